import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COURSE, SESSION } from './hazard-support.js';
import { assertFitsSchema, brief, clean, parsed, parsedAfter, put } from './support.js';

/** What a word processor puts between the parts of a number or a date, so that no line breaks there. */
const NO_BREAK = '\u00A0';

test('the faultless dataset gives no issue', () => {
  const { dataset, issues } = parsed(clean());
  assert.deepEqual(issues, []);
  assertFitsSchema(dataset);
});

const allowed: [name: string, path: string, value: unknown][] = [
  ['an explicit offset', `${SESSION}/end`, '2026-11-16T11:00+00:00'],
  ['a session over midnight', `${SESSION}/end`, '2026-11-17T09:00'],
  ['a day without a time', `${SESSION}/bookingCloses`, '2026-11-01'],
  ['a mail address as a link', `${COURSE}/bookingUrl`, 'mailto:book@partnership.example'],
  ['an email address of the publisher in words', '/publisher/catalogueNote', 'Ask team@partnership.example'],
  ['the year 2026 and other long numbers', `${COURSE}/note`, 'From 2026 to 2027, 12345 places, 0800 1111'],
  ['a short web address in a sentence', `${COURSE}/note`, 'Follow @example or see a@b'],
  ['no hours', '/contacts/0/hours', ''],
  ['a confirmed contact', '/contacts/0/confirmedOn', '2026-11-01'],
  ['an email with an apostrophe', '/publisher/email', "o'neill@partnership.example"],
  ['a day that ends the same day', `${COURSE}/sessions/1`, { id: 's', start: '2026-11-16', end: '2026-11-16' }],
  ['two days over the end of summer time', `${COURSE}/sessions/1`, { id: 's', start: '2026-10-24', end: '2026-10-25' }],
  ['Windows line ends', `${COURSE}/summary`, 'one\r\ntwo'],
  ['markup in a text', `${COURSE}/title`, '<img src=x onerror=p()> &amp; {{1}} ${1}'],
  ['an empty collection', '/glossary', []],
];

test('a telephone number and an email address with spaces that do not break are taken as typed', () => {
  const { dataset, issues } = parsedAfter((data) => {
    put(data, '/contacts/0/phone', `01983${NO_BREAK}823\u202F435`);
    put(data, '/publisher/email', `${NO_BREAK}team@partnership.example${NO_BREAK}`);
  });
  assert.deepEqual(brief(issues), []);
  assert.equal(dataset.contacts[0]?.phone, '01983 823 435');
  assert.equal(dataset.publisher?.email, 'team@partnership.example');
});

for (const [name, path, value] of allowed) {
  test(`no issue for ${name}`, () => {
    assert.deepEqual(brief(parsedAfter((data) => put(data, path, value)).issues), []);
  });
}
