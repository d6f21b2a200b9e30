import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { onlineCalendars } from '../../../src/domain/calendar-links.js';
import type { CalendarEvent } from '../../../src/domain/icalendar.js';
import { parseInstant, type Instant } from '../../../src/domain/london-time.js';
import { safeUrl } from '../../../src/domain/safe-url.js';
import { cleanText } from '../../../src/domain/text.js';

const at = (text: string): Instant => parseInstant(text) ?? assert.fail(text);

const anEvent = (fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: 'event',
  title: 'Title',
  start: at('2026-10-14T10:00'),
  end: at('2026-10-14T13:00'),
  status: 'confirmed',
  revision: 0,
  ...fields,
});

/** The fields that Google and Outlook would read. */
function fieldsOf(event: CalendarEvent): { google: URLSearchParams; outlook: URLSearchParams } {
  const [google, outlook, ...others] = onlineCalendars(event).map(({ url }) => new URL(url));
  assert(google && outlook && others.length === 0);
  assert.equal(google.origin + google.pathname, 'https://calendar.google.com/calendar/render');
  assert.equal(outlook.origin + outlook.pathname, 'https://outlook.office.com/calendar/0/deeplink/compose');
  return { google: google.searchParams, outlook: outlook.searchParams };
}

test('both addresses, letter by letter', () => {
  const event = anEvent({ place: 'Westridge, Ryde', url: 'https://example.org/book?a=1', description: 'Bring a pen.' });
  assert.deepEqual(
    onlineCalendars(event).map(({ url }) => url),
    [
      'https://calendar.google.com/calendar/render?action=TEMPLATE&text=Title&dates=20261014T090000Z%2F20261014T120000Z' +
        '&details=10am%20to%201pm%20UK%20time%0ABring%20a%20pen.%0Ahttps%3A%2F%2Fexample.org%2Fbook%3Fa%3D1&location=Westridge%2C%20Ryde',
      'https://outlook.office.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject=Title' +
        '&startdt=2026-10-14T09%3A00%3A00Z&enddt=2026-10-14T12%3A00%3A00Z' +
        '&body=10am%20to%201pm%20UK%20time%3Cbr%3EBring%20a%20pen.%3Cbr%3Ehttps%3A%2F%2Fexample.org%2Fbook%3Fa%3D1&location=Westridge%2C%20Ryde',
    ],
  );
});

test('whole days end on the day after the last', () => {
  const { google, outlook } = fieldsOf(anEvent({ start: at('2026-10-24'), end: at('2026-10-25') }));
  assert.equal(google.get('dates'), '20261024/20261026');
  assert.deepEqual(
    ['startdt', 'enddt', 'allday'].map((name) => outlook.get(name)),
    ['2026-10-24', '2026-10-26', 'true'],
  );
});

test('without an end it ends when it starts, and no time is made up', () => {
  const { google, outlook } = fieldsOf(anEvent({ end: null }));
  assert.equal(google.get('dates'), '20261014T090000Z/20261014T090000Z');
  assert.equal(outlook.get('enddt'), outlook.get('startdt'));
  assert.equal(outlook.get('allday'), null);
});

test('times are in UTC, in winter as in summer', () => {
  assert.equal(
    fieldsOf(anEvent({ start: at('2026-12-01T10:00'), end: at('2026-12-01T11:00') })).google.get('dates'),
    '20261201T100000Z/20261201T110000Z',
  );
});

test('a text cannot add a field, leave its field or become a tag in Outlook', () => {
  const title = 'A&action=EVIL#x=1 “é” 😀 +';
  const { google, outlook } = fieldsOf(
    anEvent({
      title,
      place: '?&location=b',
      description: '<img src=x onerror=alert(1)> & more',
      url: 'javascript:alert(1)',
    }),
  );
  assert.equal(google.get('text'), title);
  assert.deepEqual(google.getAll('action'), ['TEMPLATE']);
  assert.deepEqual(outlook.getAll('location'), ['?&location=b']);
  assert.equal(outlook.get('body'), '10am to 1pm UK time<br>&lt;img src=x onerror=alert(1)&gt; &amp; more');
  assert.doesNotMatch(google.get('details') ?? '', /javascript/);
});

test('any text gives addresses that may be linked to, with the title or its beginning', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('&', '<', '\r\n', '😀', '\u202e', '%'),
  );
  const anyText = fc.string({ unit, maxLength: 1500 });
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, place, description) => {
      const links = onlineCalendars(anEvent({ title, place, description, url: 'https://example.org/book' }));
      for (const { url } of links) assert.equal(safeUrl(url)?.kind, 'web');
      const { google, outlook } = fieldsOf(anEvent({ title, place, description }));
      for (const shown of [google.get('text') ?? '', outlook.get('subject') ?? ''])
        assert.ok(cleanText(title).startsWith(shown), `${title} as ${shown}`);
      assert.ok(outlook.get('enddt'));
    }),
  );
});

test('what is too long loses its description first, and a link whole or not at all', () => {
  const url = `https://example.org/${'a'.repeat(500)}`;
  const { google } = fieldsOf(anEvent({ url, description: 'word '.repeat(1000), place: 'Hall' }));
  assert.match(google.get('details') ?? '', new RegExp(`^10am to 1pm UK time\\nword .*\\n${url}$`, 's'));
  assert.equal(google.get('location'), 'Hall');
  const { google: longer } = fieldsOf(anEvent({ url: `https://example.org/${'a'.repeat(2000)}`, place: 'Hall' }));
  assert.equal(longer.get('details'), null);
  assert.equal(longer.get('location'), 'Hall');
});
