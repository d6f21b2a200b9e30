import { londonDay, londonInstant, parseClockTime, parseDay } from './london-time.js';
import type { Week, WeekDay } from './types.js';

/**
 * Where a day of a week stands: `past` its date is over in London, `today` it is its date and it has opened, `locked`
 * it has not opened. No day opens ahead of its date.
 */
export type DayState = 'past' | 'today' | 'locked';

/** Where a week stands: `before` no day has opened, `during` from the first opening to the end of the last day, `after`. */
export type WeekPhase = 'before' | 'during' | 'after';

/** When a day opens, in epoch milliseconds: its own time in London, else the week's; `null` if date or time cannot be read. */
export function dayOpensAt(week: Week, day: WeekDay): number | null {
  const time = parseClockTime(day.unlockTime ?? week.unlockTime);
  return time === null || parseDay(day.date) === null ? null : londonInstant(day.date, time.hour, time.minute).ms;
}

/** Where a day stands at `now` (epoch milliseconds). A day that cannot be read stays locked. */
export function dayState(week: Week, day: WeekDay, now: number): DayState {
  const opens = dayOpensAt(week, day);
  if (opens === null) return 'locked';
  if (day.date < londonDay(now)) return 'past';
  return now < opens ? 'locked' : 'today';
}

/** Where a week stands at `now` (epoch milliseconds). A week without days is still to come. */
export function weekPhase(week: Week, now: number): WeekPhase {
  const states = week.days.map((day) => dayState(week, day, now));
  if (states.length > 0 && states.every((state) => state === 'past')) return 'after';
  return states.every((state) => state === 'locked') ? 'before' : 'during';
}

/**
 * The week to show at `now`: the one with this id, else the one that is on, else the next, else the last.
 * An unknown id counts as none. `null` only if there are no weeks.
 */
export function chooseWeek(weeks: readonly Week[], now: number, id?: string): Week | null {
  const wanted = weeks.find((week) => week.id === id);
  if (wanted !== undefined) return wanted;
  const inOrder = [...weeks].sort((a, b) => firstOpening(a) - firstOpening(b));
  return (
    inOrder.find((week) => weekPhase(week, now) === 'during') ??
    inOrder.find((week) => weekPhase(week, now) === 'before') ??
    inOrder.at(-1) ??
    null
  );
}

/** A week without days sorts last: it is the furthest in the future. */
function firstOpening(week: Week): number {
  // Not Infinity: two of them subtract to NaN, which leaves the order open.
  return Math.min(...week.days.map((day) => dayOpensAt(week, day) ?? Number.MAX_VALUE), Number.MAX_VALUE);
}
