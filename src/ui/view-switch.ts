import { html, nothing, type TemplateResult } from 'lit';
import { PAGE_HEADING_ID } from './heading.js';

/** A way to look at an element's records. */
export interface ViewChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Whether it is on screen. */
  readonly current: boolean;
}

/**
 * The ways to look at something, as buttons of which one stays pressed. Nothing to choose, no buttons.
 * @param label what they are, for screen readers, for example `Parts of the library`
 */
export const viewSwitch = <Id extends string>(
  label: string,
  views: readonly ViewChoice<Id>[],
  choose: (id: Id) => void,
): TemplateResult | typeof nothing =>
  views.length < 2
    ? nothing
    : html`<div
        class="views noprint"
        role="group"
        id="views"
        aria-label=${label}
        aria-labelledby=${`views ${PAGE_HEADING_ID}`}
      >
    ${views.map(
      ({ id, label: words, current }) =>
        html`<button type="button" class="view" aria-pressed=${current ? 'true' : 'false'} @click=${() => choose(id)}>${words}</button>`,
    )}
  </div>`;
