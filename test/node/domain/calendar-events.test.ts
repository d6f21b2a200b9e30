import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courseEvent, weekEvents, weekItemEvents } from '../../../src/domain/calendar-events.js';
import { calendarFile } from '../../../src/domain/icalendar.js';
import { parseInstant, type Instant } from '../../../src/domain/london-time.js';
import { validateCalendar } from '../../harness/calendar-validator.js';
import { aCourse, anItem, aSession, aWeek } from './fixtures.js';

const STAMP = Date.parse('2026-05-13T11:00:00Z');

function at(text: string): Instant {
  return parseInstant(text) ?? assert.fail(text);
}

test('a course’s date becomes an entry', () => {
  const course = aCourse({
    id: 'fgm',
    title: 'FGM',
    summary: 'About FGM.',
    url: 'https://a.uk/',
    bookingUrl: 'https://b.uk/',
  });
  const session = aSession({
    id: 's1',
    start: '2026-10-14T10:00',
    end: '2026-10-14T11:00',
    online: true,
    note: 'On Teams.',
    revision: 3,
  });
  assert.deepEqual(courseEvent(course, session), {
    id: 'fgm.s1',
    title: 'FGM',
    start: at('2026-10-14T10:00'),
    end: at('2026-10-14T11:00'),
    place: 'Online',
    url: 'https://b.uk/',
    description: 'About FGM.\nOn Teams.',
    status: 'confirmed',
    revision: 3,
  });
  assert.equal(courseEvent(course, aSession({ dateNote: 'Spring term' })), null);
  assert.equal(courseEvent(course, aSession({ start: '2026-10-14', status: 'cancelled' }))?.status, 'cancelled');
});

test('an item of a week becomes an entry, or one for each of its dates', () => {
  const NOW = at('2026-11-16T09:00').ms;
  const week = aWeek({ id: 'w', title: 'Safeguarding Week' });
  const item = anItem({
    id: 'i',
    title: 'Webinar',
    start: '2026-11-16T10:00',
    status: 'to-be-confirmed',
    place: 'Teams',
    revision: 1,
  });
  const [event] = weekItemEvents(week, item, NOW);
  assert.equal(event?.id, 'w.i');
  assert.equal(event?.status, 'tentative');
  assert.equal(event?.place, 'Teams');
  assert.equal(event?.description, 'Safeguarding Week');
  const session = aSession({ id: 's', start: '2026-11-17T10:00', status: 'cancelled', revision: 5 });
  const [, dated] = weekItemEvents(week, { ...item, sessions: [session] }, NOW);
  assert.equal(dated?.id, 'w.i.s');
  assert.equal(dated?.status, 'cancelled');
  assert.equal(dated?.place, 'Teams');
  assert.equal(dated?.revision, 5);
  assert.equal(dated?.start.ms, at('2026-11-17T10:00').ms);
  assert.deepEqual(weekItemEvents(week, anItem(), NOW), []);
});

test('what an entry of a week says is that of its date where it has a word of its own, else that of the item', () => {
  const NOW = at('2026-11-16T09:00').ms;
  const week = aWeek({ id: 'w', title: 'Week' });
  const own = { start: '2026-11-16T10:00', end: '2026-11-16T11:00' };
  const entry = (fields: object, session: object | null = null, now = NOW) =>
    weekItemEvents(week, anItem({ id: 'i', ...fields, ...(session && { sessions: [aSession(session)] }) }), now)[0];
  const url = 'https://a.uk/';
  const bookingUrl = 'https://b.uk/';
  assert.equal(entry({ ...own, url })?.url, url);
  assert.equal(entry({ ...own, url, bookingUrl })?.url, bookingUrl);
  assert.equal(entry({ url, bookingUrl }, { ...own, bookingUrl: 'https://c.uk/' })?.url, 'https://c.uk/');
  assert.equal(entry({ url, bookingUrl }, own)?.url, bookingUrl);
  assert.equal(entry(own)?.status, 'confirmed');
  assert.equal(entry({ ...own, status: 'cancelled' })?.status, 'cancelled');
  assert.equal(entry({ status: 'cancelled' }, own)?.status, 'cancelled', 'with the item all its dates');
  assert.equal(
    entry({ summary: 'Summary', note: 'Of all.' }, { ...own, note: 'Of one.' })?.description,
    'Summary\nOf one.\nOf all.\nWeek',
  );
  // At the moment of its end it is not over yet.
  const end = at('2026-11-16T11:00').ms;
  assert.notEqual(entry(own, null, end), undefined);
  assert.equal(entry(own, null, end + 1), undefined);
});

test('a day of a week that has opened names its themes, whatever was to be known before', () => {
  const day = {
    date: '2026-11-17',
    reveal: 'date' as const,
    themes: [{ title: 'Theme' }],
    items: [anItem({ id: 'tour', start: '2026-11-17T10:00' })],
  };
  const now = at('2026-11-17T09:00').ms;
  const week = aWeek({ id: 'w', title: 'Week', summary: 'About it.', days: [day] });
  const [whole] = weekEvents(week, now);
  assert.deepEqual(whole, {
    id: 'w.2026-11-17',
    title: 'Week: Theme',
    wholeDay: true,
    url: week.url,
    description: 'About it.',
    start: at('2026-11-17'),
    end: null,
    status: 'confirmed',
    revision: 0,
  });
  assert.equal(weekEvents(aWeek({ ...week, summary: undefined }), now)[0]?.description, '');
});

test('a week as entries: whole days with the themes that may be known, and what happens on opened days', () => {
  const day = (date: string, fields: object) => ({
    date,
    reveal: 'themes' as const,
    themes: [{ title: `Theme of ${date}` }],
    items: [],
    ...fields,
  });
  const item = anItem({ id: 'tour', start: '2026-11-17T10:00', end: '2026-11-17T11:00', title: 'Tour' });
  const week = aWeek({
    id: 'w',
    title: 'Week',
    days: [
      day('2026-11-16', { items: [anItem({ id: 'over', start: '2026-11-16T10:00' })] }),
      day('2026-11-17', { items: [item, anItem({ id: 'untimed' })] }),
      day('2026-11-18', { items: [anItem({ id: 'secret', title: 'Secret', start: '2026-11-18T10:00' })] }),
      day('2026-11-19', { reveal: 'date' }),
    ],
  });
  const now = at('2026-11-17T09:00').ms;
  const events = weekEvents(week, now);
  assert.deepEqual(
    events.map(({ id, title }) => `${id} ${title}`),
    [
      'w.2026-11-17 Week: Theme of 2026-11-17',
      'w.tour Tour',
      'w.2026-11-18 Week: Theme of 2026-11-18',
      'w.2026-11-19 Week',
    ],
  );
  const file = calendarFile(events, { stamp: STAMP });
  assert.equal(validateCalendar(file).length, 4);
  assert.doesNotMatch(file, /Time to follow/, 'the day itself is meant');
  assert.match(file, /DTSTART;VALUE=DATE:20261118\r\nDTEND;VALUE=DATE:20261119\r\n/);
  assert.deepEqual(weekItemEvents(week, item, at('2026-11-17T12:00').ms), [], 'what is over is left out');
  assert.deepEqual(weekEvents(week, at('2026-11-20').ms), []);
});
