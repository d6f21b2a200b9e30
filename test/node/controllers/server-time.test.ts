import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerTime, type ServerReading } from '../../../src/controllers/server-time.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A moment by the true clock. */
const NOON = Date.parse('2027-03-10T12:00:00Z');

/** An answer `after` so long, on a device that is wrong by so much; `old` is how long it lay in a cache. */
const answer = (after: number, { wrong = 0, old = 0, slept = 0 } = {}): ServerReading => ({
  server: NOON + after - old,
  device: NOON + after + wrong,
  steady: after - slept,
});

describe('F14: how far a device’s clock is wrong, by what servers say', () => {
  const cases: [hazard: string, readings: readonly ServerReading[], correction: number][] = [
    ['nobody has said anything', [], 0],
    ['two days slow', [answer(0, { wrong: -2 * DAY })], 2 * DAY],
    ['a year fast', [answer(0, { wrong: 365 * DAY })], -365 * DAY],
    ['ten minutes slow are trusted: networks are slow', [answer(0, { wrong: -10 * MINUTE })], 0],
    ['just over ten minutes are not', [answer(0, { wrong: -10 * MINUTE - 1 })], 10 * MINUTE + 1],
    [
      'the same answer again, out of a cache',
      [answer(0, { wrong: -2 * DAY }), answer(HOUR, { wrong: -2 * DAY, old: HOUR })],
      2 * DAY,
    ],
    [
      'an answer older than the first',
      [answer(0, { wrong: -2 * DAY }), answer(HOUR, { wrong: -2 * DAY, old: 3 * HOUR })],
      2 * DAY,
    ],
    [
      'a later answer that lay in a cache for less than ten minutes',
      [answer(0, { wrong: -2 * DAY }), answer(HOUR, { wrong: -2 * DAY, old: 9 * MINUTE })],
      2 * DAY,
    ],
    [
      'the first answer was old: the second sets the time forward',
      [answer(0, { wrong: -2 * DAY, old: HOUR }), answer(MINUTE, { wrong: -2 * DAY })],
      2 * DAY,
    ],
    ['the owner sets a slow clock right while the page is open', [answer(0, { wrong: -2 * DAY }), answer(HOUR)], 0],
    ['the owner sets a fast clock right while the page is open', [answer(0, { wrong: 365 * DAY }), answer(HOUR)], 0],
    ['the owner makes it wrong while the page is open', [answer(0), answer(HOUR, { wrong: 3 * DAY })], -3 * DAY],
    [
      'set right while the page is open, and then an old answer',
      [answer(0, { wrong: -2 * DAY }), answer(HOUR), answer(2 * HOUR, { old: HOUR + MINUTE })],
      0,
    ],
    [
      'a night asleep, in which the steady clock stood still, and then an answer some minutes old',
      [answer(0, { wrong: -2 * DAY }), answer(8 * HOUR, { wrong: -2 * DAY, slept: 7 * HOUR, old: 5 * MINUTE })],
      2 * DAY,
    ],
    [
      'a night asleep, a new answer, and then one an hour old',
      [
        answer(0, { wrong: -2 * DAY }),
        answer(8 * HOUR, { wrong: -2 * DAY, slept: 7 * HOUR, old: SECOND }),
        answer(9 * HOUR, { wrong: -2 * DAY, slept: 7 * HOUR, old: HOUR }),
      ],
      2 * DAY,
    ],
    [
      'right by seconds, and answers that lie in a cache for hours',
      [answer(0), answer(HOUR, { old: HOUR }), answer(2 * HOUR, { old: 2 * HOUR })],
      0,
    ],
  ];
  for (const [hazard, readings, correction] of cases)
    it(hazard, () => {
      const time = new ServerTime();
      for (const reading of readings) time.hear(reading);
      assert.equal(time.correction, correction);
    });

  it('whatever caches answer, a page’s time never runs backwards while nobody sets the clock', () => {
    for (let seed = 1; seed < 300; seed++) {
      const time = new ServerTime();
      const wrong = ((seed * 7919) % 400) * DAY - 200 * DAY;
      let before = -Infinity;
      for (let after = 0, n = 0; after < 3 * DAY; after += (((seed + n) * 104_729) % 120) * MINUTE + SECOND, n++) {
        time.hear(answer(after, { wrong, old: ((seed * 31 + n * 17) % 7) * 20 * MINUTE }));
        const now = NOON + after + wrong + time.correction;
        assert(now >= before, `seed ${seed}, answer ${n}`);
        before = now;
      }
    }
  });
});
