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
  .ml-item { display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: space-between; gap: 0.375em 1em; padding-block: 0.625em; border-block-start: 0.0625em solid var(--_line); }
  .ml-item > div { flex: 1 1 14em; min-inline-size: 0; }
  .ml-clear > * + * { margin-block-start: 0.5em; }

  .ag-day { margin-block-start: 1em; }
  .ag-day + .t2 { margin-block-start: 1.5em; }
  .ag-day .sessions { margin-block-start: 0.25em; border-block-end: 0.0625em solid var(--_line); }

  @container sessions (min-width: 28em) {
    .ag-item { grid-template-columns: 8.5em minmax(0, 1fr); }
    .ag-item > .actions { grid-column: 2; }
  }
  @container sessions (min-width: 46em) {
    .ag-item { grid-template-columns: 11em minmax(0, 1fr) 17em; }
    .ag-item > .actions { grid-column: auto; }
  }

  @media print {
    .ml { border: 0; padding: 0; }
    .ml-item, .ag-day { break-inside: avoid; }
  }
`;
