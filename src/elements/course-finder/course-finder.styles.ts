import { css } from 'lit';
import { resultStyles } from '../../ui/styles/results.styles.js';
import { sessionStyles } from '../../ui/styles/sessions.styles.js';

/** The filters beside the list, the rows and what they unfold. */
export const courseFinderStyles = [
  resultStyles,
  sessionStyles,
  css`
  .cf-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5em 2.5em; }
  .cf-body .facets-head { margin-block-end: 0.75em; border-block-end: 0.0625em solid var(--_line); }
  .cf-chips > * { margin-block-end: 1em; }

  .cf-list { border-block-end: 0.0625em solid var(--_line); }
  .cf-item { border-block-start: 0.0625em solid var(--_line); padding-block: 0.625em 0.875em; }
  .cf-item.is-open { border-block-start: 0.1875em solid var(--_accent); }
  .cf-top { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25em 2em; }
  .cf-title { font-size: 1em; }
  .cf-title .disc { padding-block: 0.375em; min-block-size: 2.25em; color: var(--_accent); }
  .cf-title .disc-t { min-inline-size: 0; text-wrap: pretty; font-size: 1.0625em; }
  .cf-sub, .cf-side { padding-inline-start: 1.75em; }
  /* Room for the ring of the focused title, which would lie on the facts. */
  .cf-sub { padding-block-start: 0.375em; }
  .cf-side { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1em; }
  .cf-sub > * + * { margin-block-start: 0.25em; }
  .cf-address { display: none; }
  .cf-next { font-variant-numeric: tabular-nums; }
  .cf-next .tag { margin-inline-start: 0.25em; }

  .cf-detail { padding: 0.75em 0 0.5em; }
  .cf-detail[hidden] { display: none; }
  .cf-detail > * + * { margin-block-start: 1.125em; }
  .cf-points { list-style: disc; padding-inline-start: 1.25em; margin-block-start: 0.25em; }
  .cf-points > li + li { margin-block-start: 0.25em; }
  .cf-facts { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75em 2em; }
  .cf-facts dt { font-size: 0.875em; color: var(--_ink-2); }
  .cf-related { display: grid; gap: 0.5em; margin-block-start: 0.25em; }
  .cf-detail .sessions { margin-block-start: 0.5em; border-block-end: 0.0625em solid var(--_line); }
  .cf-detail [aria-controls] { margin-block-start: 0.25em; }

  .cf-foot { margin-block-start: 1.5em; }

  @container scp (min-width: 30em) {
    .cf-facts { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .cf-detail { padding-inline-start: 1.75em; }
  }
  @container scp (min-width: 40em) {
    .cf-body.has-facets { grid-template-columns: 13em minmax(0, 1fr); gap: 2em; }
  }
  @container scp (min-width: 65em) {
    .cf-body.has-facets { grid-template-columns: 16em minmax(0, 1fr); gap: 2.5em; }
    .cf-top { grid-template-columns: minmax(0, 1fr) 14em; }
    .cf-side { display: block; padding: 0.375em 0 0; }
    .cf-next strong, .cf-next span { display: block; }
    .cf-next .tag { display: inline-block; margin: 0.125em 0 0; }
  }

  @media print {
    .cf-body.has-facets { display: block; }
    .cf-item, .session { break-inside: avoid; }
    .cf-item.is-open { break-inside: auto; border-block-start-color: #000; }
    .disc > svg { display: none; }
    .cf-title .disc { color: #000; }
    .cf-sub, .cf-side, .cf-detail { padding-inline-start: 0; }
    .cf-side { display: block; }
    .cf-address { display: block; }
    .session .btn { text-align: start; }
  }
`,
];
