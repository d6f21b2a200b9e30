import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetLists } from '../../controllers/facet-lists.js';
import { facetChips, facetPanel, tickedCount, type FacetActions } from '../../ui/facets.js';
import { noResults } from '../../ui/no-results.js';
import { factList } from '../../ui/fact-list.js';
import { resultList } from '../../ui/result-list.js';
import { scopeLine } from '../../ui/scope-line.js';
import { searchField } from '../../ui/search-field.js';
import { showMore } from '../../ui/show-more.js';
import { sortField } from '../../ui/sort-field.js';
import type { HeadingLevel } from '../../ui/heading.js';
import type { NoticeItem } from './notice-list.model.js';
import { relatedView } from './related.view.js';
import type { ResourceDetail, ResourceItem, ResultList } from './resource-list.model.js';
import { resultRow, type ResultRow } from './result-row.view.js';

/** Id of the search field within the element. */
export const SEARCH_ID = 'search';

/** What the reader can do with a list of the library. */
export interface LibraryListActions {
  readonly search: (query: string) => void;
  readonly facets: FacetActions;
  readonly sort: (id: string) => void;
  readonly leaveScope: () => void;
  readonly more: () => void;
  /** Unfolds or folds a record. */
  readonly toggle: (key: string) => void;
}

/** How a list is laid out. */
export interface LibraryListLayout {
  /** Level of the rows' headings. */
  readonly level: HeadingLevel;
  /** True where there is room for the filters beside the list. */
  readonly wide: boolean;
  /** How the reader looks at the long facets. */
  readonly lists: FacetLists;
}

const resourcePanel = ({ sections, facts, note, related }: ResourceDetail): TemplateResult =>
  html`${factList(
    'rl-sections',
    sections.map(({ title, text }) => [title, text] as const),
  )}
  ${note === undefined ? nothing : html`<p class="measure muted" dir="auto">${note}</p>`}
  ${factList('rl-facts', facts)}
  ${relatedView(related)}`;

const resourceRow = ({ detail, ...item }: ResourceItem): ResultRow => ({
  ...item,
  more: true,
  panel: detail === null ? null : resourcePanel(detail),
});

const noticeRow = ({ detail, kind, date, ...item }: NoticeItem): ResultRow => ({
  ...item,
  meta: date === '' ? [kind] : [kind, date],
  isNew: false,
  panel:
    detail === null
      ? null
      : html`${detail.paragraphs.map((text) => html`<p class="measure" dir="auto">${text}</p>`)}${relatedView(detail.related)}`,
});

function nothingFound(list: ResultList<unknown>, noun: string, actions: LibraryListActions): TemplateResult {
  const query = list.query.trim();
  const waysOut = [
    ...(tickedCount(list.facets) > 0 ? [{ label: 'Clear filters', onPress: actions.facets.clear }] : []),
    ...(list.query === '' ? [] : [{ label: 'Clear the search', onPress: () => actions.search('') }]),
    ...(list.scope === null ? [] : [{ label: list.scope.wayOut, onPress: actions.leaveScope }]),
  ];
  return noResults({
    words: query === '' ? `No ${noun} match these filters` : `No ${noun} match “${query}”`,
    hint: 'Try fewer or other words, or the letters that people use, such as CSA.',
    waysOut,
  });
}

function listView(
  list: ResultList<unknown>,
  rows: readonly ResultRow[],
  noun: string,
  { level, wide, lists }: LibraryListLayout,
  actions: LibraryListActions,
): TemplateResult {
  const filters = facetPanel({
    facets: list.facets,
    inView: wide,
    noun,
    level,
    showLabel: `Show ${list.count}`,
    lists,
    actions: actions.facets,
  });
  const sort = sortField({ ...list.ordering, noun, onSort: actions.sort });
  const results = html`<div class="bar">
      ${list.found === 0 ? html`<span></span>` : html`<p class="count"><strong>${list.count}</strong></p>`}
      <div class="tools noprint">${wide ? nothing : filters} ${sort}</div>
    </div>
    ${wide ? nothing : facetChips(list.facets, noun, actions.facets)}
    ${
      list.found === 0
        ? nothingFound(list, noun, actions)
        : resultList(
            'rl-list',
            repeat(
              rows,
              (row) => row.key,
              (row) => resultRow(row, level, () => actions.toggle(row.key)),
            ),
          )
    }
    ${showMore({ shown: rows.length, total: list.found, noun, onMore: actions.more })}`;
  return html`${list.scope === null ? nothing : scopeLine({ ...list.scope, onLeave: actions.leaveScope })}
    ${searchField({ id: SEARCH_ID, label: `Search ${noun}`, query: list.query, onQuery: actions.search })}
    <div class=${wide && list.facets.length > 0 ? 'rl-body' : ''}>
      ${wide ? filters : nothing}
      <div class="rl-results">${results}</div>
    </div>`;
}

/** The briefings and resources. */
export const resourcesView = (
  list: ResultList<ResourceItem>,
  layout: LibraryListLayout,
  actions: LibraryListActions,
): TemplateResult => listView(list, list.items.map(resourceRow), 'resources', layout, actions);

/** The news. */
export const newsView = (
  list: ResultList<NoticeItem>,
  layout: LibraryListLayout,
  actions: LibraryListActions,
): TemplateResult => listView(list, list.items.map(noticeRow), 'notices', layout, actions);
