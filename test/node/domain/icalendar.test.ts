import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { courseEvent, weekEvents, weekItemEvents } from '../../../src/domain/calendar-events.js';
import { calendarFile, calendarFileName, type CalendarEvent } from '../../../src/domain/icalendar.js';
import { parseInstant, type Instant } from '../../../src/domain/london-time.js';
import { cleanText } from '../../../src/domain/text.js';
import { CALENDAR_PARSERS, readCalendar } from '../../harness/calendar-parsers.js';
import { validateCalendar } from '../../harness/calendar-validator.js';
import { aCourse, anItem, aSession, aWeek } from './fixtures.js';

const STAMP = Date.parse('2026-05-13T11:00:00Z');

function at(text: string): Instant {
  return parseInstant(text) ?? assert.fail(text);
}

function anEvent(fields: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    id: 'event',
    title: 'Title',
    start: at('2026-10-14T10:00'),
    end: null,
    status: 'confirmed',
    revision: 0,
    ...fields,
  };
}

function only(event: CalendarEvent): Map<string, string> {
  const [properties, ...others] = validateCalendar(calendarFile([event], { stamp: STAMP }));
  assert.equal(others.length, 0);
  return properties ?? assert.fail('no event');
}

test('C79: a whole file, byte for byte', () => {
  const event = anEvent({
    end: at('2026-10-14T13:00'),
    place: 'Westridge, Ryde',
    url: 'https://example.org/book?a=1,2;3',
    description: 'Bring a pen; arrive early.',
    revision: 2,
  });
  const file = calendarFile([event], { name: 'Safeguarding', stamp: STAMP });
  validateCalendar(file);
  assert.equal(
    file,
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Safeguarding Elements//Calendar//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Safeguarding',
      'X-WR-CALNAME:Safeguarding',
      'BEGIN:VEVENT',
      'UID:event@safeguarding-elements.invalid',
      'DTSTAMP:20260513T110000Z',
      'SEQUENCE:2',
      'DTSTART:20261014T090000Z',
      'DTEND:20261014T120000Z',
      'SUMMARY:Title',
      'DESCRIPTION:10am to 1pm UK time\\nBring a pen\\; arrive early.',
      'LOCATION:Westridge\\, Ryde',
      'URL:https://example.org/book?a=1,2;3',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('a day without a time is a whole day, with the day after as its end', () => {
  const day = only(anEvent({ start: at('2026-10-25') }));
  assert.equal(day.get('DTSTART'), '20261025');
  assert.equal(day.get('DTEND'), '20261026');
  assert.equal(day.get('DESCRIPTION'), 'Time to follow');
  assert.equal(only(anEvent({ start: at('2026-12-30'), end: at('2027-01-01') })).get('DTEND'), '20270102');
  assert.equal(only(anEvent({ start: at('2026-12-30'), end: at('2026-12-01') })).get('DTEND'), '20261231');
});

test('C37, D26: an end that is not after the start is left out', () => {
  for (const end of ['2026-10-14T10:00', '2026-10-14T09:00', '2026-10-15']) {
    const event = only(anEvent({ end: at(end) }));
    assert.ok(!event.has('DTEND'), end);
    assert.equal(event.get('DESCRIPTION'), '10am UK time');
  }
});

test('C45, F16: both sides of a clock change keep their London time', () => {
  assert.equal(only(anEvent({ start: at('2026-10-24T09:30') })).get('DTSTART'), '20261024T083000Z');
  assert.equal(only(anEvent({ start: at('2026-10-26T09:30') })).get('DTSTART'), '20261026T093000Z');
});

test('cancelled and unconfirmed events say so', () => {
  const cancelled = only(anEvent({ status: 'cancelled' }));
  assert.equal(cancelled.get('STATUS'), 'CANCELLED');
  assert.equal(cancelled.get('DESCRIPTION'), '10am UK time (cancelled)');
  assert.equal(only(anEvent({ status: 'tentative' })).get('STATUS'), 'TENTATIVE');
});

test('an address that may not be linked to is left out', () => {
  for (const url of ['javascript:alert(1)', 'mailto:a@b.uk', 'https://a.uk/\r\nATTENDEE:x', '']) {
    assert.ok(!only(anEvent({ url })).has('URL'), url);
  }
});

test('C79, D19, D20: text cannot add lines, properties or events', () => {
  const hostile = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:2\rATTACH;X="a":b\\nc\u0000\u202E\u0085';
  const event = only(anEvent({ id: hostile, title: hostile, place: hostile, description: hostile }));
  assert.equal(event.get('SUMMARY'), 'x\\nEND:VEVENT\\nBEGIN:VEVENT\\nUID:2\\nATTACH\\;X="a":b\\\\nc');
});

test('C79, C80: whatever the text, the file is valid and parsers read the same entry back', () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'\\;,:"\n\r\t', '\u0000', '\u202E', '😀', 'é', '\ud800', '\\n'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 300,
    size: 'max',
  });
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, place, description) => {
      const file = calendarFile([anEvent({ title, place, description })], { name: title, stamp: STAMP });
      validateCalendar(file);
      for (const [parser, read] of CALENDAR_PARSERS) {
        const [event, ...others] = read(file);
        assert.equal(others.length, 0, parser);
        assert.equal(event?.start, '2026-10-14T09:00:00.000Z', parser);
        // How the others treat text without a letter, or a backslash before an n, is their own.
        if (parser !== 'ical.js') continue;
        assert.equal(event.summary, cleanText(title));
        assert.equal(event.location, cleanText(place.trim()));
        assert.equal(event.description, cleanText(`10am UK time\n${description.trim()}`.trim()));
      }
    }),
    // Fewer while `npm run test:mutation` runs this for every mutant.
    { numRuns: process.env['MUTATION_SUBJECT'] === undefined ? 500 : 10 },
  );
});

