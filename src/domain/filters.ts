import { startOfDay, tickedDay } from './from-day.js';

/** What a facet reads of a record that has several of something, such as the dates of a course: of each by its place. */
export interface FacetParts<T> {
  readonly count: (record: T) => number;
  /** Values of one part. The record's own values have all of them. */
  readonly values: (record: T, at: number) => readonly string[];
  /** As in {@link Facet}, of one part. */
  readonly until?: (record: T, at: number) => number;
}

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
  /**
   * For a facet of parts that others are facets of, too. Where two or more of them are ticked, one part has to suit
   * them all: whoever asks for this month and online wants a date that is both. They read the same parts.
   */
  readonly parts?: FacetParts<T>;
}

/** What is ticked: values by facet id. A facet without ticks restricts nothing. */
export type Selection = ReadonlyMap<string, ReadonlySet<string>>;

/** Tells whether a part of a record suits, by its place. */
export type PartTest<T> = (record: T, at: number) => boolean;

/** The start of the day that the reader named for a facet, in epoch milliseconds; null without one. */
export function namedStart<T>({ id, until }: Facet<T>, selected: Selection): number | null {
  const day = until === undefined ? '' : tickedDay(selected.get(id));
  return day === '' ? null : startOfDay(day);
}

/** Whether any choice of a facet is ticked. */
export const isTicked = ({ id }: Facet<never>, selected: Selection): boolean => (selected.get(id)?.size ?? 0) > 0;

/** Whether a record suits the ticks of a facet: any of them. Null for a facet that restricts nothing. */
function testOf<T>(facet: Facet<T>, selected: Selection): ((record: T) => boolean) | null {
  const { id, values, until } = facet;
  const ticks = selected.get(id);
  if (ticks === undefined || ticks.size === 0) return null;
  const start = namedStart(facet, selected);
  const has = (record: T): boolean => values(record).some((value) => ticks.has(value));
  return start === null || until === undefined ? has : (record) => until(record) > start || has(record);
}

/** The facets of parts that have ticks. */
export const tickedParts = <T>(facets: readonly Facet<T>[], selected: Selection): readonly Facet<T>[] =>
  facets.filter((facet) => facet.parts !== undefined && isTicked(facet, selected));

/** Whether a part suits every facet of parts that has ticks; null if none has any. */
export function partTest<T>(facets: readonly Facet<T>[], selected: Selection): PartTest<T> | null {
  const tests = tickedParts(facets, selected).map((facet): PartTest<T> => {
    const { values, until } = facet.parts ?? { values: () => [] };
    const ticks = selected.get(facet.id) ?? new Set();
    const start = namedStart(facet, selected);
    return (record, at) =>
      (start !== null && until !== undefined && until(record, at) > start) ||
      values(record, at).some((value) => ticks.has(value));
  });
  return tests.length === 0 ? null : (record, at) => tests.every((test) => test(record, at));
}

/** Whether one part of a record suits all ticks of facets of parts; null where the record's own values say it. */
function togetherTest<T>(facets: readonly Facet<T>[], selected: Selection): ((record: T) => boolean) | null {
  const [first, second] = tickedParts(facets, selected);
  const suits = partTest(facets, selected);
  if (second === undefined || suits === null) return null;
  return (record) => {
    const count = first?.parts?.count(record) ?? 0;
    for (let at = 0; at < count; at++) if (suits(record, at)) return true;
    return false;
  };
}

/**
 * The records that match: any of the ticks within a facet, and every facet that has ticks; facets of parts by one and
 * the same part.
 */
export function applyFilters<T>(records: readonly T[], facets: readonly Facet<T>[], selected: Selection): readonly T[] {
  const tests = [...facets.map((facet) => testOf(facet, selected)), togetherTest(facets, selected)].filter(
    (test) => test !== null,
  );
  return tests.length === 0 ? records : records.filter((record) => tests.every((test) => test(record)));
}
