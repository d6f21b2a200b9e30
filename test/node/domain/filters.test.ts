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
