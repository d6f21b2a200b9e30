import { facetModels, knownSelection, type FacetModel, type NamedFacet } from '../../domain/facet-models.js';
import { applyFilters } from '../../domain/filters.js';
import { formatPartialDate } from '../../domain/format-time.js';
import { asFound, byTitle, inOrder, newestFirst, type ListOrder, type OrderModel } from '../../domain/list-order.js';
import { perDataset } from '../../domain/per-dataset.js';
import { relations } from '../../domain/relations.js';
import { safeUrl } from '../../domain/safe-url.js';
import type { ScopeModel } from '../../domain/scope.js';
import { joinWords, plural } from '../../domain/text.js';
import { topicGroups } from '../../domain/topic-groups.js';
import type { Dataset, Resource, Section } from '../../domain/types.js';
import { audienceLine, vocabularyTitle } from '../../domain/vocabulary.js';
import { resourceDocument } from '../../search/dataset-index.js';
import { findRecords } from '../../search/find-records.js';
import type { HighlightPart } from '../../search/highlight.js';
import { hitParts, matchedElsewhere } from '../../search/hit-parts.js';
import type { SearchHit } from '../../search/search-index.js';
import type { ReaderChoices } from './library-choices.model.js';
import { isAbout, isOfType, scopeWords, type LibraryScope } from './library-scope.model.js';
import { panelKey } from './library-view.model.js';
import { relatedRecords, type RelatedRecords } from './related.model.js';

/** A link that leads out of the page. */
export interface OutwardLink {
  readonly url: string;
  readonly label: string;
  readonly host: string;
}

/** What a resource shows once it is unfolded. */
export interface ResourceDetail {
  readonly sections: readonly Section[];
  /** For whom, about what, for which areas: name and words. */
  readonly facts: readonly (readonly [string, string])[];
  readonly note: string | undefined;
  readonly related: RelatedRecords;
}

/** A resource in the list. */
export interface ResourceItem {
  readonly id: string;
  /** Names its panel and what is unfolded. */
  readonly key: string;
  readonly name: string;
  /** The name in pieces, those that a search matched marked. */
  readonly nameParts: readonly HighlightPart[];
  /** What the search matched where the name does not show it; empty otherwise. */
  readonly matched: string;
  /** Type, date and publisher. */
  readonly meta: readonly string[];
  readonly isNew: boolean;
  readonly summary: string | undefined;
  readonly contentNote: string | undefined;
  /** Null if it has no address that may be linked to. */
  readonly link: OutwardLink | null;
  /** Null while it is folded. */
  readonly detail: ResourceDetail | null;
}

/** A list of results with what surrounds it. */
export interface ResultList<T> {
  readonly query: string;
  /** `3 resources`. */
  readonly count: string;
  /** How many match, of which {@link items} are shown. */
  readonly found: number;
  readonly items: readonly T[];
  readonly facets: readonly FacetModel[];
  readonly ordering: OrderModel;
  readonly scope: ScopeModel | null;
}

const NOUN = ['resource', 'resources'] as const;

/** The records with the one of that id at the top, if it would not be among those that are shown. */
export function withFirst<T extends { readonly id: string }>(
  records: readonly T[],
  { first, shown }: Pick<ReaderChoices, 'first' | 'shown'>,
): readonly T[] {
  const at = records.findIndex(({ id }) => id === first);
  const record = records[at];
  return at < shown || record === undefined ? records : [record, ...records.filter((each) => each !== record)];
}

const featuredFirst = perDataset(({ resources }) => [
  ...resources.filter(({ featured }) => featured),
  ...resources.filter(({ featured }) => !featured),
]);

const ordersOf = (query: string): readonly ListOrder<Resource>[] => [
  asFound(query),
  { id: 'new', label: 'Newest first', compare: newestFirst(({ published }) => published) },
  { id: 'title', label: 'Title, A to Z', compare: byTitle },
];

