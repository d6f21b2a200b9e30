import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.js';

/** The sentence that never depends on data. First in the chart in every state, and in every element's error panel. */
export const emergencyStrip = (): TemplateResult =>
  html`<p class="s999" part="emergency">
    <span>If a child is in immediate danger, call <a href="tel:999">999</a></span>
  </p>`;

/** Kinds of banner: information, not certain, an error, an illustration. */
export type BannerKind = 'information' | 'note' | 'error' | 'draft';

const LOOKS: Record<BannerKind, { readonly look: string; readonly icon: IconName }> = {
  information: { look: 'banner', icon: 'information' },
  note: { look: 'banner banner--note', icon: 'warning' },
  error: { look: 'banner banner--error', icon: 'warning' },
  draft: { look: 'banner banner--draft', icon: 'pencil' },
};

/**
 * A banner: one bold sentence, one more, and a way out.
 * @param below what stands under them and is no part of a sentence, such as a list
 */
export function banner(
  kind: BannerKind,
  first: string,
  more: unknown = nothing,
  wayOut: unknown = nothing,
  below: unknown = nothing,
): TemplateResult {
  return html`<div class=${LOOKS[kind].look} part="banner">
    ${icon(LOOKS[kind].icon)}
    <p><strong>${first}</strong></p>
    ${more === nothing ? nothing : html`<p>${more}</p>`} ${wayOut === nothing ? nothing : html`<p class="actions">${wayOut}</p>`} ${below}
  </div>`;
}

/** A line before a link whose content may upset. */
export const contentNote = (text: string | undefined): TemplateResult | typeof nothing =>
  text === undefined ? nothing : html`<p class="content-note" dir="auto">${text}</p>`;
