import { daysBetween, isInstant, londonDay, londonParts, parseDay, type Instant } from './london-time.js';
import { plural } from './text.js';

/** What every function here answers for a date or time that cannot be read. */
export const DATE_UNKNOWN = 'Date to be confirmed';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Which parts of a date to name. */
export interface DayFormat {
  /** Default true. */
  readonly weekday?: boolean;
  /** Default true. */
  readonly month?: boolean;
  /** Default true. */
  readonly year?: boolean;
}

/** A day in GOV.UK style: "Tuesday 10 October 2023". */
export function formatDay(day: string, { weekday = true, month = true, year = true }: DayFormat = {}): string {
  if (parseDay(day) === null) return DATE_UNKNOWN;
  // 2024-01-01 was a Monday.
  const weekdayName = WEEKDAYS.at(daysBetween('2024-01-01', day) % 7);
  const parts = [
    weekday ? weekdayName : null,
    String(Number(day.slice(8))),
    month ? monthName(day) : null,
    year ? day.slice(0, 4) : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

/** A span of days, each part named once: "Monday 9 to Friday 13 October 2023". A span that ends early is its first day. */
export function formatDayRange(from: string, to: string): string {
  if (parseDay(from) === null || parseDay(to) === null || to <= from) return formatDay(from);
  const year = from.slice(0, 4) !== to.slice(0, 4);
  const month = year || from.slice(5, 7) !== to.slice(5, 7);
  return `${formatDay(from, { month, year })} to ${formatDay(to)}`;
}

/** The time in London at an instant, in GOV.UK style: "9:30am", "10am", "midday", "midnight". */
export function formatTime(ms: number): string {
  if (!isInstant(ms)) return DATE_UNKNOWN;
  const { hour, minute } = londonParts(ms);
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/**
 * A span of time in London: "9:30am to 10:30am", over midnight "10pm to 2am on Saturday 3 May".
 * Without an end, or with one that is not after the start, the start alone.
 */
export function formatTimeRange(start: number, end: number | null): string {
  if (end === null || !isInstant(start) || !isInstant(end) || end <= start) return formatTime(start);
  const range = `${formatTime(start)} to ${formatTime(end)}`;
  // A span that ends at midnight belongs to the day it starts on.
  if (londonDay(start) === londonDay(end - 1)) return range;
  const year = londonDay(start).slice(0, 4) !== londonDay(end).slice(0, 4);
  return `${range} on ${formatDay(londonDay(end), { year })}`;
}

/** A length of time: "45 minutes", "1 hour", "6 hours 30 minutes". Empty if it is not at least a minute. */
export function formatDuration(minutes: number): string {
  if (!(minutes >= 1) || minutes === Infinity) return '';
  return inWords([
    [Math.floor(minutes / 60), 'hour'],
    [Math.floor(minutes % 60), 'minute'],
  ]);
}

/**
 * Time left, coarse: "2 days", "1 day 3 hours", "20 hours 40 minutes", "less than a minute".
 *
 * @param ms milliseconds left
 */
export function formatUntil(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const days = Math.floor(minutes / 1440);
  if (!(days >= 1) || days === Infinity) return formatDuration(minutes) || 'less than a minute';
  const hours = Math.floor((minutes % 1440) / 60);
  return inWords([
    [days, 'day'],
    [days === 1 ? hours : 0, 'hour'],
  ]);
}

/** A date known to the year, the month or the day: "2026", "March 2026", "5 March 2026". */
export function formatPartialDate(text: string): string {
  if (parseDay(text) !== null) return formatDay(text, { weekday: false });
  const day = `${text}-01-01`.slice(0, 10);
  if (parseDay(day) === null || !/^\d{4}(-\d\d)?$/.test(text)) return DATE_UNKNOWN;
  return text.length === 4 ? text : `${monthName(day)} ${day.slice(0, 4)}`;
}

/** A moment as exactly as it is known: "Tuesday 10 October 2023, 10:20am", or the day alone. */
export function formatInstant({ ms, precision }: Instant): string {
  if (!isInstant(ms)) return DATE_UNKNOWN;
  const day = formatDay(londonDay(ms));
  return precision === 'day' ? day : `${day}, ${formatTime(ms)}`;
}

function monthName(day: string): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

function inWords(units: readonly (readonly [number, string])[]): string {
  return units
    .filter(([count]) => count > 0)
    .map(([count, unit]) => plural(count, unit, `${unit}s`))
    .join(' ');
}
