import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { assertFitsSchema, brief, clean, parsed, parsedAfter, put, remove, valueAt } from './support.js';

/** A value put at a path, the one issue it must give, and what must then stand at a path (`undefined`: nothing). */
type Hazard = [name: string, path: string, value: unknown, issue: string, stands: [path: string, value: unknown]];

const COURSE = '/courses/0';
const SESSION = '/courses/0/sessions/0';
const long = 'x'.repeat(20_001);

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

const hazards: Hazard[] = [
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
    'D9 damaged title',
    `${COURSE}/title`,
    'Caf\uFFFD',
    `error encoding-damage ${COURSE}/title`,
    [`${COURSE}/title`, 'Caf\uFFFD'],
  ],
  ...['Parents\u00E2\u20AC\u2122 night', 'Caf\u00C3\u00A9', '\u00C2\u00A330'].map((text): Hazard => [
    'D9 UTF-8 taken for Windows-1252',
    `${COURSE}/title`,
    text,
    `error encoding-damage ${COURSE}/title`,
    [`${COURSE}/title`, text],
  ]),
  ['D11 long text', `${COURSE}/summary`, long, `warning too-long ${COURSE}/summary`, [`${COURSE}/summary`, undefined]],
  ['D11 long title', '/courses/1/title', long, 'error too-long /courses/1/title', ['/courses/1', undefined]],
  ['D11 long id', '/topics/0/group', long, 'warning too-long /topics/0/group', ['/topics/0/group', undefined]],
  [
    'D13 __proto__',
    `${COURSE}/__proto__`,
    { polluted: 1 },
    `warning unknown-field ${COURSE}/__proto__`,
    [`${COURSE}/polluted`, undefined],
  ],
  [
    'D13 constructor',
    '/publisher/constructor',
    1,
    'warning unknown-field /publisher/constructor',
    ['/publisher/title', 'Example Safeguarding Children Partnership'],
  ],
  [
    'D13 __proto__ of all',
    '/__proto__',
    { courses: 1 },
    'warning unknown-field /__proto__',
    ['/courses/1/id', 'cyber'],
  ],
  [
    'D15 id of a course',
    '/courses/1/id',
    'neglect-1',
    'error duplicate-id /courses/1/id',
    ['/courses/0/title', 'Neglect: an introduction'],
  ],
  [
    'D15 id of a session',
    `${COURSE}/sessions/1/id`,
    'autumn',
    `error duplicate-id ${COURSE}/sessions/1/id`,
    [`${COURSE}/sessions/1`, undefined],
  ],
  [
    'D15 id with spaces',
    '/resources/-',
    { id: ' alert ', title: 'Alert', type: 'alert' },
    'error duplicate-id /resources/2/id',
    ['/resources/2', undefined],
  ],
  [
    'D16 audience',
    `${COURSE}/audience/0`,
    'teens',
    `warning unknown-choice ${COURSE}/audience/0`,
    [`${COURSE}/audience/0`, 'teens'],
  ],
  [
    'D16 format',
    `${COURSE}/format`,
    'hologram',
    `warning unknown-choice ${COURSE}/format`,
    [`${COURSE}/format`, 'hologram'],
  ],
  [
    'D16 area of a contact',
    '/contacts/0/area',
    'west',
    'warning unknown-choice /contacts/0/area',
    ['/contacts/0/area', 'west'],
  ],
  [
    'D16 type of item',
    '/weeks/0/days/0/items/0/type',
    '__proto__',
    'warning unknown-choice /weeks/0/days/0/items/0/type',
    ['/weeks/0/days/0/items/0/type', '__proto__'],
  ],
  ['D16 status', '/status', 'final', 'warning not-allowed /status', ['/status', 'illustrative']],
  ['D16 colour', '/topics/0/hue', 'pink', 'warning not-allowed /topics/0/hue', ['/topics/0/hue', undefined]],
  [
    'D16 status of a session',
    `${SESSION}/status`,
    'SCHEDULED',
    `warning not-allowed ${SESSION}/status`,
    [`${SESSION}/status`, 'scheduled'],
  ],
  [
    'D20 direction override',
    `${COURSE}/title`,
    'a\u202Eb',
    `warning control-characters ${COURSE}/title`,
    [`${COURSE}/title`, 'ab'],
  ],
  [
    'D22 NUL',
    `${COURSE}/summary`,
    'a\u0000b',
    `warning control-characters ${COURSE}/summary`,
    [`${COURSE}/summary`, 'ab'],
  ],
  [
    'D22 lone surrogate',
    `${COURSE}/summary`,
    'a\uD800b',
    `error encoding-damage ${COURSE}/summary`,
    [`${COURSE}/summary`, 'a\uFFFDb'],
  ],
  ['D22 C1 control', '/about', 'a\u0085b', 'warning control-characters /about', ['/about', 'ab']],
  ['D22 only controls', '/courses/1/title', '\u0001 \u202E', 'error empty /courses/1/title', ['/courses/1', undefined]],
  [
    'D23 Infinity',
    `${COURSE}/durationMinutes`,
    Infinity,
    `warning out-of-range ${COURSE}/durationMinutes`,
    [`${COURSE}/durationMinutes`, undefined],
  ],
  [
    'D23 NaN',
    `${COURSE}/durationMinutes`,
    NaN,
    `warning out-of-range ${COURSE}/durationMinutes`,
    [`${COURSE}/durationMinutes`, undefined],
  ],
  [
    'D23 below the range',
    `${COURSE}/durationMinutes`,
    -0,
    `warning out-of-range ${COURSE}/durationMinutes`,
    [`${COURSE}/durationMinutes`, undefined],
  ],
  [
    'D23 above the range',
    '/toolkits/0/parts/0/sizeKb',
    1e300,
    'warning out-of-range /toolkits/0/parts/0/sizeKb',
    ['/toolkits/0/parts/0/sizeKb', undefined],
  ],
  [
    'D23 not whole',
    '/priorities/from',
    2025.5,
    'warning out-of-range /priorities/from',
    ['/priorities/from', undefined],
  ],
  [
    'D23 number for an id',
    '/courses/1/id',
    12345678901234567000,
    'error wrong-type /courses/1/id',
    ['/courses/1', undefined],
  ],
  ...['2026-02-30', '16/11/2026', '2026-11-16T25:00', '46342', '', '2026-11-16 09:30', '2026-11-16T09:30+99:00'].map(
    (text): Hazard => [
      `D24 start ${text}`,
      `${SESSION}/start`,
      text,
      `warning ${text === '' ? 'empty' : 'bad-instant'} ${SESSION}/start`,
      [`${SESSION}/start`, undefined],
    ],
  ),
  [
    'D24 serial number',
    `${SESSION}/start`,
    46342,
    `warning wrong-type ${SESSION}/start`,
    [`${SESSION}/end`, undefined],
  ],
  ['D24 day', '/updated', '2026-02-29', 'warning bad-date /updated', ['/updated', undefined]],
  [
    'D24 day of a week',
    '/weeks/0/days/1/date',
    '17/11/2026',
    'error bad-date /weeks/0/days/1/date',
    ['/weeks/0/days/1', undefined],
  ],
  [
    'D24 time of day',
    '/weeks/0/unlockTime',
    '7am',
    'warning bad-local-time /weeks/0/unlockTime',
    ['/weeks/0/unlockTime', '07:00'],
  ],
  [
    'D24 month',
    '/resources/0/published',
    '2026-13',
    'warning bad-partial-date /resources/0/published',
    ['/resources/0/published', undefined],
  ],
  [
    'D24 day in February',
    '/notices/0/date',
    '2026-02-30',
    'warning bad-partial-date /notices/0/date',
    ['/notices/0/date', undefined],
  ],
  [
    'D25 gap',
    `${SESSION}/bookingOpens`,
    '2027-03-28T01:30',
    `warning clock-change ${SESSION}/bookingOpens`,
    [`${SESSION}/bookingOpens`, '2027-03-28T01:30'],
  ],
  [
    'D25 fold',
    `${SESSION}/bookingOpens`,
    '2026-10-25T01:30',
    `warning clock-change ${SESSION}/bookingOpens`,
    [`${SESSION}/bookingOpens`, '2026-10-25T01:30'],
  ],
  [
    'D26 end before start',
    `${SESSION}/end`,
    '2026-11-16T09:00',
    `warning end-before-start ${SESSION}/end`,
    [`${SESSION}/end`, undefined],
  ],
  [
    'D26 no length',
    `${SESSION}/end`,
    '2026-11-16T09:30',
    `warning end-before-start ${SESSION}/end`,
    [`${SESSION}/end`, undefined],
  ],
  [
    'D26 30 hours',
    `${SESSION}/end`,
    '2026-11-17T15:30',
    `warning end-too-late ${SESSION}/end`,
    [`${SESSION}/end`, undefined],
  ],
  [
    'D26 wrong year',
    '/weeks/0/days/0/items/0/end',
    '2027-11-16T10:30',
    'warning end-too-late /weeks/0/days/0/items/0/end',
    ['/weeks/0/days/0/items/0/end', undefined],
  ],
  [
    'D26 no start',
    `${COURSE}/sessions/1/end`,
    '2027-01-01',
    `warning end-without-start ${COURSE}/sessions/1/end`,
    [`${COURSE}/sessions/1/end`, undefined],
  ],
  [
    'D27 toolkit of a course',
    `${COURSE}/toolkitId`,
    'gone',
    `warning dangling-link ${COURSE}/toolkitId`,
    [`${COURSE}/toolkitId`, undefined],
  ],
  [
    'D27 in a list',
    '/toolkits/0/courses/-',
    'toString',
    'warning dangling-link /toolkits/0/courses/1',
    ['/toolkits/0/courses', ['neglect-1']],
  ],
  [
    'D27 parent',
    '/priorities/items/1/parent',
    'gone',
    'warning dangling-link /priorities/items/1/parent',
    ['/priorities/items/1/parent', undefined],
  ],
  [
    'D27 topic of a theme',
    '/weeks/0/days/0/themes/0/topic',
    'gone',
    'warning dangling-link /weeks/0/days/0/themes/0/topic',
    ['/weeks/0/days/0/themes/0/topic', undefined],
  ],
  ['D28 title as a group', '/courses/1/title', {}, 'error wrong-type /courses/1/title', ['/courses/1', undefined]],
  ['D28 title null', '/courses/1/title', null, 'error wrong-type /courses/1/title', ['/courses/1', undefined]],
  ['D28 title empty', '/courses/1/title', ' ', 'error empty /courses/1/title', ['/courses/1', undefined]],
  [
    'D28 text as a list',
    `${COURSE}/summary`,
    ['a'],
    `warning wrong-type ${COURSE}/summary`,
    [`${COURSE}/summary`, undefined],
  ],
  [
    'D28 list as text',
    `${COURSE}/audience`,
    'schools',
    `warning wrong-type ${COURSE}/audience`,
    [`${COURSE}/audience`, []],
  ],
  [
    'D28 records as a group',
    `${COURSE}/sessions`,
    {},
    `error wrong-type ${COURSE}/sessions`,
    [`${COURSE}/sessions`, []],
  ],
  ['D28 collection as text', '/glossary', 'none', 'error wrong-type /glossary', ['/glossary', []]],
  ['D28 truth as text', `${COURSE}/new`, 'yes', `warning wrong-type ${COURSE}/new`, [`${COURSE}/new`, false]],
  [
    'D28 number as text',
    `${COURSE}/durationMinutes`,
    '90',
    `warning wrong-type ${COURSE}/durationMinutes`,
    [`${COURSE}/durationMinutes`, undefined],
  ],
  ['D28 record that is a number', '/courses/-', 42, 'error wrong-type /courses/2', ['/courses/2', undefined]],
  ['D28 record that is null', '/notices/-', null, 'error wrong-type /notices/1', ['/notices/1', undefined]],
  [
    'D28 bad entry of a list',
    `${COURSE}/aliases/-`,
    7,
    `warning wrong-type ${COURSE}/aliases/1`,
    [`${COURSE}/aliases`, ['CN1']],
  ],
  [
    'D28 part without a title',
    '/toolkits/0/parts/-',
    { type: 'PDF' },
    'error missing-field /toolkits/0/parts/1/title',
    ['/toolkits/0/parts/1', undefined],
  ],
  [
    'D28 unknown field',
    `${COURSE}/bookingURL`,
    'x',
    `warning unknown-field ${COURSE}/bookingURL`,
    [`${COURSE}/bookingURL`, undefined],
  ],
  ['D28 field name with / and ~', '/a~1b~0c', 1, 'warning unknown-field /a~1b~0c', ['/a~1b~0c', undefined]],
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
    'D33 email address in a note',
    `${COURSE}/note`,
    'Ask jo.bloggs@nhs.example',
    `warning personal-data ${COURSE}/note`,
    [`${COURSE}/note`, 'Ask jo.bloggs@nhs.example'],
  ],
  [
    'D33 mobile number',
    `${COURSE}/trainer`,
    'Jo, 07700 900123',
    `warning personal-data ${COURSE}/trainer`,
    [`${COURSE}/trainer`, 'Jo, 07700 900123'],
  ],
  [
    'D33 number with +44 (0)',
    '/notices/0/paragraphs/0',
    'Ring +44 (0)1632 960 001.',
    'warning personal-data /notices/0/paragraphs/0',
    ['/notices/0/paragraphs/0', 'Ring +44 (0)1632 960 001.'],
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
];

