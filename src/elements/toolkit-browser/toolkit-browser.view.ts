import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { art } from '../../ui/art.js';
import { facetChips, facetPanel, tickedCount, type FacetActions } from '../../ui/facets.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { marked } from '../../ui/highlight.js';
import { icon } from '../../ui/icons.js';
import { noResults } from '../../ui/no-results.js';
import { resultList } from '../../ui/result-list.js';
import { scopeLine } from '../../ui/scope-line.js';
import { searchField } from '../../ui/search-field.js';
import { showMore } from '../../ui/show-more.js';
import { sortField } from '../../ui/sort-field.js';
import type { ToolkitCard, ToolkitList, ToolkitStrip } from './toolkit-browser.model.js';

/** Id of the search field within the element. */
export const SEARCH_ID = 'search';

/** What the reader can do with the list. */
export interface ToolkitListActions {
  readonly search: (query: string) => void;
  readonly facets: FacetActions;
  readonly sort: (id: string) => void;
  /** Leaves the part of the list that the page starts with. */
  readonly leaveScope: () => void;
  readonly more: () => void;
  /** Opens a toolkit in place of the list. */
  readonly open: (id: string) => void;
}

/** How the list is laid out. */
export interface ToolkitListLayout {
  /** Level of the cards' headings. */
  readonly level: HeadingLevel;
  /** True where there is room for the filters beside the search. */
  readonly wide: boolean;
}

const card = (toolkit: ToolkitCard, level: HeadingLevel, open: (id: string) => void): TemplateResult =>
  html`<li class="tk-card" part="toolkit">
    <div class="tk-cover">${art(toolkit.pictureId, toolkit.topic)}</div>
    <div class="tk-body">
      ${heading(
        level,
        'tk-t',
        html`<button type="button" class="tk-open" data-toolkit=${toolkit.id} dir="auto" @click=${() => open(toolkit.id)}>
          ${marked(toolkit.nameParts)}
        </button>`,
      )}
      ${toolkit.summary === undefined ? nothing : html`<p dir="auto">${toolkit.summary}</p>`}
      ${toolkit.matched === '' ? nothing : html`<p class="small muted">Matched: <mark>${toolkit.matched}</mark></p>`}
      <ul class="meta tk-m">
        <li>${toolkit.hasTour ? icon('clock') : nothing}${toolkit.tour}</li>
        ${toolkit.newLabel === '' ? nothing : html`<li><span class="tag tag--new">${toolkit.newLabel}</span></li>`}
        ${toolkit.overdue ? html`<li><span class="tag tag--soon">Review overdue</span></li>` : nothing}
      </ul>
      ${toolkit.address === '' ? nothing : html`<p class="tk-address">${toolkit.address}</p>`}
    </div>
  </li>`;

function nothingFound(model: ToolkitList, actions: ToolkitListActions): TemplateResult {
  const ticked = tickedCount(model.facets) > 0;
  const words =
    model.query.trim() === '' ? 'No toolkits match these filters' : `No toolkits match “${model.query.trim()}”`;
  const waysOut = [
    ...(ticked ? [{ label: 'Clear filters', onPress: actions.facets.clear }] : []),
    ...(model.query === '' ? [] : [{ label: 'Clear the search', onPress: () => actions.search('') }]),
    ...(model.scope === null ? [] : [{ label: model.scope.wayOut, onPress: actions.leaveScope }]),
  ];
  return noResults({ words, hint: 'Try fewer or other words, or the letters that people use, such as CE.', waysOut });
}

const grid = (cards: readonly ToolkitCard[], level: HeadingLevel, open: (id: string) => void): TemplateResult =>
  resultList(
    'tk-grid',
    repeat(
      cards,
      (toolkit) => toolkit.id,
      (toolkit) => card(toolkit, level, open),
    ),
  );

/** The list of toolkits with its search and filters. */
export function toolkitListView(
  model: ToolkitList,
  { level, wide }: ToolkitListLayout,
  actions: ToolkitListActions,
): TemplateResult {
  const facets = facetPanel({
    facets: model.facets,
    inView: wide,
    noun: 'toolkits',
    level,
    showLabel: `Show ${model.count}`,
    actions: actions.facets,
  });
  const sort = sortField({ ...model.ordering, noun: 'toolkits', onSort: actions.sort });
  return html`${model.scope === null ? nothing : scopeLine({ ...model.scope, onLeave: actions.leaveScope })}
    ${
      model.searchable
        ? html`<div class="tk-controls">
            ${searchField({ id: SEARCH_ID, label: 'Search toolkits', query: model.query, onQuery: actions.search })}
            ${wide ? facets : nothing}
          </div>`
        : nothing
    }
    <div class="bar">
      ${model.found === 0 ? html`<span></span>` : html`<p class="count"><strong>${model.count}</strong></p>`}
      ${model.searchable ? html`<div class="tools noprint">${wide ? nothing : facets} ${sort}</div>` : nothing}
    </div>
    ${wide ? nothing : facetChips(model.facets, 'toolkits', actions.facets)}
    ${model.found === 0 ? nothingFound(model, actions) : grid(model.cards, level, actions.open)}
    ${showMore({ shown: model.cards.length, total: model.found, noun: 'toolkits', onMore: actions.more })}`;
}

/** A few toolkits, and the way to all of them. */
export const toolkitStripView = (
  { cards, wayOut }: ToolkitStrip,
  level: HeadingLevel,
  { open, leaveScope }: Pick<ToolkitListActions, 'open' | 'leaveScope'>,
): TemplateResult =>
  html`${grid(cards, level, open)}
    <p class="tk-all noprint"><button type="button" class="btn btn--text" @click=${leaveScope}>${wayOut}</button></p>`;

/** There are no toolkits in the data. */
export const noToolkitsView = (): TemplateResult => html`<p>No toolkits have been published yet.</p>`;
