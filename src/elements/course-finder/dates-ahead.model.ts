import { courseEvent } from '../../domain/calendar-events.js';
import { partTest } from '../../domain/filters.js';
import type { CalendarEvent } from '../../domain/icalendar.js';
import type { Session } from '../../domain/types.js';
import type { CourseEntry } from './course-catalogue.model.js';
import type { CourseDate } from './course-dates.model.js';
import type { CourseResults } from './course-results.model.js';

/** The date that a row shows. */
export interface ShownDate {
  readonly session: Session | null;
  /** In epoch milliseconds; Infinity without one, or where it is to be confirmed. */
  readonly start: number;
  /** `next`: the next one. `later`: the first that suits the filters, although others come before. */
  readonly choice: 'next' | 'later';
}

/** The dates of a course that lie ahead and take place, by time. */
export const datesAhead = ({ dates, dated }: CourseEntry): readonly CourseDate[] => dates.slice(0, dated);

const byTime = (dates: readonly CourseDate[]): readonly CourseDate[] => [...dates].sort((a, b) => a.start - b.start);

const ordered = new WeakMap<readonly CourseEntry[], readonly CourseDate[]>();

/** The dates of a whole catalogue, by time: there may be tens of thousands, so they are put in order once. */
function datesInOrder(entries: readonly CourseEntry[]): readonly CourseDate[] {
  const dates = ordered.get(entries) ?? byTime(entries.flatMap(datesAhead));
  ordered.set(entries, dates);
  return dates;
}

type DateTest = (entry: CourseEntry, at: number) => boolean;

/**
 * Whether a date suits the ticks of the facets that speak of dates; null if there are none. A course is found if any of
 * its dates does, but only those are meant.
 */
const fitting = ({ facets, ticks }: CourseResults): DateTest | null => partTest(facets, ticks);

/** The dates that lie ahead of what was found, by time. */
export function datesFound(results: CourseResults): readonly CourseDate[] {
  const { scope, matching } = results;
  const suits = fitting(results);
  if (suits === null && matching.length === scope.entries.length) return datesInOrder(scope.entries);
  return byTime(matching.flatMap((entry) => datesAhead(entry).filter((_, at) => suits === null || suits(entry, at))));
}

/**
 * Which date stands for a course: the first that suits the ticks, where they speak of dates and one does, else the next.
 * "From 1 June" does not show a date in May.
 */
export function dateToShow(results: CourseResults): (entry: CourseEntry) => ShownDate {
  const suits = fitting(results);
  return (entry) => {
    const next = { session: entry.next, start: entry.nextStart, choice: 'next' as const };
    const first = suits === null ? undefined : entry.dates.find((_, at) => suits(entry, at));
    if (first === undefined) return next;
    return { ...first, choice: first.start > entry.nextStart ? 'later' : 'next' };
  };
}

/** How many dates lie ahead of what was found, and of how many courses they are. Asked at each letter typed. */
export function countDates(results: CourseResults): { dates: number; courses: number } {
  const suits = fitting(results);
  let [dates, courses] = [0, 0];
  for (const entry of results.matching) {
    let count = 0;
    if (suits === null) count = entry.dated;
    else for (let at = 0; at < entry.dated; at++) if (suits(entry, at)) count += 1;
    dates += count;
    if (count > 0) courses += 1;
  }
  return { dates, courses };
}

/** Dates as calendar entries. */
export const eventsOf = (dates: readonly CourseDate[]): readonly CalendarEvent[] =>
  dates.flatMap(({ course, session }) => courseEvent(course, session) ?? []);
