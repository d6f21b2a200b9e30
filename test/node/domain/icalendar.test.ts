import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarFile, calendarFileName, type CalendarEvent } from '../../../src/domain/icalendar.js';
import { parseInstant, type Instant } from '../../../src/domain/london-time.js';
import { cleanText } from '../../../src/domain/text.js';
import { CALENDAR_PARSERS, readCalendar } from '../../harness/calendar-parsers.js';
import { validateCalendar } from '../../harness/calendar-validator.js';

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
  const tentative = only(anEvent({ status: 'tentative' }));
  assert.equal(tentative.get('STATUS'), 'TENTATIVE');
  assert.equal(tentative.get('DESCRIPTION'), '10am UK time (to be confirmed)');
});

test('of a day that is meant as a whole nothing is said of its time', () => {
  const day = { start: at('2026-10-25'), wholeDay: true };
  assert.equal(only(anEvent({ ...day, description: ' Themes ' })).get('DESCRIPTION'), 'Themes');
});

test('a place stands without the blanks around it, and blanks alone are none', () => {
  assert.equal(only(anEvent({ place: '  Ryde ' })).get('LOCATION'), 'Ryde');
  assert.ok(!only(anEvent({ place: '   ' })).has('LOCATION'));
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

test('C79: a line is cut only where the next character would be the 76th octet or more', () => {
  const octets = (text: string): number => new TextEncoder().encode(text).length;
  // The first and the last character of two, three and four octets.
  for (const character of ['a', '~', '\u00A1', '\u07FF', '\u0800', '\uFFFD', '\u{10000}', '\u{1F4A5}']) {
    const lines = calendarFile([anEvent({ title: character.repeat(150) })], { stamp: STAMP }).split('\r\n');
    const from = lines.findIndex((line) => line.startsWith('SUMMARY'));
    const folded = lines.slice(
      from,
      lines.findIndex((line) => line.startsWith('DESCRIPTION')),
    );
    assert.ok(folded.length > 2);
    for (const line of folded.slice(0, -1)) {
      assert.ok(octets(line) <= 75, line);
      assert.ok(octets(line) + octets(character) > 75, line);
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
