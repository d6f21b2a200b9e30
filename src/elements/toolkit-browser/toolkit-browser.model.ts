import { facetModels, knownSelection, type FacetModel, type NamedFacet } from '../../domain/facet-models.js';
import { applyFilters, type Selection } from '../../domain/filters.js';
import { inOrder, type OrderModel } from '../../domain/list-order.js';
import { addDays, londonDay, londonInstant } from '../../domain/london-time.js';
import { perDataset } from '../../domain/per-dataset.js';
import { relations } from '../../domain/relations.js';
import { safeUrl } from '../../domain/safe-url.js';
import { readIds, unknownIdWarnings, type ScopeModel } from '../../domain/scope.js';
import { nextSessionChange } from '../../domain/sessions.js';
import { joinWords, midSentence, plural } from '../../domain/text.js';
import { topicGroups } from '../../domain/topic-groups.js';
import type { Course, Dataset, Toolkit, Topic } from '../../domain/types.js';
import { vocabularyTitle } from '../../domain/vocabulary.js';
import { toolkitDocument } from '../../search/dataset-index.js';
import { findRecords } from '../../search/find-records.js';
import type { HighlightPart } from '../../search/highlight.js';
import { hitParts, matchedElsewhere } from '../../search/hit-parts.js';
import type { SearchHit } from '../../search/search-index.js';
import { reviewOverdue, toolkitDetail, type ToolkitDetail } from './toolkit-detail.model.js';
import { toolkitOrders } from './toolkit-order.model.js';
import { tourLength } from './toolkit-tour.model.js';

/** What the reader and the page chose. */
export interface ToolkitChoices {
  /** Text of the `toolkit` attribute: the toolkit to show alone, or a few to show as a strip. */
  readonly toolkit: string | undefined;
  /** Text of the `topic` attribute: topics to start with. */
  readonly topic: string | undefined;
  /** Whether the reader has left the strip, or those topics, for the whole list. */
  readonly scopeLeft: boolean;
  readonly query: string;
  /** Ticks by facet. */
  readonly ticked: Selection;
  /** Id of the order; null before any choice. */
  readonly order: string | null;
  /** Id of the toolkit that the reader opened. */
  readonly opened: string | null;
  /** How many results to show. */
  readonly shown: number;
}

/** A toolkit in the list. */
export interface ToolkitCard {
  readonly id: string;
  readonly name: string;
  /** The name in pieces, those that a search matched marked. */
  readonly nameParts: readonly HighlightPart[];
  /** What the search matched where the name does not show it; empty otherwise. */
  readonly matched: string;
  readonly summary: string | undefined;
  readonly pictureId: string;
  readonly topic: Topic | undefined;
  /** `45-minute tour`, or that there is none. */
  readonly tour: string;
  readonly hasTour: boolean;
  /** `New`, `New tour`; empty if neither. */
  readonly newLabel: string;
  /** Whether it is past its review date. */
  readonly overdue: boolean;
  /** Its address, for print; empty if it has none. */
  readonly address: string;
}

/** The list of toolkits. */
export interface ToolkitList {
  readonly kind: 'list';
  readonly lede: string;
  readonly query: string;
  /** Whether there are enough toolkits to search and sort. */
  readonly searchable: boolean;
  /** `3 toolkits`. */
  readonly count: string;
  /** How many match, of which {@link cards} are shown. */
  readonly found: number;
  readonly cards: readonly ToolkitCard[];
  readonly facets: readonly FacetModel[];
  readonly ordering: OrderModel;
  readonly scope: ScopeModel | null;
}

/** A few toolkits that the page names, and the way to all of them. */
export interface ToolkitStrip {
  readonly kind: 'strip';
  readonly cards: readonly ToolkitCard[];
  /** `All 11 toolkits`. */
  readonly wayOut: string;
}

/** What the toolkit browser shows. */
export type ToolkitBrowserModel = {
  /** What the page's attributes ask for in vain. */
  readonly warnings: readonly string[];
  /** Ids of the toolkits that it opens. A page that names some does not answer for others. */
  readonly owned: ReadonlySet<string>;
  /** The next moment at which any of this may change, in epoch milliseconds. */
  readonly nextChange: number;
} & (
  | { readonly kind: 'none' }
  | ToolkitList
  | ToolkitStrip
  | {
      readonly kind: 'toolkit';
      readonly toolkit: ToolkitDetail;
      /** True where the page shows this toolkit alone. */
      readonly featured: boolean;
      /** `Back to all 11 toolkits`, or to the part of them that was on screen. */
      readonly back: string;
    }
);

const count = (number: number): string => plural(number, 'toolkit', 'toolkits');

/** The one facet: the wider groups that a toolkit's topics belong to. */
const facetsOf = perDataset((dataset): readonly NamedFacet<Toolkit>[] => {
  const groups = topicGroups(dataset);
  return [{ id: 'topic', label: 'Topic', choices: groups.all, values: ({ topics }) => groups.of(topics) }];
});

function ledeOf(dataset: Dataset): string {
  const { tourOf } = relations(dataset);
  const tours = dataset.toolkits.filter((toolkit) => tourOf(toolkit) !== undefined).length;
  const what = 'What each is for, what it holds and where to start.';
  if (tours === 0) return what;
  const which = tours === dataset.toolkits.length ? 'Each has' : tours === 1 ? 'One has' : `${tours} have`;
  return `${what} ${which} a tour.`;
}

