import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetLists } from '../controllers/facet-lists.js';
import type { FacetModel, FacetOption } from '../domain/facet-models.js';
import { isLong, shownOptions, type FacetLook } from '../domain/long-facet.js';
import { dayField } from './day-field.js';
import { heading, PAGE_HEADING_ID, type HeadingLevel } from './heading.js';
import { icon } from './icons.js';

/** Container width, in em, from which facets are in view; on narrower ones they are in a dialog. */
export const FILTERS_IN_VIEW = 40;

/** What the reader can do with facets. */
export interface FacetActions {
  readonly toggle: (facetId: string, optionId: string) => void;
  readonly clear: () => void;
  /** Takes a day of the reader's own, year-month-day, or empty for none. */
  readonly chooseDay?: (facetId: string, day: string) => void;
}

/** What is ticked, and the day that was chosen. */
const tickedIn = ({ options, fromDay }: FacetModel): readonly FacetOption[] => [
  ...options.filter((option) => option.checked),
  ...(fromDay ? [fromDay] : []),
];

/** How many choices are ticked. */
export const tickedCount = (facets: readonly FacetModel[]): number =>
  facets.reduce((sum, facet) => sum + tickedIn(facet).length, 0);

/** The words "for courses", for screen readers: a page may hold the filters of several elements (WCAG 2.4.6). */
const forWhat = (noun: string): TemplateResult => html`<span class="vh"> for ${noun}</span>`;

/** The same after the name of a facet: "Topic for courses", but "Who it is for, courses". */
const ofWhat = (label: string, noun: string): TemplateResult =>
  label.endsWith(' for') ? html`<span class="vh">, ${noun}</span>` : forWhat(noun);

/** The heading that the page gave is part of its name: two course finders have filters to clear (WCAG 2.4.6). */
const clearButton = (id: string, what: string, { clear }: FacetActions): TemplateResult =>
  html`<button
    type="button"
    class="btn btn--text btn--small"
    id=${id}
    aria-labelledby=${`${id} ${PAGE_HEADING_ID}`}
    @click=${clear}
  >
    Clear filters<span class="vh"> ${what}</span>
  </button>`;

const tick = ({ id }: FacetModel, option: FacetOption, { toggle }: FacetActions): TemplateResult =>
  html`<label class="tick"
    ><input type="checkbox" .checked=${live(option.checked)} @change=${() => toggle(id, option.id)} /><span
      ><span dir="auto">${option.label}</span> <span class="n">(${option.count})</span></span
    ></label
  >`;

const facetSearch = (facet: FacetModel, { words }: FacetLook, lists: FacetLists): TemplateResult =>
  html`<label class="facet-search"
    ><span class="hint">Find in this list<span class="vh">: ${facet.label}</span></span
    ><input
      class="field"
      type="text"
      autocomplete="off"
      spellcheck="false"
      .value=${live(words)}
      @input=${(event: Event) => lists.search(facet, (event.currentTarget as HTMLInputElement).value)}
  /></label>`;

/** Shows all choices of a long facet and takes focus to the first new one, or the first ones again. */
function allToggle(facet: FacetModel, look: FacetLook, lists: FacetLists): TemplateResult {
  const press = (event: Event) => {
    const list = (event.currentTarget as HTMLElement).parentElement?.querySelector('.facet-list');
    const shown = new Set(list?.querySelectorAll('input'));
    lists.toggle(facet);
    void lists.shown().then(() => [...(list?.querySelectorAll('input') ?? [])].find((box) => !shown.has(box))?.focus());
  };
  return html`<button
    type="button"
    class="btn btn--text btn--small"
    id=${`all-${facet.id}`}
    aria-labelledby=${`all-${facet.id} ${PAGE_HEADING_ID}`}
    aria-expanded=${look.all ? 'true' : 'false'}
    aria-controls=${`facet-${facet.id}`}
    @click=${press}
  >
    ${look.all ? 'Show fewer' : `Show all ${facet.options.length}`}<span class="vh">: ${facet.label}</span>
  </button>`;
}