const facetsOf = perDataset((dataset): readonly NamedFacet<Resource>[] => {
  const groups = topicGroups(dataset);
  const named = new Set(dataset.resourceTypes.map(({ id }) => id));
  const unnamed = [...new Set(dataset.resources.map(({ type }) => type))].filter((id) => !named.has(id));
  return [
    {
      id: 'type',
      label: 'Type',
      choices: [...dataset.resourceTypes, ...unnamed.map((id) => ({ id, title: id }))],
      values: ({ type }) => [type],
    },
    { id: 'topic', label: 'Topic', choices: groups.all, values: ({ topics }) => groups.of(topics) },
  ];
});

function linkOf({ url, indexOnly }: Resource): OutwardLink | null {
  const safe = safeUrl(url ?? '');
  if (safe === null) return null;
  return { url: safe.href, label: indexOnly ? 'Open the list of briefings and resources' : 'Open', host: safe.host };
}

function detailOf(dataset: Dataset, resource: Resource): ResourceDetail {
  const titles = (terms: readonly { id: string; title: string }[], ids: readonly string[]) =>
    joinWords(ids.map((id) => vocabularyTitle(terms, id)));
  const facts = [
    ['Topics', titles(dataset.topics, resource.topics)],
    ['Who it is for', audienceLine(dataset, resource.audience)],
    ['Written for', titles(dataset.areas, resource.areas)],
    ['Priorities that it serves', relations(dataset).prioritiesOf('resources', resource.id).join('; ')],
  ] as const;
  return {
    sections: resource.sections,
    facts: facts.filter(([, words]) => words !== ''),
    note: resource.note,
    related: relatedRecords(dataset, relations(dataset).ofResource(resource)),
  };
}

function itemModel(dataset: Dataset, resource: Resource, hit: SearchHit | undefined, opened: boolean): ResourceItem {
  const { published, publishedBy } = resource;
  const meta = [
    vocabularyTitle(dataset.resourceTypes, resource.type),
    published === undefined ? '' : formatPartialDate(published),
    publishedBy ?? '',
  ];
  return {
    id: resource.id,
    key: panelKey('resources', resource.id),
    name: resource.title,
    nameParts: hitParts(resource.title, hit),
    matched: matchedElsewhere(resourceDocument(dataset, resource), hit),
    meta: meta.filter((words) => words !== ''),
    isNew: resource.new,
    summary: resource.summary,
    contentNote: resource.contentNote,
    link: linkOf(resource),
    detail: opened ? detailOf(dataset, resource) : null,
  };
}

/** The briefings and resources: featured ones first, or the best matches of a search. */
export function resourceList(dataset: Dataset, scope: LibraryScope, choices: ReaderChoices): ResultList<ResourceItem> {
  const all = featuredFirst(dataset);
  const inScope = all.filter((each) => isAbout(scope.topics, each) && isOfType(scope.types, each));
  // Topics and types that no resource has together would start with an empty list.
  const narrowed = !choices.scopeLeft && inScope.length > 0 && inScope.length < all.length;
  const chosen = narrowed ? inScope : all;
  const { found, hits } = findRecords(dataset, 'resources', chosen, choices.query);
  const facets = facetsOf(dataset);
  const ticked = knownSelection(facets, choices.ticked);
  const { records, ...ordering } = inOrder(
    applyFilters(found, facets, ticked),
    all.length < 2 ? [] : ordersOf(choices.query),
    choices.order,
  );
  const results = withFirst(records, choices);
  return {
    query: choices.query,
    count: plural(results.length, ...NOUN),
    found: results.length,
    items: results
      .slice(0, choices.shown)
      .map((each) => itemModel(dataset, each, hits.get(each.id), choices.opened.has(panelKey('resources', each.id)))),
    facets: facetModels(chosen, found, facets, ticked),
    ordering,
    scope: narrowed ? scopeWords(dataset, scope, chosen.length, all.length, NOUN) : null,
  };
}
