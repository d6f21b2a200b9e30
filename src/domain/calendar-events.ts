import type { CalendarEvent } from './icalendar.js';
import { parseInstant } from './london-time.js';
import { overFrom } from './sessions.js';
import type { Course, Session, Week, WeekDay, WeekItem } from './types.js';
import { dayState } from './unlock.js';

/** What a calendar entry says of a course beside its date. */
export type DatedCourse = Pick<Course, 'id' | 'title' | 'summary' | 'url' | 'bookingUrl'>;

/** One date of a course as a calendar entry, or `null` if the date is not known. */
export function courseEvent(course: DatedCourse, session: Session): CalendarEvent | null {
  return calendarEvent(session, {
    id: `${course.id}.${session.id}`,
    title: course.title,
    place: placeOf(session),
    url: session.bookingUrl ?? course.bookingUrl ?? course.url,
    description: paragraphs(course.summary, session.note),
    status: session.status === 'cancelled' ? 'cancelled' : 'confirmed',
    revision: session.revision,
  });
}

/**
 * Something that happens in a week as a calendar entry, or `null` if its date is not known.
 *
 * @param session one of the item's dates, if it has several
 */
function weekItemEvent(week: Week, item: WeekItem, session?: Session): CalendarEvent | null {
  const cancelled = item.status === 'cancelled' || session?.status === 'cancelled';
  return calendarEvent(session ?? item, {
    id: [week.id, item.id, ...(session === undefined ? [] : [session.id])].join('.'),
    title: item.title,
    place: (session && placeOf(session)) ?? placeOf(item),
    url: session?.bookingUrl ?? item.bookingUrl ?? item.url,
    description: paragraphs(item.summary, session?.note, item.note, week.title),
    status: cancelled ? 'cancelled' : item.status === 'to-be-confirmed' ? 'tentative' : 'confirmed',
    revision: session?.revision ?? item.revision,
  });
}

/** A date of something that happens in a week. */
export interface WeekItemEntry {
  /** Id of the session; undefined for the item's own date. */
  readonly session: string | undefined;
  readonly event: CalendarEvent;
}

/** Every date of something that happens in a week and is not over. */
export function weekItemEntries(week: Week, item: WeekItem, now: number): WeekItemEntry[] {
  return [undefined, ...item.sessions].flatMap((session) => {
    const event = weekItemEvent(week, item, session);
    return event === null || overFrom(event.start, event.end) <= now ? [] : [{ session: session?.id, event }];
  });
}

/** The same as calendar entries, for a file. What is cancelled is among them: a calendar that has it learns of that. */
export const weekItemEvents = (week: Week, item: WeekItem, now: number): CalendarEvent[] =>
  weekItemEntries(week, item, now).map(({ event }) => event);

/**
 * A day of a week as calendar entries, none once it is over: the whole day with the themes that may be known and, if it
 * has opened, what happens on it.
 *
 * @param now epoch milliseconds
 * @param items what of it; default: everything
 */
export function weekDayEvents(
  week: Week,
  day: WeekDay,
  now: number,
  items: readonly WeekItem[] = day.items,
): CalendarEvent[] {
  const state = dayState(week, day, now);
  if (state === 'past') return [];
  const themes = state === 'locked' && day.reveal === 'date' ? [] : day.themes.map(({ title }) => title);
  const whole = calendarEvent(
    { start: day.date },
    {
      id: `${week.id}.${day.date}`,
      title: [week.title, ...(themes.length === 0 ? [] : [themes.join('; ')])].join(': '),
      wholeDay: true,
      url: week.url,
      description: week.summary ?? '',
      status: 'confirmed',
      revision: 0,
    },
  );
  const events = state === 'locked' ? [] : items.flatMap((item) => weekItemEvents(week, item, now));
  return whole === null ? events : [whole, ...events];
}

/** A week as calendar entries: its days that are not over, and what happens on those that have opened. */
export const weekEvents = (week: Week, now: number): CalendarEvent[] =>
  week.days.flatMap((day) => weekDayEvents(week, day, now));

type Timed = Pick<Session, 'start' | 'end'>;

function calendarEvent(times: Timed, rest: Omit<CalendarEvent, 'start' | 'end'>): CalendarEvent | null {
  const start = parseInstant(times.start ?? '');
  return start === null ? null : { ...rest, start, end: parseInstant(times.end ?? '') };
}

function placeOf({ place, online }: Pick<Session, 'place' | 'online'>): string | undefined {
  return place ?? (online ? 'Online' : undefined);
}

function paragraphs(...texts: (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join('\n');
}
