import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { publishData } from '../../../src/cli/publish-data.js';
import { parseDataset } from '../../../src/dataset/parse.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-data-'));
  writeFileSync(join(folder, 'full.json'), JSON.stringify(exampleDataset));
  writeFileSync(join(folder, 'broken.json'), '{"schemaVersion": "1.0", "courses": [{"id": "x"}]}');
});
after(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { code: number; text: string; lines: string[] } {
  let text = '';
  const lines: string[] = [];
  const code = publishData(args, { write: (part) => (text += part), say: (line) => lines.push(...line.split('\n')) });
  return { code, text, lines };
}

test('writes a file that reads as the full one does, and says when to run again', () => {
  const out = join(folder, 'out.json');
  const { code, lines, text } = run('--at', '2027-03-09T12:00', '--data', join(folder, 'full.json'), '--out', out);
  assert.equal(code, 0);
  assert.equal(text, '');
  assert.deepEqual(lines.slice(-2), [
    'Publish again on Wednesday 10 March 2027, 7am, UK time.',
    'next 2027-03-10T07:00:00.000Z',
  ]);
  const written = readFileSync(out, 'utf8');
  assert(!written.includes('secret'));
  assert.doesNotMatch(written, /: \[\]/, 'what is empty is left out, as an editor would');
  const result = parseDataset(JSON.parse(written));
  assert(result.ok);
  assert.deepEqual(result.issues, []);
});

test('the same moment gives the same file, byte for byte, and leaves nothing beside it', () => {
  const write = (name: string) => {
    const file = join(folder, name);
    run('--at', '2027-03-09T12:00Z', '--data', join(folder, 'full.json'), '--out', file);
    return readFileSync(file, 'utf8');
  };
  assert.equal(write('once.json'), write('again.json'));
  assert.equal(write('once.json'), write('once.json'), 'over an older file');
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('.part')),
    [],
  );
});

test('the whole data, once everything is due, reads the same as the full file', () => {
  const { text, lines } = run('--at', '2027-04-01T00:00', '--data', join(folder, 'full.json'));
  assert.deepEqual(parseDataset(JSON.parse(text)), parseDataset(exampleDataset));
  assert.equal(lines.at(-1), 'next never');
});

test('--help says how it is used, exit code 0', () => {
  const { code, text, lines } = run('--help');
  assert.deepEqual([code, text], [0, '']);
  assert.match(lines.join(' '), /^Say for which moment/);
});

test('says in one sentence what is wrong, and writes nothing', () => {
  const said = (...args: string[]) => run(...args).lines.join(' ');
  assert.match(said(), /^Say for which moment, for example: npm run publish-data/);
  assert.match(said('--at', 'tomorrow'), /^“tomorrow” is not a date and time\./);
  assert.match(said('--at', '2027-03-09'), /is not a date and time/, 'a date alone is no moment');
  assert.match(said('--when', '2027-03-09T07:00'), /^Say for which moment/);
  assert.match(
    said('--at', '2027-03-09T07:00', '--data', join(folder, 'none.json')),
    /^There is no file that can be read/,
  );
  const broken = run('--at', '2027-03-09T07:00', '--data', join(folder, 'broken.json'));
  assert.equal(broken.code, 1);
  assert.equal(broken.text, '');
  assert.match(broken.lines.join(' '), /has errors\. Nothing was written\. Run: npm run check-data/);
});

test('D24 publishes nothing while a day or time that holds something back cannot be read', () => {
  const weeks = (week: object, day: object = {}) => ({
    weeks: [{ id: 'w', title: 'Week', ...week, days: [{ date: '2027-03-10', ...day }] }],
  });
  const held: [path: string, data: object][] = [
    ['/weeks/0/unlockTime', weeks({ unlockTime: '5pm' })],
    ['/weeks/0/days/0/unlockTime', weeks({}, { unlockTime: '17.00' })],
    [
      '/toolkits/0/launched',
      { toolkits: [{ id: 't', title: 'T', url: 'https://example.org', launched: '10/03/2027' }] },
    ],
    ['/resources/0/published', { resources: [{ id: 'r', title: 'R', type: 'guide', published: 46456 }] }],
    ['/notices/0/date', { notices: [{ id: 'n', title: 'N', date: '10 March 2027' }] }],
  ];
  for (const [path, data] of held) {
    const file = join(folder, 'held.json');
    writeFileSync(file, JSON.stringify({ schemaVersion: '1.0', ...data }));
    const { code, text, lines } = run('--at', '2027-03-09T12:00', '--data', file);
    assert.deepEqual([code, text], [1, ''], path);
    assert.match(
      lines.join(' '),
      /says when something may be known.* Nothing was written\. Run: npm run check-data/,
      path,
    );
  }
});

test('says where the published data names what is withheld', () => {
  const slip = join(folder, 'slip.json');
  const notices = [{ id: 'slip', title: 'On Thursday: a secret theme', date: '2027-03-01' }];
  writeFileSync(slip, JSON.stringify({ ...exampleDataset, notices }));
  const { code, lines } = run('--at', '2027-03-09T12:00', '--data', slip);
  assert.equal(code, 0);
  assert.match(
    lines.join('\n'),
    /^“.*secret.*” is withheld, and yet it is named in \/notices\/0\/title\. Say it there in other words\.$/im,
  );
});

test('makes the folder that the file is for', () => {
  const out = join(folder, 'public', 'data', 'out.json');
  assert.equal(run('--at', '2027-03-09T12:00', '--data', join(folder, 'full.json'), '--out', out).code, 0);
  assert.ok(readFileSync(out, 'utf8').includes('"courses"'));
});

test('a file that cannot be put in its place is a sentence and an exit code, and the old one stays', () => {
  const full = join(folder, 'full.json');
  writeFileSync(join(folder, 'no-folder'), '');
  const nowhere = run('--at', '2027-03-09T12:00', '--data', full, '--out', join(folder, 'no-folder', 'out.json'));
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.lines.join(), /^Nothing was written: .*out\.json cannot be written there\.$/);
  mkdirSync(join(folder, 'taken.json', 'inside'), { recursive: true });
  assert.equal(run('--at', '2027-03-09T12:00', '--data', full, '--out', join(folder, 'taken.json')).code, 1);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  );
});

test('the file that the data comes from is never written over', () => {
  const file = join(folder, 'full.json');
  const before = readFileSync(file, 'utf8');
  const { code, lines } = run('--at', '2027-03-01T12:00Z', '--data', file, '--out', join(folder, '.', 'full.json'));
  assert.equal(code, 2);
  assert.match(lines.join(), /^Nothing was written: .*full\.json is the file that the data comes from\./);
  assert.equal(readFileSync(file, 'utf8'), before);
});
