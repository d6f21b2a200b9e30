import { perDataset } from '../../domain/per-dataset.js';
import type { Course, Dataset, Resource, Toolkit, Topic } from '../../domain/types.js';

/** What hangs on each toolkit, worked out once for each dataset. */
export interface ToolkitRelations {
  readonly topics: ReadonlyMap<string, Topic>;
  /** The course that is a toolkit's tour, if the data has one. */
  readonly tourOf: (toolkit: Toolkit) => Course | undefined;
  /** Courses that the toolkit names, then those that name it; without its tour. */
  readonly coursesOf: (toolkit: Toolkit) => readonly Course[];
  /** Resources that the toolkit names, then those that name it. */
  readonly resourcesOf: (toolkit: Toolkit) => readonly Resource[];
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function groupBy<T>(records: readonly T[], keysOf: (record: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  }
  return groups;
}

/** The records of both lists, each once. */
function union<T>(named: readonly string[], records: ReadonlyMap<string, T>, naming: readonly T[]): T[] {
  const first = named.map((id) => records.get(id)).filter((record) => record !== undefined);
  return [...new Set([...first, ...naming])];
}

/** The relations of a dataset's toolkits. */
export const toolkitRelations = perDataset((dataset: Dataset): ToolkitRelations => {
  const courses = byId(dataset.courses);
  const resources = byId(dataset.resources);
  const coursesNaming = groupBy(dataset.courses, ({ toolkitId }) => (toolkitId === undefined ? [] : [toolkitId]));
  const resourcesNaming = groupBy(dataset.resources, ({ toolkits }) => toolkits);
  const tourOf = ({ id, tourId }: Toolkit) =>
    courses.get(tourId ?? '') ?? coursesNaming.get(id)?.find((course) => course.tour);
  return {
    topics: byId(dataset.topics),
    tourOf,
    coursesOf: (toolkit) => {
      const tour = tourOf(toolkit);
      return union(toolkit.courses, courses, coursesNaming.get(toolkit.id) ?? []).filter((course) => course !== tour);
    },
    resourcesOf: (toolkit) => union(toolkit.resources, resources, resourcesNaming.get(toolkit.id) ?? []),
  };
});
