import { html, nothing, type TemplateResult } from 'lit';
import type { LibraryView } from './library-view.model.js';
import type { ViewTab } from './resource-library.model.js';

/** The parts of the library, as buttons that stay pressed. Nothing to choose, no buttons. */
export function viewButtons(
  views: readonly ViewTab[],
  choose: (view: LibraryView) => void,
): TemplateResult | typeof nothing {
  if (views.length < 2) return nothing;
  return html`<div class="rl-views noprint" role="group" aria-label="Parts of the library">
    ${views.map(
      ({ id, label, current }) =>
        html`<button type="button" class="rl-view" aria-pressed=${current ? 'true' : 'false'} @click=${() => choose(id)}>${label}</button>`,
    )}
  </div>`;
}

/** There is nothing in the library. */
export const emptyLibraryView = (): TemplateResult => html`<p>No briefings or resources have been published yet.</p>`;
