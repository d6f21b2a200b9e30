import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { decodeJson } from '../../../src/dataset/decode.js';
import { isDatasetError } from '../../../src/dataset/errors.js';
import { parseDataset } from '../../../src/dataset/parse.js';
import { courseEvent } from '../../../src/domain/calendar-events.js';
import { calendarFile } from '../../../src/domain/icalendar.js';
import { safeUrl } from '../../../src/domain/safe-url.js';
import { readCalendar } from '../../harness/calendar-parsers.js';
import { validateCalendar } from '../../harness/calendar-validator.js';
import { anyChanges, changed, pointersOf, runs, type DataChange } from '../../harness/mutated-data.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';
import { assertFitsSchema, parsed, projectFile, valueAt } from './support.js';

const BASES: ReadonlyMap<string, unknown> = new Map([
  ['data/dataset.json', JSON.parse(projectFile('data/dataset.json')) as unknown],
  ['the example', exampleDataset],
]);

/** Cases that once failed. A browser test shows them, too. */
const REGRESSIONS = fileURLToPath(new URL('../../fixtures/regressions/changes.json', import.meta.url));

interface Regression {
  readonly base: string;
  readonly changes: readonly DataChange[];
}

const regressions: Regression[] = existsSync(REGRESSIONS)
  ? (JSON.parse(readFileSync(REGRESSIONS, 'utf8')) as Regression[])
  : [];

/** Tries a property; the smallest case that fails is kept, so that it is tried each time from then on. */
function hold(base: string, count: number, property: (data: unknown) => void): void {
  const data = BASES.get(base);
  const result = fc.check(
    fc.property(anyChanges, (changes) => property(changed(data, changes))),
    { numRuns: runs(count, process.env['MORE_RUNS']) },
  );
  if (!result.failed) return;
  const changes = result.counterexample?.[0] ?? [];
  writeFileSync(REGRESSIONS, `${JSON.stringify([...regressions, { base, changes }], null, 2)}\n`);
  assert.fail(`Kept in ${REGRESSIONS}. ${String(result.errorInstance)}`);
}

/** What is kept as it is, so that it is found again; all else that is reported is gone from the output. */
const KEPT = new Set([
  'encoding-damage',
  'unknown-choice',
  'personal-data',
  'clock-change',
  'newer-version',
  'marked',
  'dangling-link',
  'empty-chart',
  'level-order',
  'failed-case',
  'missing-name',
]);

/** Issues about what stays: nothing is lost with them. */
const DOUBTS = new Set([...KEPT, 'no-version', 'old-version', 'control-characters']);

function holds(data: unknown): void {
  const first = parseDataset(data);
  if (!first.ok) return;
  assertFitsSchema(first.dataset);
  const again = parsed(first.dataset);
  assert.deepEqual(again.dataset, first.dataset);
  assert.deepEqual(
    again.issues.filter(({ code }) => !KEPT.has(code)),
    [],
  );
  const differs = pointersOf(data).filter((pointer) => {
    const [before, after] = [valueAt(data, pointer), valueAt(first.dataset, pointer)];
    if (typeof before === 'object' && before !== null)
      return typeof after !== 'object' || after === null || Array.isArray(before) !== Array.isArray(after);
    return typeof before === 'string' && typeof after === 'string' ? before.trim() !== after : before !== after;
  });
  if (first.issues.length === 0) assert.deepEqual(differs.slice(0, 3), []);
  if (
    first.issues.some(({ code, path }) => !DOUBTS.has(code) && code !== 'dangling-link' && valueAt(data, path) !== null)
  )
    assert.ok(differs.length > 0, `issues, but nothing is lost: ${JSON.stringify(first.issues.slice(0, 3))}`);
}

for (const [base, count] of [
  ['data/dataset.json', 25],
  ['the example', 120],
] as const) {
  test(`${base} after some changes: no throw, the output fits the schema and reads the same again, issues where something is lost and only there`, () => {
    hold(base, count, holds);
  });
}

for (const [index, { base, changes }] of regressions.entries()) {
  test(`case ${index + 1} that once failed holds`, () => {
    holds(changed(BASES.get(base), changes));
  });
}

test('C1: every address in data that was changed passes the address rule, or is not there', () => {
  hold('the example', 100, (data) => {
    const result = parseDataset(data);
    if (!result.ok) return;
    for (const pointer of pointersOf(result.dataset)) {
      const value = valueAt(result.dataset, pointer);
      if (/url$/i.test(pointer) && typeof value === 'string') assert.notEqual(safeUrl(value), null, value);
    }
  });
});

test('C79, C80: calendar files of data that was changed are valid, and parse back to the same entries', () => {
  hold('data/dataset.json', 5, (data) => {
    const result = parseDataset(data);
    if (!result.ok) return;
    const events = result.dataset.courses
      .flatMap((course) => course.sessions.map((session) => courseEvent(course, session)))
      .filter((event) => event !== null);
    if (events.length === 0) return;
    const file = calendarFile(events, { stamp: 0 });
    validateCalendar(file);
    const read = readCalendar(file);
    assert.equal(read.length, events.length);
    assert.deepEqual(
      read.map(({ uid }) => uid).sort(),
      events.map(({ id }) => `${id}@safeguarding-elements.invalid`).sort(),
    );
  });
});

test('bytes that were flipped or cut off: read, or refused with a reason; never anything else', () => {
  const bytes = new TextEncoder().encode(projectFile('test/fixtures/data/clean.json'));
  const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 7 })), { maxLength: 4 });
  const cut = fc.oneof(
    { weight: 4, arbitrary: fc.constant(bytes.length) },
    { weight: 1, arbitrary: fc.nat(bytes.length) },
  );
  let read = 0;
  fc.assert(
    fc.property(flips, cut, (all, length) => {
      const damaged = bytes.slice(0, length);
      for (const [at, bit] of all) if (at < damaged.length) damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
      let value: unknown;
      try {
        ({ value } = decodeJson(damaged));
      } catch (error) {
        assert.ok(isDatasetError(error), String(error));
        return;
      }
      const result = parseDataset(value);
      if (!result.ok) return;
      read += 1;
      assertFitsSchema(result.dataset);
    }),
    { numRuns: runs(600, process.env['MORE_RUNS']) },
  );
  assert.ok(read > 50, 'some are still read');
});
