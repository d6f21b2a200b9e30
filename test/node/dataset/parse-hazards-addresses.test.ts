import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHazards, type Hazard } from './hazard-support.js';
import { parsedAfter, put } from './support.js';

const urls = [
  ['javascript:alert(1)', 'unsafe'],
  ['JaVaScRiPt:alert(1)', 'unsafe'],
  [' java\nscript:alert(1)', 'malformed'],
  ['\u0001javascript:alert(1)', 'unsafe'],
  ['data:text/html,<script>', 'unsafe'],
  ['vbscript:msgbox', 'unsafe'],
  ['blob:https://a.example/1', 'unsafe'],
  ['file:///etc/passwd', 'unsafe'],
  ['https://user:secret@a.example/', 'unsafe'],
  ['https://[::1', 'malformed'],
  ['https://a b.example/', 'malformed'],
  [`https://a.example/${'x'.repeat(5000)}`, 'malformed'],
  ['www.council.gov.uk/x', 'no-scheme'],
  ['//evil.example/x', 'no-scheme'],
  ['/book', 'no-scheme'],
  ['council.gov.uk', 'no-scheme'],
] as const;

testHazards([
  ...['/courses/0/bookingUrl', '/resources/0/url', '/weeks/0/opening/url', '/sources/0/url'].flatMap((path) =>
    urls.map(([url, fault]): Hazard => [
      `${fault === 'no-scheme' ? 'D18' : 'D17'} ${JSON.stringify(url.slice(0, 40))}`,
      path,
      url,
      `warning url-${fault} ${path}`,
      [path, undefined],
    ]),
  ),
  [
    'D28 wrong email',
    '/courses/0/bookingEmail',
    'ring us',
    'warning bad-email /courses/0/bookingEmail',
    ['/courses/0/bookingEmail', undefined],
  ],
  [
    'D28 email with its scheme',
    '/publisher/email',
    'mailto:a@b.example',
    'warning bad-email /publisher/email',
    ['/publisher/email', undefined],
  ],
  [
    'D28 email too long',
    '/publisher/email',
    `a@${'b.'.repeat(130)}example`,
    'warning bad-email /publisher/email',
    ['/publisher/email', undefined],
  ],
  [
    'D28 hashtag',
    '/weeks/0/hashtag',
    'ExampleWeek',
    'warning bad-hashtag /weeks/0/hashtag',
    ['/weeks/0/hashtag', undefined],
  ],
  [
    'phone: words',
    '/contacts/0/phone',
    '01983 823435 option 2',
    'safety bad-phone /contacts/0/phone',
    ['/contacts/0/faulty', true],
  ],
  [
    'phone: too short',
    '/contacts/0/phone',
    '01983 82',
    'safety bad-phone /contacts/0/phone',
    ['/contacts/0/phone', undefined],
  ],
  [
    'phone: a number',
    '/contacts/0/phone',
    1983823435,
    'safety wrong-type /contacts/0/phone',
    ['/contacts/0/faulty', true],
  ],
  ['phone: empty', '/contacts/0/phone', '', 'safety empty /contacts/0/phone', ['/contacts/0/faulty', true]],
  [
    'phone: damaged',
    '/contacts/0/phone',
    '01983\uFFFD823435',
    'safety bad-phone /contacts/0/phone',
    ['/contacts/0/faulty', true],
  ],
  [
    'phone: invisible marks around it',
    '/contacts/0/phone',
    '\u202D01983 823435\u202C',
    'warning control-characters /contacts/0/phone',
    ['/contacts/0/phone', '01983 823435'],
  ],
  [
    'contact marked by hand',
    '/contacts/0/faulty',
    true,
    'safety marked /contacts/0/faulty',
    ['/contacts/0/faulty', true],
  ],
]);

test('a mark that says "not faulty" does not outweigh a faulty number', () => {
  const { dataset } = parsedAfter((data) => {
    put(data, '/contacts/0/faulty', false);
    put(data, '/contacts/0/phone', 'ask');
  });
  assert.equal(dataset.contacts[0]?.faulty, true);
});
