import { css } from 'lit';

/** Motion, print and forced colours for the shared parts. Comes last, so that it wins. */
export const mediaStyles = css`
  @media (prefers-reduced-motion: no-preference) {
    .disc > svg { transition: rotate 120ms ease-out; }
    .btn, .chip { transition: background-color 120ms ease-out; }
  }

  @media print {
    /* Paper is white, also where the page is dark or gives the elements colours of its own. */
    .scp { color-scheme: light; --_ink: #000; --_ink-2: #000; --_ground: #fff; --_soft: #fff; --_edge: #000; --_note: #000; --_urgent: #000; color: #000; background: none; font-size: 0.75em; padding: 0; }
    .noprint, button:not(.disc), select, .chips { display: none !important; }
    .paper { display: block; }
    :is(a, button, input, select, textarea, summary, [tabindex]):focus-visible, .is-focus { outline: none; box-shadow: none; }
    .disc { padding-inline: 0; color: #000; }
    a, a.btn { color: #000; }
    a.btn { display: inline; background: none; border: 0; padding: 0; font-weight: 700; text-decoration: underline; }
    a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.875em; font-weight: 400; overflow-wrap: anywhere; }
    .preview { background: none; color: #000; border: 0.125em solid #000; }
    .s999 { background: none; border: 0.125em solid #000; border-inline-start-width: 0.5em; break-inside: avoid; }
    .s999 a { color: #000; }
    .banner { background: none; border: 0.0625em solid #000; border-inline-start-width: 0.25em; break-inside: avoid; }
    .banner--draft { border: 0.125em dashed #000; }
    mark { background: none; border: 0; }
    .tag, .tag--today, .tag--now { background: none; color: #000; border-color: #000; }
    :is(h2, h3, h4, h5) { break-after: avoid; }
    svg, .art, .tick input, .tick input::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .tick input:checked { background: #fff; border-color: #000; }
    .tick input:checked::before { background: #000; }
  }

  @media (forced-colors: active) {
    mark { background: Mark; color: MarkText; }
    .tag, .chip { border-color: CanvasText; }
    .btn--text, .view { border-color: Canvas; }
    .view[aria-pressed=true] { border-color: Highlight; }
    :is(.disc, .banner) > svg { color: inherit; }
    .preview { border: 0.125em solid CanvasText; }
    .s999 { border: 0.125em solid CanvasText; border-inline-start-width: 0.5em; }
    .banner { border: 0.0625em solid CanvasText; border-inline-start-width: 0.375em; }
    .banner--draft { border: 0.125em dashed CanvasText; }
    .tick input { appearance: auto; inline-size: 1.25em; block-size: 1.25em; }
    .tick input::before { content: none; }
    :is(a, button, input, select, textarea):focus-visible { outline-color: Highlight; box-shadow: none; }
  }
`;
