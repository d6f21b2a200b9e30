import { html, nothing, type TemplateResult } from 'lit';

/** A button that leads out of a search or filter without results. */
export interface WayOut {
  readonly label: string;
  readonly onPress: () => void;
}

/** What the panel says. */
export interface NoResultsOptions {
  /** For example `No courses match “lado”`. */
  readonly words: string;
  /** What to try, in a sentence. */
  readonly hint?: unknown;
  readonly waysOut: readonly WayOut[];
}

/** What stands in place of an empty list: that nothing was found, what to try, and buttons that lead out. */
export const noResults = ({ words, hint = nothing, waysOut }: NoResultsOptions): TemplateResult =>
  html`<div class="none" part="no-results">
    <p><strong dir="auto">${words}</strong></p>
    ${hint === nothing ? nothing : html`<p class="measure">${hint}</p>`}
    <p class="actions">
      ${waysOut.map(({ label, onPress }) => html`<button type="button" class="btn btn--second" @click=${onPress}>${label}</button>`)}
    </p>
  </div>`;
