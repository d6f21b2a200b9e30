import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkData } from '../../../src/cli/check-data.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-data-'));
});
after(() => rmSync(folder, { recursive: true }));

/** Runs the command as a person does. */
function run(...args: string[]): { code: number | null; lines: string[] } {
  const command = ['--import', 'tsx', 'src/cli/check-data.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  assert.equal(stderr, '');
  return { code: status, lines: stdout.trim().split('\n') };
}

/** Runs the same without a process of its own. */
function check(...args: string[]): { code: number; lines: string[] } {
  const lines: string[] = [];
  return { code: checkData(args, (line) => void lines.push(line)), lines };
}

function checkText(text: string | Uint8Array): { code: number; lines: string[] } {
  const file = join(folder, 'data.json');
  writeFileSync(file, text);
  return check(file);
}

test('a clean file: one line that counts what is in it, exit code 0', () => {
  const { code, lines } = run('test/fixtures/data/clean.json');
  assert.deepEqual(lines, [
    'test/fixtures/data/clean.json: no problems found. 1 week, 2 courses, 1 toolkit, 2 resources, 1 notice, 1 chart, 2 contacts.',
  ]);
  assert.equal(code, 0);
});

test('C39: a broken file: each problem with line, record, field and remedy, in order of lines, exit code 1', () => {
  const { code, lines } = run('test/fixtures/data/broken.json');
  assert.deepEqual(lines, [
    'Line 3     Warning  The data: “updated” is “13/05/2026”. Write a real day as year-month-day, for example 2026-05-13.',
    'Line 8     Warning  Course “Cyber Choices”: “bookingUrl” is “www.partnership.example/book” and has no https://. Start it with https://.',
    'Line 10    Warning  Course “Cyber Choices”, session “one”: “start” is “2026-02-30”. Write a real date and time, for example 2026-05-13T09:30, or a date alone.',
    'Line 11    Warning  Course “Cyber Choices”, session “one”: “end” is not after the start and is left out. Correct one of them.',
    'Line 11    Error    Course “Cyber Choices”, session “one”: “id” is “one”, which an earlier entry of this list has: only the first is kept. Give each its own.',
    'Line 14    Error    Course “no-title”: “title” is missing, so this course is left out. Add it.',
    'Line 17    Error    “new” stands twice in the same group: on line 16 and here. Only the last counts. Delete one.',
    'Line 21    Safety   Contact “Front desk”: “phone” is “ask reception”. Write one full number in digits and spaces, for example 01983 823435.',
    'Line 30    Safety   Chart “Neglect chart”, indicator “cold”: “level” names “2”, which is not in “levels”. Correct it, or delete it.',
    'Put the errors right first and check again. Some of the warnings may come from them.',
    'test/fixtures/data/broken.json: 9 problems: 3 errors, 2 matters of safety, 4 warnings. 0 weeks, 1 course, 0 toolkits, 0 resources, 0 notices, 1 chart, 1 contact.',
  ]);
  assert.equal(code, 1);
});

test('C39: an error beside warnings: the error comes first, for warnings follow from it', () => {
  const first = { id: 'one', title: 'One', categories: ['topic'] };
  const text = JSON.stringify({
    schemaVersion: '1.0',
    courseCategories: [{ id: 'topic', title: 'Topic' }],
    courses: [first, { ...first, title: 'Two' }],
    toolkits: [{ id: 'kit', title: 'Kit', summary: 'A kit', courseIds: ['two'] }],
  });
  const { code, lines } = checkText(text);
  assert.equal(code, 1);
  assert.equal(lines.at(-2), 'Put the errors right first and check again. Some of the warnings may come from them.');
});

test('--help says how it is used, exit code 0', () => {
  const { code, lines } = check('--help');
  assert.equal(code, 0);
  assert.match(lines.join(' '), /^Name the file to check, for example: npm run check-data/);
});

test('warnings alone: marked as such, exit code 0', () => {
  const { code, lines } = run('test/fixtures/data/doubtful.json');
  assert.deepEqual(
    lines.map((line) => line.slice(0, 19).trim()),
    ['Line 3     Warning', 'Line 3     Warning', 'test/fixtures/data/'],
  );
  assert.match(lines[2] ?? '', /2 problems: 2 warnings\./);
  assert.equal(code, 0);
});

test('D2 curly quotes: the line, the column and what to type, exit code 1', () => {
  const file = join(folder, 'curly.json');
  writeFileSync(file, '{\n  "schemaVersion": “1.0”\n}\n');
  const { code, lines } = run(file);
  assert.equal(lines[1], 'Line 2, column 20: There is a curly quote: “. Type a straight quote: ".');
  assert.equal(code, 1);
});

for (const args of [[], ['-'], [''], ['a.json', 'b.json']]) {
  test(`called with ${JSON.stringify(args)}: says how to call it, exit code 2`, () => {
    const { code, lines } = check(...args);
    assert.deepEqual(lines, ['Name the file to check, for example: npm run check-data -- data/dataset.json']);
    assert.equal(code, 2);
  });
}

for (const file of ['nowhere.json', ROOT]) {
  test(`a file that cannot be read (${file === ROOT ? 'a folder' : file}): says so, exit code 2`, () => {
    const { code, lines } = check(file);
    assert.match(lines.join(), /^There is no file that can be read at /);
    assert.equal(code, 2);
  });
}

test('the process passes the exit code 2 on', () => {
  assert.equal(run('nowhere.json').code, 2);
});

for (const [name, text, line] of [
  ['D1 a mistake', '{"a": 1,}', /^\S+: there is a mistake in the file.*\nLine 1, column 9: /],
  ['D4 a web page', '<html>', /^\S+: this is a web page and not data/],
  ['D6 an empty file', '', /^\S+: this is not safeguarding data\.\nThe file is empty/],
  ['D6 another shape', '[]', /must be one group of fields/],
  ['D8 UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0]), /UTF-8/],
  ['D29 a newer version', '{"schemaVersion": "2.0", "courses": []}', /newer program/],
] as const) {
  test(`${name}: said in words, exit code 1`, () => {
    const { code, lines } = checkText(text);
    assert.match(lines.join('\n'), line);
    assert.equal(code, 1);
  });
}

test('D7 a byte order mark does not shift lines', () => {
  const { lines } = checkText('\uFEFF{\n"schemaVersion": "1.0",\n"status": "final"\n}');
  assert.match(lines[0] ?? '', /^Line 3 {5}Warning {2}The data: “status”/);
});

/** What is said of the link of one course to the toolkit “t”, where the file has these toolkits. */
function ofLink(toolkits: string): string | undefined {
  const { lines } = checkText(`{"schemaVersion": "1.0",
    "courses": [{"id": "c", "title": "C", "toolkitId": "t"}],
    ${toolkits}}`);
  const start = 'Line 2     Warning  Course “C”: “toolkitId” names “t”';
  return lines.find((line) => line.startsWith(start))?.slice(start.length);
}

const KIT = { id: 't', title: 'T', url: 'https://partnership.example/' };
const toolkits = (...list: unknown[]): string => `"toolkits": ${JSON.stringify(list)}`;

for (const [name, data, words] of [
  ['that there is', toolkits(KIT), undefined],
  ['that there is not', toolkits({ ...KIT, id: 'other' }), ', which is not in “toolkits”. Correct it, or delete it.'],
  [
    'that was left out',
    toolkits({ ...KIT, url: 'www.partnership.example' }),
    ', which was left out: see the error at toolkit “T”. Leave this as it is.',
  ],
  [
    'whose entry has the id of another',
    toolkits({ ...KIT, id: 'other' }, { ...KIT, id: 'other', title: 'Tea' }),
    ', which is not in “toolkits”. It may be toolkit “Tea”, which was left out: put that right first, and check again.',
  ],
  [
    'whose id is no text',
    toolkits({ ...KIT, id: 1 }),
    ', which is not in “toolkits”. It may be toolkit “T”, which was left out: put that right first, and check again.',
  ],
  [
    'that may be one of several',
    toolkits({ title: 'One' }, KIT.id, { title: 'Three' }),
    ', which is not in “toolkits”. It may be one of 3 that were left out: put them right first, and check again.',
  ],
  [
    'past the longest list',
    `"toolkits": ${JSON.stringify(Array.from({ length: 20_002 }, (_, index) => ({ ...KIT, id: index < 20_000 ? `kit-${index}` : KIT.id })))}`,
    ', which is not in “toolkits”. It may be one of 2 that were left out: put them right first, and check again.',
  ],
  ['in what is no list', '"toolkits": {}', ', but “toolkits” cannot be read. Put that right first, and check again.'],
  [
    'in a list that is misspelt',
    `"toolkit": [${JSON.stringify(KIT)}]`,
    ', but there is no “toolkits”. Add it, or look whether it is misspelt.',
  ],
] as const)
  test(`D27 a link to a record ${name}: only what is wrong there is to be changed`, () => {
    assert.equal(ofLink(data), words);
  });

test('D27 a link within a chart whose part was left out: the error is at that part', () => {
  const { lines } = checkText(
    JSON.stringify({
      schemaVersion: '1.0',
      charts: [
        {
          id: 'chart',
          title: 'Chart',
          levels: [{ id: '2' }],
          domains: [{ id: 'd', name: 'Home' }],
          indicators: [{ id: 'cold', domain: 'd', level: '2', text: 'Cold' }],
        },
      ],
    }),
  );
  assert.ok(
    lines.some((line) =>
      line.endsWith('“level” names “2”, which was left out: see the error at level “2”. Leave this as it is.'),
    ),
    lines.join('\n'),
  );
});

test('D9 damaged letters are errors', () => {
  const text = '{\n"schemaVersion": "1.0",\n"about": "Caf\u00E9"\n}';
  const { code, lines } = checkText(Buffer.from(text, 'latin1'));
  assert.match(lines[0] ?? '', /^Line 3 {5}Error .*“about” has damaged letters/);
  assert.equal(code, 1);
});

test('D12 brackets a hundred thousand deep: said with the line', () => {
  const { code, lines } = checkText(`{"schemaVersion": "1.0",\n"x": ${'['.repeat(1e5)}"]"${']'.repeat(1e5)}}`);
  assert.match(lines[0] ?? '', /^Line 2 {5}Error .*more than 32 deep/);
  assert.equal(code, 1);
});

test('brackets and escaped quotes in texts are not nesting', () => {
  const { lines } = checkText(JSON.stringify({ schemaVersion: '1.0', about: '{["\\'.repeat(100) }));
  assert.match(lines.join(), /no problems found/);
});

for (const [name, text, line, paths] of [
  [
    'in a record',
    '{"schemaVersion": "1.0", "topics": [{"id": "a",\n "title": "A",\n "title": "B"}]}',
    3,
    '“title” stands twice',
  ],
  ['of the whole file', '{"schemaVersion": "1.0",\n"topics": [],\n"topics": []}', 3, '“topics” stands twice'],
  ['three times', '{"schemaVersion": "1.0",\n"topics": [],\n"topics": [],\n"topics": []}', 4, 'on line 2 and here'],
  ['written in two ways', '{"schemaVersion": "1.0",\n"topics": [],\n"t\\u006fpics": []}', 3, '“topics” stands twice'],
] as const) {
  test(`D14 a field twice ${name}: an error on line ${line}`, () => {
    const { code, lines } = checkText(text);
    const found = lines.filter((each) => each.includes(paths));
    assert.match(found.at(-1) ?? '', new RegExp(`^Line ${line} +Error`));
    assert.equal(code, 1);
  });
}

test('D14 the same field in two records is no problem', () => {
  const { lines } = checkText(
    '{"schemaVersion": "1.0", "topics": [{"id": "a", "title": "A"}, {"id": "b", "title": "A"}]}',
  );
  assert.match(lines.join(), /no problems found/);
});

test('field names with / and ~ have their line', () => {
  const { lines } = checkText('{"schemaVersion": "1.0",\n"a/b~1": 1}');
  assert.match(lines[0] ?? '', /^Line 2 .*“a\/b~1” is not a known field/);
});

for (const [name, fields, found] of [
  [
    'D31 changed on a day to come',
    { updated: '2026-11-30' },
    [/^Line 2 +Warning .*“updated” is Monday 30 November 2026, which is still to come/],
  ],
  ['D31 past its review', { reviewBy: '2026-11-28' }, [/^Line 2 +Warning .*“reviewBy” was Saturday 28 November 2026/]],
  [
    'D31 reviewed before it was changed',
    { updated: '2026-11-29', reviewBy: '2026-11-28' },
    [/“reviewBy” is before “updated”/],
  ],
  [
    'D31 a contact confirmed on a day to come',
    {
      areas: [{ id: 'b', title: 'B' }],
      contactPurposes: [{ id: 'public', title: 'Public' }],
      contacts: [{ id: 'a', area: 'b', purpose: 'public', title: 'Team', confirmedOn: '2026-11-30' }],
    },
    [/Contact “Team”: “confirmedOn” is Monday 30 November 2026, which is still to come/],
  ],
  ['D31 changed and due for review today', { updated: '2026-11-29', reviewBy: '2026-11-29' }, []],
] as const) {
  test(`${name}: a warning for the editor, exit code 0`, () => {
    const file = join(folder, 'dates.json');
    writeFileSync(file, `{"schemaVersion": "1.0",\n${JSON.stringify(fields).slice(1, -1)}\n, "courses": []}`);
    const lines: string[] = [];
    // The last minute of 29 November in London.
    const code = checkData([file], (line) => void lines.push(line), Date.parse('2026-11-29T23:59:00Z'));
    assert.equal(code, 0);
    assert.equal(lines.length, found.length + 1, lines.join('\n'));
    found.forEach((pattern, index) => assert.match(lines[index] ?? '', pattern));
  });
}

test('the data of the project has no errors', () => {
  const { code, lines } = check(join(ROOT, 'data/dataset.json'));
  assert.equal(code, 0, lines.join('\n'));
});
