import { choicesOf, facetModels, type NamedFacet } from '../../domain/facet-models.js';
import { perDataset } from '../../domain/per-dataset.js';
import { EVERYONE, type Dataset } from '../../domain/types.js';
import type { CourseEntry } from './course-catalogue.model.js';

/** The one choice of a facet that only says yes. */
const YES = 'yes';

const ONLY_YES: readonly string[] = [YES];
const NO: readonly string[] = [];

/** Everything that courses can be filtered by, in the order in which it is shown. */
export const courseFacets = perDataset(
  ({ courses, courseCategories, courseFormats, audiences, publisher }: Dataset): readonly NamedFacet<CourseEntry>[] => {
    const audienceChoices = choicesOf(
      audiences,
      courses.flatMap(({ audience }) => audience),
    );
    return [
      {
        id: 'category',
        label: 'Topic',
        choices: choicesOf(
          courseCategories,
          courses.flatMap(({ categories }) => categories),
        ),
        values: ({ course }) => course.categories,
      },
      {
        id: 'format',
        label: 'Type',
        choices: choicesOf(
          courseFormats,
          courses.map(({ format }) => format),
        ),
        values: ({ course }) => [course.format],
      },
      {
        id: 'dates',
        label: 'Dates',
        choices: [{ id: YES, title: 'Has dates to come' }],
        values: ({ next }) => (next === null ? NO : ONLY_YES),
      },
      {
        id: 'new',
        label: 'New',
        choices: [{ id: YES, title: publisher?.newLabel ?? 'New' }],
        values: ({ course }) => (course.new ? ONLY_YES : NO),
      },
      {
        id: 'audience',
        label: 'Who it is for',
        // Nobody works in "everyone".
        choices: audienceChoices.filter(({ id }) => id !== EVERYONE),
        values: (entry) => entry.audiences,
      },
    ];
  },
);

/** The facets that can narrow these courses, each with the choices that some of them have. */
export function usefulFacets(
  entries: readonly CourseEntry[],
  facets: readonly NamedFacet<CourseEntry>[],
): readonly NamedFacet<CourseEntry>[] {
  const shown = new Map(facetModels(entries, entries, facets, new Map()).map((model) => [model.id, model.options]));
  return facets.flatMap((facet) => {
    const options = shown.get(facet.id);
    return options === undefined ? [] : [{ ...facet, choices: options.map(({ id, label }) => ({ id, title: label })) }];
  });
}
