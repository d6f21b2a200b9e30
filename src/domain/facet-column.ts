import type { Facet, FacetParts } from './filters.js';

/** Values of records, or of their parts, one after the other. */
export interface Rows {
  /** Where the values of each start among the codes; one more at the end. */
  readonly starts: Uint32Array;
  /** The values of all, by their place among the names; each once. */
  readonly codes: Uint32Array;
  readonly untils: Float64Array | null;
}

/** The values of one facet over all records, as numbers: counting 10,000 of them has to fit into a frame. */
export interface Column extends Rows {
  /** The code of each value, in the order in which records have them. */
  readonly codeOf: ReadonlyMap<string, number>;
  /** Whether a tick could narrow the records. If not, the facet need not be shown. */
  readonly varies: boolean;
}

/** The same of the parts of records. */
export interface PartRows extends Rows {
  /** Where the parts of each record start among the rows; one more at the end. */
  readonly firsts: Uint32Array;
}

/** Reads the values of each row; what `codeFor` does not know is left out. */
function rowsOf(
  length: number,
  values: (row: number) => readonly string[],
  untils: Float64Array | null,
  codeFor: (value: string) => number | undefined,
): Rows {
  const starts = new Uint32Array(length + 1);
  const codes: number[] = [];
  for (let row = 0; row < length; row++) {
    const first = codes.length;
    for (const value of values(row)) {
      const code = codeFor(value);
      // What names a value twice has it once.
      if (code !== undefined && codes.indexOf(code, first) === -1) codes.push(code);
    }
    starts[row + 1] = codes.length;
  }
  return { starts, codes: Uint32Array.from(codes), untils };
}

/** Reads a facet of all records. */
export function columnOf<T>(records: readonly T[], { values, until }: Facet<T>): Column {
  const codeOf = new Map<string, number>();
  const untils = until === undefined ? null : Float64Array.from(records, until);
  const rows = rowsOf(
    records.length,
    (row) => values(records[row] as T),
    untils,
    (value) => {
      const code = codeOf.get(value) ?? codeOf.size;
      codeOf.set(value, code);
      return code;
    },
  );
  const totals = new Uint32Array(codeOf.size);
  for (const code of rows.codes) totals[code] = (totals[code] ?? 0) + 1;
  return { ...rows, codeOf, varies: totals.some((total) => total < records.length) };
}

/** Reads a facet of the parts of all records, with the codes that the records' own values have. */
export function partRowsOf<T>(records: readonly T[], parts: FacetParts<T>, { codeOf }: Column): PartRows {
  const owners: number[] = [];
  const firsts = new Uint32Array(records.length + 1);
  records.forEach((record, at) => {
    for (let part = parts.count(record); part > 0; part--) owners.push(at);
    firsts[at + 1] = owners.length;
  });
  const read = <R>(row: number, of: (record: T, at: number) => R): R => {
    const owner = owners[row] ?? 0;
    return of(records[owner] as T, row - (firsts[owner] ?? 0));
  };
  const { until } = parts;
  const untils = until === undefined ? null : Float64Array.from(owners, (_, row) => read(row, until));
  return {
    ...rowsOf(
      owners.length,
      (row) => read(row, parts.values),
      untils,
      (value) => codeOf.get(value),
    ),
    firsts,
  };
}

/** Marks the codes of the ticked values. */
export function marked({ codeOf }: Column, ticks: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(codeOf.size);
  for (const tick of ticks) {
    const code = codeOf.get(tick);
    if (code !== undefined) marks[code] = 1;
  }
  return marks;
}
