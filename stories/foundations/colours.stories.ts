import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, svg, type SVGTemplateResult } from 'lit';
import { capitalised } from '../../src/domain/text.js';
import { PAIRS } from '../../test/harness/colour-pairs.js';
import { colourOf, contrast, readSchemes, SCHEMES, type Hex } from '../../test/harness/colours.js';
import { USES } from './colour-uses.js';
import { sheet, table } from './sheet.js';

const schemes = [...readSchemes()];
const roleNames = [...(schemes[0]?.[1].keys() ?? [])];

const meta: Meta = { title: 'Foundations/Colours', tags: ['!autodocs'] };
export default meta;

type Story = StoryObj;

// An attribute of SVG, not a style: it passes any content security policy.
const swatch = (colour: Hex): SVGTemplateResult =>
  svg`<svg class="swatch" aria-hidden="true" focusable="false"><rect width="100%" height="100%" fill=${colour} /></svg>`;

/** Every colour role in every scheme. */
export const Roles: Story = {
  render: () =>
    sheet(
      table(
        'Colour roles',
        ['Role and use', ...SCHEMES.map(capitalised)],
        roleNames.map((role) => [
          html`<code>${role}</code><small>${USES[role]}</small>`,
          ...schemes.map(([, roles]) => html`${swatch(colourOf(roles, role))} <code>${colourOf(roles, role)}</code>`),
        ]),
      ),
    ),
};

/** Roles that meet on the screen, and the contrast between them. */
export const Contrast: Story = {
  render: () =>
    sheet(
      table(
        'Contrast of colours that meet',
        ['In front', 'Behind', 'Where', 'At least', ...SCHEMES.map(capitalised)],
        PAIRS.map(({ front, behind, where, least }) => [
          html`<code>${front}</code>`,
          html`<code>${behind}</code>`,
          where,
          html`<span class="number">${least}:1</span>`,
          ...schemes.map(([, roles]) => {
            const ratio = contrast(colourOf(roles, front), colourOf(roles, behind));
            // Cut off, not rounded: 4.49 is not 4.5.
            return html`<span class="number">${(Math.floor(ratio * 10) / 10).toFixed(1)}:1</span>`;
          }),
        ]),
      ),
    ),
};
