import { css } from 'lit';

/** Links, buttons, form parts, chips, tags and disclosure headings. */
export const controlStyles = css`
  a { color: var(--_accent); text-decoration: underline; text-decoration-thickness: 0.0625em; text-underline-offset: 0.18em; }
  a:hover { color: var(--_accent-strong); text-decoration-thickness: 0.1875em; }
  :is(.links, .actions) a:not(.btn) { display: inline-block; padding-block: 0.125em; }

  .btn {
    display: inline-flex; flex: none; align-items: center; justify-content: center;
    min-block-size: 2.75em; max-inline-size: 100%; padding: 0.375em 1em;
    border: 0.125em solid var(--_accent); border-radius: 0.25em;
    background: var(--_accent); color: var(--_on-accent);
    font-weight: 700; text-align: center; text-decoration: none; cursor: pointer;
  }
  .btn:hover { background: var(--_accent-strong); border-color: var(--_accent-strong); color: var(--_on-accent); }
  .btn--second { background: var(--_ground); color: var(--_accent); border-color: var(--_edge); }
  .btn--second:hover { background: var(--_accent-soft); color: var(--_accent-strong); border-color: var(--_accent); }
  .btn--text { background: none; border-color: transparent; border-inline-width: 0; color: var(--_accent); padding-inline: 0; font-weight: 400; text-decoration: underline; text-decoration-thickness: 0.0625em; text-underline-offset: 0.18em; }
  .btn--text:hover { background: none; border-color: transparent; color: var(--_accent-strong); text-decoration-thickness: 0.1875em; }
  .btn--small { min-block-size: max(2.25em, 24px); padding: 0.125em 0.75em; font-weight: 400; }
  .btn--text.btn--small { padding-inline: 0; }
  .actions { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 1.125em; }

  .field { display: block; inline-size: 100%; min-block-size: 2.75em; padding: 0.375em 0.75em; background: var(--_ground); border: 0.125em solid var(--_edge); border-radius: 0.25em; }
  /* WebKit counts a long choice, which it cuts off, into the width of the page. */
  select.field { contain: paint; }
  textarea.field { min-block-size: 5.5em; resize: vertical; }
  .label { display: block; font-weight: 700; margin-block-end: 0.25em; }
  .hint { display: block; color: var(--_ink-2); font-size: 0.875em; margin-block-end: 0.375em; }

  .tick { display: flex; gap: 0.625em; align-items: flex-start; padding-block: 0.3125em; min-block-size: max(2.25em, 24px); cursor: pointer; }
  .tick input { appearance: none; flex: none; display: grid; place-content: center; inline-size: 1.375em; block-size: 1.375em; margin: 0.0625em 0 0; margin: calc((1lh - 1.375em) / 2) 0 0; background: var(--_ground); border: 0.125em solid var(--_edge); border-radius: 0.1875em; cursor: pointer; }
  .tick input[type=radio] { border-radius: 50%; }
  .tick input::before { content: ""; inline-size: 0.8125em; block-size: 0.8125em; background: transparent; clip-path: polygon(12% 46%, 0 60%, 38% 96%, 100% 20%, 86% 8%, 37% 68%); }
  .tick input[type=radio]::before { clip-path: circle(38%); }
  .tick input:checked { background: var(--_accent); border-color: var(--_accent); }
  .tick input:checked::before { background: var(--_on-accent); }
  .tick input:disabled { border-color: var(--_line); }
  .tick .n { color: var(--_ink-2); }

  .chips { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: center; }
  .chip { display: inline-flex; align-items: center; gap: 0.5em; min-block-size: max(2.25em, 24px); padding: 0.125em 0.75em; border: 0.0625em solid var(--_edge); border-radius: 2em; background: var(--_ground); cursor: pointer; text-align: start; }
  .chip svg { inline-size: 0.75em; block-size: 0.75em; }
  .chip:hover { border-color: var(--_accent); background: var(--_accent-soft); }

  .tag { display: inline-block; padding: 0 0.5em; border-radius: 0.1875em; font-size: 0.875em; font-weight: 700; background: var(--_soft); color: var(--_ink-2); border: 0.0625em solid transparent; }
  .tag--new { background: none; border-color: var(--_accent); color: var(--_accent); }
  .tag--open { background: var(--_accent-soft); color: var(--_accent); }
  .tag--soon { background: var(--_note-soft); color: var(--_note); }
  .tag--now { background: var(--_ink); color: var(--_ground); }
  .tag--today { background: var(--_sun); color: #18222c; }
  .tag--off { background: none; border-color: var(--_line); color: var(--_ink-2); font-weight: 400; }

  .meta { display: flex; flex-wrap: wrap; gap: 0 1em; color: var(--_ink-2); }
  .meta > li { display: flex; align-items: center; gap: 0.375em; }
  .meta svg { inline-size: 1em; block-size: 1em; }

  .disc { display: flex; inline-size: 100%; gap: 0.625em; align-items: flex-start; padding: 0.625em 0.25em; min-block-size: 2.75em; border: 0; background: none; text-align: start; font-weight: 700; cursor: pointer; }
  .disc > svg { inline-size: 0.875em; block-size: 0.875em; margin-block-start: 0.3125em; color: var(--_accent); }
  .disc[aria-expanded=true] > svg { rotate: 90deg; }
  .disc:hover .disc-t { text-decoration: underline; text-decoration-thickness: 0.125em; text-underline-offset: 0.18em; }

  .views { display: flex; flex-wrap: wrap; gap: 0 1.5em; margin-block-end: 1.25em; border-block-end: 0.0625em solid var(--_line); }
  .view { min-block-size: 2.75em; padding: 0.375em 0.125em; border: 0; border-block-end: 0.25em solid transparent; background: none; color: var(--_accent); cursor: pointer; }
  .view:hover { border-color: var(--_edge); color: var(--_accent-strong); }
  .view[aria-pressed=true] { border-color: var(--_accent); color: var(--_ink); font-weight: 700; }

  .search { margin-block-end: 1.25em; }
  .search-line { display: flex; gap: 0.75em; }
  .search-line .field::-webkit-search-cancel-button { display: none; }
  .search-line .field { max-inline-size: 36em; }

  .paper { display: none; }

  mark { background: var(--_mark); color: inherit; border-block-end: 0.125em solid var(--_mark-edge); }
`;
