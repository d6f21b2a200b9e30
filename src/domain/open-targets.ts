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
  const { courses, toolkits, resources, charts, publisher } = dataset;
  const target = (
    records: readonly { readonly id: string; readonly title: string; readonly url?: string; contentNote?: string }[],
    list?: string,
  ): OpenableRecord | null => {
    const record = records.find((each) => each.id === id);
    if (record === undefined) return null;
    const { title, url, contentNote } = record;
    return { type, id: record.id, name: title, url: url ?? list ?? publisher?.url, contentNote };
  };
  switch (type) {
    case 'course':
      return target(courses, publisher?.coursesUrl);
    case 'toolkit':
      return target(toolkits);
    case 'resource':
      return target(resources, publisher?.resourcesUrl);
    case 'chart':
      return target(charts.map(({ officialUrl, ...chart }) => ({ ...chart, url: officialUrl })));
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
