import { html, nothing, type TemplateResult } from 'lit';

/** A button that copies something, and what became of it. */
export interface CopyButtonOptions {
  /** For example `Copy a link to these results`. */
  readonly label: unknown;
  /** What became of it; empty before. */
  readonly words: string;
  readonly onCopy: () => void;
}

/** A button that copies something, with what became of it beside it. */
export const copyButton = ({ label, words, onCopy }: CopyButtonOptions): TemplateResult =>
  html`<button type="button" class="btn btn--text btn--small" @click=${onCopy}>${label}</button>${words === '' ? nothing : html` <span>${words}</span>`}`;
