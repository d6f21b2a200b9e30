import assert from 'node:assert/strict';
import { parseDataset } from '../../../src/dataset/parse.js';
import { parseInstant } from '../../../src/domain/london-time.js';
import type { Dataset } from '../../../src/domain/types.js';
import { NO_CHOICES, type FinderChoices } from '../../../src/elements/course-finder/course-choices.model.js';
import { courseFinderModel } from '../../../src/elements/course-finder/course-finder.model.js';
import type { ScopeAttributes } from '../../../src/elements/course-finder/course-scope.model.js';
import { EXAMPLE_NOW, exampleDataset } from '../../fixtures/example/dataset.js';

/** The data as the finder reads it. */
export function read(value: unknown): Dataset {
  const result = parseDataset(value);
  assert(result.ok);
  return result.dataset;
}

/** Milliseconds since 1970 of a moment in the data's notation. */
export const at = (text: string): number => parseInstant(text)?.ms ?? Number.NaN;
export const NOW = at(EXAMPLE_NOW);
export const NO_SCOPE: ScopeAttributes = {
  query: undefined,
  category: undefined,
  audience: undefined,
  format: undefined,
};
export const example = read(exampleDataset);

/** What the finder is asked; the whole example at {@link NOW} unless told otherwise. */
export interface Asked {
  readonly choices?: Partial<FinderChoices>;
  readonly scope?: Partial<ScopeAttributes>;
  readonly dataset?: Dataset;
  readonly now?: number;
  /** The moment whose list is shown; the present unless told otherwise. */
  readonly since?: number;
}

/** What the finder shows. */
export function shown({ choices, scope, dataset = example, now = NOW, since = now }: Asked = {}) {
  const model = courseFinderModel(dataset, { ...NO_SCOPE, ...scope }, { ...NO_CHOICES, ...choices }, now, since);
  assert(model.kind === 'courses');
  return model;
}

/** The ids of the courses that it lists. */
export const ids = (asked?: Asked): readonly string[] => shown(asked).rows.map((row) => row.id);

/** Ticks in one facet. */
export const ticks = (facet: string, ...options: string[]): FinderChoices['ticks'] =>
  new Map([[facet, new Set(options)]]);

/** Courses made for one test, beside the rest of the example. */
export const withCourses = (courses: readonly unknown[]): Dataset => read({ ...exampleDataset, courses });

/** What the finder shows of a course when it is unfolded. */
export function open(id: string, dataset?: Dataset, choices: Partial<FinderChoices> = {}) {
  const row = shown({ dataset, choices: { ...choices, opened: new Set([id]) } }).rows.find((each) => each.id === id);
  assert(row?.detail);
  return row.detail;
}
