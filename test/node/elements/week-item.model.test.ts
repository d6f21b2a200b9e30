import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { parseInstant } from '../../../src/domain/london-time.js';
import { itemModels } from '../../../src/elements/week-programme/week-item.model.js';

/** The only item of a day, as it stands at a moment. */
function item(fields: object, now: string) {
  const items = [{ id: 'i', type: 'webinar', title: 'Talk', bookingUrl: 'https://example.org/book', ...fields }];
  const weeks = [{ id: 'w', title: 'W', days: [{ date: '2027-03-10', items }] }];
  const result = parseDataset({ schemaVersion: '1.0', weeks });
  assert(result.ok);
  const [model] = itemModels(
    result.dataset,
    result.dataset.weeks[0]?.days[0]?.items ?? [],
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

  it('makes no time of a day, and does not repeat what is cancelled', () => {
    const sessions = [
      { id: '1', start: '2027-03-10T10:00', end: '2027-03-10T11:00' },
      { id: '2', start: '2027-03-10' },
      { id: '3', start: '2027-03-10T15:00', status: 'cancelled' },
      { id: '4', start: '2027-03-10T19:00' },
    ];
    assert.equal(item({ sessions }, '2027-03-10T09:00').repeats, 'Also at 7pm');
  });
});
