import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseWeek, dayOpensAt, dayState, weekPhase } from '../../../src/domain/unlock.js';
import { aDay, aWeek } from './fixtures.js';

const at = (text: string): number => Date.parse(text);

const summer = aWeek({ id: 'summer', days: [aDay('2026-07-06'), aDay('2026-07-07', { unlockTime: '00:00' })] });
const winter = aWeek({ id: 'winter', days: [aDay('2026-11-16'), aDay('2026-11-17')] });

test('a day opens at its own time in London, else the week’s', () => {
  const [first = aDay(''), second = aDay('')] = summer.days;
  assert.equal(dayOpensAt(summer, first), at('2026-07-06T06:00Z'));
  assert.equal(dayOpensAt(summer, second), at('2026-07-06T23:00Z'));
  assert.equal(dayOpensAt(winter, aDay('2026-11-16')), at('2026-11-16T07:00Z'));
  assert.equal(dayOpensAt(winter, aDay('2026-11-31')), null);
  assert.equal(dayOpensAt(aWeek({ unlockTime: 'dawn' }), first), null);
});

test('a week over the year’s end opens day by day', () => {
  const turn = aWeek({ id: 'turn', days: [aDay('2026-12-31'), aDay('2027-01-01', { unlockTime: '00:00' })] });
  const [eve = aDay(''), first = aDay('')] = turn.days;
  assert.equal(dayState(turn, eve, at('2026-12-31T23:59:59.999Z')), 'today');
  assert.equal(dayState(turn, first, at('2026-12-31T23:59:59.999Z')), 'locked');
  assert.equal(dayState(turn, eve, at('2027-01-01T00:00Z')), 'past');
  assert.equal(dayState(turn, first, at('2027-01-01T00:00Z')), 'today');
});

test('C41, a day is locked until its moment and past when its date is over in London', () => {
  const day = aDay('2026-07-06');
  assert.equal(dayState(summer, day, at('2026-07-05T22:59Z')), 'locked');
  assert.equal(dayState(summer, day, at('2026-07-06T05:59:59.999Z')), 'locked');
  assert.equal(dayState(summer, day, at('2026-07-06T06:00Z')), 'today');
  assert.equal(dayState(summer, day, at('2026-07-06T22:59:59.999Z')), 'today');
  assert.equal(dayState(summer, day, at('2026-07-06T23:00Z')), 'past');
});

test('a day that cannot be read stays locked', () => {
  assert.equal(dayState(summer, aDay('soon'), at('2027-01-01')), 'locked');
});

test('a week is before, during, after', () => {
  assert.equal(weekPhase(winter, at('2026-11-16T06:59Z')), 'before');
  assert.equal(weekPhase(winter, at('2026-11-16T07:00Z')), 'during');
  assert.equal(weekPhase(winter, at('2026-11-17T23:59Z')), 'during');
  assert.equal(weekPhase(winter, at('2026-11-18T00:00Z')), 'after');
  assert.equal(weekPhase(aWeek(), at('2026-11-18T00:00Z')), 'before');
  // In the night between two days the first is over and the second not yet open.
  assert.equal(weekPhase(winter, at('2026-11-17T03:00Z')), 'during');
});

test('the week to show', () => {
  const choose = (now: string, id?: string) => chooseWeek([winter, summer], at(now), id)?.id;
  assert.equal(choose('2026-01-01'), 'summer');
  assert.equal(choose('2026-07-06T12:00Z'), 'summer');
  assert.equal(choose('2026-08-01'), 'winter');
  assert.equal(choose('2026-11-16T12:00Z'), 'winter');
  assert.equal(choose('2027-01-01'), 'winter');
  assert.equal(choose('2027-01-01', 'summer'), 'summer');
  assert.equal(choose('2027-01-01', 'unknown'), 'winter');
  assert.equal(chooseWeek([], 0), null);
});

test('a week without days waits behind weeks that have some', () => {
  const empty = aWeek({ id: 'empty' });
  const now = at('2026-08-01');
  assert.equal(chooseWeek([empty, winter], now)?.id, 'winter');
  assert.equal(chooseWeek([empty, summer], now)?.id, 'empty');
  assert.equal(chooseWeek([empty, aWeek({ id: 'other' })], now)?.id, 'empty');
});

test('ids that name parts of every object are ordinary ids', () => {
  const proto = aWeek({ id: '__proto__' });
  assert.equal(chooseWeek([summer, proto], at('2026-07-06T12:00Z'), '__proto__'), proto);
});
