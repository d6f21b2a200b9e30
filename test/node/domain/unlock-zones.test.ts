import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { dayOpensAt, dayState } from '../../../src/domain/unlock.js';
import { aDay, aWeek } from './fixtures.js';

/** Zones of visitors, each with its hour at midday UTC on 16 November 2026, which shows that the zone is in force. */
const VISITOR_ZONES = [
  ['Europe/London', 12],
  ['Pacific/Auckland', 1],
  ['America/Los_Angeles', 4],
  ['Asia/Kolkata', 17],
  ['Pacific/Kiritimati', 2],
] as const;

/** Openings that are easy to get wrong: midnight in and out of summer time, both clock changes, the year's end. */
const OPENINGS: readonly (readonly [name: string, date: string, time: string])[] = [
  ['a plain morning in winter', '2026-11-16', '07:00'],
  ['a plain morning in summer', '2026-07-06', '07:00'],
  ['midnight in winter', '2027-01-11', '00:00'],
  ['midnight in summer, 11pm the day before in UTC', '2026-07-07', '00:00'],
  ['the hour that does not exist in March', '2027-03-28', '01:30'],
  ['the hour that comes twice in October', '2026-10-25', '01:30'],
  ['the morning after the clocks went back', '2026-10-25', '07:00'],
  ['the first minute of a year', '2027-01-01', '00:00'],
  ['a leap day', '2028-02-29', '07:00'],
];

const { TZ } = process.env;
after(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

for (const [zone, hour] of VISITOR_ZONES) {
  for (const [name, date, time] of OPENINGS) {
    test(`C40, C41, F15, seen from ${zone}: ${name} opens at its moment in London`, () => {
      process.env.TZ = zone;
      assert.equal(new Date('2026-11-16T12:00Z').getHours(), hour);
      const day = aDay(date, { unlockTime: time });
      const week = aWeek({ days: [day] });
      const moment = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/London').epochMilliseconds;
      assert.equal(dayOpensAt(week, day), moment);
      assert.equal(dayState(week, day, moment - 1000), 'locked');
      assert.equal(dayState(week, day, moment), 'today');
      const midnight = Temporal.PlainDate.from(date)
        .add({ days: 1 })
        .toZonedDateTime('Europe/London').epochMilliseconds;
      assert.equal(dayState(week, day, midnight - 1), 'today');
      assert.equal(dayState(week, day, midnight), 'past');
    });
  }
}
