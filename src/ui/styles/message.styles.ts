import { css } from 'lit';

/** The 999 strip, banners and the preview label. */
export const messageStyles = css`
  .s999 { display: flex; align-items: center; gap: 0 0.75em; padding: 0.25em 0.75em; border-inline-start: 0.375em solid var(--_urgent); background: var(--_urgent-soft); color: var(--_ink); margin-block: 0.75em 1.25em; min-block-size: 2.75em; }
  .s999 a { display: inline-block; font-weight: 700; font-size: 1.1875em; color: var(--_urgent); padding-block: 0.125em; }

  .banner { display: grid; grid-template-columns: auto 1fr; gap: 0.125em 0.75em; padding: 0.75em 1em; background: var(--_soft); border-inline-start: 0.25em solid var(--_edge); margin-block: 1em; }
  .banner > svg { inline-size: 1.25em; block-size: 1.25em; margin-block-start: 0.125em; grid-row: 1 / span 4; }
  .banner > * { grid-column: 2; }
  .banner > svg { grid-column: 1; }
  .banner > .actions { margin-block-start: 0.5em; }
  .banner--note { background: var(--_note-soft); border-color: var(--_note); }
  .banner--note > svg { color: var(--_note); }
  .banner--error { background: var(--_urgent-soft); border-color: var(--_urgent); }
  .banner--error > svg { color: var(--_urgent); }
  .banner--draft { background: var(--_note-soft); border: 0.125em dashed var(--_note); }
  .banner--draft > svg { color: var(--_note); }
  .preview { display: inline-block; background: var(--_ink); color: var(--_ground); font-size: 0.875em; font-weight: 700; padding: 0.125em 0.625em; border-radius: 0.1875em; margin-block-end: 0.75em; }

  .content-note { font-size: 0.875em; color: var(--_note); }
  [part=debug] { margin-block-start: 1em; }
  .data-note { margin-block-start: 1.5em; font-size: 0.875em; color: var(--_ink-2); }
`;
