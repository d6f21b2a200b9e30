import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asFound, byTitle, inOrder, newestFirst } from '../../../src/domain/list-order.js';

const records = [
  { title: 'b 10', date: '2026' },
  { title: 'A', date: undefined },
  { title: 'b 9', date: '2026-11' },
];
const orders = [
  asFound(''),
  { id: 'title', label: 'Title', compare: byTitle },
  { id: 'new', label: 'New', compare: newestFirst<(typeof records)[number]>(({ date }) => date) },
];
const titles = (id: string | null) => inOrder(records, orders, id).records.map(({ title }) => title);

describe('the order of a list', () => {
  it('is that of the data until one is chosen, or if there is no such order', () => {
    assert.equal(inOrder(records, orders, null).records, records);
    assert.equal(inOrder(records, orders, 'nonsense').order, 'match');
    assert.equal(inOrder(records, [], 'title').order, '');
  });

  it('is by title as people look things up', () => {
    assert.deepEqual(titles('title'), ['A', 'b 9', 'b 10']);
  });

  it('is newest first, less exact dates after those within them, and none last', () => {
    assert.deepEqual(titles('new'), ['b 9', 'b 10', 'A']);
  });

  it('names the first order for what it is', () => {
    assert.equal(asFound(' ').label, 'As listed');
    assert.equal(asFound('lado').label, 'Best match');
  });
});
