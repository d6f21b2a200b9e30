import { plural } from '../../domain/text.js';
import type { Dataset } from '../../domain/types.js';
import type { FinderChoices } from './course-choices.model.js';
import { courseResults, type CourseResults } from './course-results.model.js';
import type { ScopeAttributes } from './course-scope.model.js';

/** What leads out of a search or filter without results. */
export type WayOutId = 'clear-filters' | 'clear-search' | 'search-everything' | 'show-courses';

/** Why nothing was found, and what leads out. */
export interface NoCoursesModel {
  /** What causes it, in a short sentence. */
  readonly words: string;
  /** What there would be otherwise, or what to try. */
  readonly hint: string;
  readonly waysOut: readonly { readonly id: WayOutId; readonly label: string }[];
}

const courses = (count: number): string => plural(count, 'course', 'courses');

const match = (count: number): string => (count === 1 ? 'matches' : 'match');

/** Says whether the search or the filters leave nothing, and offers to clear just that. */
export function noCourses(
  dataset: Dataset,
  attributes: ScopeAttributes,
  choices: FinderChoices,
  { search, searched, ticks }: CourseResults,
  now: number,
): NoCoursesModel {
  const count = (changed: Partial<FinderChoices>): number =>
    courseResults(dataset, attributes, { ...choices, ...changed }, now).matching.length;
  const clearSearch = { id: 'clear-search', label: 'Clear the search' } as const;
  if (searched.length > 0) {
    const ticked = [...ticks.values()].reduce((sum, options) => sum + options.size, 0);
    const filters = ticked === 1 ? 'filter' : 'filters';
    const clearFilters = { id: 'clear-filters', label: `Clear the ${filters}` } as const;
    const found =
      search === ''
        ? `there are ${courses(searched.length)}`
        : `${courses(searched.length)} ${match(searched.length)} “${search}”`;
    return {
      words: `The ${filters} ${ticked === 1 ? 'leaves' : 'leave'} nothing`,
      hint: `Without the ${filters}, ${found}.`,
      waysOut: search !== '' && count({ search: '' }) > 0 ? [clearFilters, clearSearch] : [clearFilters],
    };
  }
  const elsewhere = choices.everything ? 0 : count({ everything: true, ticks: new Map() });
  const total = courses(dataset.courses.length);
  return {
    words: `No course matches “${search}”`,
    hint:
      elsewhere > 0
        ? `In all ${total}, ${elsewhere} ${match(elsewhere)}.`
        : 'Check the spelling, or try fewer or other words.',
    waysOut: elsewhere > 0 ? [{ id: 'search-everything', label: `Search all ${total}` }, clearSearch] : [clearSearch],
  };
}
