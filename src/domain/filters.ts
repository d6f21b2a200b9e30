import { startOfDay, tickedDay } from './from-day.js';

/** One thing that records can be filtered by. */
export interface Facet<T> {
  readonly id: string;
  /** The values a record has for it. A record that suits every choice answers with all of them. */
  readonly values: (record: T) => readonly string[];
  /**
   * Lets the reader name a day of their own: until when a record has something to come, in epoch milliseconds; 0 for
   * nothing. It then suits the tick for each day that starts before.
   */
  readonly until?: (record: T) => number;
}

/** What is ticked: values by facet id. A facet without ticks restricts nothing. */
export type Selection = ReadonlyMap<string, ReadonlySet<string>>;

/** The start of the day that the reader named for a facet, in epoch milliseconds; null without one. */
export function namedStart<T>({ id, until }: Facet<T>, selected: Selection): number | null {
  const day = until === undefined ? '' : tickedDay(selected.get(id));
  return day === '' ? null : startOfDay(day);
}

/** Whether a record suits the ticks of a facet: any of them. Null for a facet that restricts nothing. */
function testOf<T>(facet: Facet<T>, selected: Selection): ((record: T) => boolean) | null {
  const { id, values, until } = facet;
  const ticks = selected.get(id);
  if (ticks === undefined || ticks.size === 0) return null;
  const start = namedStart(facet, selected);
  const has = (record: T): boolean => values(record).some((value) => ticks.has(value));
  return start === null || until === undefined ? has : (record) => until(record) > start || has(record);
}

/** The records that match: any of the ticks within a facet, and every facet that has ticks. */
export function applyFilters<T>(records: readonly T[], facets: readonly Facet<T>[], selected: Selection): readonly T[] {
  const tests = facets.map((facet) => testOf(facet, selected)).filter((test) => test !== null);
  return tests.length === 0 ? records : records.filter((record) => tests.every((test) => test(record)));
}
