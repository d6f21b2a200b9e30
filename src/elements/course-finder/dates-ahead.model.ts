import { courseEvent } from '../../domain/calendar-events.js';
import type { CalendarEvent } from '../../domain/icalendar.js';
import { parseInstant } from '../../domain/london-time.js';
import { overFrom } from '../../domain/sessions.js';
import type { Course, Session } from '../../domain/types.js';
import type { CourseEntry } from './course-catalogue.model.js';

/** A date of a course that lies ahead and takes place. */
export interface DateAhead {
  readonly course: Course;
  readonly session: Session;
  /** When it starts, in epoch milliseconds. */
  readonly start: number;
}

const known = new WeakMap<CourseEntry, readonly DateAhead[]>();

function findDates({ course }: CourseEntry, now: number): readonly DateAhead[] {
  return course.sessions.flatMap((session) => {
    const start = session.status === 'cancelled' ? null : parseInstant(session.start ?? '');
    if (start === null || now >= overFrom(start, parseInstant(session.end ?? ''))) return [];
    return [{ course, session, start: start.ms }];
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

/** The dates that lie ahead of all these courses, course by course. */
export const allDatesAhead = (entries: readonly CourseEntry[], now: number): readonly DateAhead[] =>
  entries.flatMap((entry) => datesAhead(entry, now));

const ordered = new WeakMap<readonly CourseEntry[], readonly DateAhead[]>();

/** The same by time. Remembered for each list of courses: a catalogue may have tens of thousands of dates. */
export function datesInOrder(entries: readonly CourseEntry[], now: number): readonly DateAhead[] {
  const dates = ordered.get(entries) ?? [...allDatesAhead(entries, now)].sort((a, b) => a.start - b.start);
  ordered.set(entries, dates);
  return dates;
}

/** Dates as calendar entries. */
export const eventsOf = (dates: readonly DateAhead[]): readonly CalendarEvent[] =>
  dates.flatMap(({ course, session }) => courseEvent(course, session) ?? []);
