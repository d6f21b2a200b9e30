import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { baseStyles } from '../../src/ui/styles/base.styles.js';
import { sheet, table } from './sheet.js';

const meta: Meta = { title: 'Foundations/Type', tags: ['!autodocs'] };
export default meta;

type Story = StoryObj;

/** The sizes that a class has in the style sheet, smallest container first, for example `1.5em, 1.75em`. */
const sizesOf = (name: string): string =>
  [...baseStyles.cssText.matchAll(new RegExp(`\\.${name} \\{ font-size: ([\\d.]+em)`, 'g'))]
    .map(([, size]) => size)
    .join(', then ') || '1em';

const ROLES: readonly [string, string, TemplateResult][] = [
  ['Heading of an element', 't1', html`<span class="t1">Courses and events</span>`],
  ['Heading of a part', 't2', html`<span class="t2">Tuesday 10 October 2023</span>`],
  ['Heading of an item', 't3', html`<span class="t3">Child exploitation: an introduction</span>`],
  ['Text', 'text', html`<span>A tour of the toolkit takes 45 minutes.</span>`],
  ['Second text', 'muted', html`<span class="muted">Online, on Teams</span>`],
  ['Small text', 'small', html`<span class="small">The smallest size there is.</span>`],
];

/** Every size of type, under the elements' own style sheet. The font is the page's. */
export const Sizes: Story = {
  render: () =>
    sheet(
      table(
        'Sizes of type',
        ['Role', 'Class', 'Size', 'Sample'],
        ROLES.map(([role, name, sample]) => [
          role,
          html`<code>${name}</code>`,
          html`<span class="number">${sizesOf(name)}</span>`,
          sample,
        ]),
      ),
    ),
};
