import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFitsSchema, brief, parsedAfter, put, valueAt } from './support.js';

/** A value put at a path, the one issue it must give, and what must then stand at a path (`undefined`: nothing). */
export type Hazard = [
  name: string,
  path: string,
  value: unknown,
  issue: string,
  stands: [path: string, value: unknown],
];

/** JSON Pointer of the course that most hazards are put in. */
export const COURSE = '/courses/0';
/** JSON Pointer of its first session. */
export const SESSION = '/courses/0/sessions/0';

/** One test for each hazard: its value in the faultless dataset gives its one issue, and the result fits the schema. */
export function testHazards(hazards: readonly Hazard[]): void {
  for (const [name, path, value, issue, [where, stands]] of hazards) {
    test(`${name} at ${path}: one issue, ${issue.split(' ', 2).join(' ')}`, () => {
      const { dataset, issues } = parsedAfter((data) => put(data, path, value));
      assert.deepEqual(brief(issues), [issue]);
      assert.deepEqual(valueAt(dataset, where), stands);
      assertFitsSchema(dataset);
    });
  }
}
