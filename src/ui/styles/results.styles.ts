import { css } from 'lit';

/** What lists of results share: the count, marks of what was searched for, the end of the list, an empty list. */
export const resultStyles = css`
  .count { margin-block-end: 0.75em; }
  .count strong { font-size: 1.125em; }
  mark { background: var(--_mark); color: inherit; border-block-end: 0.125em solid var(--_mark-edge); }
  .more { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75em 1.5em; padding-block: 1em; }
  .none { padding-block: 1.5em; border-block: 0.0625em solid var(--_line); }
  .none > * + * { margin-block-start: 0.75em; }

  @media print { mark { background: none; border: 0; } }
  @media (forced-colors: active) { mark { background: Mark; color: MarkText; } }
`;
