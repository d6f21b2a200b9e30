import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkText } from './checked.js';

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
    const text = `{"schemaVersion": "1.0",\n${JSON.stringify(fields).slice(1, -1)}\n, "courses": []}`;
    // The last minute of 29 November in London.
    const { code, lines } = checkText(text, Date.parse('2026-11-29T23:59:00Z'));
    assert.equal(code, 0);
    assert.equal(lines.length, found.length + 1, lines.join('\n'));
    found.forEach((pattern, index) => assert.match(lines[index] ?? '', pattern));
  });
}
