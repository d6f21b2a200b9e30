import { html } from 'lit';
import type { Tool } from './tool.js';

const WIDTHS = [280, 320, 480, 768, 1280];

/** Width of what holds the story: the elements answer to it, not to the window. */
export const width: Tool = {
  name: 'width',
  title: 'Container width',
  icon: 'ruler',
  items: { full: 'Full width', ...Object.fromEntries(WIDTHS.map((pixels) => [`w${pixels}`, `${pixels} pixels`])) },
  decorate: (story, chosen) =>
    chosen === 'full' ? story() : html`<div style="inline-size: ${chosen.slice(1)}px">${story()}</div>`,
};

/** Size of the page's text, as a reader sets it. */
export const textSize: Tool = {
  name: 'textSize',
  title: 'Text size',
  icon: 'type',
  items: { normal: 'Text 100 %', double: 'Text 200 %' },
  decorate: (story, chosen) => (chosen === 'normal' ? story() : html`<div style="font-size: 200%">${story()}</div>`),
};
