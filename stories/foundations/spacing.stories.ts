import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, svg, type SVGTemplateResult } from 'lit';
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

const rows = (properties: string, draw: (length: number) => SVGTemplateResult) =>
  lengthsOf(properties).map(([length, times]) => [
    html`<code>${length}em</code>`,
    html`<span class="number">${times}</span>`,
    draw(length),
  ]);

const bar = (length: number): SVGTemplateResult =>
  svg`<svg width="${length}em" height="1em" aria-hidden="true" focusable="false"><rect class="length" width="100%" height="100%" /></svg>`;

/** A box with such corners. Its edge lies half outside its rectangle. */
const box = (radius: number): SVGTemplateResult =>
  svg`<svg width="9em" height="2.75em" aria-hidden="true" focusable="false"><rect class="corner" x="1" y="1" width="8.75em" height="2.5em" rx="${Math.min(radius, 1.25)}em" /></svg>`;

/** Lengths between things, as the shared style sheets have them. */
export const Space: Story = {
  render: () =>
    sheet(
      table(
        'Lengths of gaps, margins and padding',
        ['Length', 'Times used', 'Drawn'],
        rows('gap|margin(?:-\\w+)*|padding(?:-\\w+)*', bar),
      ),
    ),
};

/** Radii of corners. */
export const Corners: Story = {
  render: () => sheet(table('Radii of corners', ['Radius', 'Times used', 'Drawn'], rows('border-radius', box))),
};
