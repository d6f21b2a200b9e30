import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { createOffsetAt, offsetByRule } from '../../../src/domain/london-offset.js';
import {
  addDays,
  daysBetween,
  isInstant,
  londonDay,
  londonInstant,
  londonParts,
  parseClockTime,
  parseDay,
  parseInstant,
} from '../../../src/domain/london-time.js';

const LONDON = 'Europe/London';
const pad = (value: number) => String(value).padStart(2, '0');
const clock = (hour: number, minute: number) => `${pad(hour)}:${pad(minute)}`;
// The polyfill finds no clock changes more than ten years from today.
const anyInstant = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2035, 0) });
const anyDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((count) => Temporal.PlainDate.from('1980-01-01').add({ days: count }).toString());

function oracleParts(ms: number) {
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(LONDON);
  return {
    day: zoned.toPlainDate().toString(),
    year: zoned.year,
    month: zoned.month,
    date: zoned.day,
    weekday: zoned.dayOfWeek,
    hour: zoned.hour,
    minute: zoned.minute,
  };
}

function oracleInstant(day: string, hour: number, minute: number): number {
  return Temporal.PlainDateTime.from(`${day}T${clock(hour, minute)}`).toZonedDateTime(LONDON).epochMilliseconds;
}

test('any instant reads as Temporal reads it in London', () => {
  fc.assert(
    fc.property(anyInstant, (ms) => assert.deepEqual(londonParts(ms), oracleParts(ms))),
    { numRuns: 1000 },
  );
});

test('C45, D25: any London time is the instant that Temporal finds', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(23), fc.nat(59), (day, hour, minute) =>
      assert.equal(londonInstant(day, hour, minute).ms, oracleInstant(day, hour, minute)),
    ),
    { numRuns: 1000 },
  );
});

for (const day of ['2023-03-26', '2023-10-29', '2026-10-25', '2027-03-28', '2030-03-31', '2034-10-29']) {
  test(`C45, F16: every five minutes around the clock change of ${day} agree with Temporal, both ways`, () => {
    for (let minutes = -180; minutes <= 36 * 60; minutes += 5) {
      const ms = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
      assert.deepEqual(londonParts(ms), oracleParts(ms));
      assert.equal(offsetByRule(ms), createOffsetAt()(ms));
      const wall = new Date(ms);
      const wallDay = wall.toISOString().slice(0, 10);
      assert.equal(
        londonInstant(wallDay, wall.getUTCHours(), wall.getUTCMinutes()).ms,
        oracleInstant(wallDay, wall.getUTCHours(), wall.getUTCMinutes()),
      );
    }
  });
}

test('D25, C45: a time in the gap moves on an hour, a time in the fold is the first, and both are reported', () => {
  const local = (text: string) => {
    const { ms = NaN, adjusted } = parseInstant(text) ?? {};
    return [new Date(ms).toISOString(), adjusted];
  };
  assert.deepEqual(local('2027-03-28T01:30'), ['2027-03-28T01:30:00.000Z', 'gap']);
  assert.deepEqual(local('2027-03-28T00:59'), ['2027-03-28T00:59:00.000Z', null]);
  assert.deepEqual(local('2027-03-28T02:00'), ['2027-03-28T01:00:00.000Z', null]);
  assert.deepEqual(local('2026-10-25T01:30'), ['2026-10-25T00:30:00.000Z', 'fold']);
  assert.deepEqual(local('2026-10-25T02:00'), ['2026-10-25T02:00:00.000Z', null]);
});

test('the clock rule agrees with the time zone data from 1996 to 2037', () => {
  const offsetAt = createOffsetAt();
  for (let ms = Date.UTC(1996, 0); ms < Date.UTC(2038, 0); ms += 3_600_000 * 7) {
    assert.equal(offsetByRule(ms), offsetAt(ms), new Date(ms).toISOString());
  }
});

