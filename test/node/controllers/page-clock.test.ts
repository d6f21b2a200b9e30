import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { createPageClock } from '../../../src/controllers/page-clock.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Browsers keep the time of a timer in 31 bits. */
const MOST = 2 ** 31 - 1;

describe('the page’s clock', () => {
  const start = Date.parse('2027-03-01T12:00:00Z');
  const page = new EventTarget();
  const tab = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  /** Timers that have fired. */
  let fired = 0;
  let ticks = 0;

  beforeEach(() => {
    fired = 0;
    ticks = 0;
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: start });
    const { setTimeout: set } = globalThis;
    mock.method(globalThis, 'setTimeout', (run: () => void, ms: number) =>
      set(
        () => {
          fired++;
          run();
        },
        ms > MOST ? 1 : ms,
      ),
    );
    Object.assign(globalThis, {
      document: tab,
      addEventListener: page.addEventListener.bind(page),
    });
  });
  afterEach(() => {
    mock.restoreAll();
    mock.timers.reset();
    for (const name of ['document', 'addEventListener']) Reflect.deleteProperty(globalThis, name);
  });

  const clockOf = () => createPageClock({ now: () => Date.now(), steady: () => ticks });

  it('F13, a day that opens in 40 days: no timer overflows, it rings then and not before, without a busy loop', () => {
    const clock = clockOf();
    let rung = 0;
    clock.setAlarm({}, { at: start + 40 * DAY, ring: () => rung++ });
    for (let tick = 1; tick < 40 * 24 * 12; tick++) mock.timers.tick(5 * MINUTE);
    assert.equal(rung, 0);
    // One an hour.
    assert(fired <= 40 * 24, `${fired} timers fired`);
    mock.timers.tick(5 * MINUTE);
    assert.equal(rung, 1);
    const before = fired;
    mock.timers.tick(5 * HOUR);
    assert.equal(fired, before, 'nothing is due: no timer goes');
  });

  it('F12, a tab that slept for three days: what was due rings on its return, whatever tells of it', () => {
    for (const [target, type] of [
      [tab, 'visibilitychange'],
      [tab, 'resume'],
      [page, 'pageshow'],
      [page, 'focus'],
    ] as const) {
      const clock = clockOf();
      let rung = 0;
      const stop = clock.watch(() => undefined);
      clock.setAlarm({}, { at: Date.now() + HOUR, ring: () => rung++ });
      mock.timers.setTime(Date.now() + 3 * DAY);
      const missed = rung;
      target.dispatchEvent(new Event(type));
      assert.deepEqual([missed, rung], [0, 1], type);
      stop();
    }
  });

  it('leaves nothing on the page when the last element goes', () => {
    const clock = clockOf();
    const left = () => [
      ...['visibilitychange', 'resume'].flatMap((type) => getEventListeners(tab, type)),
      ...['pageshow', 'focus'].flatMap((type) => getEventListeners(page, type)),
    ];
    const stops = [clock.watch(() => undefined), clock.watch(() => undefined)];
    stops[0]?.();
    assert.equal(left().length, 4);
    stops[1]?.();
    assert.deepEqual(left(), []);
  });

  it('F14, the server’s Date shows the clock to be wrong: every element hears of it, and alarms go by the right time', () => {
    const clock = clockOf();
    let told = 0;
    let rung = 0;
    clock.watch(() => told++);
    clock.setAlarm({}, { at: start + 2 * DAY + 3 * MINUTE, ring: () => rung++ });
    clock.trustServer(start + 2 * DAY, start);
    assert.deepEqual([told, clock.now()], [1, start + 2 * DAY]);
    mock.timers.tick(3 * MINUTE - 1);
    assert.equal(rung, 0);
    mock.timers.tick(1);
    assert.equal(rung, 1);
    // The same answer again, out of a cache.
    ticks = 3 * MINUTE;
    clock.trustServer(start + 2 * DAY, Date.now());
    assert.deepEqual([told, clock.now()], [1, start + 2 * DAY + 3 * MINUTE]);
  });
});
