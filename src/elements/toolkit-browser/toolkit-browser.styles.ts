import { css } from 'lit';
import { artStyles } from '../../ui/styles/art.styles.js';
import { resultStyles } from '../../ui/styles/results.styles.js';
import { sessionStyles } from '../../ui/styles/sessions.styles.js';

/** The cards of the list, and a toolkit that is open. */
export const toolkitBrowserStyles = [
  artStyles,
  resultStyles,
  sessionStyles,
  css`
  .tk-controls { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 2em; margin-block-end: 1em; }
  .tk-controls .facets { position: relative; }
  .tk-controls .facets-head { position: absolute; inset: 0 0 auto auto; min-block-size: 0; }
  .tk-controls .facets-head > .btn { min-block-size: 24px; padding-block: 0; }
  .tk-controls .facets-head > .t3 { position: absolute; inset-inline-end: 0; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  @container scp (min-width: 40em) { .facet-list { display: flex; flex-wrap: wrap; gap: 0 1.25em; } }
  .chips { margin-block-end: 1em; }

  .tk-cover { overflow: hidden; border-radius: 0.25em; align-self: start; }
  .tk-grid { display: grid; grid-template-columns: minmax(0, 1fr); border-block-end: 0.0625em solid var(--_line); }
  .tk-card { position: relative; display: grid; grid-template-columns: 4.5em minmax(0, 1fr); gap: 1em; padding-block: 1em; border-block-start: 0.0625em solid var(--_line); }
  .tk-card .tk-cover .art { inline-size: 200%; max-inline-size: none; }
  .tk-t { font-size: 1em; }
  .tk-open { max-inline-size: 100%; padding: 0.125em 0; border: 0; background: none; color: var(--_accent); font-size: 1.0625em; font-weight: 700; text-align: start; text-wrap: balance; text-decoration: underline; text-decoration-thickness: 0.0625em; text-underline-offset: 0.18em; cursor: pointer; }
  .tk-card:hover .tk-open { color: var(--_accent-strong); text-decoration-thickness: 0.1875em; }
  .tk-open::after { content: ""; position: absolute; inset: 0; }
  .tk-card:hover .tk-cover { filter: saturate(1.25); }
  .tk-m { margin-block-start: 0.375em; font-size: 0.9375em; }
  .tk-address { display: none; }
  .tk-all { margin-block-start: 0.375em; }

  .tk-back { margin-block: -0.5em 0.75em; }
  .tk-feature { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25em; }
  .tk-ph { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75em; align-content: start; }
  .tk-ph .banner { margin-block: 0; }
  .tk-go > * + * { margin-block-start: 0.25em; }
  .tk-go .btn { margin-block-start: 0.25em; }
  .tk-facts { display: grid; gap: 0.75em 2em; }
  .tk-facts dt { font-size: 0.875em; color: var(--_ink-2); }
  .tk-tour { background: var(--_soft); padding: 1em; border-radius: 0.375em; }
  .tk-tour > * + * { margin-block-start: 0.5em; }
  .tk-dates { border-block: 0.0625em solid var(--_line); }
  p.tk-dates { padding-block: 0.5em; }
  .tk-dates .session:first-child { border-block-start: 0; }
  .tk-cols { columns: 1; column-gap: 2em; }
  .tk-cols > * + * { margin-block-start: 1.5em; }
  .tk-cols > section { break-inside: avoid; }
  :is(.tk-facts, .tk-about) { column-span: all; }
  .tk-list { margin-block-start: 0.5em; }
  .tk-list li { padding-block: 0.375em; border-block-start: 0.0625em solid var(--_line); }
  .tk-steps { counter-reset: step; }
  .tk-steps li { counter-increment: step; padding-inline-start: 1.75em; position: relative; }
  .tk-steps li::before { content: counter(step); position: absolute; inset-inline-start: 0.25em; font-weight: 700; color: var(--_ink-2); }

  /* Narrower than a phone, or in larger text: words need the room of the picture, or they break. */
  @container scp (max-width: 16.99em) {
    .tk-card { grid-template-columns: minmax(0, 1fr); }
    .tk-card .tk-cover { display: none; }
  }
  @container scp (min-width: 30em) {
    .tk-facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  @container scp (min-width: 48em) {
    .tk-controls:has(fieldset) { grid-template-columns: minmax(14em, 22em) minmax(0, 1fr); }
    .tk-grid { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1.5em; border: 0; }
    .tk-card { display: flex; flex-direction: column; gap: 0; padding: 0; border: 0.0625em solid var(--_line); border-radius: 0.375em; }
    .tk-card .tk-cover { border-radius: 0.3125em 0.3125em 0 0; align-self: stretch; }
    .tk-card .tk-cover .art { inline-size: 100%; }
    .tk-body { padding: 0.875em 1em 1em; display: flex; flex-direction: column; flex: 1; }
    .tk-m { margin-block-start: auto; padding-block-start: 0.625em; }

    .tk-feature { grid-template: "cover head" auto "tour cols" 1fr / 17em minmax(0, 1fr); gap: 1.5em 2em; }
    .tk-feature > .tk-cover { grid-area: cover; }
    .tk-ph { grid-area: head; }
    .tk-tour { grid-area: tour; align-self: start; }
    .tk-cols { grid-area: cols; columns: 2; }
    /* Whichever section stands first in a column starts level with its neighbour. */
    .tk-cols > section { margin-block: 0; padding-block-end: 1.5em; }
    .tk-facts { padding-block-end: 1.5em; }
    .tk-cols > .tk-about { margin-block-start: 0; }
  }
  @container scp (min-width: 65em) {
    .tk-grid { grid-template-columns: repeat(auto-fill, minmax(13em, 1fr)); }
    .tk-feature { grid-template-columns: 22em minmax(0, 1fr); column-gap: 3em; }
  }

  @media print {
    .tk-grid { display: block; }
    .tk-card { display: grid; grid-template-columns: 4.5em minmax(0, 1fr); gap: 1em; padding-block: 0.75em; border: 0; border-block-start: 0.0625em solid #000; border-radius: 0; break-inside: avoid; }
    .tk-card .tk-cover { align-self: start; }
    .tk-card .tk-cover .art { inline-size: 200%; max-inline-size: none; }
    .tk-body { padding: 0; }
    .tk-t .tk-open { display: inline !important; color: #000; text-decoration: none; }
    .tk-address { display: block; }
    .tk-tour { background: none; border: 0.0625em solid #000; }
  }
  @media (forced-colors: active) {
    .tk-tour { border: 0.0625em solid CanvasText; }
  }
`,
];
