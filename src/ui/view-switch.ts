import { html, nothing, type TemplateResult } from 'lit';

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
    : html`<div class="views noprint" role="group" aria-label=${label}>
    ${views.map(
      ({ id, label: words, current }) =>
        html`<button type="button" class="view" aria-pressed=${current ? 'true' : 'false'} @click=${() => choose(id)}>${words}</button>`,
    )}
  </div>`;
