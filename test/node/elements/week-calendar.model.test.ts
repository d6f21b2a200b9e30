import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { calendarFile, calendarFileName } from '../../../src/domain/icalendar.js';
import { parseInstant } from '../../../src/domain/london-time.js';
import { calendarContent } from '../../../src/elements/week-programme/week-calendar.model.js';
import { NO_CHOICES } from '../../../src/elements/week-programme/week-choices.model.js';
import { weekModel } from '../../../src/elements/week-programme/week-programme.model.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';
import { readCalendar } from '../../harness/calendar-parsers.js';

const result = parseDataset(exampleDataset);
assert(result.ok);
const { dataset } = result;

/** The calendar file of a part of a week at a moment: its name, and its entries as four parsers read them. */
function file(week: string, now: string, date?: string, ticks: [string, string[]][] = []) {
  const at = parseInstant(now)?.ms ?? Number.NaN;
  const model = weekModel(
    dataset,
    { ...NO_CHOICES, week, ticks: new Map(ticks.map(([id, of]) => [id, new Set(of)])) },
    at,
  );
  assert(model.kind === 'week');
  const day = model.days.find((each) => each.date === date);
  const { name, events } = calendarContent(dataset, model, day, at);
  const text = calendarFile(events, { stamp: at });
  return {
    name: calendarFileName(name),
    text,
    events: readCalendar(text).map(({ start, summary }) => [start, summary]),
  };
}

describe('calendar files of a week', () => {
  it('of a day that has opened: the day, and what is still to come on it', () => {
    const { name, events } = file('example-week', '2027-03-10T13:50', '2027-03-10');
    assert.equal(name, 'example-practice-week-wednesday-10-march.ics');
    assert.deepEqual(events, [
      ['2027-03-10', 'Example Practice Week: Spotting exploitation early'],
      ['2027-03-10T13:30:00.000Z', 'Exploitation Toolkit tour'],
      ['2027-03-10T15:00:00.000Z', 'Speaking with a child who is being exploited'],
      ['2027-03-10T17:00:00.000Z', 'Money, debt and children'],
      ['2027-03-10T19:00:00.000Z', 'Exploitation Toolkit tour'],
    ]);
  });

  it('of a day that has not opened: its date, its theme only if that may be known, and nothing that happens', () => {
    assert.deepEqual(file('example-week', '2027-03-10T13:50', '2027-03-11').events, [
      ['2027-03-11', 'Example Practice Week'],
    ]);
    assert.deepEqual(file('example-week', '2027-03-10T13:50', '2027-03-12').events, [
      ['2027-03-12', 'Example Practice Week: Working with families'],
    ]);
    assert.deepEqual(file('full-week', '2026-06-15T23:59', '2026-06-16').events, [
      ['2026-06-16', 'Example Summer Week: Noticing more; Asking the next question'],
    ]);
  });

  it('of what is filtered: that alone, without whole days, named after the filters', () => {
    const { name, events } = file('full-week', '2026-06-16T08:00', undefined, [
      ['type', ['course', 'tour']],
      ['area', ['north']],
    ]);
    assert.equal(name, 'example-summer-week-course-tour-northshire.ics');
    assert.deepEqual(events, [['2026-06-16T12:00:00.000Z', 'Asking hard questions kindly']]);
  });

  it('of a day while filters are on: the day, and what they leave of it', () => {
    const { events } = file('full-week', '2026-06-16T08:00', '2026-06-16', [['type', ['webinar']]]);
    assert.deepEqual(events, [
      ['2026-06-16', 'Example Summer Week: Noticing more; Asking the next question'],
      ['2026-06-16T16:00:00.000Z', 'Dogs and babies'],
    ]);
  });

  it('pay no heed to ticks that are not on screen: an address may name any', () => {
    const { name, events } = file('full-week', '2026-06-16T08:00', undefined, [
      ['type', ['podcast', 'no-such-type']],
      ['audience', ['nobody']],
      ['area', ['north']],
    ]);
    assert.equal(name, 'example-summer-week-podcast-northshire.ics');
    assert.deepEqual(events, []);
  });

  it('of an hour that comes twice: three hours by the clock are four', () => {
    const { text } = file('autumn-week', '2026-10-25T00:45', '2026-10-25');
    assert.match(text, /DTSTART:20261024T233000Z\r\nDTEND:20261025T033000Z\r\n/);
  });

  it('hold no word of a day that has not opened, at any hour of the week', () => {
    const hour = 3_600_000;
    const first = Date.parse('2027-03-07T00:00Z');
    for (let ms = first; ms < Date.parse('2027-03-11T07:00Z'); ms += hour) {
      const now = new Date(ms).toISOString().slice(0, 16) + 'Z';
      for (const day of [undefined, '2027-03-11', '2027-03-12']) {
        const { text } = file('example-week', now, day);
        assert.doesNotMatch(text, /secret/i, now);
      }
    }
  });
});
