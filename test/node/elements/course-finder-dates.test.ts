import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, ids, shown, ticks, withCourses, type Asked } from './course-finder-support.js';

const facet = (id: string, asked?: Asked) => shown(asked).facets.find((each) => each.id === id);
const options = (id: string, asked?: Asked) =>
  facet(id, asked)?.options.map(({ label, count }) => `${label} (${count})`);

const session = (id: string, start: string, more: object = {}) => ({ id, start, ...more });

describe('course finder model, when', () => {
  const dataset = withCourses([
    { id: 'march', title: 'March', sessions: [session('m', '2027-03-31T23:30', { end: '2027-03-31T23:59' })] },
    { id: 'april', title: 'April', sessions: [session('a', '2027-04-01T00:10', { end: '2027-04-01T01:00' })] },
    { id: 'june', title: 'June', sessions: [session('j', '2027-06-30')] },
    { id: 'gone', title: 'Gone', sessions: [session('g', '2027-03-01T10:00', { end: '2027-03-01T11:00' })] },
    { id: 'off', title: 'Off', sessions: [session('o', '2027-03-20', { status: 'cancelled' })] },
    { id: 'spring', title: 'Spring', sessions: [{ id: 's', dateNote: 'Spring term' }] },
    { id: 'camp', title: 'Camp', sessions: [session('c', '2027-03-31', { end: '2027-04-01' })] },
  ]);
  const asked = (...when: string[]): Asked => ({ dataset, choices: { ticks: ticks('when', ...when) } });

  it('goes by the days of London, and a span of days belongs to each month that it touches', () => {
    assert.deepEqual(options('when', { dataset }), ['Has dates to come (4)', 'This month (2)', 'Next month (2)']);
    assert.deepEqual(ids(asked('this-month')), ['march', 'camp']);
    assert.deepEqual(ids(asked('next-month')), ['april', 'camp']);
    assert.deepEqual(ids(asked('this-month', 'next-month')), ['march', 'april', 'camp']);
  });

  it('takes a day of the reader’s own', () => {
    assert.deepEqual(ids(asked('from-2027-04-01')), ['april', 'june', 'camp']);
    assert.deepEqual(ids(asked('from-2027-04-03')), ['june']);
    assert.deepEqual(ids(asked('from-1999-01-01')), ['march', 'april', 'june', 'camp']);
    const { fromDay } = facet('when', asked('from-2027-04-03')) ?? {};
    assert.deepEqual([fromDay?.label, fromDay?.count, fromDay?.day], ['From 3 April 2027', 1, '2027-04-03']);
    assert.equal(facet('when', { dataset })?.fromDay, null);
    assert.equal(shown(asked('from-2030-01-01')).none?.words, 'The filter leaves nothing');
  });

  it('shows the first date that suits, and sorts by it', () => {
    const twice = (id: string, first: string, second: string) => ({
      id,
      title: id,
      sessions: [session(`${id}-2`, second, { place: 'Hall' }), session(`${id}-1`, first, { online: true })],
    });
    const data = withCourses([
      twice('a', '2027-03-12', '2027-06-20'),
      twice('b', '2027-03-20', '2027-05-02'),
      { id: 'c', title: 'c', online: true },
    ]);
    const rows = (facetId: string, tick: string, sort: 'date' | 'match' = 'match') =>
      shown({ dataset: data, choices: { ticks: ticks(facetId, tick), sort } }).rows.map(
        ({ id, next, nextLabel }) => `${id} ${next === null ? 'none' : `${nextLabel} ${next.session.start ?? ''}`}`,
      );
    assert.deepEqual(rows('when', 'to-come'), ['a Next 2027-03-12', 'b Next 2027-03-20']);
    const [a, b] = ['a First that fits 2027-06-20', 'b First that fits 2027-05-02'];
    assert.deepEqual(rows('when', 'from-2027-04-01'), [a, b]);
    assert.deepEqual(rows('when', 'from-2027-04-01', 'date'), [b, a]);
    assert.deepEqual(rows('where', 'at-hall'), [a, b]);
    assert.deepEqual(rows('where', 'online'), ['a Next 2027-03-12', 'b Next 2027-03-20', 'c none']);
  });

  it('asks for one date that suits "when" and "where" at once: list, counts, agenda and the date that a row shows', () => {
    const [online, hall] = [{ online: true }, { place: 'Hall' }];
    const data = withCourses([
      {
        id: 'apart',
        title: 'apart',
        sessions: [session('1', '2027-03-12', hall), session('2', '2027-04-20', online)],
      },
      { id: 'later', title: 'later', sessions: [session('3', '2027-03-12', hall), session('4', '2027-03-20', online)] },
      { id: 'course', title: 'course', online: true, sessions: [session('5', '2027-03-30')] },
      { id: 'any-time', title: 'any-time', online: true },
    ]);
    const march = {
      dataset: data,
      choices: { ticks: new Map([...ticks('when', 'this-month'), ...ticks('where', 'online')]) },
    };
    assert.deepEqual(
      shown(march).rows.map(({ id, next, nextLabel }) => `${id} ${nextLabel} ${next?.session.id ?? ''}`),
      ['later First that fits 4', 'course Next 5'],
    );
    assert.deepEqual(options('when', march), ['Has dates to come (3)', 'This month (2)', 'Next month (1)']);
    assert.deepEqual(options('where', march), ['Online (2)', 'Hall (2)']);
    assert.equal(shown({ ...march, choices: { ...march.choices, view: 'dates' } }).countWords, '2 dates of 2 courses');
    const april = new Map([...ticks('when', 'from-2027-04-01'), ...ticks('where', 'online')]);
    assert.deepEqual(ids({ dataset: data, choices: { ticks: april } }), ['apart']);
    assert.equal(facet('when', { dataset: data, choices: { ticks: april } })?.fromDay?.count, 1);
  });

  it('shows the date to be confirmed of a course that is found for its place', () => {
    const data = withCourses([
      { id: 'a', title: 'a', sessions: [session('1', '2027-03-12', { place: 'Hall' }), { id: '2', place: 'Library' }] },
      { id: 'b', title: 'b' },
    ]);
    const [row] = shown({ dataset: data, choices: { ticks: ticks('where', 'at-library') } }).rows;
    assert.deepEqual(
      [row?.nextLabel, row?.next?.session.id, row?.next?.day],
      ['First that fits', '2', 'Date to be confirmed'],
    );
  });

  it('ignores what is no day', () => {
    for (const tick of ['from-', 'from-2027-02-30', 'from-0002-01-01', 'from-tomorrow', 'from-2027-4-1', 'someday'])
      assert.equal(shown(asked(tick)).found, 7, tick);
  });

  it('turns with the month at midnight in London, in summer time', () => {
    const before = { dataset, now: at('2027-03-31T23:58') };
    const { nextChange } = shown(before);
    assert.ok(nextChange <= at('2027-04-01T00:00'));
    assert.deepEqual(options('when', before), ['Has dates to come (4)', 'This month (2)', 'Next month (2)']);
    const after = { dataset, now: at('2027-04-01T00:00') };
    assert.deepEqual(options('when', after), ['Has dates to come (3)', 'This month (2)']);
  });

  it('shows the list of a moment that has passed, each date as it stands now, and looks again within a minute', () => {
    const [since, now] = [at('2027-03-31T23:00'), at('2027-04-01T00:05')];
    const held = { dataset, since, now, choices: { ...asked('this-month').choices, opened: new Set(['march']) } };
    const [march, camp, ...others] = shown(held).rows;
    assert.deepEqual(
      [march?.id, march?.next?.state, march?.detail?.sessions.map(({ state }) => state)],
      ['march', 'past', ['past']],
    );
    assert.deepEqual([camp?.id, camp?.next?.state, others], ['camp', 'open', []]);
    assert.deepEqual(options('when', held), ['Has dates to come (4)', 'This month (2)', 'Next month (2)']);
    assert.equal(shown(held).nextChange, now + 60_000);
    // Nothing has passed since: the next change is that of a date.
    assert.ok(shown({ dataset, since: now, now: now + 1000 }).nextChange > now + 61_000);
  });

  it('keeps a tick that nothing suits any more: a link to this month never leads to all courses', () => {
    const may = { ...asked('this-month'), now: at('2027-05-10') };
    assert.deepEqual([shown(may).found, shown(may).none?.words], [0, 'The filter leaves nothing']);
    assert.deepEqual(options('when', may), ['Has dates to come (1)', 'This month (0)', 'Next month (1)']);
    // The facet itself would not be there: no course has a date.
    const winter = { ...asked('this-month', 'from-2028-01-01'), now: at('2027-12-01') };
    assert.deepEqual([shown(winter).found, options('when', winter)], [0, ['This month (0)']]);
    assert.equal(facet('when', winter)?.fromDay?.count, 0);
    const scoped = { scope: { category: 'exploitation' }, choices: { ticks: ticks('category', 'processes') } };
    assert.deepEqual([shown(scoped).found, options('category', scoped)], [0, ['Processes (0)', 'Exploitation (1)']]);
  });

  it('can be told at the latest moment there is', () => {
    assert.equal(shown({ dataset, now: at('9998-12-31T23:59') }).found, dataset.courses.length);
  });

  it('is left out where no course has a date to come', () => {
    assert.equal(facet('when', { dataset, now: at('2027-12-01') }), undefined);
    assert.equal(shown({ dataset, now: at('2027-12-01') }).nextChange, Infinity);
  });
});

