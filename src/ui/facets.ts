import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetModel } from '../domain/facet-models.js';
import { heading, PAGE_HEADING_ID, type HeadingLevel } from './heading.js';
import { icon } from './icons.js';

/** Container width, in em, from which facets are in view; on narrower ones they are in a dialog. */
export const FILTERS_IN_VIEW = 40;

/** What the reader can do with facets. */
export interface FacetActions {
  readonly toggle: (facetId: string, optionId: string) => void;
  readonly clear: () => void;
}

/** How many choices are ticked. */
export const tickedCount = (facets: readonly FacetModel[]): number =>
  facets.reduce((sum, facet) => sum + facet.options.filter((option) => option.checked).length, 0);

/** The words "for courses", for screen readers: a page may hold the filters of several elements (WCAG 2.4.6). */
const forWhat = (noun: string): TemplateResult => html`<span class="vh"> for ${noun}</span>`;

const clearButton = (noun: string, { clear }: FacetActions): TemplateResult =>
  html`<button type="button" class="btn btn--text btn--small" @click=${clear}>Clear filters${forWhat(noun)}</button>`;

/** Two elements of a page may have a facet of one name: "Topic for toolkits", and the heading that the page gave. */
const fieldset = (facet: FacetModel, noun: string, { toggle }: FacetActions): TemplateResult =>
  html`<fieldset class="facet" aria-labelledby=${`legend-${facet.id} ${PAGE_HEADING_ID}`}>
    <legend class="label" id=${`legend-${facet.id}`}>${facet.label}${forWhat(noun)}</legend>
    ${repeat(
      facet.options,
      (option) => option.id,
      (option) => html`<label class="tick"
        ><input type="checkbox" .checked=${option.checked} @change=${() => toggle(facet.id, option.id)} /><span
          ><span dir="auto">${option.label}</span> <span class="n">(${option.count})</span></span
        ></label
      >`,
    )}
  </fieldset>`;

/** What the panel of facets needs. */
export interface FacetPanelOptions {
  readonly facets: readonly FacetModel[];
  /** True where there is room: the facets are in view. Else they are in a dialog behind a button. */
  readonly inView: boolean;
  /** What they filter, in the plural, for example `courses`. */
  readonly noun: string;
  /** Level of the heading "Filters". */
  readonly level: HeadingLevel;
  /** How many records are shown, for the dialog's button: `Show 12 courses`. */
  readonly showLabel: string;
  readonly actions: FacetActions;
}

/** The facets, one set only: in view where there is room, else in a native dialog behind a button. */
export function facetPanel({
  facets,
  inView,
  noun,
  level,
  showLabel,
  actions,
}: FacetPanelOptions): TemplateResult | typeof nothing {
  if (facets.length === 0) return nothing;
  const ticked = tickedCount(facets);
  const clear = ticked === 0 ? nothing : clearButton(noun, actions);
  const title = html`Filters${forWhat(noun)}`;
  const sets = facets.map((facet) => fieldset(facet, noun, actions));
  if (inView)
    return html`<div class="facets noprint" part="filters">${heading(level, 't3', title)} ${clear} ${sets}</div>`;
  const dialog = (event: Event) => (event.currentTarget as HTMLElement).parentElement?.querySelector('dialog');
  const close = (event: Event) => (event.currentTarget as HTMLElement).closest('dialog')?.close();
  return html`<div class="facets noprint" part="filters">
    <button type="button" class="btn btn--second" id="filters-button" aria-labelledby=${`filters-button ${PAGE_HEADING_ID}`} aria-haspopup="dialog" @click=${(event: Event) => dialog(event)?.showModal()}>
      Filters${ticked === 0 ? nothing : ` (${ticked})`}${forWhat(noun)}
    </button>
    <dialog class="dialog" aria-labelledby="filters-title">
      <div class="dialog-head">
        ${heading(level, 't2', title, 'filters-title')}
        <button type="button" class="btn btn--second btn--small" @click=${close}>Close</button>
      </div>
      ${sets}
      <div class="actions"><button type="button" class="btn" @click=${close}>${showLabel}</button> ${clear}</div>
    </dialog>
  </div>`;
}

/** The ticked choices as chips: pressing one takes it off. */
export function facetChips(
  facets: readonly FacetModel[],
  noun: string,
  actions: FacetActions,
): TemplateResult | typeof nothing {
  if (tickedCount(facets) === 0) return nothing;
  return html`<div class="chips" role="group" aria-label=${`Filters in use for ${noun}`}>
    ${facets.flatMap((facet) =>
      facet.options
        .filter((option) => option.checked)
        .map(
          (option) => html`<button type="button" class="chip" @click=${() => actions.toggle(facet.id, option.id)}>
            <span class="vh">Remove filter: </span>${option.label}${icon('cross')}
          </button>`,
        ),
    )}
    ${clearButton(noun, actions)}
  </div>`;
}
