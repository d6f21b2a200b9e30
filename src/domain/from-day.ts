import { formatDay } from './format-time.js';
import { londonInstant, parseDay } from './london-time.js';

/** A day of the reader's own choice is a tick like any other: `from-2026-10-01`. */
const PREFIX = 'from-';

/** The tick for a day, written year-month-day. */
export const dayTick = (day: string): string => `${PREFIX}${day}`;

/** The first day among ticks; empty if there is none. An address may hold anything: what is no day is none. */
export function tickedDay(ticks: Iterable<string> | undefined): string {
  for (const tick of ticks ?? []) {
    const day = tick.startsWith(PREFIX) ? parseDay(tick.slice(PREFIX.length)) : null;
    if (day !== null) return day;
  }
  return '';
}

/** The ticks with another day in place of theirs, or without one if it is no day. */
export function withDay(ticks: Iterable<string> | undefined, day: string): ReadonlySet<string> {
  const others = [...(ticks ?? [])].filter((tick) => !tick.startsWith(PREFIX));
  return new Set(parseDay(day) === null ? others : [...others, dayTick(day)]);
}

/** `From 1 October 2026`. */
export const fromDayWords = (day: string): string => `From ${formatDay(day, { weekday: false })}`;

/** When a day starts in London, wherever the reader is, in epoch milliseconds. */
export const startOfDay = (day: string): number => londonInstant(day, 0, 0).ms;
