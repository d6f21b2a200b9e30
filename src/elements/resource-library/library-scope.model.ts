import { perDataset } from '../../domain/per-dataset.js';
import { readIds, unknownIdWarnings, type ScopeModel } from '../../domain/scope.js';
import { joinWords, midSentence, plural } from '../../domain/text.js';
import type { Dataset } from '../../domain/types.js';
import { vocabularyTitle } from '../../domain/vocabulary.js';

/** The part of the library that the page starts with. */
export interface LibraryScope {
  /** Ids of topics; empty for all. */
  readonly topics: ReadonlySet<string>;
  /** Ids of types of resource; empty for all. */
  readonly types: ReadonlySet<string>;
  /** What the page's attributes ask for in vain. */
  readonly warnings: readonly string[];
}

const usedTopics = perDataset(
  ({ resources, notices }) => new Set([...resources, ...notices].flatMap(({ topics }) => topics)),
);

const usedTypes = perDataset(({ resources }) => new Set(resources.map(({ type }) => type)));

/** Reads the attributes `topic` and `type`. What nothing in the data has is ignored, so that no list starts empty. */
export function libraryScope(dataset: Dataset, topic: string | undefined, type: string | undefined): LibraryScope {
  const topics = readIds(topic, usedTopics(dataset));
  const types = readIds(type, usedTypes(dataset));
  return {
    topics: new Set(topics.ids),
    types: new Set(types.ids),
    warnings: [...unknownIdWarnings('topic', topics.unknown), ...unknownIdWarnings('type', types.unknown)],
  };
}

/** Whether a record is about one of the topics; with no topics every record is. */
export const isAbout = (topics: ReadonlySet<string>, record: { readonly topics: readonly string[] }): boolean =>
  topics.size === 0 || record.topics.some((id) => topics.has(id));

/** Whether a resource is of one of the types; with no types every resource is. */
export const isOfType = (types: ReadonlySet<string>, { type }: { readonly type: string }): boolean =>
  types.size === 0 || types.has(type);

/** The line about the scope: how much of the whole it is, and the way out. */
export function scopeWords(
  dataset: Dataset,
  { topics, types }: { readonly topics: ReadonlySet<string>; readonly types: ReadonlySet<string> },
  shown: number,
  total: number,
  [one, many]: readonly [string, string],
): ScopeModel {
  const names = (terms: readonly { id: string; title: string }[], ids: ReadonlySet<string>) =>
    joinWords([...ids].map((id) => midSentence(vocabularyTitle(terms, id))));
  const parts = [names(dataset.resourceTypes, types), names(dataset.topics, topics)].filter((words) => words !== '');
  const whole = plural(total, one, many);
  return { words: `Showing ${shown} of ${whole}: ${parts.join(', about ')}`, wayOut: `Show all ${whole}` };
}
