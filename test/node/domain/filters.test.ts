import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyFilters, countFacets, type Facet, type Selection } from '../../../src/domain/filters.js';

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

test('a facet’s own ticks do not change its own counts', () => {
  const counts = countFacets(ITEMS, FACETS, select(['red'], ['l']));
  assert.deepEqual(
    [...(counts.get('colour')?.counts ?? [])],
    [
      ['red', 1],
      ['blue', 2],
    ],
  );
  assert.deepEqual(
    [...(counts.get('__proto__')?.counts ?? [])],
    [
      ['s', 1],
      ['l', 1],
    ],
  );
});

test('a ticked value that no record has stays, with 0, so that it can be unticked', () => {
  assert.equal(
    countFacets(ITEMS, FACETS, select(['green'], []))
      .get('colour')
      ?.counts.get('green'),
    0,
  );
});

test('a facet varies if a tick could narrow', () => {
  const varies = (items: readonly Item[]) =>
    [...countFacets(items, FACETS, new Map()).values()].map((facet) => facet.varies);
  assert.deepEqual(varies(ITEMS), [true, true]);
  assert.deepEqual(varies(ITEMS.slice(1, 3)), [true, false]);
  assert.deepEqual(varies([]), [false, false]);
});

const value = fc.constantFrom('a', 'b', 'c', 'constructor');
const anyItem = fc.record({ colour: fc.array(value, { maxLength: 3 }), size: fc.array(value, { maxLength: 2 }) });
const anySelection = fc
  .tuple(fc.array(value, { maxLength: 2 }), fc.array(value, { maxLength: 2 }))
  .map(([colour, size]) => select(colour, size));

test('each count is what the tick alone would leave', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), anySelection, (items, selected) => {
      for (const [id, { counts }] of countFacets(items, FACETS, selected)) {
        for (const [option, count] of counts) {
          const ticked = new Map(selected).set(id, new Set([option]));
          assert.equal(count, applyFilters(items, FACETS, ticked).length, `${id} ${option}`);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('each facet lists every value of the records', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), anySelection, (items, selected) => {
      const counts = countFacets(items, FACETS, selected);
      for (const { colour } of items) for (const each of colour) assert.ok(counts.get('colour')?.counts.has(each));
    }),
  );
});
