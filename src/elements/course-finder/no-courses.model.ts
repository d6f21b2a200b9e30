import { plural } from '../../domain/text.js';
import { safeUrl } from '../../domain/safe-url.js';
import type { Dataset } from '../../domain/types.js';
import { findRecords } from '../../search/find-records.js';
import { NO_CHOICES, type FinderChoices } from './course-choices.model.js';
import { courseResults, type CourseResults } from './course-results.model.js';
import type { ScopeAttributes } from './course-scope.model.js';
import { nearestCategory } from './nearest-category.model.js';

/** What leads out of a search or filter without results: it never leads to nothing. */
export interface WayOutModel {
  readonly label: string;
  /** What it changes of the reader's choices. */
  readonly choices: Partial<FinderChoices>;
}

/** A toolkit on a subject that no course is about. */
export interface ToolkitInstead {
  readonly id: string;
  readonly url: string;
  readonly label: string;
}

/** Why nothing was found, and what leads out. */
export interface NoCoursesModel {
  /** What causes it, in a short sentence. */
  readonly words: string;
  /** What there would be otherwise, or what to try. */
  readonly hint: string;
  /** Toolkits that match a search that no course matches. */
  readonly toolkits: readonly ToolkitInstead[];
  readonly waysOut: readonly WayOutModel[];
}

const courses = (count: number): string => plural(count, 'course', 'courses');

const match = (count: number): string => (count === 1 ? 'matches' : 'match');

/** More would hide the ways out. */
const MOST_TOOLKITS = 3;

const toolkitsFor = (dataset: Dataset, search: string): ToolkitInstead[] =>
  findRecords(dataset, 'toolkits', dataset.toolkits, search)
    .found.flatMap(({ id, title, url, indexOnly }) => {
      const safe = safeUrl(url);
      return safe === null
        ? []
        : [{ id, url: safe.href, label: indexOnly ? `${title}, in a list of toolkits` : title }];
    })
    .slice(0, MOST_TOOLKITS);

const NO_TICKS = { ticks: NO_CHOICES.ticks };

/** Says whether the search or the filters leave nothing, and offers to clear just that. */
export function noCourses(
  dataset: Dataset,
  attributes: ScopeAttributes,
  choices: FinderChoices,
  results: CourseResults,
  now: number,
): NoCoursesModel {
  const { search, searched, ticks } = results;
  const ticked = [...ticks.values()].reduce((sum, options) => sum + options.size, 0);
  const filters = ticked === 1 ? 'filter' : 'filters';
  const count = (changed: Partial<FinderChoices>): number =>
    courseResults(dataset, attributes, { ...choices, ...changed }, now).matching.length;
  const wayOut = (label: string, changed: Partial<FinderChoices>): WayOutModel[] =>
    count(changed) > 0 ? [{ label, choices: changed }] : [];
  const category = nearestCategory(dataset, results).flatMap(({ id, title }): WayOutModel[] => {
    const only = { search: '', ticks: new Map([['category', new Set([id])]]) };
    return wayOut(`See ${courses(count(only))} in “${title}”`, only);
  });
  const withoutSearch = search === '' ? [] : wayOut('Clear the search', { search: '' });

  if (searched.length > 0) {
    const found =
      search === ''
        ? `there are ${courses(searched.length)}`
        : `${courses(searched.length)} ${match(searched.length)} “${search}”`;
    return {
      words: `The ${filters} ${ticked === 1 ? 'leaves' : 'leave'} nothing`,
      hint: `Without the ${filters}, ${found}.`,
      toolkits: [],
      waysOut: [...wayOut(`Clear the ${filters}`, NO_TICKS), ...withoutSearch, ...category],
    };
  }

  const everywhere = `Search all ${courses(dataset.courses.length)}`;
  const [wider] = choices.everything
    ? []
    : [
        ...wayOut(everywhere, { everything: true }),
        ...wayOut(`${everywhere}, without the ${filters}`, { everything: true, ...NO_TICKS }),
      ];
  const elsewhere = wider === undefined ? 0 : count(wider.choices);
  const toolkits = elsewhere > 0 || search === '' ? [] : toolkitsFor(dataset, search);
  return {
    words: `No course matches “${search}”`,
    hint:
      elsewhere > 0
        ? `In all ${courses(dataset.courses.length)}, ${elsewhere} ${match(elsewhere)}.`
        : toolkits.length > 0
          ? `${plural(toolkits.length, 'toolkit', 'toolkits')} ${match(toolkits.length)}:`
          : 'Check the spelling, or try fewer or other words.',
    toolkits,
    waysOut: [
      ...(wider === undefined ? [] : [wider]),
      ...(withoutSearch.length > 0
        ? withoutSearch
        : wayOut(`Clear the search and the ${filters}`, { search: '', ...NO_TICKS })),
      ...category,
    ],
  };
}
