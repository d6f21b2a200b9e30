/** One thing that records can be filtered by. */
export interface Facet<T> {
  readonly id: string;
  /** The values a record has for it. A record that suits every choice answers with all of them. */
  readonly values: (record: T) => readonly string[];
}

/** What is ticked: values by facet id. A facet without ticks restricts nothing. */
export type Selection = ReadonlyMap<string, ReadonlySet<string>>;

/** What the options of a facet would leave. */
export interface FacetCounts {
  /**
   * How many records each value would leave if it were the facet's only tick and all other facets stayed as they are.
   * Values in the order in which records have them; ticked values that no record has come last, with 0.
   */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether any tick could narrow the unfiltered records. If not, the facet need not be shown. */
  readonly varies: boolean;
}

/** The records that match: any of the ticks within a facet, and every facet that has ticks. */
export function applyFilters<T>(records: readonly T[], facets: readonly Facet<T>[], selected: Selection): T[] {
  return records.filter((record) => facets.every((facet) => matches(facet, record, selected)));
}

/** What each facet's options would leave, by facet id. Looks at each value of each record once. */
export function countFacets<T>(
  records: readonly T[],
  facets: readonly Facet<T>[],
  selected: Selection,
): ReadonlyMap<string, FacetCounts> {
  const tallies = facets.map((facet) => ({ facet, all: new Map<string, number>(), left: new Map<string, number>() }));
  const ticked = facets.filter((facet) => (selected.get(facet.id)?.size ?? 0) > 0);
  for (const record of records) {
    const refusing = ticked.filter((facet) => !matches(facet, record, selected));
    for (const { facet, all, left } of tallies) {
      // A facet's own ticks do not count for its own options.
      const counted = refusing.length === 0 || (refusing.length === 1 && refusing[0] === facet);
      const values = facet.values(record);
      for (const value of values.length > 1 ? new Set(values) : values) {
        all.set(value, (all.get(value) ?? 0) + 1);
        left.set(value, (left.get(value) ?? 0) + (counted ? 1 : 0));
      }
    }
  }
  return new Map(
    tallies.map(({ facet, all, left }) => {
      const varies = [...all.values()].some((count) => count < records.length);
      for (const value of selected.get(facet.id) ?? []) if (!left.has(value)) left.set(value, 0);
      return [facet.id, { counts: left, varies }];
    }),
  );
}

function matches<T>(facet: Facet<T>, record: T, selected: Selection): boolean {
  const ticks = selected.get(facet.id);
  return ticks === undefined || ticks.size === 0 || facet.values(record).some((value) => ticks.has(value));
}
