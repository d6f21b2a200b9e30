import { createOffsetAt } from './london-offset.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const MIDDAY = 12;

/** Earlier years are taken for slips of the pen, such as 0206 for 2026. */
const FIRST_YEAR = 1900;

/** The year after the last one still has to be written with four figures: months are counted on from any date. */
const LAST_YEAR = 9998;

/** Whether a local time had to be moved because the clocks change: `gap` does not exist, `fold` exists twice. */
export type Adjustment = 'gap' | 'fold' | null;

/** A moment, and how exactly the data states it. */
export interface Instant {
  /** Epoch milliseconds. For precision `day` it is midday in London. */
  readonly ms: number;
  readonly precision: 'day' | 'minute';
}

/** An instant read from text. */
export interface ParsedInstant extends Instant {
  readonly adjusted: Adjustment;
}

/** Date and time of day on a clock in London. */
export interface LondonParts {
  /** Year-month-day, for example `2026-05-13`. */
  readonly day: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Day of the month, 1 to 31. */
  readonly date: number;
  /** 1 for Monday to 7 for Sunday (ISO 8601). */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** A time of day. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

const offsetAt = createOffsetAt();

/** The time at which something ends: `null` if only the day of its end is known, or if it does not end after it starts. */
export function endTime(start: Instant, end: Instant | null): number | null {
  return end !== null && end.precision === 'minute' && end.ms > start.ms ? end.ms : null;
}

/** A day that exists, written year-month-day, from 1900 to 9998; the text itself, or `null`. */
export function parseDay(text: string): string | null {
  return isDay(text) && Number(text.slice(0, 4)) <= LAST_YEAR ? text : null;
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day = new Date(Date.UTC(year, month - 1, date));
  // Date.UTC rolls 30 February over into March.
  return year >= FIRST_YEAR && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
}

/** A time of day written HH:MM, 00:00 to 23:59, or `null`. */
export function parseClockTime(text: string): ClockTime | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match === null ? null : { hour: Number(match[1]), minute: Number(match[2]) };
}

/**
 * Reads `2026-05-13` (midday in London), `2026-05-13T09:30` or `2026-05-13T09:30:00` (London time), or either time with
 * `Z` or an offset such as `+01:00`. Anything else is `null`: browsers disagree on other forms.
 */
export function parseInstant(text: string): ParsedInstant | null {
  if (parseDay(text) !== null) return { ...londonInstant(text, MIDDAY, 0), precision: 'day' };
  const match = /^([\d-]{10})T(\d\d:\d\d)(?::([0-5]\d))?(Z|[+-]\d\d:\d\d)?$/.exec(text);
  const day = parseDay(match?.[1] ?? '');
  const time = parseClockTime(match?.[2] ?? '');
  if (match === null || day === null || time === null) return null;
  const seconds = Number(match[3] ?? 0) * 1000;
  const zone = match[4];
  if (zone === undefined) {
    const { ms, adjusted } = londonInstant(day, time.hour, time.minute);
    return { ms: ms + seconds, adjusted, precision: 'minute' };
  }
  const offset = parseOffset(zone);
  if (offset === null) return null;
  const ms = dayStart(day) + (time.hour * 60 + time.minute) * MINUTE + seconds - offset;
  return { ms, adjusted: null, precision: 'minute' };
}

/** An offset in milliseconds; no place on Earth is further than 14 hours from UTC. */
function parseOffset(text: string): number | null {
  if (text === 'Z') return 0;
  const time = parseClockTime(text.slice(1));
  if (time === null) return null;
  const minutes = time.hour * 60 + time.minute;
  return minutes > 14 * 60 ? null : minutes * MINUTE * (text.startsWith('-') ? -1 : 1);
}

/**
 * The instant at which clocks in London show a time. A time that the spring change skips moves on by an hour, one that
 * comes twice in autumn is the first of the two (the `compatible` rule of ECMAScript Temporal).
 *
 * @param day a day that {@link parseDay} accepts
 * @throws {RangeError} if `day` is no such day
 */
export function londonInstant(day: string, hour: number, minute: number): { ms: number; adjusted: Adjustment } {
  const wall = dayStart(day) + (hour * 60 + minute) * MINUTE;
  const before = offsetAt(wall - DAY / 2);
  const after = offsetAt(wall + DAY / 2);
  const early = offsetAt(wall - before) === before;
  const late = offsetAt(wall - after) === after;
  if (early && late) return { ms: wall - before, adjusted: before === after ? null : 'fold' };
  if (early || late) return { ms: wall - (early ? before : after), adjusted: null };
  return { ms: wall - before, adjusted: 'gap' };
}

/**
 * What clocks and calendars in London show at an instant.
 *
 * @throws {RangeError} if `ms` is not an instant
 */
export function londonParts(ms: number): LondonParts {
  if (!isInstant(ms)) throw new RangeError(`Not an instant: ${ms}`);
  const wall = new Date(ms + offsetAt(ms));
  return {
    day: wall.toISOString().slice(0, 10),
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    date: wall.getUTCDate(),
    weekday: wall.getUTCDay() || 7,
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

/**
 * The day it is in London at an instant, for example `2026-05-13`.
 *
 * @throws {RangeError} if `ms` is not an instant
 */
export function londonDay(ms: number): string {
  return londonParts(ms).day;
}

/** Whether a number is an instant from 1900 to 9999. */
export function isInstant(ms: number): boolean {
  return ms >= Date.UTC(FIRST_YEAR, 0) && ms < Date.UTC(10_000, 0) - DAY;
}

/**
 * The day `count` days later, or earlier if negative.
 *
 * @throws {RangeError} if `day` is not a day that {@link parseDay} accepts
 */
export function addDays(day: string, count: number): string {
  return utcDay(dayStart(day) + count * DAY);
}

/**
 * Days from one day to another, negative if the second is earlier.
 *
 * @throws {RangeError} if one is not a day that {@link parseDay} accepts
 */
export function daysBetween(from: string, to: string): number {
  return (dayStart(to) - dayStart(from)) / DAY;
}

function dayStart(day: string): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

function utcDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
