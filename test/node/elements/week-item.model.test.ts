import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { parseInstant } from '../../../src/domain/london-time.js';
import { itemModels, nextItemChange } from '../../../src/elements/week-programme/week-item.model.js';
import { anItem } from '../domain/fixtures.js';

/** The only item of a day, as it stands at a moment. */
function item(fields: object, now: string) {
  const items = [{ id: 'i', type: 'webinar', title: 'Talk', bookingUrl: 'https://example.org/book', ...fields }];
  const weeks = [{ id: 'w', title: 'W', days: [{ date: '2027-03-10', items }] }];
  const result = parseDataset({ schemaVersion: '1.0', weeks });
  assert(result.ok);
  const [week] = result.dataset.weeks;
  assert(week);
  const [model] = itemModels(
    result.dataset,
    week,
    week.days[0]?.items ?? [],
    '2027-03-10',
    parseInstant(now)?.ms ?? Number.NaN,
  );
  assert(model);
  return model;
}

describe('item of a week', () => {
  it('is not said to have ended, or to be on, if nobody knows when it ends', () => {
    const talk = { start: '2027-03-10T13:00' };
    assert.equal(item(talk, '2027-03-10T13:01').state, 'plain');
    assert.equal(item(talk, '2027-03-10T13:01').time, '1pm');
    assert.equal(item(talk, '2027-03-11T00:00').state, 'ended');
  });

  it('cannot be booked once its day is over, also if it has no time', () => {
    const event = { start: '2027-03-10' };
    assert.equal(item(event, '2027-03-10T23:59').bookingUrl, 'https://example.org/book');
    const over = item(event, '2027-03-11T00:00');
    assert.deepEqual([over.state, over.bookingUrl], ['ended', undefined]);
  });

  it('says in a word when it is repeated, if only the time differs, and makes no time of a day', () => {
    const sessions = [
      { id: '1', start: '2027-03-10T10:00', end: '2027-03-10T11:00' },
      { id: '2', start: '2027-03-10' },
      { id: '4', start: '2027-03-10T19:00' },
    ];
    const tour = item({ sessions }, '2027-03-10T09:00');
    assert.deepEqual([tour.repeats, tour.sessions], ['Also at 7pm', []]);
    assert.equal(item({ sessions }, '2027-03-10T12:00').time, '7pm', 'the next of its times');
  });

  it('lists its dates if they differ in more: place, booking, state, day', () => {
    const first = { id: '1', start: '2027-03-10T10:00', end: '2027-03-10T11:00' };
    const more = [
      { place: 'Hall' },
      { bookingUrl: 'https://example.org/' },
      { note: 'Bring a pen.' },
      { status: 'full' },
      { start: '2027-03-11T10:00' },
    ];
    for (const fields of more) {
      const tour = item({ sessions: [first, { id: '2', start: '2027-03-10T19:00', ...fields }] }, '2027-03-10T09:00');
      assert.deepEqual([tour.repeats, tour.sessions.length], ['', 2], JSON.stringify(fields));
    }
  });

  it('with a date on another day too: shows the time of its own day, and is not next until the other comes', () => {
    const sessions = [
      { id: '1', start: '2027-03-10T10:00', end: '2027-03-10T11:00' },
      { id: '2', start: '2027-03-12T14:00', end: '2027-03-12T15:00' },
    ];
    const at = (now: string) => {
      const { time, state, nextAt } = item({ sessions }, now);
      return [time, state, nextAt];
    };
    assert.deepEqual(at('2027-03-10T09:00'), ['10am to 11am', 'next', 'Next at 10am']);
    assert.deepEqual(at('2027-03-10T12:00'), ['10am to 11am', 'plain', '']);
    assert.deepEqual(at('2027-03-11T12:00'), ['10am to 11am', 'plain', '']);
    assert.deepEqual(at('2027-03-12T14:30'), ['10am to 11am', 'on-now', '']);
    assert.deepEqual(at('2027-03-12T15:01'), ['10am to 11am', 'ended', '']);
  });

  it('is not on while only a cancelled date is, and is cancelled when all are', () => {
    const cancelled = { id: '1', start: '2027-03-10T10:00', end: '2027-03-10T11:00', status: 'cancelled' };
    const kept = { id: '2', start: '2027-03-10T19:00', end: '2027-03-10T20:00' };
    const tour = item({ sessions: [cancelled, kept] }, '2027-03-10T10:30');
    assert.deepEqual([tour.state, tour.time], ['next', '7pm to 8pm']);
    const off = item({ sessions: [cancelled] }, '2027-03-10T09:00');
    assert.deepEqual([off.state, off.bookingUrl, off.entries], ['cancelled', undefined, []]);
  });

  describe('what a calendar can take of it', () => {
    const entries = (fields: object, now: string) =>
      item(fields, now).entries.map(({ session, event }) => [session, event.id, event.title]);

    it('is its date while that is known and not over, also without a time', () => {
      const own = [[undefined, 'w.i', 'Talk']];
      assert.deepEqual(entries({ start: '2027-03-10' }, '2027-03-10T18:00'), own);
      assert.deepEqual(entries({ start: '2027-03-10' }, '2027-03-11T00:00'), []);
      assert.deepEqual(entries({}, '2027-03-10T18:00'), []);
      assert.deepEqual(entries({ start: '2027-03-10', status: 'to-be-confirmed' }, '2027-03-10T18:00'), own);
      assert.deepEqual(entries({ start: '2027-03-10', status: 'cancelled' }, '2027-03-10T18:00'), []);
    });

    it('is each of its dates by itself, but none that is over or cancelled', () => {
      const sessions = [
        { id: 'early', start: '2027-03-10T08:00', end: '2027-03-10T09:00' },
        { id: 'off', start: '2027-03-10T12:00', status: 'cancelled' },
        { id: 'noon', start: '2027-03-10T13:00', end: '2027-03-10T14:00', place: 'Hall' },
        { id: 'late', start: '2027-03-10T19:00' },
        { id: 'some-day', dateNote: 'In autumn' },
      ];
      assert.deepEqual(entries({ sessions }, '2027-03-10T10:00'), [
        ['noon', 'w.i.noon', 'Talk'],
        ['late', 'w.i.late', 'Talk'],
      ]);
      const noon = item({ sessions }, '2027-03-10T10:00').entries[0]?.event;
      assert.deepEqual([noon?.place, noon?.url], ['Hall', 'https://example.org/book']);
    });
  });

  it('says when it will stand otherwise: at its start and just after its end', () => {
    const at = (text: string) => parseInstant(text)?.ms ?? Number.NaN;
    const talk = anItem({ start: '2027-03-10T13:00', end: '2027-03-10T14:00' });
    assert.equal(nextItemChange([talk], at('2027-03-10T12:00')), at('2027-03-10T13:00'));
    assert.equal(nextItemChange([talk], at('2027-03-10T13:00')), at('2027-03-10T14:00') + 1);
    assert.equal(nextItemChange([talk], at('2027-03-10T15:00')), Infinity);
  });
});
