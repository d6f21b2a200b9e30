import { choicesOf, facetModels, type NamedFacet } from '../../domain/facet-models.js';
import { perDataset } from '../../domain/per-dataset.js';
import { compareTitles } from '../../domain/text.js';
import { EVERYONE, type Course, type Dataset } from '../../domain/types.js';
import type { CourseEntry } from './course-catalogue.model.js';
import { NEXT_MONTH, ONLINE, THIS_MONTH, TO_COME, venueId, venueOf } from './course-dates.model.js';

/** The one choice of a facet that only says yes. */
const YES = 'yes';

const ONLY_YES: readonly string[] = [YES];
const NO: readonly string[] = [];

/** Lengths as people plan with them: an hour between two meetings, half a day, a day. Most minutes of each. */
const LENGTHS = [
  { id: '1-hour', title: '1 hour or less', most: 60 },
  { id: '4-hours', title: 'Over 1 hour, up to 4 hours', most: 240 },
  { id: '8-hours', title: 'Over 4 hours, up to 8 hours', most: 480 },
  { id: 'longer', title: 'Over 8 hours', most: Infinity },
];

const VALUES_OF_LENGTHS = LENGTHS.map(({ id, most }) => ({ most, values: [id] }));

const lengthOf = ({ durationMinutes }: Course): readonly string[] =>
  VALUES_OF_LENGTHS.find(({ most }) => durationMinutes !== undefined && durationMinutes <= most)?.values ?? NO;

/** Online, then the areas, then the venues by name. */
function placesOf({ courses, areas }: Dataset): readonly { readonly id: string; readonly title: string }[] {
  const venues = new Map<string, string>();
  for (const { sessions } of courses) {
    for (const session of sessions) {
      const venue = venueOf(session);
      if (venue !== undefined && !venues.has(venueId(venue))) venues.set(venueId(venue), venue);
    }
  }
  const byName = [...venues].sort(([, a], [, b]) => compareTitles(a, b));
  return [{ id: ONLINE, title: 'Online' }, ...areas, ...byName.map(([id, title]) => ({ id, title }))];
}

/** Everything that courses can be filtered by, in the order in which it is shown. */
export const courseFacets = perDataset((dataset: Dataset): readonly NamedFacet<CourseEntry>[] => {
  const { courses, courseCategories, courseFormats, audiences, publisher } = dataset;
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
      id: 'when',
      label: 'When',
      choices: [
        { id: TO_COME, title: 'Has dates to come' },
        { id: THIS_MONTH, title: 'This month' },
        { id: NEXT_MONTH, title: 'Next month' },
      ],
      values: ({ when }) => when,
      until: ({ last }) => last,
      parts: {
        count: ({ dates }) => dates.length,
        values: ({ dates }, at) => dates[at]?.when ?? NO,
        until: ({ dates }, at) => dates[at]?.end ?? 0,
      },
    },
    {
      id: 'where',
      label: 'Where',
      choices: placesOf(dataset),
      values: ({ where }) => where,
      parts: { count: ({ dates }) => dates.length, values: ({ dates }, at) => dates[at]?.where ?? NO },
    },
    { id: 'length', label: 'How long', choices: LENGTHS, values: ({ course }) => lengthOf(course) },
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
});

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
