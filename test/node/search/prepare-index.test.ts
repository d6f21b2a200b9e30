import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { prepareIndex, searchCollection } from '../../../src/search/dataset-index.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';
import { manyCourses } from '../../fixtures/example/many-courses.js';

function big() {
  const read = parseDataset({ ...exampleDataset, courses: manyCourses(200, '2027-03-10', exampleDataset) });
  assert(read.ok);
  return read.dataset;
}

test('an index is built bit by bit and finds the same', () => {
  const [slow, fast] = [big(), big()];
  let rounds = 0;
  while (!prepareIndex(slow, 'courses', () => false)) rounds++;
  assert.ok(rounds > 5);
  const found = searchCollection(slow, 'courses', 'neglect');
  assert.ok(found.length > 5);
  assert.deepEqual(found, searchCollection(fast, 'courses', 'neglect'));
});

test('who searches before it is ready gets the whole answer', () => {
  const dataset = big();
  assert.equal(
    prepareIndex(dataset, 'courses', () => false),
    false,
  );
  assert.deepEqual(searchCollection(dataset, 'courses', 'fire'), searchCollection(big(), 'courses', 'fire'));
  assert.equal(
    prepareIndex(dataset, 'courses', () => false),
    true,
  );
});
