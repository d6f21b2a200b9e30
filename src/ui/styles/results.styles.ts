import { css } from 'lit';

/** What lists share: filters, the count, the order, the end of the list, an empty list. */
export const resultStyles = css`
  /* Painted each by itself: a key that changes one leaves the pictures of the others. Not on paper, which is read in the order of painting. */
  @media screen { .search, .bar, .facets, [part~=results] { isolation: isolate; } }

  .facet + .facet { margin-block-start: 0.75em; }
  .facet:not(:last-of-type) { padding-block-end: 0.75em; border-block-end: 0.0625em solid var(--_line); }
  :is(.facet-search, .day) { display: block; margin-block: 0.25em 0.375em; }
  :is(.facet-search, .day) .field { max-inline-size: 16em; min-block-size: max(2.25em, 24px); padding-block: 0.125em; }
  .facet-search .hint { margin-block-end: 0.375em; }
  .day .n { color: var(--_ink-2); }
  /* "Clear filters" comes and goes: what the reader has just ticked must stay where it is. */
  /* The room of the button that comes with a tick, beside any rule below. */
  .facets-head { display: flex; align-items: center; justify-content: space-between; gap: 0 1em; box-sizing: content-box; min-block-size: 2.25em; }

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
  .more { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75em 1.5em; padding-block: 1em; }
  .none { padding-block: 1.5em; border-block: 0.0625em solid var(--_line); }
  .none > * + * { margin-block-start: 0.75em; }

  @container scp (min-width: 40em) {
    .bar { grid-template-columns: minmax(0, 1fr) auto; align-items: center; }
    .sort { display: flex; align-items: center; gap: 0.5em; }
    .sort > span { white-space: nowrap; }
  }
`;
