import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { assertFitsSchema, brief, clean, parsed, parsedAfter, put } from './support.js';

const versions: [version: unknown, issues: string[], read: string][] = [
  [undefined, ['warning no-version /schemaVersion'], '1.0'],
  [null, ['warning no-version /schemaVersion'], '1.0'],
  [1, ['warning no-version /schemaVersion'], '1.0'],
  ['1', ['warning no-version /schemaVersion'], '1.0'],
  ['one', ['warning no-version /schemaVersion'], '1.0'],
  ['0.9', ['warning old-version /schemaVersion'], '1.0'],
  [0.5, ['warning old-version /schemaVersion'], '1.0'],
  ['1.7', ['warning newer-version /schemaVersion'], '1.7'],
];

for (const [version, expected, read] of versions) {
  test(`D29, C32 schemaVersion ${JSON.stringify(version)}: read, with a warning`, () => {
    const { dataset, issues } = parsedAfter((data) => put(data, '/schemaVersion', version));
    assert.deepEqual(brief(issues), expected);
    assert.equal(dataset.schemaVersion, read);
    assert.equal(dataset.courses.length, 2);
  });
}

test('D29, C32 a newer minor version: unknown fields are left out without a word each', () => {
  const { dataset, issues } = parsedAfter((data) => {
    put(data, '/schemaVersion', '1.4');
    put(data, '/courses/0/carbon', 3);
    put(data, '/charts/0/levels/0/colour', 'red');
    put(data, '/moods', []);
  });
  assert.deepEqual(brief(issues), ['warning newer-version /schemaVersion']);
  assert.equal(dataset.charts[0]?.incomplete, false);
  assertFitsSchema(dataset);
});

for (const version of ['2.0', '10.3', 2, '3']) {
  test(`D29, C32 schemaVersion ${JSON.stringify(version)}: schema-newer`, () => {
    const data = clean();
    put(data, '/schemaVersion', version);
    const result = parseDataset(data);
    assert.deepEqual([result.ok, !result.ok && result.code], [false, 'schema-newer']);
  });
}

test('D30 a dataset with nothing in it is a dataset', () => {
  const { dataset, issues } = parsed({ schemaVersion: '1.0' });
  assert.deepEqual(issues, []);
  assert.deepEqual([dataset.courses, dataset.status], [[], 'illustrative']);
});
