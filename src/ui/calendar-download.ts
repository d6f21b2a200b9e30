import { courseEvent } from '../domain/calendar-events.js';
import { calendarFile, calendarFileName, type CalendarEvent } from '../domain/icalendar.js';
import { parseInstant } from '../domain/london-time.js';
import type { Dataset, Session } from '../domain/types.js';
import { downloadText } from './download.js';

/**
 * Offers entries as a calendar file, stamped with the day on which the data was last changed.
 * @param name what the entries are, for the file's name
 * @param now the element's present in epoch milliseconds, for data that does not say when it was changed
 */
export function downloadCalendar(
  { updated }: Pick<Dataset, 'updated'>,
  name: string,
  events: readonly CalendarEvent[],
  now: number,
): void {
  const stamp = parseInstant(updated ?? '')?.ms ?? now;
  downloadText(calendarFileName(name), 'text/calendar;charset=utf-8', calendarFile(events, { stamp }));
}

/** Offers one date of a course as a calendar file. Does nothing if the date is not known, or there is no such course. */
export function downloadSession(dataset: Dataset, courseId: string | undefined, session: Session, now: number): void {
  const course = dataset.courses.find(({ id }) => id === courseId);
  const event = course === undefined ? null : courseEvent(course, session);
  if (course !== undefined && event !== null) downloadCalendar(dataset, course.title, [event], now);
}
