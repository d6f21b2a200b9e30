import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDataset } from '../../../src/dataset/parse.js';
import { parseInstant } from '../../../src/domain/london-time.js';
import { nextSessionChange, sessionModel } from '../../../src/domain/sessions.js';
import type { Session } from '../../../src/domain/types.js';

const at = (text: string): number => parseInstant(text)?.ms ?? Number.NaN;

function session(fields: Partial<Session>): Session {
  const parsed = parseDataset({ courses: [{ id: 'c', title: 'C', sessions: [{ id: 's', ...fields }] }] });
  assert(parsed.ok);
  const [only] = parsed.dataset.courses[0]?.sessions ?? [];
  assert(only);
  return only;
}

const timed = session({
  start: '2027-03-18T13:00',
  end: '2027-03-18T14:00',
  bookingOpens: '2027-03-01T09:00',
  bookingCloses: '2027-03-15T17:00',
  bookingUrl: 'https://example.org/book',
});

test('a session goes from not open to open, closing soon, closed, under way and past', () => {
  const states: string[] = [];
  let now = at('2027-02-01');
  while (now < Infinity) {
    states.push(sessionModel(timed, now).state);
    now = nextSessionChange([timed], now);
  }
  assert.deepEqual(states, ['not-open', 'open', 'closing-soon', 'closed', 'under-way', 'past']);
});

test('a day without a time is over at the end of that day in London', () => {
  const day = session({ start: '2027-06-10' });
  assert.equal(nextSessionChange([day], at('2027-06-10')), at('2027-06-11T00:00'));
});

test('a session without an end is not past once it has begun, but once its day is over', () => {
  const open = session({ start: '2027-06-10T13:00', bookingUrl: 'https://example.org/book' });
  const begun = sessionModel(open, at('2027-06-10T13:00'));
  assert.deepEqual([begun.state, begun.stateWords, begun.bookingUrl], ['under-way', 'Has started', undefined]);
  assert.equal(nextSessionChange([open], at('2027-06-10T13:01')), at('2027-06-11T00:00'));
  assert.equal(sessionModel(open, at('2027-06-11T00:00')).state, 'past');
});

test('days without times are a span that lasts until its last day is over, and no time is made of an end day', () => {
  const days = session({ start: '2027-06-10', end: '2027-06-11' });
  const model = sessionModel(days, at('2027-06-11T12:00'));
  assert.deepEqual(
    [model.day, model.time, model.state],
    ['Thursday 10 to Friday 11 June 2027', 'Time to follow', 'open'],
  );
  assert.equal(sessionModel(days, at('2027-06-12T00:00')).state, 'past');
  const mixed = sessionModel(session({ start: '2027-06-10T14:00', end: '2027-06-11' }), at('2027-06-10'));
  assert.deepEqual([mixed.day, mixed.time], ['Thursday 10 to Friday 11 June 2027', '2pm']);
});

test('nothing is due without a date, or after the last one', () => {
  assert.equal(nextSessionChange([], 0), Infinity);
  assert.equal(nextSessionChange([session({ dateNote: 'Spring' })], 0), Infinity);
  assert.equal(nextSessionChange([timed], at('2027-04-01')), Infinity);
});

test('a session stands the same from any moment until the next change', () => {
  const day = 86_400_000;
  const moment = fc.integer({ min: at('2027-01-01'), max: at('2027-05-01') });
  const session = fc.record({ start: moment, length: fc.integer({ min: 1, max: day }), closes: moment, now: moment });
  fc.assert(
    fc.property(session, fc.double({ min: 0, max: 1, noNaN: true }), ({ start, length, closes, now }, share) => {
      const text = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
      const record = { ...timed, start: text(start), end: text(start + length), bookingCloses: text(closes) };
      const next = Math.min(nextSessionChange([record], now), now + 200 * day);
      const within = Math.floor(now + (next - 1 - now) * share);
      assert.equal(sessionModel(record, within).state, sessionModel(record, now).state);
    }),
  );
});