test('F17: a browser without the zone, or with a formatter that answers nonsense, falls back to the rule', () => {
  const summer = Date.UTC(2026, 6, 1);
  const lacking = createOffsetAt(() => {
    throw new RangeError('Invalid time zone specified: Europe/London');
  });
  const replaced = createOffsetAt(() => new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo' }));
  assert.equal(lacking(summer), 3_600_000);
  assert.equal(lacking(Date.UTC(2026, 0)), 0);
  assert.equal(replaced(summer), 3_600_000);
});

test('instants are read strictly', () => {
  const iso = (text: string) => {
    const parsed = parseInstant(text);
    return parsed === null ? null : `${new Date(parsed.ms).toISOString()} ${parsed.precision}`;
  };
  assert.equal(iso('2026-05-13'), '2026-05-13T11:00:00.000Z day');
  assert.equal(iso('2026-01-13'), '2026-01-13T12:00:00.000Z day');
  assert.equal(iso('2026-05-13T09:30'), '2026-05-13T08:30:00.000Z minute');
  assert.equal(iso('2026-05-13T09:30:15'), '2026-05-13T08:30:15.000Z minute');
  assert.equal(iso('2026-05-13T09:30Z'), '2026-05-13T09:30:00.000Z minute');
  assert.equal(iso('2026-05-13T09:30+01:00'), '2026-05-13T08:30:00.000Z minute');
  assert.equal(iso('2026-05-13T00:30-05:30'), '2026-05-13T06:00:00.000Z minute');
  for (const bad of [
    '',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-05-13T25:00',
    '2026-05-13T24:00',
    '2026-05-13T09:60',
    '2026-05-13T09:30:60',
    '2026-05-13T9:30',
    '2026-05-13 09:30',
    '2026-05-13T09:30+25:00',
    '2026-05-13T09:30+14:01',
    '2026-05-13T09:30+0100',
    '2026-05-13T09:30z',
    '2026-05-13T09:30:00.000Z',
    '16/11/2026',
    '13 May 2026',
    '46342',
    '0206-05-13',
    '2026-05-13\n',
    ' 2026-05-13',
    '２０２６-05-13',
    '+012026-05-13',
  ]) {
    assert.equal(parseInstant(bad), null, bad);
  }
});

test('reading never throws and gives instants or nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/)),
      (text) => {
        const parsed = parseInstant(text);
        assert.ok(parsed === null || isInstant(parsed.ms) || /^(1899|1900-01-01|9999-12-31)/.test(text));
      },
    ),
    { numRuns: 2000 },
  );
});

test('days and clock times are strict', () => {
  assert.equal(parseDay('2024-02-29'), '2024-02-29');
  assert.equal(parseDay('2023-02-29'), null);
  assert.deepEqual(parseClockTime('07:00'), { hour: 7, minute: 0 });
  assert.equal(parseClockTime('7:00'), null);
  assert.equal(parseClockTime('24:00'), null);
});

test('counting days crosses months, years and clock changes', () => {
  assert.equal(addDays('2023-12-31', 1), '2024-01-01');
  assert.equal(addDays('2026-10-25', 1), '2026-10-26');
  assert.equal(addDays('2024-03-01', -1), '2024-02-29');
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, n) =>
      assert.equal(daysBetween(day, addDays(day, n)), n),
    ),
  );
});

test('a value that is no instant or day is refused, not guessed', () => {
  assert.throws(() => londonParts(NaN), RangeError);
  assert.throws(() => londonInstant('2026-02-30', 1, 0), RangeError);
});

const PROBE = `
  import { londonParts, londonInstant, parseInstant } from ${JSON.stringify(new URL('../../../src/domain/london-time.ts', import.meta.url).href)};
  import { formatInstant, formatTimeRange, formatDay } from ${JSON.stringify(new URL('../../../src/domain/format-time.ts', import.meta.url).href)};
  const out = [];
  for (const base of [Date.UTC(2026, 9, 24), Date.UTC(2027, 2, 27), Date.UTC(2026, 6, 1), Date.UTC(2026, 11, 31)]) {
    for (let ms = base; ms < base + 3 * 86400000; ms += 1500000) {
      const parts = londonParts(ms);
      out.push(parts, londonInstant(parts.day, parts.hour, parts.minute), formatInstant({ ms, precision: 'minute' }), formatTimeRange(ms, ms + 5400000));
    }
  }
  out.push(parseInstant('2026-05-13'), parseInstant('2026-05-13T09:30'), formatDay('2026-03-29'));
  console.log(JSON.stringify(out));
`;

test('F15, C40: the visitor’s own time zone never matters', async () => {
  const run = promisify(execFile);
  const zones = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata'];
  const outputs = await Promise.all(
    zones.map(async (zone) => {
      const args = ['--import', 'tsx', '--input-type=module', '--eval', PROBE];
      const { stdout } = await run(process.execPath, args, {
        env: { ...process.env, TZ: zone },
        maxBuffer: 10_000_000,
      });
      return stdout;
    }),
  );
  assert.ok((outputs[0]?.length ?? 0) > 10_000);
  assert.deepEqual(new Set(outputs).size, 1);
});

test('a date so late that no month can follow is none', () => {
  for (const text of ['9999-01-01', '9999-12-31', '9999-12-31T23:59', '9999-12-31T23:59Z'])
    assert.deepEqual([parseDay(text.slice(0, 10)), parseInstant(text)], [null, null], text);
  const last = parseInstant('9998-12-31T23:59');
  assert(last !== null);
  assert.equal(londonDay(last.ms), '9998-12-31');
  assert.equal(addDays('9998-12-31', 1), '9999-01-01');
});