/** Two elements of a page may have a facet of one name: "Topic for toolkits", and the heading that the page gave. */
function fieldset(
  facet: FacetModel,
  noun: string,
  lists: FacetLists | undefined,
  actions: FacetActions,
): TemplateResult {
  const long = lists !== undefined && isLong(facet) ? { lists, look: lists.look(facet) } : null;
  const options = long === null ? facet.options : shownOptions(facet, long.look);
  const { fromDay } = facet;
  return html`<fieldset class="facet" aria-labelledby=${`legend-${facet.id} ${PAGE_HEADING_ID}`}>
    <legend class="label" id=${`legend-${facet.id}`}>${facet.label}${ofWhat(facet.label, noun)}</legend>
    ${long === null ? nothing : facetSearch(facet, long.look, long.lists)}
    <div class="facet-list" id=${`facet-${facet.id}`}>
      ${repeat(
        options,
        (option) => option.id,
        (option) => tick(facet, option, actions),
      )}
    </div>
    ${options.length === 0 ? html`<p class="small muted">Nothing in this list has these words.</p>` : nothing}
    ${long === null || long.look.words.trim() !== '' ? nothing : allToggle(facet, long.look, long.lists)}
    ${
      fromDay === undefined
        ? nothing
        : dayField({
            id: `day-${facet.id}`,
            label: html`From a date${fromDay === null ? nothing : html` <span class="n">(${fromDay.count})</span>`}`,
            day: fromDay?.day ?? '',
            onDay: (day) => actions.chooseDay?.(facet.id, day),
          })
    }
  </fieldset>`;
}

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
  /** How the reader looks at the long ones. Without it they are shown whole. */
  readonly lists?: FacetLists;
  readonly actions: FacetActions;
}

/** The facets, one set only: in view where there is room, else in a native dialog behind a button. */
export function facetPanel({
  facets,
  inView,
  noun,
  level,
  showLabel,
  lists,
  actions,
}: FacetPanelOptions): TemplateResult | typeof nothing {
  if (facets.length === 0) return nothing;
  const ticked = tickedCount(facets);
  const clear = ticked === 0 ? nothing : clearButton('clear-filters', `for ${noun}`, actions);
  const title = html`Filters${forWhat(noun)}`;
  const sets = facets.map((facet) => fieldset(facet, noun, lists, actions));
  if (inView)
    return html`<div class="facets noprint" part="filters">
      <div class="facets-head">${heading(level, 't3', title)} ${clear}</div>
      ${sets}
    </div>`;
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

/** On paper, where chips make no sense: what the list was filtered by. */
export const tickedLine = (facets: readonly FacetModel[]): TemplateResult | typeof nothing =>
  tickedCount(facets) === 0
    ? nothing
    : html`<p class="paper" dir="auto">Filters –
        ${facets
          .filter((facet) => tickedIn(facet).length > 0)
          .map(
            (facet) =>
              `${facet.label}: ${tickedIn(facet)
                .map(({ label }) => label)
                .join(', ')}`,
          )
          .join('; ')}
      </p>`;

/** The ticked choices as chips: pressing one takes it off. */
export function facetChips(
  facets: readonly FacetModel[],
  noun: string,
  actions: FacetActions,
): TemplateResult | typeof nothing {
  if (tickedCount(facets) === 0) return nothing;
  return html`<div
    class="chips"
    role="group"
    id="chips"
    aria-label=${`Filters in use for ${noun}`}
    aria-labelledby=${`chips ${PAGE_HEADING_ID}`}
  >
    ${facets.flatMap((facet) =>
      tickedIn(facet).map(
        (option) => html`<button type="button" class="chip" @click=${() => actions.toggle(facet.id, option.id)}>
          <span class="vh">Remove filter: </span>${option.label}${icon('cross')}
        </button>`,
      ),
    )}
    ${clearButton('clear-filters-in-use', `in use for ${noun}`, actions)}
  </div>`;
}
