import { calendarFile, calendarFileName, type CalendarEvent } from '../domain/icalendar.js';
import { parseInstant } from '../domain/london-time.js';
import type { Dataset } from '../domain/types.js';
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
