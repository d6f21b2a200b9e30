import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picked } from '../../../src/domain/picks.js';
import type { Dataset } from '../../../src/domain/types.js';
import { eventsOf } from '../../../src/elements/course-finder/dates-ahead.model.js';
import { myListModel, myListText, saveWarnings } from '../../../src/elements/course-finder/my-list.model.js';
import { NOW, example, withCourses } from './course-finder-support.js';

const list = (picks: readonly Picked[], dataset: Dataset = example, now = NOW) =>
  myListModel(dataset, picks, 'page', now);

const date = (course: string, session: string): Picked => ({ course, session });

const lines = (picks: readonly Picked[], dataset?: Dataset): readonly string[] =>
  list(picks, dataset).items.map(({ name, when }) => `${name}: ${when}`);

test('dates stand first by time, then courses, then what the data no longer has', () => {
  assert.deepEqual(
    lines([
      { course: 'gone' },
      { course: 'honest-conversations' },
      date('lado-intro', 'li-tbc'),
      date('exploitation-tour', 'et-1'),
      date('lado-intro', 'moved'),
      { course: 'lado-intro' },
      date('lado-intro', 'li-open'),
    ]),
    [
      'An introduction to the designated officer: Tuesday 16 March 2027, 9:30am to 10:30am',
      'Exploitation Toolkit tour: Tuesday 20 April 2027, 1pm to 1:45pm',
      'An introduction to the designated officer: Summer term 2027',
      'Having honest conversations: Dates on the Example Hub',
      'An introduction to the designated officer: Next: Tuesday 16 March 2027, 9:30am to 10:30am, and 4 more dates',
      'gone: This course is no longer listed here',
      'An introduction to the designated officer: The date you picked is no longer listed. It may have moved or been taken off',
    ],
  );
});

test('a date that is over or cancelled stays, says so and cannot be booked', () => {
  const { items, dates } = list([date('lado-intro', 'li-past'), date('lado-intro', 'li-cancelled')]);
  assert.deepEqual(
    items.map(({ session, bookingUrl }) => [session?.stateWords, bookingUrl]),
    [
      ['Past', undefined],
      ['Cancelled', undefined],
    ],
  );
  assert.deepEqual(dates, []);
});

test('what can be booked: the date, or the course while the date can be booked, or the next date of a course', () => {
  const booking = (picks: readonly Picked[], dataset?: Dataset) =>
    list(picks, dataset).items.map(({ bookingUrl, books }) => [bookingUrl, books?.session.id]);
  assert.deepEqual(booking([{ course: 'exploitation-tour' }]), [['https://example.org/book/et-1', 'et-1']]);
  assert.deepEqual(booking([date('lado-intro', 'li-full')]), [[undefined, 'li-full']]);
  const bookingUrl = 'https://example.org/book';
  const sessions = [
    { id: 'open', start: '2027-04-01T10:00' },
    { id: 'full', start: '2027-04-02T10:00', status: 'full' },
  ];
  const course = withCourses([{ id: 'c', title: 'C', bookingUrl, sessions }]);
  assert.deepEqual(booking([date('c', 'open'), date('c', 'full'), { course: 'c' }], course), [
    [bookingUrl, 'open'],
    [undefined, 'full'],
    [bookingUrl, undefined],
  ]);
});

test('the calendar holds picked dates and every date ahead of a picked course, each once', () => {
  const ids = (...picks: Picked[]) => list(picks).dates.map(({ session }) => session.id);
  const ahead = ['li-open', 'li-soon', 'li-full', 'li-wait', 'li-notopen'];
  assert.deepEqual(ids({ course: 'lado-intro' }), ahead);
  assert.deepEqual(ids(date('lado-intro', 'li-soon'), { course: 'lado-intro' }).sort(), [...ahead].sort());
  assert.deepEqual(ids(date('lado-intro', 'li-tbc'), { course: 'gone' }, { course: 'honest-conversations' }), []);
  assert.equal(eventsOf(list([{ course: 'lado-intro' }]).dates).length, 5);
});

