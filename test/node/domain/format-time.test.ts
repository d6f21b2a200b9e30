import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  DATE_UNKNOWN,
  formatDay,
  formatDayRange,
  formatDuration,
  formatInstant,
  formatPartialDate,
  formatTime,
  formatTimeRange,
  formatUntil,
} from '../../../src/domain/format-time.js';
import { parseInstant } from '../../../src/domain/london-time.js';

const at = (text: string): number => parseInstant(text)?.ms ?? NaN;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('days', () => {
  assert.equal(formatDay('2023-10-10'), 'Tuesday 10 October 2023');
  assert.equal(formatDay('2023-10-10', { year: false }), 'Tuesday 10 October');
  assert.equal(formatDay('2026-05-03', { weekday: false }), '3 May 2026');
  assert.equal(formatDay('1999-12-31'), 'Friday 31 December 1999');
  assert.equal(formatDay('2024-02-29', { weekday: false, year: false }), '29 February');
});

test('the weekday is right on any day', () => {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2200, 0) }), (ms) => {
      const date = new Date(ms);
      assert.ok(formatDay(date.toISOString().slice(0, 10)).startsWith(`${names[date.getUTCDay()]} `));
    }),
  );
});

test('spans of days name each part once', () => {
  assert.equal(formatDayRange('2023-10-09', '2023-10-13'), 'Monday 9 to Friday 13 October 2023');
  assert.equal(formatDayRange('2023-10-30', '2023-11-03'), 'Monday 30 October to Friday 3 November 2023');
  assert.equal(formatDayRange('2026-12-28', '2027-01-01'), 'Monday 28 December 2026 to Friday 1 January 2027');
  assert.equal(formatDayRange('2023-10-09', '2024-10-09'), 'Monday 9 October 2023 to Wednesday 9 October 2024');
  assert.equal(formatDayRange('2023-10-09', '2023-10-09'), 'Monday 9 October 2023');
  assert.equal(formatDayRange('2023-10-09', '2023-10-01'), 'Monday 9 October 2023');
  assert.equal(formatDayRange('2023-10-09', 'soon'), 'Monday 9 October 2023');
});

test('times', () => {
  assert.equal(formatTime(at('2023-10-10T09:30')), '9:30am');
  assert.equal(formatTime(at('2023-10-10T10:00')), '10am');
  assert.equal(formatTime(at('2023-10-10T12:00')), 'midday');
  assert.equal(formatTime(at('2023-10-10T00:00')), 'midnight');
  assert.equal(formatTime(at('2023-10-10T00:05')), '12:05am');
  assert.equal(formatTime(at('2023-10-10T12:30')), '12:30pm');
  assert.equal(formatTime(at('2023-10-10T23:59')), '11:59pm');
});

test('spans of time', () => {
  const range = (start: string, end: string | null) => formatTimeRange(at(start), end === null ? null : at(end));
  assert.equal(range('2023-10-10T09:30', '2023-10-10T10:30'), '9:30am to 10:30am');
  assert.equal(range('2023-10-10T10:00', '2023-10-10T12:00'), '10am to midday');
  assert.equal(range('2025-05-02T22:00', '2025-05-03T02:00'), '10pm to 2am on Saturday 3 May');
  assert.equal(range('2025-05-02T22:00', '2025-05-03T00:00'), '10pm to midnight');
  assert.equal(range('2026-12-31T22:00', '2027-01-01T02:00'), '10pm to 2am on Friday 1 January 2027');
  assert.equal(range('2023-10-10T09:30', null), '9:30am');
  assert.equal(range('2023-10-10T09:30', '2023-10-10T09:30'), '9:30am');
  assert.equal(range('2023-10-10T09:30', '2023-10-10T09:00'), '9:30am');
  assert.equal(range('2023-10-10T09:30', 'nonsense'), '9:30am');
});

test('lengths', () => {
  assert.equal(formatDuration(60), '1 hour');
  assert.equal(formatDuration(45), '45 minutes');
  assert.equal(formatDuration(390), '6 hours 30 minutes');
  assert.equal(formatDuration(61), '1 hour 1 minute');
  for (const none of [0, -5, NaN, Infinity]) assert.equal(formatDuration(none), '');
});

test('time left', () => {
  assert.equal(formatUntil(50 * HOUR), '2 days');
  assert.equal(formatUntil(27 * HOUR + 20 * MINUTE), '1 day 3 hours');
  assert.equal(formatUntil(24 * HOUR), '1 day');
  assert.equal(formatUntil(20 * HOUR + 40 * MINUTE), '20 hours 40 minutes');
  assert.equal(formatUntil(5 * MINUTE + 59_000), '5 minutes');
  for (const ms of [59_999, 0, -1, NaN]) assert.equal(formatUntil(ms), 'less than a minute');
});

test('dates known in part', () => {
  assert.equal(formatPartialDate('2026-03'), 'March 2026');
  assert.equal(formatPartialDate('2026'), '2026');
  assert.equal(formatPartialDate('2026-03-05'), '5 March 2026');
  for (const bad of ['2026-13', '2026-00', '', '20', '2026-3', '2026-02-30', 'March 2026']) {
    assert.equal(formatPartialDate(bad), DATE_UNKNOWN, bad);
  }
});

test('moments', () => {
  assert.equal(formatInstant({ ms: at('2023-10-10T10:20'), precision: 'minute' }), 'Tuesday 10 October 2023, 10:20am');
  assert.equal(formatInstant({ ms: at('2023-10-10'), precision: 'day' }), 'Tuesday 10 October 2023');
});

test('no input ever shows a machine’s words', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 8.64e15, -0));
  fc.assert(
    fc.property(fc.string(), fc.string(), number, number, (text, other, a, b) => {
      const out = [
        formatDay(text),
        formatDayRange(text, other),
        formatTime(a),
        formatTimeRange(a, b),
        formatDuration(a),
        formatUntil(b),
        formatPartialDate(text),
        formatInstant({ ms: a, precision: 'minute' }),
      ].join('|');
      assert.doesNotMatch(out, /NaN|undefined|Invalid|Infinity|null/);
    }),
  );
});
