import { columnOf, marked, partRowsOf, type Column, type PartRows, type Rows } from './facet-column.js';
import { namedStart, tickedParts, type Facet, type Selection } from './filters.js';
import { dayTick, tickedDay } from './from-day.js';

/** How many records a value of a facet would leave, were it the facet's only tick and all else as it is. */
export type FacetCount = (value: string) => number;

/** A facet while it is counted. */
interface Tally {
  readonly column: Column;
  /** Null where the values of the records say it all. */
  readonly parts: PartRows | null;
  readonly counts: Uint32Array;
  /** Which codes are ticked; null for a facet that restricts nothing. */
  readonly ticked: Uint8Array | null;
  /** Start of the day that the reader named. */
  readonly start: number | null;
  fromDay: number;
  /** The record, by its place and one more, for which each code was last counted; at the end that of the named day. */
  readonly last: Uint32Array;
}

function suits({ ticked, start }: Tally, { starts, codes, untils }: Rows, row: number): boolean {
  if (start !== null && (untils?.[row] ?? 0) > start) return true;
  for (let code = starts[row] ?? 0; code < (starts[row + 1] ?? 0); code++)
    if (ticked?.[codes[code] ?? 0] === 1) return true;
  return false;
}

/** Counts the values of a record. */
function add(tally: Tally, at: number): void {
  const { counts, column, start } = tally;
  const { starts, codes, untils } = column;
  for (let code = starts[at] ?? 0; code < (starts[at + 1] ?? 0); code++) {
    const value = codes[code] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  if (start !== null && (untils?.[at] ?? 0) > start) tally.fromDay++;
}

/** Counts the values of a part of a record, unless another of its parts has been counted for them. */
function addPart(tally: Tally, { starts, codes, untils }: Rows, part: number, at: number): void {
  const { counts, last, start } = tally;
  for (let code = starts[part] ?? 0; code < (starts[part + 1] ?? 0); code++) {
    const value = codes[code] ?? 0;
    if (last[value] === at + 1) continue;
    last[value] = at + 1;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  if (start === null || (untils?.[part] ?? 0) <= start || last[counts.length] === at + 1) return;
  last[counts.length] = at + 1;
  tally.fromDay++;
}

function partSuits(tallies: readonly Tally[], part: number): boolean {
  for (const tally of tallies) if (tally.parts !== null && !suits(tally, tally.parts, part)) return false;
  return true;
}

/** Whether one part of a record suits the ticks of all these facets; of one facet the record's own values say it. */
function suitTogether(tallies: readonly Tally[], at: number): boolean {
  const [first, second] = tallies;
  if (first === undefined) return true;
  if (second === undefined || first.parts === null) return suits(first, first.column, at);
  const { firsts } = first.parts;
  for (let part = firsts[at] ?? 0; part < (firsts[at + 1] ?? 0); part++) if (partSuits(tallies, part)) return true;
  return false;
}

/** Counts those parts of a record that suit the ticks of the other facets of parts; the whole of it if none has any. */
function addSuiting(tally: Tally, others: readonly Tally[], at: number): void {
  const { parts } = tally;
  if (parts === null || others.length === 0) return add(tally, at);
  for (let part = parts.firsts[at] ?? 0; part < (parts.firsts[at + 1] ?? 0); part++)
    if (partSuits(others, part)) addPart(tally, parts, part, at);
}

/** Reads what was counted, where it was counted: a facet may have thousands of values. */
function countsOf({ column, counts, start, fromDay }: Tally, day: string): FacetCount {
  return (value) =>
    start !== null && value === dayTick(day) ? fromDay : (counts[column.codeOf.get(value) ?? -1] ?? 0);
}

/** The facets of a list of records, read once, to be counted again with every key and tick. */
export class FacetTable<T> {
  readonly #records: readonly T[];
  readonly #places: ReadonlyMap<T, number>;
  /** By the function that reads the values: the same facet may be shown with fewer choices. */
  readonly #columns = new Map<unknown, Column>();
  readonly #parts = new Map<unknown, PartRows>();

  constructor(records: readonly T[]) {
    this.#records = records;
    this.#places = new Map(records.map((record, at) => [record, at]));
  }

  /** The values that some record has, as keys. */
  present(facet: Facet<T>): ReadonlyMap<string, unknown> {
    return this.#column(facet).codeOf;
  }

  /** Whether a tick of the facet could narrow the records. */
  varies(facet: Facet<T>): boolean {
    return this.#column(facet).varies;
  }

  /**
   * What each facet's values would leave of some of the records, by facet id. A facet's own ticks do not count for its
   * own values.
   */
  count(found: readonly T[], facets: readonly Facet<T>[], selected: Selection): ReadonlyMap<string, FacetCount> {
    const byParts = tickedParts(facets, selected).length > 0;
    const tallies = facets.map((facet) => this.#tally(facet, selected, byParts));
    const plain = tallies.filter(({ parts }) => parts === null);
    const alone = plain.filter(({ ticked }) => ticked !== null);
    const together = tallies.filter(({ ticked, parts }) => ticked !== null && parts !== null);
    const ofParts = tallies
      .filter(({ parts }) => parts !== null)
      .map((tally) => [tally, together.filter((other) => other !== tally)] as const);
    for (const record of found) {
      const at = this.#places.get(record);
      if (at === undefined) continue;
      let refusing: Tally | null = null;
      let refusals = 0;
      for (const tally of alone) {
        if (suits(tally, tally.column, at)) continue;
        refusing = tally;
        if (++refusals > 1) break;
      }
      if (refusals > 1) continue;
      const whole = suitTogether(together, at);
      if (refusing !== null) {
        if (whole) add(refusing, at);
        continue;
      }
      if (whole) for (const tally of plain) add(tally, at);
      for (const [tally, others] of ofParts) addSuiting(tally, others, at);
    }
    return new Map(facets.map(({ id }, at) => [id, countsOf(tallies[at] as Tally, tickedDay(selected.get(id)))]));
  }

  #column(facet: Facet<T>): Column {
    const known = this.#columns.get(facet.values) ?? columnOf(this.#records, facet);
    this.#columns.set(facet.values, known);
    return known;
  }

  #partsOf({ parts }: Facet<T>, column: Column): PartRows | null {
    if (parts === undefined) return null;
    const known = this.#parts.get(parts) ?? partRowsOf(this.#records, parts, column);
    this.#parts.set(parts, known);
    return known;
  }

  #tally(facet: Facet<T>, selected: Selection, byParts: boolean): Tally {
    const column = this.#column(facet);
    const ticks = selected.get(facet.id);
    const restricts = ticks !== undefined && ticks.size > 0;
    return {
      column,
      parts: byParts ? this.#partsOf(facet, column) : null,
      counts: new Uint32Array(column.codeOf.size),
      ticked: restricts ? marked(column, ticks) : null,
      start: namedStart(facet, selected),
      fromDay: 0,
      last: new Uint32Array(column.codeOf.size + 1),
    };
  }
}

const tables = new WeakMap<object, FacetTable<never>>();

/** The facets of a list, read once for as long as the list is in use. */
export function facetTable<T>(records: readonly T[]): FacetTable<T> {
  const known = tables.get(records) as FacetTable<T> | undefined;
  const table = known ?? new FacetTable(records);
  tables.set(records, table as FacetTable<never>);
  return table;
}