const at = (id: string, start: string, end?: string, status = 'scheduled') => ({
  id,
  title: `Course ${id}`,
  sessions: [{ id: '1', start, ...(end === undefined ? {} : { end }), status }],
});

const clashing = withCourses([
  at('a', '2027-04-01T10:00', '2027-04-01T13:00'),
  at('b', '2027-04-01T12:30', '2027-04-01T14:00'),
  at('c', '2027-04-01T13:00', '2027-04-01T13:30'),
  at('d', '2027-04-01'),
  at('e', '2027-04-01T10:00'),
  at('f', '2027-04-01T10:00', '2027-04-01T13:00', 'cancelled'),
  {
    id: 'g',
    title: 'Course g',
    sessions: [
      { id: '1', start: '2027-05-01T22:00', end: '2027-05-02T02:00' },
      { id: '2', start: '2027-05-02T01:00', end: '2027-05-02T03:00' },
    ],
  },
]);

test('it says which dates overlap, and when', () => {
  const clashes = (...ids: string[]) =>
    list(
      ids.map((id) => date(id, '1')),
      clashing,
    ).clashes;
  assert.deepEqual(clashes('b', 'a'), ['“Course a” and “Course b” overlap: Thursday 1 April 2027, 12:30pm to 1pm.']);
  assert.deepEqual(clashes('a', 'c'), []);
  assert.deepEqual(clashes('a', 'd', 'f'), [], 'no time is known, or it does not take place');
  assert.deepEqual(clashes('a', 'e'), ['“Course a” and “Course e” overlap: Thursday 1 April 2027, 10am.']);
  assert.equal(clashes('a', 'b', 'c', 'e').length, 3);
  assert.deepEqual(list([date('g', '1'), date('g', '2')], clashing).clashes, [
    'Two dates of “Course g” overlap: Sunday 2 May 2027, 1am to 2am.',
  ]);
  assert.deepEqual(list([{ course: 'a' }, { course: 'b' }], clashing).clashes, [], 'courses as a whole');
});

test('as text it holds all that one needs to go there, and what overlaps', () => {
  assert.equal(
    myListText(list([date('lado-intro', 'li-soon'), { course: 'elearning-infants' }])),
    [
      'My list of training',
      '',
      'An introduction to the designated officer',
      'Thursday 18 March 2027, 1pm to 2pm',
      'Example Hall',
      'Booking closes Monday 15 March at 5pm',
      'Who can book: People who work in Northshire',
      'Book: https://example.org/book/li-soon',
      '',
      'Safeguarding Infants eLearning',
      'Dates on the Example Hub',
      'Online',
      'Course page: https://example.org/elearning',
    ].join('\n'),
  );
  assert.match(myListText(list([date('a', '1'), date('b', '1')], clashing)), /\n\n“Course a” and “Course b” overlap/);
});

test('where an address is missing it leads to where more is known', () => {
  const { catalogue } = list([{ course: 'honest-conversations' }]);
  assert.equal(catalogue?.url, 'https://example.org/courses');
  assert.match(
    myListText(list([{ course: 'honest-conversations' }])),
    /\n\nMore about these courses: https:\/\/example/,
  );
  assert.equal(list([{ course: 'elearning-infants' }]).catalogue, null);
});

test('a value of save that means nothing is told to whoever built the page', () => {
  assert.deepEqual(saveWarnings(undefined), []);
  assert.deepEqual(saveWarnings('device'), []);
  assert.match(saveWarnings('yes')[0] ?? '', /"yes".*nothing is stored/);
});

test('says who can book, on screen and as text, where not everybody can', () => {
  const model = list([date('lado-intro', 'li-open'), { course: 'exploitation-tour' }, date('lado-intro', 'moved')]);
  assert.deepEqual(
    model.items.map(({ whoCanBook }) => whoCanBook),
    ['People who work in Northshire', undefined, 'People who work in Northshire'],
  );
  assert.match(myListText(model), /Booking is open\nWho can book: People who work in Northshire\nBook: https/);
});