for (const [name, path, value, issue, [where, stands]] of hazards) {
  test(`${name} at ${path}: one issue, ${issue.split(' ', 2).join(' ')}`, () => {
    const { dataset, issues } = parsedAfter((data) => put(data, path, value));
    assert.deepEqual(brief(issues), [issue]);
    assert.deepEqual(valueAt(dataset, where), stands);
    assertFitsSchema(dataset);
  });
}

test('the faultless dataset gives no issue, whatever is looked at above', () => {
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

for (const [name, path, value] of allowed) {
  test(`no issue for ${name}`, () => {
    assert.deepEqual(brief(parsedAfter((data) => put(data, path, value)).issues), []);
  });
}

for (const field of ['id', 'title']) {
  test(`D28 course without ${field}: left out, one error`, () => {
    const { dataset, issues } = parsedAfter((data) => remove(data, `/courses/1/${field}`));
    assert.deepEqual(brief(issues), [`error missing-field /courses/1/${field}`]);
    assert.deepEqual(
      dataset.courses.map(({ id }) => id),
      ['neglect-1'],
    );
  });
}

test('D23 minus zero is zero', () => {
  const { dataset } = parsedAfter((data) => put(data, '/charts/0/ages/0/from', -0));
  assert.ok(Object.is(dataset.charts[0]?.ages[0]?.from, 0));
});

test('a mark that says "not faulty" does not outweigh a faulty number', () => {
  const { dataset } = parsedAfter((data) => {
    put(data, '/contacts/0/faulty', false);
    put(data, '/contacts/0/phone', 'ask');
  });
  assert.equal(dataset.contacts[0]?.faulty, true);
});

test('D24 a session whose start is bad stays, to be confirmed, without its end', () => {
  const { dataset } = parsedAfter((data) => put(data, `${SESSION}/start`, '46342'));
  const [session] = dataset.courses[0]?.sessions ?? [];
  assert.deepEqual(
    [session?.id, session?.start, session?.end, session?.place],
    ['autumn', undefined, undefined, 'Room 1'],
  );
});

for (const [name, value] of [
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a number', 42],
  ['a text', 'x'],
  ['an empty group', {}],
  ['no more than the address of the schema', { $schema: 'x' }],
  ["another service's error", { message: 'Not Found' }],
] as const) {
  test(`D6 ${name}: wrong-shape`, () => {
    const result = parseDataset(value);
    assert.equal(result.ok, false);
    assert.deepEqual([!result.ok && result.code, result.issues.length], ['wrong-shape', 1]);
  });
}

test('D11 a collection of 20,001 records loses the last, with one issue', () => {
  const terms = Array.from({ length: 20_001 }, (_, index) => ({ id: `t${index}`, title: 'T' }));
  const { dataset, issues } = parsedAfter((data) =>
    put(data, '/courseCategories', [{ id: 'core', title: 'Core' }, ...terms]),
  );
  assert.equal(dataset.courseCategories.length, 20_000);
  assert.deepEqual(brief(issues), ['error too-many /courseCategories']);
});

test('D11 a hundred thousand faults are counted, not listed', () => {
  const { dataset, issues } = parsed({ schemaVersion: '1.0', glossary: Array.from({ length: 15_000 }, () => 0), x: 1 });
  assert.deepEqual([dataset.glossary.length, issues.length, issues.at(-1)?.code], [0, 1001, 'more-issues']);
  assert.match(issues.at(-1)?.message ?? '', /14001 more/);
});

test('D12 a value nested ten thousand deep is refused where it stands', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 10_000; level++) deep = [{ deep }];
  const { issues } = parsedAfter((data) => {
    put(data, '/courses/0/aliases/0', deep);
    put(data, '/unknown', deep);
  });
  assert.deepEqual(brief(issues), ['warning wrong-type /courses/0/aliases/0', 'warning unknown-field /unknown']);
});

