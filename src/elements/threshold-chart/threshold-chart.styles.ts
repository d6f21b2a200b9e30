import { css } from 'lit';

/** Suggestion, judgement, next step and note; then the whole element in print and in forced colours. */
export const thresholdChartStyles = css`
  .tc-two { display: grid; gap: 2em; margin-block-start: 2em; padding-block-start: 1.5em; border-block-start: 0.25em solid var(--_ink); }
  .tc-two > div > * + * { margin-block-start: 0.75em; }
  .tc-two > div { min-inline-size: 0; align-self: start; }
  .tc-big .lv { inline-size: 3.25em; block-size: 3.25em; }
  .tc-big b { font-size: 1.125em; }
  .tc-list li { display: grid; padding: 0.375em 0.75em; border-inline-start: 0.25em solid var(--_mark-edge); background: var(--_mark); }
  .tc-list li .muted { color: var(--_ink); }
  .tc-list li + li { margin-block-start: 0.25em; }
  .tc-plainlist li { padding-block: 0.125em; padding-inline-start: 0.75em; border-inline-start: 0.25em solid var(--_line); }
  .tc-plainlist li .muted { display: block; }
  .tc-plainlist li + li { margin-block-start: 0.25em; }
  .tc-prompts > li { padding-block: 0.75em; border-block-start: 0.0625em solid var(--_line); }
  .tc-radios .tick { align-items: center; min-block-size: 3em; }
  .tc-radios .tick input { margin: 0; }
  .tc-printed { display: none; white-space: pre-line; }
  .tc-sheethead { display: none; }

  .tc-next, .tc-note { margin-block-start: 2em; padding-block-start: 1.5em; border-block-start: 0.0625em solid var(--_edge); }
  .tc-next > * + *, .tc-note > * + *, .tc-step > * + *, .tc-areabox > * + * { margin-block-start: 0.75em; }
  .tc-step + .tc-step { margin-block-start: 2em; padding-block-start: 1.5em; border-block-start: 0.0625em solid var(--_line); }
  .tc-area { max-inline-size: 20em; }
  .tc-areas { display: grid; gap: 2em; }
  .tc-areabox { container: area / inline-size; min-inline-size: 0; }
  .tc-contacts { display: grid; gap: 0.75em; align-items: stretch; }
  .tc-contact { border: 0.0625em solid var(--_line); border-radius: 0.375em; padding: 0.875em 1em; }
  .tc-contact.is-main { border: 0.1875em solid var(--_accent); }
  .tc-contact > * + * { margin-block-start: 0.25em; }
  .tc-tel { display: inline-block; font-size: 1.375em; font-weight: 700; font-variant-numeric: tabular-nums; padding-block: 0.125em; }
  .tc-links { display: grid; gap: 0.5em; margin-block-start: 0.375em; }
  .tc-notetext { min-block-size: 16em; }
  .tc-poster { display: flex; flex-wrap: wrap; gap: 1em; align-items: end; }
  @container area (min-width: 40em) { .tc-contacts { grid-template-columns: 1fr 1fr; } }
  @container area (min-width: 60em) { .tc-contacts { grid-template-columns: repeat(3, 1fr); } }
  @container scp (min-width: 48em) {
    .tc-two { grid-template-columns: 1fr 1fr; gap: 2.5em; }
    .tc-areas { grid-template-columns: repeat(auto-fit, minmax(20em, 1fr)); }
  }

  @media print {
    /* On a sheet of its own: beside what stands before it, its head alone would often be left at the foot of a sheet. */
    .tc-table { break-before: page; }
    .tc-table thead { display: table-header-group; }
    /* The head is on every sheet: so is what must not be missed. */
    .tc-sheethead { display: table-row; } .tc-sheethead td { padding: 0 0 0.25em; font-weight: 700; font-size: 0.875em; }
    .tc-table thead th { position: static; }
    .tc-table td { padding-block-end: 0.5em; }
    .tc-sign, .tc-side, .tc-contact, .tc-level, .tc-two > div > * { break-inside: avoid; }
    .tc-band { break-after: avoid; }
    .tc-sign { padding: 0.125em 0.375em; min-block-size: 0; }
    .tc-sign.is-on { border: 0.125em solid #000; font-weight: 700; }
    .tc-sign.is-on input { background: #fff; border-color: #000; }
    .tc-sign.is-on input::before { background: #000; }
    .tc-list li, .tc-plainlist li { border-color: #000; background: none; }
    button.tc-jump { display: inline !important; color: #000; text-decoration: none; padding: 0; }
    .tc-two { break-before: page; }
    .tc-own textarea { display: none; }
    .tc-printed { display: block; }
    .tc-tel { color: #000; }

    /* Alone on paper: as close together as can be read. */
    .tc-paper .t1 { font-size: 1.5em; }
    .tc-paper .tc-columns { columns: 26em; column-gap: 2em; margin-block: 0.75em; font-size: 0.9375em; }
    .tc-paper .tc-columns > div + div { margin-block-start: 0.75em; }
    .tc-paper .tc-columns p { white-space: pre-line; }
    .tc-paper .tc-item { padding-inline-start: 1em; text-indent: -0.75em; }
    .tc-paper .tc-blank { padding-block-start: 1em; }
    .tc-paper .tc-top { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 40em), 1fr)); gap: 0.5em 1em; margin-block: 0.5em; }
    .tc-paper :is(.s999, .banner) { margin: 0; padding-block: 0.125em; }
    .tc-paper .s999 { min-block-size: 0; }
    .tc-paper .tc-table { break-before: auto; }
    .tc-paper tbody { break-inside: avoid; }
    .tc-paper .tc-table td { padding-block: 0.125em; }
    .tc-paper .tc-band th { padding-block: 0.125em; }
    .tc-paper .tc-sign { padding-block: 0.0625em; }
    .tc-paper .tick input { inline-size: 1em; block-size: 1em; margin-block-start: calc((1lh - 1em) / 2); }
    .tc-paper .tc-mean { padding-block: 0.25em; }
    .tc-paper .tc-table thead th { padding-block-end: 0.25em; }
    .tc-paper .tc-bar { margin-block-end: 0.25em; }
    .tc-paper td:only-child ul { columns: 26em; }
    .tc-paper .tc-age { display: inline; }
    .tc-paper .tc-age::before { content: " ("; } .tc-paper .tc-age::after { content: ")"; }
    .tc-paper .tc-bm { display: none; }
  }

  @media (forced-colors: active) {
    .tc-sign { border-color: Canvas; }
    .tc-sign.is-on { border: 0.1875em solid Highlight; }
    .tc-sign mark { background: Mark; color: MarkText; }
    /* GrayText is red or green in some themes. Neither means anything here. */
    .tc-off { fill: Canvas; stroke: CanvasText; stroke-opacity: 0.55; } .tc-on { stroke: CanvasText; stroke-width: 2.5; }
    .tc-bar { outline-color: CanvasText; }
    .tc-contact.is-main { border-color: Highlight; }
  }
`;
