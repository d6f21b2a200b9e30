import { byTitle } from '../../domain/list-order.js';
import { memoLast } from '../../domain/memo-last.js';
import { perDataset } from '../../domain/per-dataset.js';
import { EVERYONE, type Course, type Dataset } from '../../domain/types.js';
import { searchCollection } from '../../search/dataset-index.js';
import type { SearchHit } from '../../search/search-index.js';
import { courseDates, monthsAt, plannedCourse, type CourseDates } from './course-dates.model.js';

/** A course with what searching, filtering and sorting ask of it again and again. */
export interface CourseEntry extends CourseDates {
  readonly course: Course;
  /** Every audience it suits: all of them if none is stated. */
  readonly audiences: readonly string[];
}

/** The courses of a dataset as they stand from one moment until another. */
export interface CourseCatalogue {
  /** In the order of the data. */
  readonly entries: readonly CourseEntry[];
  readonly byId: ReadonlyMap<string, CourseEntry>;
  /** Epoch milliseconds. */
  readonly from: number;
  /** The first moment, in epoch milliseconds, at which a date stands otherwise. */
  readonly until: number;
}

/** The place of each course in the order of titles: worked out for those who ask for that order. */
export const titleRanks = perDataset(({ courses }): ReadonlyMap<Course, number> => {
  return new Map([...courses].sort(byTitle).map((course, rank) => [course, rank]));
});

/** What does not depend on the present. */
const timeless = perDataset(({ courses, audiences }) => {
  const planned = courses.map(plannedCourse);
  return {
    planned,
    // When any date stands otherwise, in order.
    due: Float64Array.from(planned.flatMap((sessions) => sessions.flatMap((session) => session.due))).sort(),
    // A course for everyone suits whoever is asked about.
    everyAudience: [...new Set([...audiences.map(({ id }) => id), ...courses.flatMap(({ audience }) => audience)])],
  };
});

function catalogueOf(dataset: Dataset, now: number): CourseCatalogue {
  const { planned, due, everyAudience } = timeless(dataset);
  const months = monthsAt(now);
  const entries = dataset.courses.map((course, at): CourseEntry => {
    const { audience } = course;
    const read = courseDates(course, planned[at] ?? plannedCourse(course), months, now);
    const { dates, dated, next, nextStart, when, last, where } = read;
    // Written out: an object put together of another one is slower to read, ten thousand times for each key.
    return {
      course,
      dates,
      dated,
      next,
      nextStart,
      when,
      last,
      where,
      audiences: audience.length === 0 || audience.includes(EVERYONE) ? everyAudience : audience,
    };
  });
  const change = due.find((moment) => moment > now) ?? Infinity;
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.course.id, entry])),
    from: now,
    // With a new month other dates are "this month", for as long as there are any.
    until: change === Infinity ? change : Math.min(change, months.current.end),
  };
}

const lastCatalogues = perDataset<{ recent: readonly CourseCatalogue[] }>(() => ({ recent: [] }));

/**
 * The courses as they stand at `now` (epoch milliseconds). Worked out anew only when a date stands otherwise. The two
 * last ones are kept: a list may be held while time moves on.
 */
export function catalogueAt(dataset: Dataset, now: number): CourseCatalogue {
  const last = lastCatalogues(dataset);
  const known = last.recent.find(({ from, until }) => now >= from && now < until);
  if (known !== undefined) return known;
  const current = catalogueOf(dataset, now);
  last.recent = [current, ...last.recent.slice(0, 1)];
  return current;
}

const lastSearch = perDataset((dataset) =>
  memoLast((query: string) => new Map(searchCollection(dataset, 'courses', query).map((hit) => [hit.id, hit]))),
);

/** The hits of a search by id of the course, best first. */
export const courseHits = (dataset: Dataset, query: string): ReadonlyMap<string, SearchHit> =>
  lastSearch(dataset)(query);
