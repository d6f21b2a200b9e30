import { html, nothing, type TemplateResult } from 'lit';
import { banner } from './messages.js';

/** What the line about a starting scope says. */
export interface ScopeLineOptions {
  /** For example `Showing 12 of 72 courses: for schools`. */
  readonly words: string;
  /** The way out, for example `Show all 72 courses`. */
  readonly wayOut: string;
  readonly onLeave: () => void;
}

/** Says that the page starts with a part of the list, and offers the whole. */
export const scopeLine = ({ words, wayOut, onLeave }: ScopeLineOptions): TemplateResult =>
  html`<div class="scope" part="scope">
    ${banner('information', words, nothing, html`<button type="button" class="btn btn--second btn--small" @click=${onLeave}>${wayOut}</button>`)}
  </div>`;
