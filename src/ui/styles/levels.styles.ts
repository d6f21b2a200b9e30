import { css } from 'lit';
import { colourStyles } from './colour-roles.js';

/** Colours of levels, from 1 to 4: ground, flecks of the texture, lines, and the wash behind text. */
export const levelColours = colourStyles(
  {
    'level-1': ['#f6f3fb', '#231f33', '#ffffff', '#000000'],
    'level-2': ['#e0d8f2', '#443a66', '#e0d8f2', '#443a66'],
    'level-3': ['#b3a1db', '#7d6bb5', '#b3a1db', '#7d6bb5'],
    'level-4': ['#3a2870', '#d8cdf5', '#24154f', '#efe9ff'],
    'level-fleck-2': ['#6f5bab', '#a595d8', '#4a3788', '#cfc3f2'],
    'level-fleck-3': ['#4a3788', '#dcd3f7', '#24154f', '#f4f0ff'],
    'level-fleck-4': ['#8d7bc4', '#66539c', '#b3a1db', '#4a3788'],
    'level-line': ['#6f5bab', '#a595d8', '#24154f', '#efe9ff'],
    'level-wash-2': ['#faf8fd', '#191d29', '#ffffff', '#000000'],
    'level-wash-3': ['#f4f0fa', '#1e2030', '#ffffff', '#000000'],
    'level-wash-4': ['#ece6f6', '#252338', '#ffffff', '#000000'],
  },
  false,
);

/** Levels: lightness, texture, number and word together, so that nothing rests on colour. */
export const levelStyles = css`
  ${levelColours}
  .p-bg1 { fill: var(--_level-1); } .p-bg2 { fill: var(--_level-2); } .p-bg3 { fill: var(--_level-3); } .p-bg4 { fill: var(--_level-4); }
  .p-f2 { fill: var(--_level-fleck-2); } .p-f3 { stroke: var(--_level-fleck-3); } .p-f4 { stroke: var(--_level-fleck-4); }
  .lv { inline-size: 2.25em; block-size: 2.25em; }
  .lv .edge { fill: none; stroke: var(--_level-line); stroke-width: 1.5; }
  .lv .plate { fill: var(--_ground); stroke: var(--_level-line); stroke-width: 1; }
  .lv text { fill: var(--_ink); font-weight: 700; font-size: 18px; text-anchor: middle; }
  .level-name { display: flex; align-items: center; gap: 0.625em; text-align: start; }
  .level-name b { display: block; }
  .level-name > span { display: block; }
  .level-name > span > span, .level-name small { display: block; font-weight: 400; font-size: 0.875em; color: var(--_ink-2); }

  @media (forced-colors: active) {
    :is(.p-bg1, .p-bg2, .p-bg3) { fill: Canvas; } .p-bg4 { fill: CanvasText; }
    .p-f2 { fill: CanvasText; } .p-f3 { stroke: CanvasText; } .p-f4 { stroke: Canvas; }
    .lv .edge, .lv .plate { stroke: CanvasText; } .lv .plate { fill: Canvas; } .lv text { fill: CanvasText; }
  }
`;
