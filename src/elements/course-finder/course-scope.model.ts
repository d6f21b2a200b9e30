import { applyFilters } from '../../domain/filters.js';
import { memoLast } from '../../domain/memo-last.js';
import { perDataset } from '../../domain/per-dataset.js';
import { readIds } from '../../domain/scope.js';
import { joinWords, midSentence } from '../../domain/text.js';
import type { Dataset } from '../../domain/types.js';
import { vocabularyTitle } from '../../domain/vocabulary.js';
import type { CourseCatalogue, CourseEntry } from './course-catalogue.model.js';
import { courseFacets, usefulFacets } from './course-facets.model.js';
import type { NamedFacet } from '../../domain/facet-models.js';

/** The starting scope that a page sets, as its attributes have it. */
export interface ScopeAttributes {
  /** What the search field starts with. */
  readonly query: string | undefined;
  /** Comma-separated ids, as are the next two. */
  readonly category: string | undefined;
  readonly audience: string | undefined;
  readonly format: string | undefined;
}

/** The part of the catalogue that a page starts with. */
export interface CourseScope {
  /** The courses in it: all of them, if the page asks for no part or for one that is empty. */
  readonly entries: readonly CourseEntry[];
  /** The same, to ask whether a course is in it. */
  readonly members: ReadonlySet<CourseEntry>;
  /** What it is restricted to: `domestic abuse`, `for schools and colleges`. Empty for all courses. */
  readonly words: readonly string[];
  /** What whoever built the page should know, a sentence each. */
  readonly warnings: readonly string[];
  /** The facets that can narrow these courses. */
  readonly facets: readonly NamedFacet<CourseEntry>[];
}

const ATTRIBUTES = ['category', 'format', 'audience'] as const;

function wordsFor(dataset: Dataset, attribute: (typeof ATTRIBUTES)[number], ids: readonly string[]): string {
  const terms = {
    category: dataset.courseCategories,
    format: dataset.courseFormats,
    audience: dataset.audiences,
  }[attribute];
  const words = joinWords(ids.map((id) => midSentence(vocabularyTitle(terms, id))));
  return attribute === 'audience' ? `for ${words}` : words;
}

function scopeOf(
  dataset: Dataset,
  { entries }: CourseCatalogue,
  attributes: readonly (string | undefined)[],
): CourseScope {
  const facets = courseFacets(dataset);
  const warnings: string[] = [];
  const words: string[] = [];
  const ticks = new Map<string, ReadonlySet<string>>();
  ATTRIBUTES.forEach((attribute, at) => {
    const facet = facets.find(({ id }) => id === attribute);
    const used = new Set(entries.flatMap((entry) => facet?.values(entry) ?? []));
    const { ids, unknown } = readIds(attributes[at], used);
    for (const id of unknown) warnings.push(`No course has the ${attribute} “${id}”, so it is ignored.`);
    if (ids.length === 0) return;
    ticks.set(attribute, new Set(ids));
    words.push(wordsFor(dataset, attribute, ids));
  });
  const chosen = applyFilters(entries, facets, ticks);
  const whole = chosen.length === 0;
  if (whole && ticks.size > 0) warnings.push(`No course is ${words.join(', ')} at once, so all courses are shown.`);
  const shown = whole ? entries : chosen;
  return {
    entries: shown,
    members: new Set(shown),
    words: whole ? [] : words,
    warnings,
    facets: usefulFacets(shown, facets),
  };
}

const lastScope = perDataset((dataset) =>
  memoLast((catalogue: CourseCatalogue, category?: string, format?: string, audience?: string): CourseScope =>
    scopeOf(dataset, catalogue, [category, format, audience]),
  ),
);

const lastWhole = perDataset((dataset) => memoLast((catalogue: CourseCatalogue) => scopeOf(dataset, catalogue, [])));

/** The part of the catalogue that these attributes ask for. Ids that no course has are ignored and told. */
export const courseScope = (
  dataset: Dataset,
  catalogue: CourseCatalogue,
  { category, format, audience }: ScopeAttributes,
): CourseScope => lastScope(dataset)(catalogue, category, format, audience);

/** The whole catalogue as a scope. */
export const wholeCatalogue = (dataset: Dataset, catalogue: CourseCatalogue): CourseScope =>
  lastWhole(dataset)(catalogue);
