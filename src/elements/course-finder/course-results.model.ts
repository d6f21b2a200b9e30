import { knownSelection, withTicked, type NamedFacet } from '../../domain/facet-models.js';
import { applyFilters, type Selection } from '../../domain/filters.js';
import type { Dataset } from '../../domain/types.js';
import { catalogueAt, courseHits, type CourseEntry } from './course-catalogue.model.js';
import { courseFacets } from './course-facets.model.js';
import type { FinderChoices } from './course-choices.model.js';
import { courseScope, wholeCatalogue, type CourseScope, type ScopeAttributes } from './course-scope.model.js';

/** What scope, search and filters leave of the catalogue. */
export interface CourseResults {
  readonly scope: CourseScope;
  /** The search text without spaces around it. */
  readonly search: string;
  /** What the search found in the scope, best first; without a search in the order of the data. */
  readonly searched: readonly CourseEntry[];
  /** The facets of the scope, with what is ticked although no course in it has that. */
  readonly facets: readonly NamedFacet<CourseEntry>[];
  /** The ticks that count. */
  readonly ticks: Selection;
  /** What the ticks leave of what the search found, in the same order. */
  readonly matching: readonly CourseEntry[];
}

/** The search that the page starts with, while the reader has not changed it. Empty otherwise. */
export function startingSearch({ search }: FinderChoices, { query = '' }: ScopeAttributes): string {
  return search === null || search === query ? query.trim() : '';
}

/** What scope, search and filters leave of the courses as they stand at `now` (epoch milliseconds). */
export function courseResults(
  dataset: Dataset,
  attributes: ScopeAttributes,
  choices: FinderChoices,
  now: number,
): CourseResults {
  const catalogue = catalogueAt(dataset, now);
  const scope = choices.everything ? wholeCatalogue(dataset, catalogue) : courseScope(dataset, catalogue, attributes);
  const search = (choices.search ?? attributes.query ?? '').trim();
  const searched =
    search === ''
      ? scope.entries
      : [...courseHits(dataset, search).keys()]
          .flatMap((id) => catalogue.byId.get(id) ?? [])
          .filter((entry) => scope.members.has(entry));
  const facets = withTicked(scope.facets, courseFacets(dataset), choices.ticks);
  const ticks = knownSelection(facets, choices.ticks);
  return { scope, search, searched, facets, ticks, matching: applyFilters(searched, facets, ticks) };
}
