import { css } from 'lit';
import { resultStyles } from '../../ui/styles/results.styles.js';

/** The parts of the library, its rows and the priorities. */
export const resourceLibraryStyles = [
  resultStyles,
  css`
  .rl-body { display: grid; grid-template-columns: 13em minmax(0, 1fr); gap: 1.25em 2em; }
  .rl-body .facets-head { margin-block-end: 0.75em; border-block-end: 0.0625em solid var(--_line); }
  .rl-results > .chips { margin-block-end: 1em; }
  .rl-list { border-block-end: 0.0625em solid var(--_line); }
  .rl-item { border-block-start: 0.0625em solid var(--_line); padding-block: 0.625em 0.875em; }
  .rl-item.is-open { border-block-start: 0.1875em solid var(--_accent); }
  .rl-title { font-size: 1em; }
  .rl-title .disc { padding-block: 0.375em; min-block-size: 0; color: var(--_accent); }
  .rl-title .disc-t { font-size: 1.0625em; text-wrap: pretty; }
  /* 1.75em of the row's text, in the title's larger em. */
  .is-flat > .rl-title { padding: 0.375em 0.25em 0.375em 1.6471em; font-size: 1.0625em; }
  .rl-sub { padding-inline-start: 1.75em; }
  .rl-sub > * + * { margin-block-start: 0.25em; }

  .rl-panel { padding-block: 0.75em 0.25em; }
  .rl-panel > * + * { margin-block-start: 1em; }
  .rl-sections { display: grid; gap: 0.75em 2em; }
  .rl-sections dt { font-weight: 700; }
  .rl-facts { display: grid; gap: 0.5em 2em; }
  .rl-facts dt { font-size: 0.875em; color: var(--_ink-2); }
  .rl-related { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1em 2em; }
  .rl-label { font-weight: 700; }
  .rl-links > li { padding-block: 0.375em; border-block-start: 0.0625em solid var(--_line); }
  .rl-label + .rl-links { margin-block-start: 0.25em; }

  .rl-priorities { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5em; }
  .rl-priorities .t2 + * { margin-block-start: 0.5em; }
  .rl-years { font-weight: 400; color: var(--_ink-2); }
  .rl-parts { margin-block-start: 0.75em; border-inline-start: 0.25em solid var(--_line); padding-inline-start: 0.75em; }
  .rl-parts > .rl-item:first-child { border-block-start: 0; }
  .rl-context > li { padding-block: 0.625em; border-block-start: 0.0625em solid var(--_line); }
  .rl-context .rl-links { padding-inline-start: 1.75em; }
  .rl-context .rl-links > li { border: 0; padding-block: 0.125em; }

  @container scp (min-width: 40em) {
    .rl-sections, .rl-facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  @container scp (min-width: 65em) {
    .rl-body { grid-template-columns: 16em minmax(0, 1fr); column-gap: 2.5em; }
    .rl-related { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .rl-related:has(> :nth-child(3)) { grid-template-rows: auto 1fr; }
    .rl-related > :first-child:nth-last-child(3) { grid-row: span 2; }
    .rl-themes { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 2.5em; }
  }

  @media print {
    .rl-body { display: block; }
    .rl-item, .rl-context > li { break-inside: avoid; }
    .rl-title .disc { padding-inline-start: 0; color: #000; }
    .rl-out .small { display: none; }
    .rl-title .disc > svg { display: none; }
    .rl-sub, .is-flat > .rl-title { padding-inline-start: 0; }
  }
`,
];
