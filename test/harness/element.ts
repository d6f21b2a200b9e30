import { fixture, html, oneEvent } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';

export * from './controls.js';

/**
 * Puts an element on the page and waits until it has shown its data.
 * @param width of the page around it, in pixels
 */
export async function readyElement<T extends LitElement>(template: TemplateResult, width = 1000): Promise<T> {
  const holder = await fixture<HTMLElement>(html`<main></main>`);
  holder.style.inlineSize = `${width}px`;
  const shown = oneEvent(holder, 'scp-ready');
  const element = await fixture<T>(template, { parentNode: holder });
  await shown;
  await element.updateComplete;
  return element;
}
