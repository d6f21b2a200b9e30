import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPicked, readPicks, togglePick, writePicks, type Picked } from '../../../src/domain/picks.js';

const anId = fc.string({ minLength: 1, maxLength: 200 });
const aPick: fc.Arbitrary<Picked> = fc
  .tuple(anId, fc.option(anId))
  .map(([course, session]) => (session === null ? { course } : { course, session }));

test('the form in which picks are kept', () => {
  assert.equal(
    writePicks([{ course: 'a' }, { course: 'a', session: '1' }]),
    '{"picks":[{"course":"a"},{"course":"a","session":"1"}]}',
  );
});

test('a pick goes in, and out again; a course and its dates are different picks', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(aPick, { selector: (pick) => JSON.stringify([pick.course, pick.session]) }),
      aPick,
      (picks, pick) => {
        const toggled = togglePick(picks, pick);
        assert.equal(isPicked(toggled, pick), !isPicked(picks, pick));
        assert.deepEqual(new Set(togglePick(toggled, pick).map(writeOne)), new Set(picks.map(writeOne)));
        assert.deepEqual(readPicks(writePicks(toggled)), toggled);
      },
    ),
  );
  assert.ok(!isPicked([{ course: 'a' }], { course: 'a', session: '1' }));
});

const writeOne = (pick: Picked): string => writePicks([pick]);

test('anything that is no list of picks reads as none', () => {
  for (const text of [null, '', 'null', '[]', '{', '7', '"picks"', '{"picks":{}}', '{"picks":"a"}', '{"picks":null}'])
    assert.deepEqual(readPicks(text), [], String(text));
  fc.assert(fc.property(fc.string(), (text) => assert.doesNotThrow(() => readPicks(text))));
  fc.assert(fc.property(fc.json(), (text) => assert.ok(Array.isArray(readPicks(text)))));
});

test('of a damaged list what is whole stays, once', () => {
  const good = { course: 'a', session: '1' };
  const text = JSON.stringify({
    picks: [
      good,
      null,
      7,
      'a',
      {},
      { course: 7 },
      { course: '' },
      { course: 'b', session: 7 },
      good,
      { course: 'x'.repeat(201) },
      { course: 'c', more: 1 },
    ],
  });
  assert.deepEqual(readPicks(text), [good, { course: 'c' }]);
});

test('a list without end is cut', () => {
  const picks = Array.from({ length: 5000 }, (_, at) => ({ course: `c${at}` }));
  assert.equal(readPicks(writePicks(picks)).length, 1000);
});
