import { css } from 'lit';
import { artStyles } from '../../ui/styles/art.styles.js';
import { resultStyles } from '../../ui/styles/results.styles.js';
import { sessionStyles } from '../../ui/styles/sessions.styles.js';

/** The week strip, the days and their items. */
export const weekProgrammeStyles = [
  artStyles,
  resultStyles,
  sessionStyles,
  css`
  .wp-onpaper { display: none; }
  .wp-count { color: var(--_ink-2); display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.5em; }
  .wp-big { color: var(--_ink); font-weight: 700; font-size: 1.25em; }
  .wp-summary { padding-block: 0.25em 0.5em; }

  .wp-strip { display: grid; grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column; gap: 0.25em; margin-block: 0 1.25em; }
  .wp-day { display: grid; }
  .wp-in { display: flex; flex-direction: column; color: inherit; text-decoration: none; border: 0.0625em solid var(--_line); border-radius: 0.375em; overflow: hidden; background: var(--_ground); min-block-size: 5.5em; }
  button.wp-in { inline-size: 100%; padding: 0; text-align: start; cursor: pointer; }
  button.wp-in:hover .wp-theme { text-decoration: underline; text-underline-offset: 0.18em; }
  .wp-art { display: block; border-block-end: 0.0625em solid var(--_line); overflow: hidden; }
  .wp-art .art { inline-size: 200%; max-inline-size: none; }
  .wp-when { display: flex; flex-direction: column; align-items: center; padding: 0.375em 0.125em; }
  .wp-wd { font-size: 0.875em; color: var(--_ink-2); }
  .wp-rest { display: none; }
  .wp-num { font-size: 1.25em; font-weight: 700; font-variant-numeric: tabular-nums; }
  .wp-theme { display: none; font-weight: 700; }
  .wp-state { display: none; }
  .is-locked .wp-in { background: var(--_soft); border-style: dashed; border-color: var(--_edge); }
  .is-locked .wp-art { border-block-end-style: dashed; }
  .is-locked .wp-theme, .is-locked .wp-num { color: var(--_ink-2); }
  .is-today .wp-in { border: 0.125em solid var(--_ink); }
  .is-today .wp-when { background: var(--_sun); color: #18222c; }
  .is-today .wp-wd { color: #18222c; }

  @container scp (max-width: 29.99em) {
    .wp-strip.is-long { grid-auto-flow: row; grid-template-columns: repeat(4, minmax(0, 1fr)); }
  }
  @container scp (min-width: 48em) {
    .wp-count { flex-direction: column; align-items: flex-end; text-align: end; }
    .wp-strip { gap: 0.75em; }
    .wp-art .art { inline-size: 100%; }
    .wp-when { flex-flow: row wrap; align-items: baseline; white-space: nowrap; gap: 0.375em; padding: 0.5em 0.75em 0; }
    .wp-wd { font-size: 1em; }
    .wp-rest { display: inline; }
    .wp-num { font-size: 1.25em; }
    .wp-theme { display: block; padding: 0 0.75em; font-size: 0.9375em; }
    .wp-open { display: flex; align-items: center; gap: 0.375em; }
    .wp-state { display: block; margin-block-start: auto; padding: 0.5em 0.75em 0.625em; font-size: 0.875em; color: var(--_ink-2); }
    .wp-state svg { inline-size: 0.875em; block-size: 0.875em; }
    .wp-state .tag { font-size: 1em; }
    .is-long { gap: 0.5em; }
    .is-long .wp-when { flex-flow: column; gap: 0; }
    .is-long .wp-rest { display: none; }
    .is-long :is(.wp-when, .wp-theme, .wp-state) { padding-inline: 0.5em; }
    .is-today .wp-when { background: none; color: inherit; }
    .is-today .wp-wd { color: var(--_ink); }
  }

  @container scp (min-width: 72em) { .is-long .wp-rest { display: inline; } }

  .wp-intro > * { margin-block-end: 1.25em; }
  .wp-days { border-block-end: 0.0625em solid var(--_line); }
  .wp-sect { border-block-start: 0.0625em solid var(--_line); }
  .wp-sect.is-today { border-block-start: 0.25em solid var(--_sun); }
  .wp-h { font-size: 1em; font-weight: 400; }
  .wp-name { display: block; }
  .wp-name + .wp-name { margin-block-start: 0.375em; }
  .wp-date { display: block; font-weight: 400; color: var(--_ink-2); }
  .wp-date .tag { margin-inline-start: 0.375em; }
  .wp-th { display: block; font-size: 1.125em; font-weight: 700; }
  .is-locked .wp-h { padding: 0.75em 0.25em 0 1.75em; }
  .is-locked .wp-th { color: var(--_ink-2); }
  .wp-due { padding: 0 0.25em 0.375em 1.75em; }
  .wp-opens { display: flex; gap: 0.5em; color: var(--_ink-2); }
  .wp-opens .muted { display: inline-block; }
  .wp-opens svg { inline-size: 1em; block-size: 1em; margin-block-start: 0.25em; }
  .wp-panel { padding: 0.25em 0 1.25em; }
  .wp-item { display: grid; gap: 0.25em 1.5em; padding: 0.875em 0; border-block-start: 0.0625em solid var(--_line); }
  .wp-item:first-child { border-block-start: 0; }
  .wp-time { font-weight: 700; font-variant-numeric: tabular-nums; }
  .wp-time .muted { font-weight: 400; }
  .wp-kind { font-size: 0.875em; color: var(--_ink-2); }
  .wp-body > * + * { margin-block-start: 0.25em; }
  .wp-body > .sessions { margin-block-start: 0.75em; }
  .wp-body > .actions { margin-block-start: 0.75em; align-items: baseline; }
  .wp-body .tag { margin-inline-start: 0.25em; }
  .wp-body .session .tag { margin-inline-start: 0; }
  .wp-days { margin-block-start: 1.25em; }
  .facets { margin-block-end: 0.75em; }
  @container scp (min-width: 40em) { .facet-list { display: flex; flex-wrap: wrap; gap: 0 1.25em; } }
  .wp-others { padding-block-start: 1.25em; }
  .wp-others li { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75em; }
  .wp-panel > .wp-tools { border-block-start: 0.0625em solid var(--_line); padding-block-start: 0.5em; }
  .wp-days + .wp-tools { padding-block-start: 1em; }
  .wp-foot { display: grid; gap: 0.5em; padding-block-start: 1em; }
  @container scp (min-width: 48em) {
    .wp-sect.is-locked { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 1em; }
    .wp-sect.is-locked .wp-h { padding-block: 0.625em; }
    .wp-due { display: grid; justify-items: end; padding: 0.375em 0.25em 0.125em 0; }
    .wp-panel { padding-inline-start: 1.75em; }
    .wp-item { grid-template-columns: 9em 1fr; }
    .wp-item > .wp-kind { font-size: 1em; }
  }

  @media print {
    .wp-panel[hidden], .wp-onpaper { display: block; }
    .disc > svg, .wp-opens svg { display: none; }
    .head { margin-block-end: 1em; border-block-end: 0.375em solid #000; padding-block-end: 0.75em; }
    .head .t1 { font-size: 3em; }
    .head .lede { font-size: 1.5em; max-inline-size: none; color: #000; }

    .wp-strip { gap: 0.75em; break-inside: avoid; }
    .wp-strip .wp-in, .wp-strip button.wp-in { display: flex !important; background: none; border: 0.0625em solid #000; }
    .wp-strip .is-locked .wp-in { border: 0.125em dashed #000; }
    .wp-strip .wp-art { border-color: #000; }
    .wp-strip .wp-art .art { inline-size: 100%; }
    .art.closed :is(.a, .b, .c) { stroke: #767676; }
    .wp-strip .wp-when { display: block; padding: 0.5em 0.75em 0; background: none; }
    .wp-strip :is(.wp-wd, .wp-num) { display: block; color: #000; }
    .wp-strip .wp-rest { display: inline; }
    .wp-strip .wp-num { font-size: 2.75em; line-height: 1; }
    .wp-strip .wp-month { position: static; clip-path: none; inline-size: auto; block-size: auto; }
    .wp-strip .wp-theme { display: block; padding: 0.25em 0.75em 0.5em; color: #000; }
    .wp-strip .wp-state { display: block; padding-block-start: 0; color: #000; }

    .wp-intro { font-size: 1.1875em; line-height: 1.5; }
    .wp-intro > * { margin-block-end: 0.75em; max-inline-size: none; }
    .wp-onpaper { font-weight: 700; }
    .wp-days { border: 0; }
    .wp-sect, .wp-sect.is-today { border-color: #000; }
    .wp-sect, .wp-sect.is-today { border-block-start-width: 0.1875em; }
    /* Two columns from top to bottom: when, and what. */
    .wp-sect .wp-h { padding: 0.625em 0 0.25em; }
    .wp-h .disc { padding: 0; min-block-size: 0; }
    .wp-h .disc-t, .wp-sect.is-locked .wp-h { display: grid; flex: 1; grid-template-columns: 11em minmax(0, 1fr); gap: 0 1.5em; align-items: baseline; }
    .wp-sect .wp-date { font-weight: 700; color: #000; }
    .wp-th { font-size: 1.5em; line-height: 1.2; }
    .wp-sect.is-locked { display: block; break-inside: avoid; }
    .wp-sect :is(.wp-summary, .wp-due) { display: block; padding: 0 0 0.5em 12.5em; max-inline-size: none; }
    .wp-sect.is-locked .wp-th { color: #000; }
    .wp-item { grid-template-columns: 11em 1fr; padding-block: 0.625em; break-inside: avoid; }
    .wp-item .measure { max-inline-size: none; }
    .wp-panel { padding: 0.25em 0 0.5em; }
    .wp-body > .actions { margin-block-start: 0.25em; gap: 0 1.125em; }
    .wp-body .btn { min-block-size: 0; }
    /* An item stays whole: a heading at its end need not hold on to the next one. */
    .wp-item :is(h3, h4, h5, h6) { break-after: auto; }
    .wp-time { font-size: 1.1875em; }
    .session .actions { display: block; }
    .wp-summary { break-before: avoid; }
    .wp-foot { display: block; border-block-start: 0.375em solid #000; margin-block-start: 1em; font-size: 1em; break-inside: avoid; }
    .wp-foot > * { margin-block-end: 0.5em; }
    .wp-tag { display: block; font-size: 2em; font-weight: 700; }

    .wp-one .wp-strip { display: block; }
    .wp-one .wp-strip button.wp-in { display: grid !important; grid-template-columns: 1fr 1fr; grid-template-rows: auto auto 1fr; border: 0; border-radius: 0; }
    .wp-one .wp-art { grid-row: span 3; border: 0; }
    .wp-one .wp-strip .wp-when { padding: 0 0 0 1.5em; }
    .wp-one .wp-wd, .wp-one .wp-month { font-size: 2em; }
    .wp-one .wp-strip .wp-num { font-size: 6em; }
    .wp-one .wp-strip .wp-theme { font-size: 2em; padding: 0.25em 0 0 0.75em; }
    .wp-one .wp-summary { padding-block-start: 0.5em; }
    .wp-one :is(.wp-state, .wp-h, .wp-intro) { display: none !important; }
  }
  @media (forced-colors: active) {
    .is-today .wp-in { border: 0.25em solid Highlight; }
    .wp-sect.is-today { border-block-start-color: Highlight; }
  }
`,
];
