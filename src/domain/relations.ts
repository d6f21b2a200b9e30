import { perDataset } from './per-dataset.js';
import type { Course, Dataset, Resource, Toolkit } from './types.js';

/** How many records a toolkit takes for no other reason than a topic in common. */
const MOST_BY_TOPIC = 6;

/** Ids of related records, by kind. */
export interface RelatedIds {
  readonly courses: readonly string[];
  readonly toolkits: readonly string[];
  readonly resources: readonly string[];
}

/**
 * What belongs together, whichever side names the other: if a toolkit leads to a course, the course leads to the toolkit.
 * Ids that the dataset does not have are left out.
 */
export interface Relations {
  /** The course that is a toolkit's tour, if the data has one. */
  readonly tourOf: (toolkit: Toolkit) => Course | undefined;
  /** Courses and resources of a toolkit: those it names, those that name it, a few on its topics; without its tour. */
  readonly ofToolkit: (toolkit: Toolkit) => {
    readonly courses: readonly Course[];
    readonly resources: readonly Resource[];
  };
  /** Ids of what belongs to a course; the toolkit that it names comes first. */
  readonly ofCourse: (course: Course) => Omit<RelatedIds, 'courses'>;
  /** Ids of what belongs to a resource. */
  readonly ofResource: (resource: Resource) => RelatedIds;
  /** Titles of the priorities that a record serves. */
  readonly prioritiesOf: (kind: keyof RelatedIds, id: string) => readonly string[];
}

interface Named {
  readonly id: string;
}

const byId = <T extends Named>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** The records that have each key. */
function groupBy<T>(records: readonly T[], keysOf: (record: T) => readonly string[]): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  }
  return (key) => groups.get(key) ?? [];
}

const present = <T>(ids: readonly string[], records: ReadonlyMap<string, T>): readonly T[] =>
  ids.map((id) => records.get(id)).filter((record) => record !== undefined);

const idsOf = (...lists: readonly (readonly Named[])[]): readonly string[] => [
  ...new Set(lists.flatMap((list) => list.map(({ id }) => id))),
];

/** The records of a collection that belong to a toolkit: a function of the toolkit. */
function toolkitRecords<T extends Named & { readonly topics: readonly string[] }>(
  records: readonly T[],
  namedBy: (toolkit: Toolkit) => readonly string[],
  toolkitsNamed: (record: T) => readonly string[],
): (toolkit: Toolkit) => readonly T[] {
  const known = byId(records);
  const naming = groupBy(records, toolkitsNamed);
  const about = groupBy(records, ({ topics }) => topics);
  return (toolkit) => {
    const linked = new Set([...present(namedBy(toolkit), known), ...naming(toolkit.id)]);
    const sharing = new Set(toolkit.topics.flatMap(about).filter((record) => !linked.has(record)));
    return [...linked, ...[...sharing].slice(0, MOST_BY_TOPIC)];
  };
}

/** What belongs together in a dataset, worked out once. */
export const relations = perDataset((dataset: Dataset): Relations => {
  const { courses, toolkits, resources, priorities } = dataset;
  const courseById = byId(courses);
  const resourceById = byId(resources);
  const toolkitById = byId(toolkits);

  const toursNaming = groupBy(courses, ({ tour, toolkitId }) => (tour && toolkitId !== undefined ? [toolkitId] : []));
  const tourOf = ({ id, tourId }: Toolkit) => courseById.get(tourId ?? '') ?? toursNaming(id)[0];
  const coursesWithTour = toolkitRecords(
    courses,
    (toolkit) => [tourOf(toolkit)?.id ?? '', ...toolkit.courses],
    ({ toolkitId }) => (toolkitId === undefined ? [] : [toolkitId]),
  );
  const resourcesOf = toolkitRecords(
    resources,
    (toolkit) => toolkit.resources,
    (resource) => resource.toolkits,
  );
  const toolkitsOfCourse = groupBy(
    toolkits.flatMap((toolkit) => coursesWithTour(toolkit).map((course) => ({ toolkit, course }))),
    ({ course }) => [course.id],
  );
  const toolkitsOfResource = groupBy(
    toolkits.flatMap((toolkit) => resourcesOf(toolkit).map((resource) => ({ toolkit, resource }))),
    ({ resource }) => [resource.id],
  );
  const coursesNaming = groupBy(courses, (course) => course.resources);
  const resourcesNamingCourse = groupBy(resources, (resource) => resource.courses);
  const resourcesNaming = groupBy(resources, ({ related }) => related);
  const serving = (kind: keyof RelatedIds) => groupBy(priorities?.items ?? [], (priority) => priority[kind]);
  const served = { courses: serving('courses'), toolkits: serving('toolkits'), resources: serving('resources') };

  return {
    tourOf,
    ofToolkit: (toolkit) => {
      const tour = tourOf(toolkit);
      return {
        courses: coursesWithTour(toolkit).filter((course) => course !== tour),
        resources: resourcesOf(toolkit),
      };
    },
    ofCourse: (course) => ({
      toolkits: idsOf(
        present([course.toolkitId ?? ''], toolkitById),
        toolkitsOfCourse(course.id).map(({ toolkit }) => toolkit),
      ),
      resources: idsOf(present(course.resources, resourceById), resourcesNamingCourse(course.id)),
    }),
    ofResource: (resource) => ({
      courses: idsOf(present(resource.courses, courseById), coursesNaming(resource.id)),
      toolkits: idsOf(
        present(resource.toolkits, toolkitById),
        toolkitsOfResource(resource.id).map(({ toolkit }) => toolkit),
      ),
      resources: idsOf(present(resource.related, resourceById), resourcesNaming(resource.id)).filter(
        (id) => id !== resource.id,
      ),
    }),
    prioritiesOf: (kind, id) => served[kind](id).map(({ title }) => title),
  };
});
