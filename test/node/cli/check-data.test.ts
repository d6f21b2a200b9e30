import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check, checkText } from './checked.js';

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
  const { code, lines } = check(['--help']);
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
    const { code, lines } = check(args);
    assert.deepEqual(lines, ['Name the file to check, for example: npm run check-data -- data/dataset.json']);
    assert.equal(code, 2);
  });
}

for (const file of ['nowhere.json', ROOT]) {
  test(`a file that cannot be read (${file === ROOT ? 'a folder' : file}): says so, exit code 2`, () => {
    const { code, lines } = check([file]);
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

test('the data of the project has no errors', () => {
  const { code, lines } = check([join(ROOT, 'data/dataset.json')]);
  assert.equal(code, 0, lines.join('\n'));
});