for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '0']) {
  test(`D13 the id ${id} works: record kept, links to it hold`, () => {
    const { dataset, issues } = parsedAfter((data) => {
      put(data, '/toolkits/0/id', id);
      for (const path of ['/courses/0/toolkitId', '/charts/0/toolkitId', '/charts/0/rules/0/toolkitId'])
        put(data, path, id);
    });
    assert.deepEqual(issues, []);
    assert.equal(dataset.courses[0]?.toolkitId, id);
    assert.equal(valueAt({}, '/polluted'), undefined);
  });
}

test('D13 output objects have the plain prototype and no shared lists', () => {
  const { dataset } = parsedAfter((data) => put(data, '/courses/0/__proto__', { title: 'Stolen' }));
  assert.equal(Object.getPrototypeOf(dataset.courses[0]), Object.prototype);
  assert.notEqual(dataset.courses[0]?.outcomes, dataset.courses[1]?.outcomes);
});

test('D27 cycles are no fault', () => {
  const { issues } = parsedAfter((data) => {
    put(data, '/priorities/items/0/parent', 'early-help');
    put(data, '/resources/0/related', ['seven-minutes', 'alert']);
  });
  assert.deepEqual(issues, []);
});

const versions: [version: unknown, issues: string[], read: string][] = [
  [undefined, ['warning no-version /schemaVersion'], '1.0'],
  [null, ['warning no-version /schemaVersion'], '1.0'],
  [1, ['warning no-version /schemaVersion'], '1.0'],
  ['1', ['warning no-version /schemaVersion'], '1.0'],
  ['one', ['warning no-version /schemaVersion'], '1.0'],
  ['0.9', ['warning old-version /schemaVersion'], '1.0'],
  [0.5, ['warning old-version /schemaVersion'], '1.0'],
  ['1.7', ['warning newer-version /schemaVersion'], '1.7'],
];

