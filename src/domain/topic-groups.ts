import { perDataset } from './per-dataset.js';
import { slug } from './text.js';

/** A wider group of topics, to filter by. */
export interface TopicGroup {
  /** A short name for addresses: `abuse-and-neglect`. */
  readonly id: string;
  readonly title: string;
}

/** The groups of a dataset's topics. */
export interface TopicGroups {
  /** In the order of the topics. A topic without a group is one of its own. */
  readonly all: readonly TopicGroup[];
  /** Ids of the groups that topics belong to, each once. */
  readonly of: (topics: readonly string[]) => readonly string[];
}

/** The groups that topics are filtered under. */
export const topicGroups = perDataset((dataset): TopicGroups => {
  const groups = new Map<string, TopicGroup>();
  const groupOf = new Map<string, string>();
  for (const topic of dataset.topics) {
    const title = topic.group ?? topic.title;
    // A title in another script has no slug.
    const id = slug(title) || title;
    if (!groups.has(id)) groups.set(id, { id, title });
    groupOf.set(topic.id, id);
  }
  return {
    all: [...groups.values()],
    of: (topics) => [...new Set(topics.map((topic) => groupOf.get(topic)))].filter((group) => group !== undefined),
  };
});
