import { html, nothing, type TemplateResult } from 'lit';
import { PAGE_HEADING_ID } from './heading.js';

export { PAGE_LENGTH } from '../domain/paging.js';

/** What the end of a list needs. */
export interface ShowMoreOptions {
  /** How many are on screen. */
  readonly shown: number;
  /** How many there are. */
  readonly total: number;
  /** What they are, in the plural. */
  readonly noun: string;
  readonly onMore: () => void;
}

/** The end of a list that goes on: how far it is shown, and a button for more, with the heading that the page gave in its name. Nothing once all are shown. */
export function showMore({ shown, total, noun, onMore }: ShowMoreOptions): TemplateResult | typeof nothing {
  if (shown >= total) return nothing;
  return html`<div class="more">
    <p class="muted">Showing ${shown} of ${total} ${noun}.</p>
    <button
      type="button"
      class="btn btn--second"
      id="show-more"
      aria-labelledby=${`show-more ${PAGE_HEADING_ID}`}
      @click=${onMore}
    >
      Show more<span class="vh"> ${noun}</span>
    </button>
  </div>`;
}
