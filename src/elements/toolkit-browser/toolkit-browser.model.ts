import { facetModels, knownSelection, type FacetModel, type NamedFacet } from '../../domain/facet-models.js';
import { applyFilters, type Selection } from '../../domain/filters.js';
import { perDataset } from '../../domain/per-dataset.js';
import { safeUrl } from '../../domain/safe-url.js';
import { readIds, unknownIdWarnings, type ScopeModel } from '../../domain/scope.js';
import { joinWords, midSentence, plural } from '../../domain/text.js';
import { topicGroups } from '../../domain/topic-groups.js';
import type { Dataset, Toolkit, Topic } from '../../domain/types.js';
import { vocabularyTitle } from '../../domain/vocabulary.js';
import { toolkitDocument } from '../../search/dataset-index.js';
import { findRecords } from '../../search/find-records.js';
import type { HighlightPart } from '../../search/highlight.js';
import { hitParts, matchedElsewhere } from '../../search/hit-parts.js';
import type { SearchHit } from '../../search/search-index.js';
import { toolkitDetail, type ToolkitDetail } from './toolkit-detail.model.js';
import { toolkitRelations } from './toolkit-relations.model.js';
import { tourLength } from './toolkit-tour.model.js';

/** What the reader and the page chose. */
export interface ToolkitChoices {
  /** Text of the `toolkit` attribute: the one toolkit to show. */
  readonly toolkit: string | undefined;
  /** Text of the `topic` attribute: topics to start with. */
  readonly topic: string | undefined;
  /** Whether the reader has left those topics for the whole list. */
  readonly scopeLeft: boolean;
  readonly query: string;
  /** Ticks by facet. */
  readonly ticked: Selection;
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
  /** Its address, for print; empty if it has none. */
  readonly address: string;
}

/** The list of toolkits. */
export interface ToolkitList {
  readonly kind: 'list';
  readonly lede: string;
  readonly query: string;
  /** `3 toolkits`. */
  readonly count: string;
  /** How many match, of which {@link cards} are shown. */
  readonly found: number;
  readonly cards: readonly ToolkitCard[];
  readonly facets: readonly FacetModel[];
  readonly scope: ScopeModel | null;
}

/** What the toolkit browser shows. */
export type ToolkitBrowserModel = {
  /** What the page's attributes ask for in vain. */
  readonly warnings: readonly string[];
} & (
  | { readonly kind: 'none' }
  | ToolkitList
  | {
      readonly kind: 'toolkit';
      readonly toolkit: ToolkitDetail;
      /** True where the page shows this toolkit alone. */
      readonly featured: boolean;
      /** `Back to all 11 toolkits`. */
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
  const { tourOf } = toolkitRelations(dataset);
  const tours = dataset.toolkits.filter((toolkit) => tourOf(toolkit) !== undefined).length;
  const what = 'What each is for, what it holds and where to start.';
  if (tours === 0) return what;
  const which = tours === dataset.toolkits.length ? 'Each has' : tours === 1 ? 'One has' : `${tours} have`;
  return `${what} ${which} a tour.`;
}

function cardModel(dataset: Dataset, toolkit: Toolkit, hit: SearchHit | undefined): ToolkitCard {
  const { topics, tourOf } = toolkitRelations(dataset);
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
    address: safeUrl(toolkit.url)?.href ?? '',
  };
}

function listModel(dataset: Dataset, choices: ToolkitChoices, topics: readonly string[]): ToolkitList {
  const { toolkits } = dataset;
  const wanted = new Set(choices.scopeLeft ? [] : topics);
  const scoped = wanted.size === 0 ? toolkits : toolkits.filter((each) => each.topics.some((id) => wanted.has(id)));
  const { hits, found } = findRecords(dataset, 'toolkits', scoped, choices.query);
  const facets = facetsOf(dataset);
  const ticked = knownSelection(facets, choices.ticked);
  const results = applyFilters(found, facets, ticked);
  const about = joinWords([...wanted].map((id) => midSentence(vocabularyTitle(dataset.topics, id))));
  return {
    kind: 'list',
    lede: ledeOf(dataset),
    query: choices.query,
    count: count(results.length),
    found: results.length,
    cards: results.slice(0, choices.shown).map((toolkit) => cardModel(dataset, toolkit, hits.get(toolkit.id))),
    facets: facetModels(scoped, found, facets, ticked),
    scope:
      wanted.size === 0
        ? null
        : {
            words: `Showing ${scoped.length} of ${count(toolkits.length)}: ${about}`,
            wayOut: `Show all ${count(toolkits.length)}`,
          },
  };
}

/** What to show of a dataset's toolkits at `now` (epoch milliseconds). */
export function toolkitBrowserModel(dataset: Dataset, choices: ToolkitChoices, now: number): ToolkitBrowserModel {
  const { toolkits } = dataset;
  const featured = toolkits.find(({ id }) => id === choices.toolkit?.trim());
  const topics = readIds(choices.topic, new Set(toolkits.flatMap((toolkit) => toolkit.topics)));
  const unknown = featured === undefined ? readIds(choices.toolkit, []).unknown : [];
  const warnings = [...unknownIdWarnings('toolkit', unknown), ...unknownIdWarnings('topic', topics.unknown)];
  if (toolkits.length === 0) return { kind: 'none', warnings };
  const toolkit = featured ?? toolkits.find(({ id }) => id === choices.opened);
  if (toolkit === undefined) return { ...listModel(dataset, choices, topics.ids), warnings };
  return {
    kind: 'toolkit',
    toolkit: toolkitDetail(dataset, toolkit, now),
    featured: featured !== undefined,
    back: toolkits.length === 1 ? 'Back to the list' : `Back to all ${count(toolkits.length)}`,
    warnings,
  };
}
