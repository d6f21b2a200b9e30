import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weekWarnings } from '../../../src/cli/week-checks.js';
import { parseDataset } from '../../../src/dataset/parse.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';

function warningsOf(week: object): string[] {
  const result = parseDataset({ schemaVersion: '1.0', weeks: [{ id: 'w', title: 'Week', ...week }] });
  assert(result.ok);
  return weekWarnings(result.dataset).map(({ code, path }) => `${code} ${path}`);
}

const days = (...dates: string[]) => ({ days: dates.map((date) => ({ date })) });

test('a week in order has no warning, across the end of summer time too', () => {
  const result = parseDataset(exampleDataset);
  assert(result.ok);
  assert.deepEqual(weekWarnings(result.dataset), []);
});

const cases: [string, object, string[]][] = [
  ['days out of order', days('2026-11-17', '2026-11-16'), ['day-order /weeks/0/days/1/date']],
  ['a day that stands twice', days('2026-11-16', '2026-11-16'), ['day-twice /weeks/0/days/1/date']],
  ['a day left out', days('2026-11-16', '2026-11-18'), ['day-gap /weeks/0/days/1/date']],
  ['a month’s end is no gap', days('2026-11-30', '2026-12-01'), []],
  [
    'an item under another day, by London’s date',
    {
      days: [
        {
          date: '2026-06-16',
          items: [
            { id: 'i', type: 'course', title: 'I', start: '2026-06-15T23:30Z' },
            { id: 'j', type: 'course', title: 'J', start: '2026-06-17T09:00' },
          ],
        },
      ],
    },
    ['item-outside-day /weeks/0/days/0/items/1/start'],
  ],
  [
    'a repeated item with a date under another day',
    {
      days: [
        {
          date: '2026-06-16',
          items: [
            {
              id: 'i',
              type: 'tour',
              title: 'I',
              sessions: [
                { id: 's', start: '2026-06-16T09:00' },
                { id: 't', start: '2026-07-16T09:00' },
              ],
            },
          ],
        },
      ],
    },
    ['item-outside-day /weeks/0/days/0/items/0/sessions/1/start'],
  ],
  [
    'two days with an item of the same id',
    {
      days: ['2026-06-16', '2026-06-17'].map((date) => ({ date, items: [{ id: 'i', type: 'film', title: 'I' }] })),
    },
    ['item-twice /weeks/0/days/1/items/0/id'],
  ],
  [
    'an opening that comes twice',
    { ...days('2026-10-25'), unlockTime: '01:30' },
    ['opening-clock-change /weeks/0/days/0'],
  ],
  [
    'an opening that does not exist',
    { ...days('2027-03-28'), unlockTime: '01:30' },
    ['opening-clock-change /weeks/0/days/0'],
  ],
  ['an opening on the day of the change, at a plain time', { ...days('2027-03-28'), unlockTime: '07:00' }, []],
];

for (const [name, week, expected] of cases) test(name, () => assert.deepEqual(warningsOf(week), expected));
