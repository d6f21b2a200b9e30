import { css } from 'lit';

/** The ways to look at the courses, the reader's list, and the agenda. */
export const myListStyles = css`
  .cf-views { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5em 1.5em; margin-block-end: 1em; }
  .cf-views > .views { margin: 0; border: 0; }
  .cf-pick svg { inline-size: 0.875em; block-size: 0.875em; margin-inline-end: 0.375em; }

  .ml { margin-block-end: 1.25em; }
  .ml[hidden] { display: none; }
  .ml > * + * { margin-block-start: 0.75em; }
  .ml-clash { display: block; }
  .ml-items { border-block-end: 0.0625em solid var(--_line); }
  .ml-item { padding-block: 0.625em 0.375em; border-block-start: 0.0625em solid var(--_line); }
  .ml-clear > * + * { margin-block-start: 0.5em; }

  .ag-day { margin-block-start: 1em; }
  .ag-day + .t2 { margin-block-start: 1.5em; }
  .ag-item .tag { margin-block: 0.125em; }
  .ag-day .sessions { margin-block-start: 0.25em; border-block-end: 0.0625em solid var(--_line); }

  @container sessions (min-width: 28em) {
    .ag-item { grid-template-columns: 11em minmax(0, 1fr); }
    .ag-item > .actions { grid-column: 2; }
  }

  @media print {
    .ml { border: 0; padding: 0; }
    .ml-item, .ag-day { break-inside: avoid; }
  }
`;
