import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFilters, type Facet, type Selection } from '../../../src/domain/filters.js';

interface Item {
  readonly colour: readonly string[];
  readonly size: readonly string[];
}

const FACETS: readonly Facet<Item>[] = [
  { id: 'colour', values: (item) => item.colour },
  { id: '__proto__', values: (item) => item.size },
];

const select = (colour: string[], size: string[]): Selection =>
  new Map([
    ['colour', new Set(colour)],
    ['__proto__', new Set(size)],
  ]);

const ITEMS: readonly Item[] = [
  { colour: ['red'], size: ['s'] },
  { colour: ['red', 'blue'], size: ['l'] },
  { colour: ['blue'], size: ['l'] },
  { colour: [], size: ['l'] },
];

test('ticks within a facet are “or”, facets are “and”, no ticks restrict nothing', () => {
  const left = (selected: Selection) => applyFilters(ITEMS, FACETS, selected).map((item) => ITEMS.indexOf(item));
  assert.deepEqual(left(new Map()), [0, 1, 2, 3]);
  assert.deepEqual(left(select([], [])), [0, 1, 2, 3]);
  assert.deepEqual(left(select(['red', 'blue'], [])), [0, 1, 2]);
  assert.deepEqual(left(select(['red'], ['l'])), [1]);
  assert.deepEqual(left(select(['green'], [])), []);
});

test('facets of parts are met by one and the same part where several are ticked, and by any value where one is', () => {
  type Trips = readonly { readonly end: number; readonly by: string }[];
  const of = (read: (trip: Trips[number]) => string) => (trips: Trips, at: number) =>
    trips.slice(at, at + 1).map((trip) => read(trip));
  const time = ({ end }: Trips[number]): string => (end > 0 ? 'dated' : 'undated');
  const facets: readonly Facet<Trips>[] = [
    {
      id: 'time',
      values: (trips) => trips.map(time),
      until: (trips) => Math.max(0, ...trips.map(({ end }) => end)),
      parts: { count: ({ length }) => length, values: of(time), until: (trips, at) => trips[at]?.end ?? 0 },
    },
    {
      id: 'by',
      values: (trips) => ['foot', ...trips.map(({ by }) => by)],
      parts: { count: ({ length }) => length, values: of(({ by }) => by) },
    },
  ];
  const june = Date.parse('2027-06-15T10:00Z');
  const records: readonly Trips[] = [
    [
      { end: june, by: 'bus' },
      { end: 0, by: 'car' },
    ],
    [
      { end: 1, by: 'bus' },
      { end: june, by: 'car' },
    ],
    [],
  ];
  const left = (...ticks: [string, string[]][]) =>
    applyFilters(records, facets, new Map(ticks.map(([id, values]) => [id, new Set(values)]))).map((record) =>
      records.indexOf(record),
    );
  assert.deepEqual(left(['time', ['dated']]), [0, 1]);
  assert.deepEqual(left(['by', ['car']]), [0, 1]);
  assert.deepEqual(left(['by', ['foot']]), [0, 1, 2]);
  assert.deepEqual(left(['time', ['dated']], ['by', ['car']]), [1]);
  assert.deepEqual(left(['time', ['undated', 'dated']], ['by', ['car']]), [0, 1]);
  assert.deepEqual(left(['time', ['from-2027-06-01']], ['by', ['bus']]), [0]);
  assert.deepEqual(left(['time', ['dated']], ['by', ['foot']]), []);
});

test('the named day of a facet is one of its ticks', () => {
  const at = (text: string) => Date.parse(text);
  const until: Facet<number> = { id: 'when', values: (end) => (end > 0 ? ['any'] : []), until: (end) => end };
  const ends = [0, at('2027-05-31T22:59:00Z'), at('2027-05-31T23:01:00Z'), at('2027-08-01')];
  const from = (...ticks: string[]) => applyFilters(ends, [until], new Map([['when', new Set(ticks)]]));
  // In summer a day starts in London an hour before it does in UTC.
  assert.deepEqual(from('from-2027-06-01'), ends.slice(2));
  assert.deepEqual(from('from-2027-06-01', 'any'), ends.slice(1));
  assert.deepEqual(from('from-2027-13-01'), []);
  const plain: Facet<number> = { id: 'when', values: until.values };
  assert.deepEqual(applyFilters(ends, [plain], new Map([['when', new Set(['from-2027-06-01'])]])), []);
});
