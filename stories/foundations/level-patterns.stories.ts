import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, svg, type SVGTemplateResult } from 'lit';
import type { LevelModel } from '../../src/elements/threshold-chart/chart-level.model.js';
import { levelHead, textureFill, textures } from '../../src/elements/threshold-chart/chart-level.view.js';
import { capitalised } from '../../src/domain/text.js';
import { colourOf, lightness, MATRICES, readSchemes, VISIONS, type Vision } from '../../test/harness/colours.js';
import { sheet, table } from './sheet.js';

const LEVELS = [1, 2, 3, 4] as const;
const NAMES = ['plain', 'dots', 'lines', 'weave'];

const levelOf = (number: (typeof LEVELS)[number]): LevelModel => ({
  id: `level-${number}`,
  number,
  label: `Level of need ${number}`,
  words: `level of need ${number}`,
  name: capitalised(NAMES[number - 1] ?? ''),
  baseline: number === 1,
  highest: number === LEVELS.length,
  texture: number,
  meaning: undefined,
  asksFor: undefined,
  nameIn: new Map(),
});

const meta: Meta = { title: 'Foundations/Level patterns', tags: ['!autodocs'] };
export default meta;

type Story = StoryObj;

const idOf = (vision: Vision): string => `seen-${vision.replace(' ', '-')}`;

/** What makes a picture look as it does to people with that vision. Filters work in linear light, as the matrix does. */
const filterOf = (vision: Vision): SVGTemplateResult =>
  svg`<filter id=${idOf(vision)}>
    <feColorMatrix values="${MATRICES[vision].map((row) => `${row.join(' ')} 0 0`).join(' ')} 0 0 0 1 0" />
  </filter>`;

const patch = (level: (typeof LEVELS)[number], vision: Vision): SVGTemplateResult =>
  svg`<svg class="patch" role="img" aria-label="${`Texture of level of need ${level}, ${vision}`}">
    <rect width="100%" height="100%" fill=${textureFill(level)} filter="${`url(#${idOf(vision)})`}" />
  </svg>`;

/** The four textures, as people see them with all colours, without some, and without any. */
export const Textures: Story = {
  render: () =>
    sheet(
      html`${textures()}
        <svg class="defs" aria-hidden="true" focusable="false"><defs>${VISIONS.map(filterOf)}</defs></svg>
        ${VISIONS.map(
          (vision) =>
            html`<h2 class="t3">${capitalised(vision)}</h2>
              <div class="patches">
                ${LEVELS.map(
                  (level) => html`<p>${patch(level, vision)} Level of need ${level}: ${NAMES[level - 1]}</p>`,
                )}
              </div>`,
        )}`,
    ),
};

/** The badges as they stand in the chart: never without their words. */
export const Badges: Story = {
  render: () =>
    sheet(
      html`${textures()}
        <div class="badges">${LEVELS.map((number) => levelHead(levelOf(number), false))}</div>`,
    ),
};

/** Lightness of each level's ground, by scheme and by vision. */
export const Lightness: Story = {
  render: () =>
    sheet(
      table(
        'Lightness of the levels, CIE L*',
        ['Scheme and vision', ...LEVELS.map((level) => `Level of need ${level}`)],
        [...readSchemes()].flatMap(([scheme, roles]) =>
          VISIONS.map((vision) => [
            html`<b>${capitalised(scheme)}</b>: ${vision}`,
            ...LEVELS.map(
              (level) =>
                html`<span class="number">${Math.round(lightness(colourOf(roles, `level-${level}`), vision))}</span>`,
            ),
          ]),
        ),
      ),
    ),
};
