import { html, nothing, type TemplateResult } from 'lit';
import type { ScopeModel } from '../domain/scope.js';
import { banner } from './messages.js';

/** What the line about a starting scope needs. */
export interface ScopeLineOptions extends ScopeModel {
  readonly onLeave: () => void;
}

/** Says that the page starts with a part of the list, and offers the whole. */
export const scopeLine = ({ words, wayOut, onLeave }: ScopeLineOptions): TemplateResult =>
  html`<div class="scope" part="scope">
    ${banner('information', words, nothing, html`<button type="button" class="btn btn--second btn--small" @click=${onLeave}>${wayOut}</button>`)}
  </div>`;
