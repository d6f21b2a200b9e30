import { css } from 'lit';

/** The wrapper that keeps the host page's inherited styles out, type, focus and panels. Line height and letter and word spacing are left to the reader (WCAG 1.4.12). A size container has no width of its own: in a flex row, a centred column, a float or a table cell it would vanish, so it fills its row or column, and has some width of its own. */
export const baseStyles = css`
  :host { display: block; flex-grow: 1; align-self: stretch; justify-self: stretch; }
  :host([hidden]) { display: none; }

  .scp {
    display: block;
    container: scp / inline-size;
    contain-intrinsic-inline-size: 15em;
    padding: var(--scp-inset, 0);
    color: var(--_ink);
    background: var(--_ground);
    font-family: inherit;
    font-size: 1em;
    font-weight: 400;
    font-style: normal;
    text-align: start;
    font-variant: normal;
    text-transform: none;
    text-indent: 0;
    text-shadow: none;
    white-space: normal;
    word-break: normal;
    overflow-wrap: anywhere;
    cursor: auto;
  }

  /* Keeps room until the data is there, so that what follows on the page does not jump (as presets/space.css does earlier). */
  @media screen { .waiting { min-block-size: 60em; } }

  *, ::before, ::after { box-sizing: border-box; }
  :where(h2, h3, h4, h5, h6, p, ul, ol, dl, dd, fieldset, legend, figure, dialog, table) { margin: 0; padding: 0; border: 0; }
  :where(ul, ol) { list-style: none; }
  :where(button, input, select, textarea) { font: inherit; color: inherit; letter-spacing: inherit; word-spacing: inherit; line-height: inherit; }
  svg { display: block; flex: none; fill: currentColor; }
  strong { font-weight: 700; }
  .nw { white-space: nowrap; }
  .vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .defs { position: absolute; inline-size: 0; block-size: 0; }

  .t1, .t2, .t3 { font-family: inherit; font-weight: 700; color: var(--_ink); text-wrap: balance; }
  .t1 { font-size: 1.5em; }
  .t2 { font-size: 1.25em; }
  .t3 { font-size: 1.0625em; }
  .small { font-size: 0.875em; }
  .muted { color: var(--_ink-2); }
  .lede { color: var(--_ink-2); max-inline-size: 40em; margin-block-start: 0.25em; }
  .measure { max-inline-size: 40em; }
  @container scp (min-width: 48em) { .t1 { font-size: 1.75em; } }

  :is(a, button, input, select, textarea, summary, [tabindex]):focus-visible,
  .is-focus {
    outline: 0.1875em solid var(--_focus); outline-offset: 0.1875em;
    box-shadow: 0 0 0 0.1875em var(--_halo);
  }

  .panel { border: 0.0625em solid var(--_line); border-radius: 0.375em; padding: 1em; background: var(--_ground); }
  /* What Tab leads back to must not stop behind the head, which stays (WCAG 2.4.11). */
  .dialog { scroll-padding-block: 5em 1em; margin: auto; inline-size: calc(100% - 2em); max-inline-size: 36em; color: inherit; background: var(--_ground); border: 0.0625em solid var(--_edge); border-radius: 0.5em; padding: 1em; box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 0.18); }
  .dialog::backdrop { background: rgb(0 0 0 / 0.45); }
  .dialog-head { display: flex; align-items: flex-start; justify-content: space-between; gap: 1em; position: sticky; inset-block-start: -1em; z-index: 1; margin-block: -1em 0; padding-block: 1em 0.75em; background: inherit; }
  .dialog > .actions { margin-block-start: 1em; }
  @container scp (min-width: 30em) { .panel, .dialog { padding: 1.25em; } }

  .head { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5em 2em; align-items: end; margin-block-end: 1.25em; }
  @container scp (min-width: 48em) { .head { grid-template-columns: minmax(0, 1fr) auto; } }
`;
