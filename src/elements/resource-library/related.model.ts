import { openTargets, type OpenableRecord } from '../../domain/open-targets.js';
import type { RelatedIds } from '../../domain/relations.js';
import type { Dataset } from '../../domain/types.js';

/** Records that belong with another, by kind. */
export interface RelatedRecords {
  readonly courses: readonly OpenableRecord[];
  readonly toolkits: readonly OpenableRecord[];
  readonly resources: readonly OpenableRecord[];
}

/** The records that ids name. Ids that the dataset does not have are left out. */
export const relatedRecords = (dataset: Dataset, ids: RelatedIds): RelatedRecords => ({
  courses: openTargets(dataset, 'course', ids.courses),
  toolkits: openTargets(dataset, 'toolkit', ids.toolkits),
  resources: openTargets(dataset, 'resource', ids.resources),
});

/** How many records are related. */
export const relatedCount = ({ courses, toolkits, resources }: RelatedRecords): number =>
  courses.length + toolkits.length + resources.length;
