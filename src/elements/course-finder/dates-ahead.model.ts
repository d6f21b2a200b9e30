import { courseEvent } from '../../domain/calendar-events.js';
import type { Selection } from '../../domain/filters.js';
import { startOfDay, tickedDay } from '../../domain/from-day.js';
import type { CalendarEvent } from '../../domain/icalendar.js';
import { overlap, type Span } from '../../domain/months.js';
import type { Course, Session } from '../../domain/types.js';
import type { CourseEntry } from './course-catalogue.model.js';
import { monthsAt, NEXT_MONTH, ONLINE, plannedSession, THIS_MONTH, TO_COME } from './course-dates.model.js';
import type { CourseResults } from './course-results.model.js';

/** A date of a course that lies ahead and takes place. */
export interface DateAhead extends Span {
  readonly course: Course;
  readonly session: Session;
  /** Choices of "Where" that it suits. */
  readonly where: readonly string[];
}

/** The date that a row shows. */
export interface ShownDate {
  readonly session: Session | null;
  /** In epoch milliseconds; Infinity without one. */
  readonly start: number;
  /**
   * `next`: the next one. `later`: the first that suits the filters, although others come before. `unsuited`: the next
   * one, for want of one that suits all filters at once.
   */
  readonly choice: 'next' | 'later' | 'unsuited';
}

const known = new WeakMap<CourseEntry, readonly DateAhead[]>();

function findDates({ course }: CourseEntry, now: number): readonly DateAhead[] {
  return course.sessions.flatMap((session) => {
    const { span, where } = plannedSession(session);
    if (span === null || session.status === 'cancelled' || now >= span.end) return [];
    return [{ ...span, course, session, where: course.online ? [...where, ONLINE] : where }];
  });
}

/**
 * The dates of a course that lie ahead at `now` (epoch milliseconds). Worked out once for each entry: a catalogue makes
 * new ones when a date stands otherwise.
 */
export function datesAhead(entry: CourseEntry, now: number): readonly DateAhead[] {
  const dates = known.get(entry) ?? findDates(entry, now);
  known.set(entry, dates);
  return dates;
}

const byTime = (dates: readonly DateAhead[]): readonly DateAhead[] => [...dates].sort((a, b) => a.start - b.start);

const ordered = new WeakMap<readonly CourseEntry[], readonly DateAhead[]>();

/** The dates of a whole catalogue, by time: there may be tens of thousands, so they are put in order once. */
function datesInOrder(entries: readonly CourseEntry[], now: number): readonly DateAhead[] {
  const dates = ordered.get(entries) ?? byTime(entries.flatMap((entry) => datesAhead(entry, now)));
  ordered.set(entries, dates);
  return dates;
}

/**
 * Whether a date suits the ticks of the facets that speak of dates; null if there are none. A course is found if any of
 * its dates does, but only those are meant.
 */
function fitting(ticks: Selection, now: number): ((date: DateAhead) => boolean) | null {
  const [when, where] = [ticks.get('when'), ticks.get('where')];
  if (!when?.size && !where?.size) return null;
  const months = monthsAt(now);
  const day = tickedDay(when);
  const from = day === '' ? Infinity : startOfDay(day);
  return (date) =>
    (!when?.size ||
      when.has(TO_COME) ||
      (when.has(THIS_MONTH) && overlap(date, months.current)) ||
      (when.has(NEXT_MONTH) && overlap(date, months.next)) ||
      date.end > from) &&
    (!where?.size || date.where.some((place) => where.has(place)));
}

/** The dates that lie ahead of what was found, by time, at `now` (epoch milliseconds). */
export function datesFound({ scope, matching, ticks }: CourseResults, now: number): readonly DateAhead[] {
  const suits = fitting(ticks, now);
  const whole = matching.length === scope.entries.length;
  const dates = whole ? datesInOrder(scope.entries, now) : matching.flatMap((entry) => datesAhead(entry, now));
  const suiting = suits === null ? dates : dates.filter(suits);
  return whole ? suiting : byTime(suiting);
}

/**
 * Which date stands for a course: the first that suits the ticks, where they speak of dates and one does, else the next.
 * "From 1 June" does not show a date in May.
 */
export function dateToShow(ticks: Selection, now: number): (entry: CourseEntry) => ShownDate {
  const suits = fitting(ticks, now);
  return (entry) => {
    const next = { session: entry.next, start: entry.nextStart, choice: 'next' as const };
    if (suits === null) return next;
    const [first] = byTime(datesAhead(entry, now).filter(suits));
    if (first === undefined) return { ...next, choice: 'unsuited' };
    return { ...first, choice: first.start > entry.nextStart ? 'later' : 'next' };
  };
}

/** How many dates lie ahead of what was found, and of how many courses they are. Asked at each letter typed. */
export function countDates({ matching, ticks }: CourseResults, now: number): { dates: number; courses: number } {
  const suits = fitting(ticks, now);
  let [dates, courses] = [0, 0];
  for (const entry of matching) {
    const ahead = datesAhead(entry, now);
    const count = suits === null ? ahead.length : ahead.filter(suits).length;
    dates += count;
    if (count > 0) courses += 1;
  }
  return { dates, courses };
}

/** Dates as calendar entries. */
export const eventsOf = (dates: readonly DateAhead[]): readonly CalendarEvent[] =>
  dates.flatMap(({ course, session }) => courseEvent(course, session) ?? []);
