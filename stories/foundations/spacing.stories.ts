import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, svg } from 'lit';
import { sharedStyles } from '../../src/ui/styles/shared.styles.js';
import { sheet, table } from './sheet.js';

const meta: Meta = { title: 'Foundations/Spacing', tags: ['!autodocs'] };
export default meta;

type Story = StoryObj;

/** What each property has of a length, and how often, in the shared style sheets. */
function lengthsOf(properties: string): [length: number, times: number][] {
  const counts = new Map<number, number>();
  const declared = new RegExp(`[\\s{;](?:${properties}): ([^;}]+)`, 'g');
  for (const style of sharedStyles)
    for (const [, value = ''] of style.cssText.matchAll(declared))
      for (const [, length = ''] of value.matchAll(/(?<![\w.-])([\d.]+)em\b/g))
        counts.set(Number(length), (counts.get(Number(length)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

const rows = (properties: string) =>
  lengthsOf(properties).map(([length, times]) => [
    html`<code>${length}em</code>`,
    html`<span class="number">${times}</span>`,
    svg`<svg class="swatch-length" width="${length}em" height="1em" aria-hidden="true" focusable="false"><rect class="p-f2" width="100%" height="100%" /></svg>`,
  ]);

/** Lengths between things, as the shared style sheets have them. */
export const Space: Story = {
  render: () =>
    sheet(
      table(
        'Lengths of gaps, margins and padding',
        ['Length', 'Times used', 'Drawn'],
        rows('gap|margin(?:-\\w+)*|padding(?:-\\w+)*'),
      ),
    ),
};

/** Radii of corners. */
export const Corners: Story = {
  render: () => sheet(table('Radii of corners', ['Radius', 'Times used', 'Drawn'], rows('border-radius'))),
};
