import { namedStart, type Facet, type Selection } from './filters.js';
import { dayTick, tickedDay } from './from-day.js';

/** How many records a value of a facet would leave, were it the facet's only tick and all else as it is. */
export type FacetCount = (value: string) => number;

/** The values of one facet over all records, as numbers: counting 10,000 of them has to fit into a frame. */
interface Column {
  /** The code of each value, in the order in which records have them. */
  readonly codeOf: ReadonlyMap<string, number>;
  /** Where the values of each record start among the codes; one more at the end. */
  readonly starts: Uint32Array;
  /** The values of all records, one after the other, by their place among the names. */
  readonly codes: Uint32Array;
  readonly untils: Float64Array | null;
  /** Whether a tick could narrow the records. If not, the facet need not be shown. */
  readonly varies: boolean;
}

/** A facet while it is counted. */
interface Tally {
  readonly column: Column;
  readonly counts: Uint32Array;
  /** Which codes are ticked; null for a facet that restricts nothing. */
  readonly ticked: Uint8Array | null;
  /** Start of the day that the reader named. */
  readonly start: number | null;
  fromDay: number;
}

function columnOf<T>(records: readonly T[], { values, until }: Facet<T>): Column {
  const codeOf = new Map<string, number>();
  const codes: number[] = [];
  const starts = new Uint32Array(records.length + 1);
  const totals: number[] = [];
  records.forEach((record, at) => {
    const first = codes.length;
    for (const value of values(record)) {
      const code = codeOf.get(value) ?? codeOf.size;
      codeOf.set(value, code);
      // A record that names a value twice has it once.
      if (codes.indexOf(code, first) !== -1) continue;
      codes.push(code);
      totals[code] = (totals[code] ?? 0) + 1;
    }
    starts[at + 1] = codes.length;
  });
  return {
    codeOf,
    starts,
    codes: Uint32Array.from(codes),
    untils: until === undefined ? null : Float64Array.from(records, until),
    varies: totals.some((total) => total < records.length),
  };
}

function suits({ column, ticked, start }: Tally, at: number): boolean {
  const { starts, codes, untils } = column;
  if (start !== null && (untils?.[at] ?? 0) > start) return true;
  for (let code = starts[at] ?? 0; code < (starts[at + 1] ?? 0); code++)
    if (ticked?.[codes[code] ?? 0] === 1) return true;
  return false;
}

function add(tally: Tally, at: number): void {
  const { counts, column, start } = tally;
  const { starts, codes, untils } = column;
  for (let code = starts[at] ?? 0; code < (starts[at + 1] ?? 0); code++) {
    const value = codes[code] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  if (start !== null && (untils?.[at] ?? 0) > start) tally.fromDay++;
}

/** Marks the codes of the ticked values. */
function marked({ codeOf }: Column, ticks: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(codeOf.size);
  for (const tick of ticks) {
    const code = codeOf.get(tick);
    if (code !== undefined) marks[code] = 1;
  }
  return marks;
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
    const tallies = facets.map((facet) => this.#tally(facet, selected));
    const ticked = tallies.filter((tally) => tally.ticked !== null);
    for (const record of found) {
      const at = this.#places.get(record);
      if (at === undefined) continue;
      let refusing: Tally | null = null;
      let refusals = 0;
      for (const tally of ticked) {
        if (suits(tally, at)) continue;
        refusing = tally;
        if (++refusals > 1) break;
      }
      if (refusals === 0) for (const tally of tallies) add(tally, at);
      else if (refusals === 1 && refusing !== null) add(refusing, at);
    }
    return new Map(facets.map(({ id }, at) => [id, countsOf(tallies[at] as Tally, tickedDay(selected.get(id)))]));
  }

  #column(facet: Facet<T>): Column {
    const known = this.#columns.get(facet.values) ?? columnOf(this.#records, facet);
    this.#columns.set(facet.values, known);
    return known;
  }

  #tally(facet: Facet<T>, selected: Selection): Tally {
    const column = this.#column(facet);
    const ticks = selected.get(facet.id);
    const restricts = ticks !== undefined && ticks.size > 0;
    return {
      column,
      counts: new Uint32Array(column.codeOf.size),
      ticked: restricts ? marked(column, ticks) : null,
      start: namedStart(facet, selected),
      fromDay: 0,
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
