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

/** How often a value has been met. */
interface Tally {
  all: number;
  left: number;
  /** Place of the record in which it was last met: a record that has it twice counts once. */
  last: number;
}

/** What each facet's options would leave, by facet id. Looks at each value of each record once. */
export function countFacets<T>(
  records: readonly T[],
  facets: readonly Facet<T>[],
  selected: Selection,
): ReadonlyMap<string, FacetCounts> {
  const ticked = facets.flatMap((facet) => {
    const ticks = selected.get(facet.id);
    return ticks === undefined || ticks.size === 0 ? [] : [{ facet, ticks }];
  });
  const refusals = records.map((record) => refusalOf(record, ticked));
  return new Map(
    facets.map((facet) => {
      const tallies = new Map<string, Tally>();
      records.forEach((record, at) => {
        // A facet's own ticks do not count for its own options.
        const counted = refusals[at] === ACCEPTED || refusals[at] === facet ? 1 : 0;
        for (const value of facet.values(record)) {
          const tally = tallies.get(value);
          if (tally === undefined) tallies.set(value, { all: 1, left: counted, last: at });
          else if (tally.last !== at) {
            tally.all++;
            tally.left += counted;
            tally.last = at;
          }
        }
      });
      const counts = new Map([...tallies].map(([value, { left }]) => [value, left]));
      for (const value of selected.get(facet.id) ?? []) if (!counts.has(value)) counts.set(value, 0);
      return [facet.id, { counts, varies: [...tallies.values()].some(({ all }) => all < records.length) }];
    }),
  );
}

/** No facet refuses the record. */
const ACCEPTED = 0;
/** Several facets refuse the record, so that no tick of one of them would bring it back. */
const REFUSED = 1;

/** The one facet that refuses a record, or how many do. */
function refusalOf<T>(
  record: T,
  ticked: readonly { readonly facet: Facet<T>; readonly ticks: ReadonlySet<string> }[],
): Facet<T> | typeof ACCEPTED | typeof REFUSED {
  let refusal: Facet<T> | typeof ACCEPTED = ACCEPTED;
  for (const { facet, ticks } of ticked) {
    if (facet.values(record).some((value) => ticks.has(value))) continue;
    if (refusal !== ACCEPTED) return REFUSED;
    refusal = facet;
  }
  return refusal;
}

function matches<T>(facet: Facet<T>, record: T, selected: Selection): boolean {
  const ticks = selected.get(facet.id);
  return ticks === undefined || ticks.size === 0 || facet.values(record).some((value) => ticks.has(value));
}
