import { css } from 'lit';

/** Dates of a course or an item, and the menu that puts one into a calendar. */
export const sessionStyles = css`
  .session .tag { vertical-align: top; }
  .session .actions { align-items: baseline; gap: 0.125em 1.125em; }
  .cal > summary { display: inline-flex; align-items: center; gap: 0.375em; min-block-size: max(2.25em, 24px); color: var(--_accent); cursor: pointer; }
  .cal > summary::-webkit-details-marker { display: none; }
  .cal > summary > span { text-decoration: underline; text-decoration-thickness: 0.0625em; text-underline-offset: 0.18em; }
  .cal > summary:hover > span { text-decoration-thickness: 0.1875em; }
  .cal > summary > svg { inline-size: 0.75em; block-size: 0.75em; }
  .cal[open] > summary > svg { rotate: 90deg; }
  .cal > ul { padding-inline-start: 1.125em; }
  .cal li > a { min-block-size: max(2.25em, 24px); align-content: center; }

  .sessions { container: sessions / inline-size; }
  .session { display: grid; gap: 0.25em 1.5em; align-items: baseline; padding-block: 0.625em; border-block-start: 0.0625em solid var(--_line); }
  .session-when > * { display: block; font-variant-numeric: tabular-nums; }
  @container sessions (min-width: 28em) { .session { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
  @container sessions (min-width: 54em) { .session { grid-template-columns: 15em minmax(5em, 1fr) 10em 17em; } }
`;
