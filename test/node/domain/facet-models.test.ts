import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { facetModels, knownSelection, type NamedFacet } from '../../../src/domain/facet-models.js';

interface Fruit {
  readonly colour: string;
  readonly sizes: readonly string[];
}

const choices = (...ids: string[]) => ids.map((id) => ({ id, title: id.toUpperCase() }));
const facets: NamedFacet<Fruit>[] = [
  { id: 'colour', label: 'Colour', choices: choices('red', 'green', 'blue'), values: ({ colour }) => [colour] },
  { id: 'size', label: 'Size', choices: choices('small', 'large'), values: ({ sizes }) => sizes },
];
const fruits: Fruit[] = [
  { colour: 'green', sizes: ['small'] },
  { colour: 'red', sizes: ['small', 'large'] },
  { colour: 'red', sizes: ['small'] },
];

const optionsOf = (found: readonly Fruit[], selected = new Map<string, ReadonlySet<string>>()) =>
  facetModels(fruits, found, facets, selected).map(({ id, options }) => [
    id,
    ...options.map((option) => `${option.label} ${option.count}${option.checked ? ' on' : ''}`),
  ]);

describe('facet models', () => {
  it('have the choices that records have, in the given order, with counts', () => {
    assert.deepEqual(optionsOf(fruits), [
      ['colour', 'RED 2', 'GREEN 1'],
      ['size', 'SMALL 3', 'LARGE 1'],
    ]);
  });

  it('keep their choices while a search narrows the counts', () => {
    assert.deepEqual(optionsOf(fruits.slice(0, 1)), [
      ['colour', 'RED 0', 'GREEN 1'],
      ['size', 'SMALL 1', 'LARGE 0'],
    ]);
  });

  it('count for each facet what the ticks of the others leave', () => {
    assert.deepEqual(optionsOf(fruits, new Map([['size', new Set(['large'])]])), [
      ['colour', 'RED 1', 'GREEN 0'],
      ['size', 'SMALL 3', 'LARGE 1 on'],
    ]);
  });

  it('leave out a facet that cannot narrow anything', () => {
    const same = fruits.slice(1).map((fruit) => ({ ...fruit, sizes: ['small'] }));
    assert.deepEqual(facetModels(same, same, facets, new Map()), []);
  });

  it('know the ticks that an address may hold', () => {
    const selected = knownSelection(facets, new Map([['colour', new Set(['red', 'gone', '__proto__'])]]));
    assert.deepEqual([...(selected.get('colour') ?? [])], ['red']);
    assert.deepEqual([...(selected.get('size') ?? [])], []);
  });
});