describe('course finder model, where and how long', () => {
  const hall = { place: 'Example Hall, Newport', area: 'north' };
  const dataset = withCourses([
    { id: 'hall', title: 'Hall', durationMinutes: 90, sessions: [session('1', '2027-04-01', hall)] },
    {
      id: 'both',
      title: 'Both',
      durationMinutes: 60,
      sessions: [
        session('2', '2027-04-02', { ...hall, place: 'example hall Newport' }),
        session('3', '2027-04-03', { online: true, place: 'Teams' }),
      ],
    },
    { id: 'past', title: 'Past', sessions: [session('4', '2027-01-02', { place: 'Old Town' })] },
    { id: 'elearning', title: 'eLearning', online: true, durationMinutes: 480 },
    { id: 'later', title: 'Later', durationMinutes: 900, sessions: [{ id: '5', place: 'Library' }] },
  ]);

  it('names online, then areas, then venues, of dates that are not over; one venue however it is spelt', () => {
    assert.deepEqual(options('where', { dataset }), [
      'Online (2)',
      'Northshire (2)',
      'Example Hall, Newport (2)',
      'Library (1)',
    ]);
    const asked = (...where: string[]): Asked => ({ dataset, choices: { ticks: ticks('where', ...where) } });
    assert.deepEqual(ids(asked('at-example-hall-newport')), ['hall', 'both']);
    assert.deepEqual(ids(asked('online', 'at-library')), ['both', 'elearning', 'later']);
  });

  it('has bands of length, those that some course has', () => {
    assert.deepEqual(options('length', { dataset }), [
      '1 hour or less (1)',
      'Over 1 hour, up to 4 hours (1)',
      'Over 4 hours, up to 8 hours (1)',
      'Over 8 hours (1)',
    ]);
    assert.deepEqual(ids({ dataset, choices: { ticks: ticks('length', 'longer') } }), ['later']);
    const same = withCourses(['a', 'b'].map((id) => ({ id, title: id, durationMinutes: 45 })));
    assert.equal(facet('length', { dataset: same }), undefined);
  });
});
