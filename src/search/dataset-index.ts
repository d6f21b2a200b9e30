import type { Course, Dataset, Notice, Resource, Toolkit } from '../domain/types.js';
import { vocabularyTitle } from '../domain/vocabulary.js';
import { indexInSteps } from './build-index.js';
import { related, search, type SearchDocument, type SearchHit, type SearchIndex } from './search-index.js';

/** A collection of a dataset that can be searched. */
export type SearchableCollection = 'courses' | 'toolkits' | 'resources' | 'notices';

const defined = (texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined).join(' ');

const topicTitles = (dataset: Dataset, ids: readonly string[]): string[] =>
  ids.map((id) => vocabularyTitle(dataset.topics, id));

/** What a search looks at in a course. */
export const courseDocument = (dataset: Dataset, course: Course): SearchDocument => ({
  id: course.id,
  title: course.title,
  aliases: course.aliases,
  text: defined([course.summary, course.audienceNote, course.trainer, course.provider]),
  tags: [
    ...course.categories.map((id) => vocabularyTitle(dataset.courseCategories, id)),
    ...topicTitles(dataset, course.topics),
  ],
});

/** What a search looks at in a toolkit. */
export const toolkitDocument = (dataset: Dataset, toolkit: Toolkit): SearchDocument => ({
  id: toolkit.id,
  title: toolkit.title,
  aliases: toolkit.aliases,
  text: defined([toolkit.summary, toolkit.whenToUse, toolkit.audienceNote]),
  tags: topicTitles(dataset, toolkit.topics),
});

/** What a search looks at in a resource. */
export const resourceDocument = (dataset: Dataset, resource: Resource): SearchDocument => ({
  id: resource.id,
  title: resource.title,
  aliases: resource.aliases,
  text: defined([resource.summary, ...resource.sections.flatMap((section) => [section.title, section.text])]),
  tags: [vocabularyTitle(dataset.resourceTypes, resource.type), ...topicTitles(dataset, resource.topics)],
});

/** What a search looks at in a notice. */
export const noticeDocument = (dataset: Dataset, notice: Notice): SearchDocument => ({
  id: notice.id,
  title: notice.title,
  aliases: [],
  text: defined([notice.summary, ...notice.paragraphs]),
  tags: topicTitles(dataset, notice.topics),
});

function* documentsOf<T>(
  dataset: Dataset,
  records: readonly T[],
  documentOf: (dataset: Dataset, record: T) => SearchDocument,
): Generator<SearchDocument, void> {
  for (const record of records) yield documentOf(dataset, record);
}

const DOCUMENTS: Readonly<Record<SearchableCollection, (dataset: Dataset) => Iterable<SearchDocument>>> = {
  courses: (dataset) => documentsOf(dataset, dataset.courses, courseDocument),
  toolkits: (dataset) => documentsOf(dataset, dataset.toolkits, toolkitDocument),
  resources: (dataset) => documentsOf(dataset, dataset.resources, resourceDocument),
  notices: (dataset) => documentsOf(dataset, dataset.notices, noticeDocument),
};

/** An index that is being built. */
interface Building {
  readonly steps: Generator<undefined, SearchIndex>;
  index: SearchIndex | null;
}

/** One index for each collection of a dataset, however many elements of the page search it. */
const indexes = new WeakMap<Dataset, Map<SearchableCollection, Building>>();

function buildingOf(dataset: Dataset, collection: SearchableCollection): Building {
  const known = indexes.get(dataset) ?? new Map<SearchableCollection, Building>();
  indexes.set(dataset, known);
  const building = known.get(collection) ?? {
    steps: indexInSteps(DOCUMENTS[collection](dataset), dataset.glossary, dataset.otherSubjects),
    index: null,
  };
  known.set(collection, building);
  return building;
}

/** How many documents are read between two looks at the time. */
const STEPS = 20;

/**
 * Goes on with building an index, for as long as there is time, and says whether it is ready.
 *
 * @param hasTime asked now and then
 */
export function prepareIndex(dataset: Dataset, collection: SearchableCollection, hasTime: () => boolean): boolean {
  const building = buildingOf(dataset, collection);
  for (let step = 1; building.index === null; step++) {
    if (step % STEPS === 0 && !hasTime()) return false;
    const { done, value } = building.steps.next();
    if (done) building.index = value;
  }
  return true;
}

/** The index, built to its end if it is not ready. */
function indexOf(dataset: Dataset, collection: SearchableCollection): SearchIndex {
  const building = buildingOf(dataset, collection);
  while (building.index === null) {
    const { done, value } = building.steps.next();
    if (done) building.index = value;
  }
  return building.index;
}

/** Records of a collection that match what someone typed, best first. An empty query has no hits. */
export const searchCollection = (
  dataset: Dataset,
  collection: SearchableCollection,
  query: string,
): readonly SearchHit[] => search(indexOf(dataset, collection), query);

/** By id, how much records have to do with any part of what someone typed, where none matches all of it. */
export const relatedRecords = (
  dataset: Dataset,
  collection: SearchableCollection,
  query: string,
): ReadonlyMap<string, number> => related(indexOf(dataset, collection), query);
