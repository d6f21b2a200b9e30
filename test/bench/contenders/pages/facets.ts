import type { Course } from './courses.js';

/** What the course finder filters by, for the pages that filter themselves. */
export const FACETS = ['categories', 'format', 'new', 'audience'] as const;

/** A facet of a course. */
export type FacetName = (typeof FACETS)[number];

/** The values that a course has for a facet. */
export function valuesOf(course: Course, facet: FacetName): readonly string[] {
  const value = course[facet] ?? (facet === 'format' ? 'course' : []);
  return typeof value === 'string' ? [value] : typeof value === 'boolean' ? (value ? ['yes'] : []) : value;
}

/** How many courses have each value of a facet. */
export function countsOf(courses: readonly Course[], facet: FacetName): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const course of courses) for (const value of valuesOf(course, facet)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The courses that have one of the ticked values of each facet, except of one facet. */
export const filtered = (
  courses: readonly Course[],
  ticks: ReadonlyMap<FacetName, ReadonlySet<string>>,
  except?: FacetName,
): readonly Course[] =>
  courses.filter((course) =>
    [...ticks].every(
      ([facet, ticked]) =>
        facet === except || ticked.size === 0 || valuesOf(course, facet).some((value) => ticked.has(value)),
    ),
  );