for (const [version, expected, read] of versions) {
  test(`D29 schemaVersion ${JSON.stringify(version)}: read, with a warning`, () => {
    const { dataset, issues } = parsedAfter((data) => put(data, '/schemaVersion', version));
    assert.deepEqual(brief(issues), expected);
    assert.equal(dataset.schemaVersion, read);
    assert.equal(dataset.courses.length, 2);
  });
}

test('D29 a newer minor version: unknown fields are left out without a word each', () => {
  const { dataset, issues } = parsedAfter((data) => {
    put(data, '/schemaVersion', '1.4');
    put(data, '/courses/0/carbon', 3);
    put(data, '/charts/0/levels/0/colour', 'red');
    put(data, '/moods', []);
  });
  assert.deepEqual(brief(issues), ['warning newer-version /schemaVersion']);
  assert.equal(dataset.charts[0]?.incomplete, false);
  assertFitsSchema(dataset);
});

for (const version of ['2.0', '10.3', 2, '3']) {
  test(`D29 schemaVersion ${JSON.stringify(version)}: schema-newer`, () => {
    const data = clean();
    put(data, '/schemaVersion', version);
    const result = parseDataset(data);
    assert.deepEqual([result.ok, !result.ok && result.code], [false, 'schema-newer']);
  });
}

