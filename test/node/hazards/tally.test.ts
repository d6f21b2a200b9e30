import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HAZARDS, NOT_APPLICABLE } from '../../hazards/register.js';
import { idsOf, isHeld, summary, tally, unknownIds } from '../../hazards/tally.js';

describe('the register of hazards', () => {
  it('has each id once, and none that does not apply', () => {
    const ids = HAZARDS.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      ids.filter((id) => NOT_APPLICABLE.has(id)),
      [],
    );
  });

  it('reads the ids that a title begins with, and no others', () => {
    assert.deepEqual(idsOf('D17 javascript: and its disguises'), ['D17']);
    assert.deepEqual(idsOf('F10, F12 and C42: back from sleep'), ['F10', 'F12', 'C42']);
    assert.deepEqual(idsOf('C8, F30, with two versions'), ['C8', 'F30']);
    for (const title of ['a poster on A4', 'D day', 'F1x', 'as D17', '']) assert.deepEqual(idsOf(title), [], title);
  });

  it('counts what was tried and what held: one test that fails is enough not to hold', () => {
    const rows = tally([
      { titles: ['C23: answers', 'D1: a comma'], passed: true },
      { titles: ['C23: answers', 'D4: a page'], passed: false },
      { titles: ['something else'], passed: false },
    ]);
    const verdict = (id: string) => {
      const row = rows.find((each) => each.id === id) ?? assert.fail(id);
      return [row.passed, row.failed, isHeld(row)];
    };
    assert.deepEqual(
      [verdict('D1'), verdict('D4'), verdict('C23'), verdict('F1')],
      [
        [1, 0, true],
        [0, 1, false],
        [1, 1, false],
        [0, 0, false],
      ],
    );
    assert.match(summary(rows), /mistakes in the data \| 33 \| 2 \| 1 \|/);
    assert.deepEqual(unknownIds([{ titles: ['D1 x', 'D99 y'], passed: true }]), ['D99']);
  });
});
