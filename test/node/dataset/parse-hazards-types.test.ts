import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { COURSE, testHazards } from './hazard-support.js';
import { brief, parsedAfter, put, remove } from './support.js';

testHazards([
  [
    'D23 Infinity',
    `${COURSE}/durationMinutes`,
    Infinity,
    `warning out-of-range ${COURSE}/durationMinutes`,
    [`${COURSE}/durationMinutes`, undefined],
  ],
  [
    'D23 NaN',
    `${COURSE}/durationMinutes`,
    NaN,
    `warning out-of-range ${COURSE}/durationMinutes`,
    [`${COURSE}/durationMinutes`, undefined],
  ],
  [
    'D23 below the range',
    `${COURSE}/durationMinutes`,
    -0,
    `warning out-of-range ${COURSE}/durationMinutes`,
    [`${COURSE}/durationMinutes`, undefined],
  ],
  [
    'D23 above the range',
    '/toolkits/0/parts/0/sizeKb',
    1e300,
    'warning out-of-range /toolkits/0/parts/0/sizeKb',
    ['/toolkits/0/parts/0/sizeKb', undefined],
  ],
  [
    'D23 not whole',
    '/priorities/from',
    2025.5,
    'warning out-of-range /priorities/from',
    ['/priorities/from', undefined],
  ],
  [
    'D23 number for an id',
    '/courses/1/id',
    12345678901234567000,
    'error wrong-type /courses/1/id',
    ['/courses/1', undefined],
  ],
  ['D28 title as a group', '/courses/1/title', {}, 'error wrong-type /courses/1/title', ['/courses/1', undefined]],
  ['D28 title null', '/courses/1/title', null, 'error wrong-type /courses/1/title', ['/courses/1', undefined]],
  ['D28 title empty', '/courses/1/title', ' ', 'error empty /courses/1/title', ['/courses/1', undefined]],
  [
    'D28 text as a list',
    `${COURSE}/summary`,
    ['a'],
    `warning wrong-type ${COURSE}/summary`,
    [`${COURSE}/summary`, undefined],
  ],
  [
    'D28 list as text',
    `${COURSE}/audience`,
    'schools',
    `warning wrong-type ${COURSE}/audience`,
    [`${COURSE}/audience`, []],
  ],
  [
    'D28 records as a group',
    `${COURSE}/sessions`,
    {},
    `error wrong-type ${COURSE}/sessions`,
    [`${COURSE}/sessions`, []],
  ],
  ['D28 collection as text', '/glossary', 'none', 'error wrong-type /glossary', ['/glossary', []]],
  ['D28 truth as text', `${COURSE}/new`, 'yes', `warning wrong-type ${COURSE}/new`, [`${COURSE}/new`, false]],
  [
    'D28 number as text',
    `${COURSE}/durationMinutes`,
    '90',
    `warning wrong-type ${COURSE}/durationMinutes`,
    [`${COURSE}/durationMinutes`, undefined],
  ],
  ['D28 record that is a number', '/courses/-', 42, 'error wrong-type /courses/2', ['/courses/2', undefined]],
  ['D28 record that is null', '/notices/-', null, 'error wrong-type /notices/1', ['/notices/1', undefined]],
  [
    'D28 bad entry of a list',
    `${COURSE}/aliases/-`,
    7,
    `warning wrong-type ${COURSE}/aliases/1`,
    [`${COURSE}/aliases`, ['CN1']],
  ],
  [
    'D28 part without a title',
    '/toolkits/0/parts/-',
    { type: 'PDF' },
    'error missing-field /toolkits/0/parts/1/title',
    ['/toolkits/0/parts/1', undefined],
  ],
]);

for (const field of ['id', 'title']) {
  test(`D28 course without ${field}: left out, one error`, () => {
    const { dataset, issues } = parsedAfter((data) => remove(data, `/courses/1/${field}`));
    assert.deepEqual(brief(issues), [`error missing-field /courses/1/${field}`]);
    assert.deepEqual(
      dataset.courses.map(({ id }) => id),
      ['neglect-1'],
    );
  });
}

test('D23 minus zero is zero', () => {
  const { dataset } = parsedAfter((data) => put(data, '/charts/0/ages/0/from', -0));
  assert.ok(Object.is(dataset.charts[0]?.ages[0]?.from, 0));
});

for (const [name, value] of [
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a number', 42],
  ['a text', 'x'],
  ['an empty group', {}],
  ['no more than the address of the schema', { $schema: 'x' }],
  ["another service's error", { message: 'Not Found' }],
] as const) {
  test(`D6 ${name}: wrong-shape`, () => {
    const result = parseDataset(value);
    assert.equal(result.ok, false);
    assert.deepEqual([!result.ok && result.code, result.issues.length], ['wrong-shape', 1]);
  });
}
