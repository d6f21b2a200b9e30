import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COURSE, testHazards } from './hazard-support.js';
import { brief, parsed, parsedAfter, put } from './support.js';

const long = 'x'.repeat(20_001);

testHazards([
  ['D11 long text', `${COURSE}/summary`, long, `warning too-long ${COURSE}/summary`, [`${COURSE}/summary`, undefined]],
  ['D11 long title', '/courses/1/title', long, 'error too-long /courses/1/title', ['/courses/1', undefined]],
  ['D11 long id', '/topics/0/group', long, 'warning too-long /topics/0/group', ['/topics/0/group', undefined]],
]);

test('D11 a collection of 20,001 records loses the last, with one issue', () => {
  const terms = Array.from({ length: 20_001 }, (_, index) => ({ id: `t${index}`, title: 'T' }));
  const { dataset, issues } = parsedAfter((data) =>
    put(data, '/courseCategories', [{ id: 'core', title: 'Core' }, ...terms]),
  );
  assert.equal(dataset.courseCategories.length, 20_000);
  assert.deepEqual(brief(issues), ['error too-many /courseCategories']);
});

test('D11 a hundred thousand faults are counted, not listed', () => {
  const { dataset, issues } = parsed({ schemaVersion: '1.0', glossary: Array.from({ length: 15_000 }, () => 0), x: 1 });
  assert.deepEqual([dataset.glossary.length, issues.length, issues.at(-1)?.code], [0, 1001, 'more-issues']);
  assert.match(issues.at(-1)?.message ?? '', /14001 more/);
});

test('D12 a value nested ten thousand deep is refused where it stands', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 10_000; level++) deep = [{ deep }];
  const { issues } = parsedAfter((data) => {
    put(data, '/courses/0/aliases/0', deep);
    put(data, '/unknown', deep);
  });
  assert.deepEqual(brief(issues), ['warning wrong-type /courses/0/aliases/0', 'warning unknown-field /unknown']);
});

test('D11, D27 links to records that were left out: however many, each record is looked at a few times', () => {
  const MANY = 200;
  let looks = 0;
  const faulty = (id: string) => ({
    get id() {
      looks++;
      return id;
    },
  });
  const { issues } = parsedAfter((data) => {
    put(
      data,
      '/courses',
      Array.from({ length: MANY }, (_, index) => ({ id: `c${index}`, title: 'C', toolkitId: `t${index}` })),
    );
    put(
      data,
      '/toolkits',
      Array.from({ length: MANY }, (_, index) => faulty(`t${index}`)),
    );
  });
  assert.ok(issues.some(({ code }) => code === 'dangling-link'));
  // The whole list for each link would be 200 times each: with lists as long as they may be, the page would stand still.
  assert.ok(looks <= 20 * MANY, `${looks} times`);
});
