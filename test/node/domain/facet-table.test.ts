import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FacetTable } from '../../../src/domain/facet-table.js';
import { dayTick, tickedDay } from '../../../src/domain/from-day.js';
import { applyFilters, type Facet, type Selection } from '../../../src/domain/filters.js';

interface Item {
  readonly colour: readonly string[];
  readonly size: readonly string[];
  /** Epoch milliseconds. */
  readonly last: number;
  readonly trips?: readonly { readonly by: readonly string[]; readonly to: readonly string[]; readonly end: number }[];
}

const tripsOf = ({ trips = [] }: Item) => trips;

const FACETS: readonly Facet<Item>[] = [
  { id: 'colour', values: (item) => item.colour },
  { id: '__proto__', values: (item) => item.size },
  { id: 'when', values: (item) => (item.last > 0 ? ['ahead'] : []), until: (item) => item.last },
  {
    id: 'by',
    // A record may have a value that none of its parts has.
    values: (item) => ['any', ...tripsOf(item).flatMap(({ by }) => by)],
    until: (item) => Math.max(0, ...tripsOf(item).map(({ end }) => end)),
    parts: {
      count: (item) => tripsOf(item).length,
      values: (item, at) => tripsOf(item)[at]?.by ?? [],
      until: (item, at) => tripsOf(item)[at]?.end ?? 0,
    },
  },
  {
    id: 'to',
    values: (item) => tripsOf(item).flatMap(({ to }) => to),
    parts: { count: (item) => tripsOf(item).length, values: (item, at) => tripsOf(item)[at]?.to ?? [] },
  },
];

const select = (
  colour: string[],
  size: string[],
  when: string[] = [],
  by: string[] = [],
  to: string[] = [],
): Selection =>
  new Map([
    ['by', new Set(by)],
    ['to', new Set(to)],
    ['colour', new Set(colour)],
    ['__proto__', new Set(size)],
    ['when', new Set(when)],
  ]);

const ITEMS: readonly Item[] = [
  { colour: ['red'], size: ['s'], last: 0 },
  { colour: ['red', 'blue'], size: ['l'], last: 0 },
  { colour: ['blue'], size: ['l'], last: Date.parse('2027-06-01T10:00Z') },
  { colour: [], size: ['l'], last: Date.parse('2027-07-01T10:00Z') },
];

/** The counts of some values of a facet. */
function countsOf(facet: string, selected: Selection, values: readonly string[]) {
  const countOf = new FacetTable(ITEMS).count(ITEMS, FACETS, selected).get(facet);
  return values.map((each) => countOf?.(each));
}

test('a facet’s own ticks do not change its own counts', () => {
  assert.deepEqual(countsOf('colour', select(['red'], ['l']), ['red', 'blue']), [1, 2]);
  assert.deepEqual(countsOf('__proto__', select(['red'], ['l']), ['s', 'l']), [1, 1]);
});

test('the day that the reader named is counted like a choice', () => {
  const values = ['ahead', 'from-2027-06-02'];
  assert.deepEqual(countsOf('when', select([], ['l'], ['from-2027-06-02']), values), [2, 1]);
  assert.deepEqual(countsOf('when', select([], [], ['from-soon']), [...values, 'from-soon']), [2, 0, 0]);
});

test('where facets of parts are ticked, what is counted for another of them is what the same part has', () => {
  const end = Date.parse('2027-06-01T10:00Z');
  const trips = [
    { by: ['a'], to: ['x'], end },
    { by: ['b', 'a'], to: ['y'], end: 0 },
    { by: ['b'], to: ['y', 'z'], end: 0 },
  ];
  const items: Item[] = [{ colour: [], size: [], last: 0, trips }];
  const counts = (id: string, selected: Selection, values: string[]) => {
    const countOf = new FacetTable(items).count(items, FACETS, selected).get(id);
    return values.map((each) => countOf?.(each));
  };
  assert.deepEqual(counts('to', select([], [], [], ['a']), ['x', 'y', 'z']), [1, 1, 0]);
  assert.deepEqual(counts('by', select([], [], [], ['a'], ['y']), ['a', 'b']), [1, 1]);
  assert.deepEqual(
    counts('by', select([], [], [], ['from-2027-06-01'], ['y']), ['from-2027-06-01', 'b', 'any']),
    [0, 1, 0],
  );
  assert.deepEqual(counts('to', select([], [], [], ['from-2027-06-01']), ['x', 'y']), [1, 0]);
  assert.deepEqual(counts('to', select(['red'], [], [], ['a']), ['x', 'y']), [0, 0]);
});

test('what no record has counts nothing', () => {
  assert.deepEqual(countsOf('colour', select([], []), ['green', 'constructor', '']), [0, 0, 0]);
});

test('a facet varies if a tick could narrow', () => {
  const varies = (items: readonly Item[]) => {
    const table = new FacetTable(items);
    return FACETS.slice(0, 2).map((facet) => table.varies(facet));
  };
  assert.deepEqual(varies(ITEMS), [true, true]);
  assert.deepEqual(varies(ITEMS.slice(1, 3)), [true, false]);
  assert.deepEqual(varies([]), [false, false]);
});

const value = fc.constantFrom('a', 'b', 'c', 'constructor');
const day = fc.constantFrom('from-2027-03-28', 'from-2027-06-01', 'from-1999-01-01', 'from-2027-02-30', 'ahead');
const anyEnd = fc.oneof(fc.constant(0), fc.integer({ min: Date.UTC(2027, 0), max: Date.UTC(2027, 11) }));
const anyTrip = fc.record({
  by: fc.array(value, { maxLength: 2 }),
  to: fc.array(value, { maxLength: 2 }),
  end: anyEnd,
});
const anyItem = fc.record({
  trips: fc.array(anyTrip, { maxLength: 3 }),
  colour: fc.array(value, { maxLength: 3 }),
  size: fc.array(value, { maxLength: 2 }),
  last: anyEnd,
});
const anySelection = fc
  .tuple(
    fc.array(value, { maxLength: 2 }),
    fc.array(value, { maxLength: 2 }),
    fc.array(day, { maxLength: 2 }),
    fc.array(fc.oneof(value, day), { maxLength: 2 }),
    fc.array(value, { maxLength: 2 }),
  )
  .map((ticks) => select(...ticks));

test('each count is what the tick alone would leave, of all records or of those that a search found', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyItem, fc.boolean()), { maxLength: 12 }), anySelection, (searched, selected) => {
      const items = searched.map(([item]) => item);
      const found = searched.filter(([, hit]) => hit).map(([item]) => item);
      const table = new FacetTable(items);
      for (const [id, countOf] of table.count(found, FACETS, selected)) {
        const facet = FACETS.find((each) => each.id === id) as Facet<Item>;
        const days = facet.until === undefined ? [] : [...(selected.get(id) ?? [])];
        const day = tickedDay(days);
        for (const option of [...table.present(facet).keys(), ...(day === '' ? [] : [dayTick(day)])]) {
          const count = countOf(option);
          const ticked = new Map(selected).set(id, new Set([option]));
          assert.equal(count, applyFilters(found, FACETS, ticked).length, `${id} ${option}`);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('each facet lists every value of the records', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), (items) => {
      const table = new FacetTable(items);
      const present = FACETS.map((facet) => table.present(facet));
      for (const { colour, size } of items) {
        for (const each of colour) assert.ok(present[0]?.has(each));
        for (const each of size) assert.ok(present[1]?.has(each));
      }
    }),
  );
});
