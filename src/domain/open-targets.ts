import type { Dataset, WeekItem } from './types.js';

/** A record that an element of the page, or the publisher's website, can open. */
export interface OpenableRecord {
  readonly type: 'course' | 'toolkit' | 'resource' | 'chart';
  readonly id: string;
  /** Its title. */
  readonly name: string;
  /** Where it is on the web: its own page, else the publisher's page that leads to it. */
  readonly url: string | undefined;
  readonly contentNote: string | undefined;
}

/** The record with that id, or null if there is none: nothing links to nothing. */
export function openTarget(
  dataset: Dataset,
  type: OpenableRecord['type'],
  id: string | undefined,
): OpenableRecord | null {
  if (id === undefined) return null;
  const { publisher } = dataset;
  switch (type) {
    case 'course': {
      const course = dataset.courses.find((record) => record.id === id);
      return course === undefined
        ? null
        : {
            type,
            id,
            name: course.title,
            url: course.url ?? publisher?.coursesUrl ?? publisher?.url,
            contentNote: course.contentNote,
          };
    }
    case 'toolkit': {
      const toolkit = dataset.toolkits.find((record) => record.id === id);
      return toolkit === undefined
        ? null
        : { type, id, name: toolkit.title, url: toolkit.url, contentNote: toolkit.contentNote };
    }
    case 'resource': {
      const resource = dataset.resources.find((record) => record.id === id);
      return resource === undefined
        ? null
        : {
            type,
            id,
            name: resource.title,
            url: resource.url ?? publisher?.resourcesUrl ?? publisher?.url,
            contentNote: resource.contentNote,
          };
    }
    case 'chart': {
      const chart = dataset.charts.find((record) => record.id === id);
      return chart === undefined
        ? null
        : { type, id, name: chart.title, url: chart.officialUrl, contentNote: undefined };
    }
  }
}

/** The records with those ids, each once, in that order. Ids that the dataset does not have are left out. */
export function openTargets(dataset: Dataset, type: OpenableRecord['type'], ids: readonly string[]): OpenableRecord[] {
  return [...new Set(ids)].map((id) => openTarget(dataset, type, id)).filter((target) => target !== null);
}

/** What a record of the data names: a toolkit, a course, a resource. Ids that the dataset does not have are left out. */
export const namedTargets = (
  dataset: Dataset,
  { toolkitId, courseId, resourceId }: Pick<WeekItem, 'toolkitId' | 'courseId' | 'resourceId'>,
): OpenableRecord[] =>
  [
    openTarget(dataset, 'toolkit', toolkitId),
    openTarget(dataset, 'course', courseId),
    openTarget(dataset, 'resource', resourceId),
  ].filter((target) => target !== null);

/** Words of a link that opens a record: a toolkit's title alone, such as "Neglect", would not say what opens. */
export const openWords = ({ type, name }: OpenableRecord): string =>
  type === 'toolkit' && !/toolkit/i.test(name) ? `Open the ${name} toolkit` : `Open ${name}`;
