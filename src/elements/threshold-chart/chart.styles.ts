import { css } from 'lit';

/** Reading and marking: controls, the table, the lists of one domain, signs and the pattern. */
export const chartStyles = css`
  .tc-notes { display: grid; gap: 0.75em 2em; margin-block: 0.75em; }
  .tc-standing { max-inline-size: 40em; }
  .tc-edition { margin-block-end: 1.25em; }
  .tc-controls { display: grid; gap: 1em; margin-block: 1.25em 0.75em; align-items: start; }
  .tc-controls .search { margin-block-end: 0; }
  .tc-seg { display: flex; flex-wrap: wrap; gap: 0 1.25em; }
  .tc-hidden { margin-block-end: 0.75em; }
  .tc-hidden .btn { margin-inline-start: 0.25em; }
  .tc-hiddenmarks { border-inline-start: 0.25em solid var(--_mark-edge); padding: 0.25em 0.75em; margin-block-end: 1em; }
  .tc-hiddenmarks .tc-plainlist li { padding-inline-start: 0; border: 0; }

  .tc-main { display: grid; gap: 1.5em; }
  .tc-reading { min-inline-size: 0; }
  .tc-table { inline-size: 100%; border-collapse: separate; border-spacing: 0; table-layout: fixed; text-align: start; }
  .tc-table thead th { position: sticky; inset-block-start: 0; z-index: 1; vertical-align: top; padding: 0 0.75em 0.625em; font-weight: 400; text-align: start; background: var(--_ground); border-block-end: 0.125em solid var(--_ink); }
  .tc-bar { inline-size: 100%; block-size: 0.625em; margin-block-end: 0.625em; overflow: hidden; outline: 0.0625em solid var(--_level-line); outline-offset: -0.0625em; }
  .tc-table .tc-bar { inline-size: calc(100% + 1.5em); margin-inline: -0.75em; }
  :is(thead, .tc-lh) .level-name { align-items: flex-start; }
  :is(thead, .tc-lh) .level-name b { font-size: 1em; color: var(--_ink); }
  .tc-meanrow td.tc-mean { font-size: 0.875em; color: var(--_ink-2); padding: 0.5em 0.875em 0.75em; border: 0; }
  .tc-table td { vertical-align: top; padding: 0.375em 0.25em 1.25em; }
  .tc-table td + td { border-inline-start: 0.0625em solid var(--_line); }
  .tc-table td.tc-l1 + td { border-inline-start: 0.125em solid var(--_level-line); }
  :is(td, .tc-level).tc-l2 { background: var(--_level-wash-2); }
  :is(td, .tc-level).tc-l3 { background: var(--_level-wash-3); }
  :is(td, .tc-level).tc-l4 { background: var(--_level-wash-4); }
  .tc-band th { padding: 0.5em 0.75em; text-align: start; background: var(--_soft); border-block: 0.0625em solid var(--_edge); }
  .tc-bandin { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75em; }
  .tc-dn { font-weight: 700; font-size: 1.125em; }
  .tc-ds { font-weight: 400; color: var(--_ink-2); font-size: 0.875em; }
  .tc-bm { margin-inline-start: auto; align-self: center; }
  .tc-mini { inline-size: auto; block-size: 1em; }
  .tc-none { padding: 0.4375em 0.5em; }

  .tc-sign { padding: 0.4375em 0.5em; gap: 0.5em; border-radius: 0.25em; border: 0.0625em solid transparent; font-size: 0.9375em; }
  .tc-sign:hover { background: var(--_accent-soft); }
  .tc-sign.is-on { background: var(--_mark); border-color: var(--_mark-edge); }
  .tc-sign.is-on input { background: var(--_ink); border-color: var(--_ink); }
  .tc-sign.is-on input::before { background: var(--_mark); }
  .tc-sign mark { background: var(--_mark); color: inherit; }
  .tc-sign.is-on mark { text-decoration: underline; text-underline-offset: 0.18em; }
  .tc-age { display: block; font-size: 0.9334em; color: var(--_ink-2); }
  .tc-source { padding: 0 0.5em 0.375em 2.375em; color: var(--_ink-2); }

  .tc-lists .t2 { margin-block-start: 0.25em; }
  .tc-lists .tc-domain > .tc-ds { margin-block-end: 0.75em; }
  .tc-domain + .tc-domain { margin-block-start: 1.5em; }
  .tc-level { border: 0.0625em solid var(--_line); border-radius: 0.375em; overflow: hidden; margin-block: 0.75em; }
  .tc-lh { font-size: 1em; font-weight: 400; padding: 0 0.75em 0.5em; background: var(--_ground); border-block-end: 0.0625em solid var(--_line); }
  .tc-lh .tc-bar { inline-size: calc(100% + 1.5em); margin-inline: -0.75em; }
  .tc-level ul { padding: 0.375em; }
  .tc-level .tc-sign { font-size: 1em; min-block-size: 2.75em; }
  .tc-pn { display: flex; flex-wrap: wrap; gap: 0.5em; }
  .tc-pn > :last-child:not(:first-child) { flex: 1 1 auto; }
  .tc-pn .btn:disabled { color: var(--_ink-2); border-color: var(--_line); background: var(--_soft); cursor: default; }

  .tc-side { align-self: start; min-inline-size: 0; }
  .tc-side > * + :not(dialog) { margin-block-start: 0.75em; }
  .tc-quilt { table-layout: fixed; border-collapse: separate; border-spacing: 0 0.1875em; inline-size: 100%; max-inline-size: 26em; }
  .tc-quilt th { font-weight: 400; text-align: start; }
  .tc-quilt thead th { text-align: center; font-weight: 700; font-size: 0.875em; inline-size: 2.75em; padding: 0; }
  .tc-quilt thead th:first-child { inline-size: auto; }
  .tc-quilt td { padding: 0; padding-inline-start: 0.1875em; }
  .tc-jump { overflow-wrap: anywhere; padding: 0.25em 0.375em 0.25em 0; min-block-size: max(1.75em, 24px); border: 0; background: none; font-size: 0.875em; color: var(--_ink); text-align: start; text-decoration: underline; text-decoration-thickness: 0.0625em; text-underline-offset: 0.18em; text-decoration-color: var(--_edge); cursor: pointer; }
  .tc-jump:hover { text-decoration-thickness: 0.1875em; text-decoration-color: currentColor; }
  .tc-patch { inline-size: 100%; block-size: auto; max-block-size: 2em; }
  .tc-off { fill: var(--_ground); stroke: var(--_edge); stroke-width: 0.75; stroke-opacity: 0.6; }
  .tc-on { stroke: var(--_level-line); stroke-width: 1.5; }
  .tc-now { border-block-start: 0.0625em solid var(--_line); padding-block-start: 0.75em; }

  /* Sticks only where the window is four times as high as the bar: else it would cover what is read. */
  .tc-dock { position: sticky; inset-block-end: min(0em, (100vh - 30em) * 999); z-index: 1; display: flex; gap: 0.875em; align-items: center; background: var(--_ground); border-block-start: 0.125em solid var(--_ink); padding-block: 0.5em; margin-block-start: 1em; }
  .tc-dock p { text-wrap: balance; }
  .tc-dockpic { inline-size: auto; max-inline-size: 4em; block-size: 3.25em; }
  .tc-dockpic :is(.tc-off, .tc-on) { stroke-width: 2.5; stroke-opacity: 1; }
  .tc-dock .btn { min-block-size: max(1.75em, 24px); padding-block: 0; text-align: start; }

  /* What is focused never lies under the heads of the columns or the bar at the foot (WCAG 2.4.11). */
  .tc-reading :is(input, button, a, [tabindex]) { scroll-margin-block: 1em 10em; }
  .tc-table :is(input, a, [tabindex]) { scroll-margin-block-start: 8em; }
  :is(.tc-side, .tc-two, .tc-next) [tabindex] { scroll-margin-block: 1em; }

  /* Neighbouring levels side by side as soon as two of them have room. */
  @container scp (min-width: 34em) {
    .tc-domain { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75em; }
    .tc-domain > :is(.t2, .tc-ds) { grid-column: 1 / -1; }
    .tc-domain > .tc-level { margin-block: 0; }
  }
  @container scp (max-width: 15em) {
    .tc-quilt thead th { inline-size: 1.5em; }
  }
  @container scp (min-width: 40em) {
    .tc-controls { grid-template-columns: repeat(3, minmax(0, 1fr)); }
    .tc-sources { grid-column: 1 / -1; justify-self: start; }
  }
  @container scp (min-width: 48em) {
    .tc-notes { grid-template-columns: 1fr 1fr; }
    .tc-controls { grid-template-columns: repeat(3, auto); justify-content: start; gap: 0.75em 2em; }
    .tc-side { display: grid; grid-template-columns: minmax(0, 22em) 1fr; gap: 0.5em 2em; }
    .tc-side > :not(dialog) { grid-column: 2; margin-block-start: 0; }
    .tc-side > :first-child { grid-column: 1 / -1; }
    .tc-side > .tc-quilt { grid-column: 1; grid-row: 2 / span 6; }
    .tc-now { border: 0; padding: 0; }
  }
  @container scp (min-width: 72em) {
    .tc-notes { grid-template-columns: repeat(3, 1fr); }
    .tc-main--beside { grid-template-columns: minmax(0, 1fr) 17em; gap: 2em; }
    /* It stays in view in a low window too: what has no room scrolls within it. The air is for the focus ring. */
    .tc-main--beside .tc-side { display: block; position: sticky; inset-block-start: 0; max-block-size: 100vh; overflow-y: auto; padding: 0.5em; }
    .tc-main--beside .tc-side > * + :not(dialog) { margin-block-start: 0.75em; }
    .tc-main--beside .tc-now { border-block-start: 0.0625em solid var(--_line); padding-block-start: 0.75em; }
  }
`;
