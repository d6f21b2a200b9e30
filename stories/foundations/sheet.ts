import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { levelStyles } from '../../src/ui/styles/levels.styles.js';
import { sharedStyles } from '../../src/ui/styles/shared.styles.js';

/** A page of samples that stands under the elements' own style sheets, so that it shows what they show. */
class FoundationSheet extends LitElement {
  static override styles = [
    ...sharedStyles,
    levelStyles,
    css`
      .scp { padding: 1em; }
      .scp > * + * { margin-block-start: 1em; }
      table { border-collapse: collapse; inline-size: 100%; }
      :is(th, td) { padding: 0.375em 0.75em 0.375em 0; text-align: start; vertical-align: middle; border-block-end: 0.0625em solid var(--_line); }
      thead th { vertical-align: bottom; }
      .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
      tbody th { font-weight: 400; }
      tbody th > :is(b, code) { font-weight: 700; }
      tbody th small { display: block; font-size: 0.875em; color: var(--_ink-2); max-inline-size: 24em; }
      .swatch { display: inline-block; inline-size: 3em; block-size: 1.5em; border: 0.0625em solid var(--_edge); vertical-align: middle; }
      .length { fill: var(--_accent); }
      .corner { fill: var(--_soft); stroke: var(--_edge); stroke-width: 2; }
      .badges { display: grid; grid-template-columns: repeat(auto-fit, minmax(10em, 1fr)); gap: 1em; }
      .patches { display: grid; grid-template-columns: repeat(auto-fit, minmax(9em, 1fr)); gap: 1em; }
      .patches p { font-size: 0.875em; }
      .patch { inline-size: 100%; block-size: 4em; margin-block-end: 0.375em; outline: 0.0625em solid var(--_level-line); }
      .wide { overflow-x: auto; }
      code { font-family: monospace; white-space: nowrap; }
    `,
  ];

  /** What the sheet shows. */
  @property({ attribute: false }) content: TemplateResult = html``;

  override render(): TemplateResult {
    return html`<div class="scp">${this.content}</div>`;
  }
}

customElements.define('foundation-sheet', FoundationSheet);

/** Samples under the elements' own style sheets. */
export const sheet = (content: TemplateResult): TemplateResult =>
  html`<foundation-sheet .content=${content}></foundation-sheet>`;

/** A table of samples: a header cell for each column, and in each row one for the first cell. Scrolls if it must. */
export const table = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly unknown[])[],
): TemplateResult =>
  html`<div class="wide" role="region" aria-label=${caption} tabindex="0">
    <table>
      <caption class="vh">${caption}</caption>
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) =>
            html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`,
        )}
      </tbody>
    </table>
  </div>`;
