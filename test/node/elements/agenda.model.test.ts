import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ids, shown, ticks, withCourses, type Asked } from './course-finder-support.js';

function agenda(asked: Asked = {}) {
  const { agenda: model } = shown({ ...asked, choices: { ...asked.choices, view: 'dates' } });
  assert(model);
  return model;
}

/** `March 2027 / Tuesday 16 March: 9:30am to 10:30am Title`, a line for each date. */
const lines = (asked?: Asked): readonly string[] =>
  agenda(asked).months.flatMap(({ name, days }) =>
    days.flatMap((day) =>
      day.items.map(({ course, session, days: span }) =>
        `${name} / ${day.name}: ${session.time} ${course.title} ${span}`.trim(),
      ),
    ),
  );

test('lists what is coming up by month and day, and what takes place only', () => {
  assert.deepEqual(lines(), [
    'March 2027 / Tuesday 16 March: 9:30am to 10:30am An introduction to the designated officer',
    'March 2027 / Thursday 18 March: 1pm to 2pm An introduction to the designated officer',
    'March 2027 / Monday 22 March: 9:30am to 10:30am An introduction to the designated officer',
    'March 2027 / Tuesday 23 March: 9:30am to 10:30am An introduction to the designated officer',
    'April 2027 / Tuesday 20 April: 1pm to 1:45pm Exploitation Toolkit tour',
    'May 2027 / Tuesday 11 May: 10am to 11am An introduction to the designated officer',
  ]);
  const model = shown({ choices: { view: 'dates' } });
  assert.equal(model.countWords, '6 dates of 2 courses');
  assert.deepEqual(model.rows, []);
  assert.equal(model.none, null);
});

test('says who can book where not everybody can: booking is offered there', () => {
  const who = agenda().months.flatMap(({ days }) =>
    days.flatMap(({ items }) => items.map(({ course, whoCanBook }) => [course.id, whoCanBook])),
  );
  assert.deepEqual(Object.fromEntries(who), {
    'lado-intro': 'People who work in Northshire',
    'exploitation-tour': undefined,
  });
});

test('search, filters and scope apply to it as to the courses', () => {
  assert.equal(lines({ choices: { search: 'tour' } }).length, 1);
  assert.equal(lines({ choices: { ticks: ticks('category', 'exploitation') } }).length, 1);
  assert.equal(lines({ scope: { format: 'toolkit-tour' } }).length, 1);
});

test('of a course that is found for one of its dates, the others do not show', () => {
  const dataset = withCourses([
    {
      id: 'a',
      title: 'A',
      sessions: [
        { id: 'march', start: '2027-03-20T10:00', place: 'Hall' },
        { id: 'april', start: '2027-04-20T10:00', place: 'School' },
        { id: 'may', start: '2027-05-20T10:00', online: true },
      ],
    },
    { id: 'c', title: 'C', sessions: [{ id: 'to-follow', place: 'Library' }] },
    { id: 'b', title: 'B', online: true, sessions: [{ id: 'may', start: '2027-05-21T10:00', place: 'Hall' }] },
  ]);
  const found = (...asked: Parameters<typeof ticks>[]) => {
    const choices = { ticks: new Map(asked.flatMap((each) => [...ticks(...each)])) };
    assert.equal(shown({ dataset, choices }).dates, agenda({ dataset, choices }).total);
    return agenda({ dataset, choices }).months.flatMap(({ days }) =>
      days.flatMap(({ items }) => items.map(({ course, session }) => `${course.id} ${session.session.id}`)),
    );
  };
  assert.deepEqual(found(['when', 'this-month']), ['a march']);
  assert.deepEqual(found(['when', 'this-month', 'next-month']), ['a march', 'a april']);
  assert.deepEqual(found(['when', 'from-2027-05-01']), ['a may', 'b may']);
  assert.deepEqual(found(['when', 'to-come']).length, 4);
  assert.deepEqual(found(['where', 'at-hall']), ['a march', 'b may']);
  assert.deepEqual(found(['where', 'online']), ['a may', 'b may']);
  assert.deepEqual(found(['when', 'next-month'], ['where', 'at-hall']), []);
  const words = (...asked: Parameters<typeof ticks>[]) =>
    shown({ dataset, choices: { view: 'dates', ticks: new Map(asked.flatMap((each) => [...ticks(...each)])) } }).none
      ?.words;
  assert.equal(words(['when', 'next-month'], ['where', 'at-hall']), 'The filters leave nothing');
  assert.equal(words(['where', 'at-library']), 'The course found has no date that suits the filters');
});

test('dates of one day stand together, also over a clock change and past midnight in London', () => {
  const dataset = withCourses([
    {
      id: 'a',
      title: 'A',
      sessions: [
        { id: '1', start: '2027-03-28T00:30' },
        { id: '2', start: '2027-03-27T23:30' },
      ],
    },
    {
      id: 'b',
      title: 'B',
      sessions: [
        { id: '1', start: '2027-03-28T23:30+01:00' },
        { id: '2', start: '2027-03-28' },
      ],
    },
    { id: 'c', title: 'C', sessions: [{ id: '1', start: '2027-03-30', end: '2027-03-31' }] },
  ]);
  assert.deepEqual(lines({ dataset }), [
    'March 2027 / Saturday 27 March: 11:30pm A',
    'March 2027 / Sunday 28 March: 12:30am A',
    'March 2027 / Sunday 28 March: Time to follow B',
    'March 2027 / Sunday 28 March: 11:30pm B',
    'March 2027 / Tuesday 30 March: Time to follow C Tuesday 30 to Wednesday 31 March 2027',
  ]);
});

test('shows so many dates at a time, and counts all', () => {
  const dataset = withCourses(
    Array.from({ length: 15 }, (_, course) => ({
      id: `c${course}`,
      title: `Course ${course}`,
      sessions: [1, 2, 3].map((day) => ({ id: `${day}`, start: `2027-04-0${day}T10:00` })),
    })),
  );
  assert.equal(lines({ dataset }).length, 20);
  const { shown: onScreen, total, countWords } = agenda({ dataset, choices: { limit: 40 } });
  assert.deepEqual([onScreen, total, countWords], [40, 45, '45 dates of 15 courses']);
});

test('without a date it says so and leads back', () => {
  const one = shown({ choices: { view: 'dates', search: 'honest' } });
  assert.equal(one.countWords, 'No dates');
  assert.equal(one.none?.words, 'The course found has no date to come');
  assert.deepEqual(one.none.waysOut, [{ label: 'Show the course', choices: { view: 'courses' } }]);
  const filtered = shown({ choices: { view: 'dates', ticks: ticks('category', 'families') } });
  assert.equal(filtered.none?.words, 'None of the 2 courses found has a date to come');
  assert.deepEqual(
    filtered.none.waysOut.map(({ label }) => label),
    ['Show the 2 courses', 'Clear the filters'],
  );
});

test('without a course it says what the courses say', () => {
  const nothing = shown({ choices: { view: 'dates', search: 'xyzzy' } });
  assert.equal(nothing.countWords, 'No courses');
  assert.equal(nothing.none?.words, 'No course matches “xyzzy”');
});

test('how many dates the calendar file of all that was found would hold', () => {
  assert.equal(shown().dates, 6);
  assert.equal(shown({ choices: { limit: 1 } }).dates, 6, 'not only of the courses on screen');
  assert.equal(shown({ choices: { search: 'tour' } }).dates, 1);
  assert.equal(shown({ choices: { search: 'honest' } }).dates, 0);
  assert.deepEqual(ids({ choices: { search: 'tour' } }), ['exploitation-tour']);
});
