import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { PAGE_HEADING_ID } from './heading.js';

/** What a search field needs. */
export interface SearchFieldOptions {
  /** Id of the input within the element. */
  readonly id: string;
  /** Visible label. */
  readonly label: string;
  /** What one can type, in a few words. */
  readonly hint?: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/**
 * A plain search field with a visible label: results change as one types, and nothing pops up. A page with two course
 * finders gives them headings of their own, so those are in the names of the landmarks, which are unique on the page.
 */
export function searchField({ id, label, hint, query, onQuery }: SearchFieldOptions): TemplateResult {
  const clear = (event: Event) => {
    onQuery('');
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.getElementById(id)?.focus();
  };
  return html`<div class="search noprint" role="search" aria-labelledby=${`${id}-label ${PAGE_HEADING_ID}`}>
    <label class="label" id=${`${id}-label`} for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<span class="hint" id=${`${id}-hint`}>${hint}</span>`}
    <div class="search-line">
      <input
        class="field"
        type="search"
        id=${id}
        aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
        autocomplete="off"
        spellcheck="false"
        .value=${live(query)}
        @input=${(event: Event) => onQuery((event.currentTarget as HTMLInputElement).value)}
      />
      ${query === '' ? nothing : html`<button type="button" class="btn btn--second" @click=${clear}>Clear<span class="vh"> the search</span></button>`}
    </div>
  </div>`;
}
