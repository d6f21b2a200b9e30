import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COURSE, testHazards } from './hazard-support.js';
import { parsedAfter, put, valueAt } from './support.js';

testHazards([
  [
    'D13 __proto__',
    `${COURSE}/__proto__`,
    { polluted: 1 },
    `warning unknown-field ${COURSE}/__proto__`,
    [`${COURSE}/polluted`, undefined],
  ],
  [
    'D13 constructor',
    '/publisher/constructor',
    1,
    'warning unknown-field /publisher/constructor',
    ['/publisher/title', 'Example Safeguarding Children Partnership'],
  ],
  [
    'D13 __proto__ of all',
    '/__proto__',
    { courses: 1 },
    'warning unknown-field /__proto__',
    ['/courses/1/id', 'cyber'],
  ],
  [
    'D15 id of a course',
    '/courses/1/id',
    'neglect-1',
    'error duplicate-id /courses/1/id',
    ['/courses/0/title', 'Neglect: an introduction'],
  ],
  [
    'D15 id of a session',
    `${COURSE}/sessions/1/id`,
    'autumn',
    `error duplicate-id ${COURSE}/sessions/1/id`,
    [`${COURSE}/sessions/1`, undefined],
  ],
  [
    'D15 id with spaces',
    '/resources/-',
    { id: ' alert ', title: 'Alert', type: 'alert' },
    'error duplicate-id /resources/2/id',
    ['/resources/2', undefined],
  ],
  [
    'D28 unknown field',
    `${COURSE}/bookingURL`,
    'x',
    `warning unknown-field ${COURSE}/bookingURL`,
    [`${COURSE}/bookingURL`, undefined],
  ],
  ['D28 field name with / and ~', '/a~1b~0c', 1, 'warning unknown-field /a~1b~0c', ['/a~1b~0c', undefined]],
]);

for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '0']) {
  test(`D13 the id ${id} works: record kept, links to it hold`, () => {
    const { dataset, issues } = parsedAfter((data) => {
      put(data, '/toolkits/0/id', id);
      for (const path of ['/courses/0/toolkitId', '/charts/0/toolkitId', '/charts/0/rules/0/toolkitId'])
        put(data, path, id);
    });
    assert.deepEqual(issues, []);
    assert.equal(dataset.courses[0]?.toolkitId, id);
    assert.equal(valueAt({}, '/polluted'), undefined);
  });
}

test('D13 output objects have the plain prototype and no shared lists', () => {
  const { dataset } = parsedAfter((data) => put(data, '/courses/0/__proto__', { title: 'Stolen' }));
  assert.equal(Object.getPrototypeOf(dataset.courses[0]), Object.prototype);
  assert.notEqual(dataset.courses[0]?.outcomes, dataset.courses[1]?.outcomes);
});
