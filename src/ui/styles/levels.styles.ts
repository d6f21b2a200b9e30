import { css } from 'lit';

/** Levels: lightness, texture, number and word together, so that nothing rests on colour. */
export const levelStyles = css`
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
