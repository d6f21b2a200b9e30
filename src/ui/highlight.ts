import { html } from 'lit';
import type { HighlightPart } from '../search/highlight.js';

/** A text in pieces, those that a search matched marked. */
export const marked = (parts: readonly HighlightPart[]): unknown =>
  parts.map((part) => (part.match ? html`<mark>${part.text}</mark>` : part.text));
