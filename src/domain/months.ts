import { londonInstant, londonParts } from './london-time.js';

/** A span of time: from its start until just before its end, in epoch milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The month in London that is `ahead` months after the one at `now` (epoch milliseconds); 0 for that one itself. */
export function monthAt(now: number, ahead: number): Span {
  const { year, month } = londonParts(now);
  const startOf = (months: number): number => {
    const total = year * 12 + month - 1 + months;
    const name = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}-01`;
    return londonInstant(name, 0, 0).ms;
  };
  return { start: startOf(ahead), end: startOf(ahead + 1) };
}

/** Whether two spans have a moment in common. */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
