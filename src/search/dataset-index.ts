import type { Course, Dataset, Notice, Resource, Toolkit } from '../domain/types.js';
import { vocabularyTitle } from '../domain/vocabulary.js';
import { buildIndex, related, search, type SearchDocument, type SearchHit, type SearchIndex } from './search-index.js';

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

const DOCUMENTS: Readonly<Record<SearchableCollection, (dataset: Dataset) => SearchDocument[]>> = {
  courses: (dataset) => dataset.courses.map((course) => courseDocument(dataset, course)),
  toolkits: (dataset) => dataset.toolkits.map((toolkit) => toolkitDocument(dataset, toolkit)),
  resources: (dataset) => dataset.resources.map((resource) => resourceDocument(dataset, resource)),
  notices: (dataset) => dataset.notices.map((notice) => noticeDocument(dataset, notice)),
};

/** One index for each collection of a dataset, however many elements of the page search it. */
const indexes = new WeakMap<Dataset, Map<SearchableCollection, SearchIndex>>();

function indexOf(dataset: Dataset, collection: SearchableCollection): SearchIndex {
  const known = indexes.get(dataset) ?? new Map<SearchableCollection, SearchIndex>();
  indexes.set(dataset, known);
  const index = known.get(collection) ?? buildIndex(DOCUMENTS[collection](dataset), dataset.glossary);
  known.set(collection, index);
  return index;
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
