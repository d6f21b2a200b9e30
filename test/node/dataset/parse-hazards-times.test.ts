import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COURSE, SESSION, testHazards, type Hazard } from './hazard-support.js';
import { parsedAfter, put } from './support.js';

testHazards([
  ...['2026-02-30', '16/11/2026', '2026-11-16T25:00', '46342', '', '2026-11-16 09:30', '2026-11-16T09:30+99:00'].map(
    (text): Hazard => [
      `D24 start ${text}`,
      `${SESSION}/start`,
      text,
      `warning ${text === '' ? 'empty' : 'bad-instant'} ${SESSION}/start`,
      [`${SESSION}/start`, undefined],
    ],
  ),
  [
    'D24 serial number',
    `${SESSION}/start`,
    46342,
    `warning wrong-type ${SESSION}/start`,
    [`${SESSION}/end`, undefined],
  ],
  ['D24 day', '/updated', '2026-02-29', 'warning bad-date /updated', ['/updated', undefined]],
  [
    'D24 day of a week',
    '/weeks/0/days/1/date',
    '17/11/2026',
    'error bad-date /weeks/0/days/1/date',
    ['/weeks/0/days/1', undefined],
  ],
  [
    'D24 time of day',
    '/weeks/0/unlockTime',
    '7am',
    'warning bad-local-time /weeks/0/unlockTime',
    ['/weeks/0/unlockTime', '07:00'],
  ],
  [
    'D24 month',
    '/resources/0/published',
    '2026-13',
    'warning bad-partial-date /resources/0/published',
    ['/resources/0/published', undefined],
  ],
  [
    'D24 day in February',
    '/notices/0/date',
    '2026-02-30',
    'warning bad-partial-date /notices/0/date',
    ['/notices/0/date', undefined],
  ],
  [
    'D25 gap',
    `${SESSION}/bookingOpens`,
    '2027-03-28T01:30',
    `warning clock-change ${SESSION}/bookingOpens`,
    [`${SESSION}/bookingOpens`, '2027-03-28T01:30'],
  ],
  [
    'D25 fold',
    `${SESSION}/bookingOpens`,
    '2026-10-25T01:30',
    `warning clock-change ${SESSION}/bookingOpens`,
    [`${SESSION}/bookingOpens`, '2026-10-25T01:30'],
  ],
  [
    'D26 end before start',
    `${SESSION}/end`,
    '2026-11-16T09:00',
    `warning end-before-start ${SESSION}/end`,
    [`${SESSION}/end`, undefined],
  ],
  [
    'D26 no length',
    `${SESSION}/end`,
    '2026-11-16T09:30',
    `warning end-before-start ${SESSION}/end`,
    [`${SESSION}/end`, undefined],
  ],
  [
    'D26 30 hours',
    `${SESSION}/end`,
    '2026-11-17T15:30',
    `warning end-too-late ${SESSION}/end`,
    [`${SESSION}/end`, undefined],
  ],
  [
    'D26 wrong year',
    '/weeks/0/days/0/items/0/end',
    '2027-11-16T10:30',
    'warning end-too-late /weeks/0/days/0/items/0/end',
    ['/weeks/0/days/0/items/0/end', undefined],
  ],
  [
    'D26 no start',
    `${COURSE}/sessions/1/end`,
    '2027-01-01',
    `warning end-without-start ${COURSE}/sessions/1/end`,
    [`${COURSE}/sessions/1/end`, undefined],
  ],
]);

test('D24 a session whose start is bad stays, to be confirmed, without its end', () => {
  const { dataset } = parsedAfter((data) => put(data, `${SESSION}/start`, '46342'));
  const [session] = dataset.courses[0]?.sessions ?? [];
  assert.deepEqual(
    [session?.id, session?.start, session?.end, session?.place],
    ['autumn', undefined, undefined, 'Room 1'],
  );
});
