import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasPersonalData } from '../../../src/dataset/formats.js';
import { brief, parsedAfter, put, valueAt } from './support.js';

const PERSONAL: readonly (readonly [what: string, text: string])[] = [
  ['an email address', 'Ask jo.bloggs@nhs.example'],
  ['one with a plus and a hyphen', 'jo+courses-2027@county-council.example.uk'],
  ['one in brackets, at the end of a sentence', 'Questions (jo@nhs.example).'],
  ['one in capitals', 'JO.BLOGGS@NHS.EXAMPLE'],
  ['one with an apostrophe', 'jo.o’neil@nhs.example'],
  ['one out of a mail program', '"Jo Bloggs" <jo@nhs.example>'],
  ['one as a link', 'mailto:jo@nhs.example'],
  ['one between words without spaces', 'email:jo@nhs.example;phone'],
  ['one with spaces, so that it is no link', 'jo.bloggs @ nhs.example'],
  ['one with (at)', 'jo.bloggs(at)nhs.example'],
  ['one with [at] and spaces', 'jo.bloggs [AT] nhs.example'],
  ['a mobile number', 'Jo, 07700 900123'],
  ['one without spaces', 'Jo on 07700900123.'],
  ['one with hyphens', '07700-900-123'],
  ['one with dots', '07700.900.123'],
  ['one with a slash', '07700/900123'],
  ['one with a dash out of a word processor', '07700–900123'],
  ['one with spaces that do not break', '07700\u00A0900\u00A0123'],
  ['a number with its area in brackets', '(01632) 960001'],
  ['a number of London', 'Call 020 7946 0018, office hours'],
  ['one with its extension', '01632 960001 ext 12'],
  ['one of ten digits', '01632 96000'],
  ['one with +44 and (0)', 'Ring +44 (0)1632 960 001.'],
  ['one with +44', '+447700900123'],
  ['one with +44 and hyphens', '+44-7700-900123'],
  ['one with 0044', '0044 7700 900123'],
  ['one with 0044 and no spaces', '00447700900123'],
  ['one after a colon', 'Tel:01632960001'],
];

const HARMLESS: readonly (readonly [what: string, text: string])[] = [
  ['the numbers of the emergency', 'Call 999, 101 or 111.'],
  ['ages', '0 to 18, 0-25 and 16+'],
  ['years', '2024/2025, 2026–2027 and 2027-28'],
  ['a day', '09/03/2027 or 09.03.2027, at 09.30 to 10.30'],
  ['two days', 'From 09/03/2027 to 10/03/2027, and 09.03.2027 10.03.2027'],
  ['a written date', '2027-03-09T09:30'],
  ['a time with @', 'Teams @ 10.30'],
  ['a name on social media', 'Follow @example_lscp and @county.council'],
  ['money', '£0.05, £01,250.00 and 100 000 000'],
  ['a reference', 'Case 2019/0123, form SC0123456789'],
  ['an ISBN', 'ISBN 978-0-306-40615-7'],
  ['part of an address', 'https://example.org/0163296000123456'],
  ['at in words', 'at least one (at most two) at example.org'],
];

describe('D33: personal data where nobody expects it', () => {
  for (const [what, text] of PERSONAL)
    it(`D33 is told of: ${what}`, () => {
      assert.equal(hasPersonalData(text), true, text);
    });

  for (const [what, text] of HARMLESS)
    it(`D33 is not told of: ${what}`, () => {
      assert.equal(hasPersonalData(text), false, text);
    });

  for (const path of [
    '/about',
    '/courses/0/title',
    '/courses/0/summary',
    '/courses/0/note',
    '/courses/0/trainer',
    '/courses/0/sessions/0/place',
    '/toolkits/0/title',
    '/resources/0/summary',
    '/notices/0/paragraphs/0',
    '/weeks/0/days/0/items/0/title',
    '/charts/0/indicators/0/text',
    '/priorities/items/0/title',
  ])
    for (const text of ['Ask jo.bloggs@nhs.example', 'Ask Jo on 07700 900123'])
      it(`D33 at ${path}: “${text}” stays, with one warning for the editor`, () => {
        const { dataset, issues } = parsedAfter((data) => put(data, path, text));
        assert.deepEqual(brief(issues), [`warning personal-data ${path}`]);
        assert.equal(valueAt(dataset, path), text);
      });

  it('D33 where an address or a number belongs, nothing is said of it', () => {
    const { issues } = parsedAfter((data) => {
      put(data, '/contacts/0/hours', 'Ring 01632 960001 by day, write to team@example.org');
      put(data, '/contacts/0/phone', '01632 960001');
      put(data, '/publisher/title', 'Example Partnership, team@example.org');
    });
    assert.deepEqual(brief(issues), []);
  });
});