test('D30 a dataset with nothing in it is a dataset', () => {
  const { dataset, issues } = parsed({ schemaVersion: '1.0' });
  assert.deepEqual(issues, []);
  assert.deepEqual([dataset.courses, dataset.status], [[], 'illustrative']);
});

for (const [path, value, message] of [
  [
    '/courses/1/bookingUrl',
    'www.a.example',
    'Course “Cyber Choices”: “bookingUrl” is “www.a.example” and has no https://. Start it with https://.',
  ],
  [
    `${SESSION}/start`,
    '16/11/2026',
    'Course “Neglect: an introduction”, session “autumn”: “start” is “16/11/2026”. Write a real date and time, for example 2026-05-13T09:30, or a date alone.',
  ],
  ['/courses/1/id', 12, 'Course “Cyber Choices”: “id” must be text in quotes, not a number. Correct it.'],
  [
    '/courses/0/audience/1',
    '$&',
    'Course “Neglect: an introduction”: entry 2 of “audience” names “$&”, which is not in “audiences”. Add that there, or correct it.',
  ],
  [
    '/weeks/0/days/0/items/0/title',
    undefined,
    'Week “Safeguarding Week 2026”, day “2026-11-16”, item “neglect-tour”: “title” is missing, so this item is left out. Add it.',
  ],
  ['/updated', 'today', 'The data: “updated” is “today”. Write a real day as year-month-day, for example 2026-05-13.'],
  [
    '/publisher/url',
    'x y',
    'Publisher “Example Safeguarding Children Partnership”: “url” is “x y” and has no https://. Start it with https://.',
  ],
  ['/courses/-', [], 'Course number 3: it must be a group of fields in { }. Correct it.'],
  ['/publisher', 7, 'The data: “publisher” must be a group of fields in { }, not a number. Correct it.'],
  ['/topics/0/hue', 'pink', 'Topic “Neglect”: “hue” must be one of: petrol, slate, clay, moss. Correct it.'],
] as const) {
  test(`the message for ${path} names record, field, problem and remedy`, () => {
    const { issues } = parsedAfter((data) => put(data, path, value));
    assert.equal(issues[0]?.message, message);
  });
}

test('messages hold no long or invisible text of the data', () => {
  const { issues } = parsedAfter((data) => put(data, '/courses/0/title', `\u202E${'\n<b>'.repeat(100)}`.slice(0, 300)));
  const { issues: more } = parsedAfter((data) => {
    put(data, '/courses/0/title', `\u202E${'\n<b>'.repeat(50)}`);
    put(data, '/courses/0/bookingUrl', 'www.x.example');
  });
  for (const { message } of [...issues, ...more]) assert.match(message, /^[^\n\u202E]{1,200}$/);
});