test('C80: four independent parsers read the same entries', () => {
  const events = [
    anEvent({
      id: 'timed',
      end: at('2026-10-14T13:00'),
      place: 'Ryde, room 2; first floor',
      description: '“One”,\ntwo.',
    }),
    anEvent({ id: 'day', start: at('2026-10-25'), wholeDay: true, status: 'tentative', title: 'é'.repeat(90) }),
    anEvent({ id: 'no-end', start: at('2026-10-26T09:30'), status: 'cancelled', revision: 3 }),
  ];
  const [timed, day, noEnd] = readCalendar(calendarFile(events, { name: 'All, of them', stamp: STAMP }));
  assert.deepEqual(timed, {
    uid: 'timed@safeguarding-elements.invalid',
    summary: 'Title',
    description: '10am to 1pm UK time\n“One”,\ntwo.',
    location: 'Ryde, room 2; first floor',
    status: 'CONFIRMED',
    sequence: 0,
    start: '2026-10-14T09:00:00.000Z',
    end: '2026-10-14T12:00:00.000Z',
  });
  assert.deepEqual([day?.start, day?.end, day?.summary], ['2026-10-25', '2026-10-26', 'é'.repeat(90)]);
  assert.deepEqual([noEnd?.start, noEnd?.status, noEnd?.sequence], ['2026-10-26T09:30:00.000Z', 'CANCELLED', 3]);
});

test('C79: long lines fold at 75 octets, wherever a character of several octets falls', () => {
  for (const character of ['a', 'é', '安', '😀']) {
    for (let before = 0; before < 80; before++) {
      const title = 'a'.repeat(before) + character.repeat(120);
      assert.equal(only(anEvent({ title })).get('SUMMARY'), title);
    }
  }
});

test('C82: the same events in any order give the same bytes', () => {
  const events = ['b', 'a', 'c'].map((id, index) => anEvent({ id, start: at(`2026-10-${index < 2 ? 14 : 13}T10:00`) }));
  const file = calendarFile(events, { stamp: STAMP });
  assert.equal(calendarFile([...events].reverse(), { stamp: STAMP }), file);
  assert.deepEqual(
    readCalendar(file).map((event) => event.uid.split('@')[0]),
    ['c', 'a', 'b'],
  );
});

test('file names are short ASCII', () => {
  assert.equal(calendarFileName('Clare’s Law: “Right Help”'), 'clares-law-right-help.ics');
  assert.equal(calendarFileName('安全'), 'calendar.ics');
  assert.equal(calendarFileName('../../etc/passwd'), 'etc-passwd.ics');
});

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
