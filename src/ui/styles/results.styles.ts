import { css } from 'lit';

/** What lists of results share: the count, the order, marks of what was searched for, the end of the list, an empty list. */
export const resultStyles = css`
  /* Painted each by itself: a key that changes one leaves the pictures of the others. */
  .search, .bar, .facets, [part~=results] { isolation: isolate; }

  .count { margin-block-end: 0.75em; }
  .count strong { font-size: 1.125em; }
  .bar { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75em 1.5em; margin-block-end: 0.75em; }
  .bar .count { margin: 0; }
  .tools { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: end; }
  .tools:not(:has(*)) { display: none; }
  .tools .facets { flex: 1 1 8em; }
  .tools .facets > .btn { inline-size: 100%; }
  .sort { flex: 1 1 9em; }
  .sort > span { display: block; font-size: 0.875em; color: var(--_ink-2); }
  mark { background: var(--_mark); color: inherit; border-block-end: 0.125em solid var(--_mark-edge); }
  .more { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75em 1.5em; padding-block: 1em; }
  .none { padding-block: 1.5em; border-block: 0.0625em solid var(--_line); }
  .none > * + * { margin-block-start: 0.75em; }

  @container scp (min-width: 40em) {
    .bar { grid-template-columns: minmax(0, 1fr) auto; align-items: center; }
    .sort { display: flex; align-items: center; gap: 0.5em; }
    .sort > span { white-space: nowrap; }
  }

  @media print { mark { background: none; border: 0; } }
  @media (forced-colors: active) { mark { background: Mark; color: MarkText; } }
`;
