import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { art } from '../../ui/art.js';
import { facetChips, facetPanel, tickedCount, type FacetActions } from '../../ui/facets.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { marked } from '../../ui/highlight.js';
import { icon } from '../../ui/icons.js';
import { noResults } from '../../ui/no-results.js';
import { scopeLine } from '../../ui/scope-line.js';
import { searchField } from '../../ui/search-field.js';
import { showMore } from '../../ui/show-more.js';
import type { ToolkitCard, ToolkitList } from './toolkit-browser.model.js';

/** Id of the search field within the element. */
export const SEARCH_ID = 'search';

/** What the reader can do with the list. */
export interface ToolkitListActions {
  readonly search: (query: string) => void;
  readonly facets: FacetActions;
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

/** The list of toolkits with its search and filters. */
export function toolkitListView(
  model: ToolkitList,
  { level, wide }: ToolkitListLayout,
  actions: ToolkitListActions,
): TemplateResult {
  return html`${model.scope === null ? nothing : scopeLine({ ...model.scope, onLeave: actions.leaveScope })}
    <div class="tk-controls">
      ${searchField({ id: SEARCH_ID, label: 'Search toolkits', query: model.query, onQuery: actions.search })}
      ${facetPanel({
        facets: model.facets,
        inView: wide,
        noun: 'toolkits',
        level,
        showLabel: `Show ${model.count}`,
        actions: actions.facets,
      })}
    </div>
    ${wide ? nothing : facetChips(model.facets, 'toolkits', actions.facets)}
    ${
      model.found === 0
        ? nothingFound(model, actions)
        : html`<p class="count"><strong>${model.count}</strong></p>
            <ul class="tk-grid" part="results">
            ${repeat(
              model.cards,
              (toolkit) => toolkit.id,
              (toolkit) => card(toolkit, level, actions.open),
            )}
          </ul>`
    }
    ${showMore({ shown: model.cards.length, total: model.found, noun: 'toolkits', onMore: actions.more })}`;
}

/** There are no toolkits in the data. */
export const noToolkitsView = (): TemplateResult => html`<p>No toolkits have been published yet.</p>`;