/** What the cards need to know of the dataset and the time. */
interface CardContext {
  readonly dataset: Dataset;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly tourOf: (toolkit: Toolkit) => Course | undefined;
  readonly now: number;
}

const cardContext = (dataset: Dataset, now: number): CardContext => ({
  dataset,
  topics: new Map(dataset.topics.map((topic) => [topic.id, topic])),
  tourOf: relations(dataset).tourOf,
  now,
});

function cardModel(
  { dataset, topics, tourOf, now }: CardContext,
  toolkit: Toolkit,
  hit: SearchHit | undefined,
): ToolkitCard {
  const tour = tourOf(toolkit);
  const first = toolkit.topics[0] ?? '';
  return {
    id: toolkit.id,
    name: toolkit.title,
    nameParts: hitParts(toolkit.title, hit),
    matched: matchedElsewhere(toolkitDocument(dataset, toolkit), hit),
    summary: toolkit.summary,
    pictureId: first === '' ? toolkit.id : first,
    topic: topics.get(first),
    tour: tour === undefined ? 'No tour yet' : tourLength(tour),
    hasTour: tour !== undefined,
    newLabel: toolkit.new ? 'New' : toolkit.newTour ? 'New tour' : '',
    overdue: reviewOverdue(toolkit, now),
    address: safeUrl(toolkit.url)?.href ?? '',
  };
}

function listModel(
  dataset: Dataset,
  choices: ToolkitChoices,
  topics: ReadonlySet<string>,
  now: number,
): Omit<ToolkitList, 'lede'> {
  const { toolkits } = dataset;
  const { query } = choices;
  const scoped = topics.size === 0 ? toolkits : toolkits.filter((each) => each.topics.some((id) => topics.has(id)));
  const { hits, found } = findRecords(dataset, 'toolkits', scoped, query);
  const facets = facetsOf(dataset);
  const ticked = knownSelection(facets, choices.ticked);
  const { records, ...ordering } = inOrder(
    applyFilters(found, facets, ticked),
    toolkitOrders(dataset, query, now),
    choices.order,
  );
  const about = joinWords([...topics].map((id) => midSentence(vocabularyTitle(dataset.topics, id))));
  const context = cardContext(dataset, now);
  return {
    kind: 'list',
    query,
    searchable: toolkits.length > 1,
    count: count(records.length),
    found: records.length,
    cards: records.slice(0, choices.shown).map((toolkit) => cardModel(context, toolkit, hits.get(toolkit.id))),
    facets: facetModels(scoped, found, facets, ticked),
    ordering,
    scope:
      topics.size === 0
        ? null
        : {
            words: `Showing ${scoped.length} of ${count(toolkits.length)}: ${about}`,
            wayOut: `Show all ${count(toolkits.length)}`,
          },
  };
}

/** The next moment at which a toolkit may be overdue, or a date of a tour stand otherwise. */
function nextChangeOf(dataset: Dataset, now: number): number {
  const { tourOf } = relations(dataset);
  const midnight = londonInstant(addDays(londonDay(now), 1), 0, 0).ms;
  return Math.min(
    midnight,
    ...dataset.toolkits.map((toolkit) => nextSessionChange(tourOf(toolkit)?.sessions ?? [], now)),
  );
}

/** What to show of a dataset's toolkits at `now` (epoch milliseconds). */
export function toolkitBrowserModel(dataset: Dataset, choices: ToolkitChoices, now: number): ToolkitBrowserModel {
  const { toolkits } = dataset;
  const named = readIds(
    choices.toolkit,
    toolkits.map(({ id }) => id),
  );
  const topics = readIds(choices.topic, new Set(toolkits.flatMap((toolkit) => toolkit.topics)));
  const picked = named.ids.map((id) => toolkits.find((each) => each.id === id)).filter((each) => each !== undefined);
  const alone = picked.length === 1 ? picked[0] : undefined;
  const strip = picked.length > 1 && !choices.scopeLeft;
  const owned = new Set((alone !== undefined || strip ? picked : toolkits).map(({ id }) => id));
  const common = {
    warnings: [...unknownIdWarnings('toolkit', named.unknown), ...unknownIdWarnings('topic', topics.unknown)],
    owned,
    nextChange: nextChangeOf(dataset, now),
  };
  if (toolkits.length === 0) return { ...common, kind: 'none' };
  const toolkit = alone ?? toolkits.find(({ id }) => id === choices.opened && owned.has(id));
  const all = count(toolkits.length);
  const starting = new Set(choices.scopeLeft ? [] : topics.ids);
  if (toolkit !== undefined) {
    const narrowed =
      strip || starting.size > 0 || choices.query !== '' || [...choices.ticked.values()].some(({ size }) => size > 0);
    return {
      ...common,
      kind: 'toolkit',
      toolkit: toolkitDetail(dataset, toolkit, now),
      featured: alone !== undefined,
      back: narrowed || toolkits.length === 1 ? 'Back to the list' : `Back to all ${all}`,
    };
  }
  if (!strip) return { ...common, ...listModel(dataset, choices, starting, now), lede: ledeOf(dataset) };
  const context = cardContext(dataset, now);
  return {
    ...common,
    kind: 'strip',
    cards: picked.map((each) => cardModel(context, each, undefined)),
    wayOut: `All ${all}`,
  };
}
