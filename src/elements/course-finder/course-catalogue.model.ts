import { byTitle } from '../../domain/list-order.js';
import { memoLast } from '../../domain/memo-last.js';
import { perDataset } from '../../domain/per-dataset.js';
import { isToCome, nextSessionChange, sessionModels, type SessionModel } from '../../domain/sessions.js';
import { EVERYONE, type Course, type Dataset } from '../../domain/types.js';
import { searchCollection } from '../../search/dataset-index.js';
import type { SearchHit } from '../../search/search-index.js';

/** A course with what searching, filtering and sorting ask of it again and again. */
export interface CourseEntry {
  readonly course: Course;
  /** Every audience it suits: all of them if none is stated. */
  readonly audiences: readonly string[];
  /** The next date that takes place. */
  readonly next: SessionModel | null;
  /** When that starts, in epoch milliseconds; Infinity without one. */
  readonly nextStart: number;
  /** Place in the order of titles. */
  readonly titleRank: number;
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

/** What does not depend on the present. */
const timeless = perDataset((dataset) => {
  return {
    titleRank: new Map([...dataset.courses].sort(byTitle).map((course, rank) => [course, rank])),
    // A course for everyone suits whoever is asked about.
    everyAudience: [
      ...new Set([...dataset.audiences.map(({ id }) => id), ...dataset.courses.flatMap(({ audience }) => audience)]),
    ],
  };
});

function catalogueOf(dataset: Dataset, now: number): CourseCatalogue {
  const { titleRank, everyAudience } = timeless(dataset);
  let until = Infinity;
  const entries = dataset.courses.map((course): CourseEntry => {
    const { audience, sessions } = course;
    const next = sessionModels(sessions, now).find(isToCome) ?? null;
    until = Math.min(until, nextSessionChange(sessions, now));
    return {
      course,
      audiences: audience.length === 0 || audience.includes(EVERYONE) ? everyAudience : audience,
      next,
      nextStart: next?.start ?? Infinity,
      titleRank: titleRank.get(course) ?? 0,
    };
  });
  return { entries, byId: new Map(entries.map((entry) => [entry.course.id, entry])), from: now, until };
}

const lastCatalogue = perDataset<{ current?: CourseCatalogue }>(() => ({}));

/** The courses as they stand at `now` (epoch milliseconds). Worked out anew only when a date stands otherwise. */
export function catalogueAt(dataset: Dataset, now: number): CourseCatalogue {
  const last = lastCatalogue(dataset);
  if (last.current === undefined || now < last.current.from || now >= last.current.until)
    last.current = catalogueOf(dataset, now);
  return last.current;
}

const lastSearch = perDataset((dataset) =>
  memoLast((query: string) => new Map(searchCollection(dataset, 'courses', query).map((hit) => [hit.id, hit]))),
);

/** The hits of a search by id of the course, best first. */
export const courseHits = (dataset: Dataset, query: string): ReadonlyMap<string, SearchHit> =>
  lastSearch(dataset)(query);
