import { svg, type SVGTemplateResult } from 'lit';

const PATHS = {
  chevron: 'M4.5 1.5 11 8l-6.5 6.5L3 13l5-5-5-5z',
  cross: 'm3 1.6 5 5 5-5L14.4 3l-5 5 5 5-1.4 1.4-5-5-5 5L1.6 13l5-5-5-5z',
  information: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm1 12H7V7h2Zm0-6.5H7v-2h2Z',
  warning: 'M8 1 0 15h16Zm1 11.5H7v-2h2Zm0-3H7V6h2Z',
  pencil: 'M11.5.8 15.2 4.5 5.2 14.5 0 16l1.5-5.2ZM3 11.5l-.7 2.2 2.2-.7 7.2-7.2-1.5-1.5Z',
  clock: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm-1 2v5l3.6 2.2.9-1.5L9 8V4Z',
  place:
    'M8 0a5.5 5.5 0 0 0-5.5 5.5C2.5 9.5 8 16 8 16s5.5-6.5 5.5-10.5A5.5 5.5 0 0 0 8 0Zm0 3.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  tick: 'M6.2 13.5.8 8.2l1.5-1.6 3.9 3.8 7.5-7.9 1.5 1.5Z',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** A small decorative icon in the colour of the text. It never stands without words. */
export const icon = (name: IconName): SVGTemplateResult =>
  svg`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;
