import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../src/cli/paths.js';

const FOLDERS = ['', 'src', 'data', 'stories', 'stories/guides', 'test'];

const documents = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

const isIn = (text: string, heading: string): boolean =>
  [...text.matchAll(/^#+ (.*)$/gm)].some(
    ([, words = '']) =>
      words
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replaceAll(' ', '-') === heading,
  );

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** Whether a script of package.json makes a fresh clone ready before it runs, by itself or by the script it begins with. */
function installs(name: string): boolean {
  const [, first] = /^npm run -s ([\w:-]+)/.exec(scripts[name] ?? '') ?? [];
  return `pre${name}` in scripts || (first !== undefined && installs(first));
}

describe('commands in CONTRIBUTING.md', () => {
  const contributing = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

  for (const name of new Set([...contributing.matchAll(/^\| `npm (?:run )?([\w:-]+)/gm)].map(([, each = '']) => each)))
    it(`${name} installs what it needs`, () => assert.ok(installs(name)));
});

describe('documents', () => {
  for (const name of documents) {
    const text = readFileSync(join(ROOT, name), 'utf8').replace(/^```[\s\S]*?^```/gm, '');

    it(`${name} has links that lead somewhere`, () => {
      const links = [...text.matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)].map(([, to = '']) => to);
      for (const to of links) {
        const [path = '', heading] = to.split('#');
        const file = path === '' ? join(ROOT, name) : join(ROOT, dirname(name), path);
        assert.ok(existsSync(file), to);
        if (heading !== undefined) assert.ok(isIn(readFileSync(file, 'utf8'), heading), to);
      }
    });

    it(`${name} has no code that is torn over two lines: Storybook would show it as a block`, () => {
      for (const paragraph of text.split(/\n\s*\n/))
        for (const [code] of paragraph.matchAll(/`[^`]*`/g)) assert.doesNotMatch(code, /\n/);
    });

    it(`${name} names commands that there are`, () => {
      const whole = readFileSync(join(ROOT, name), 'utf8');
      for (const [, script = ''] of whole.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g))
        assert.ok(script in scripts, `npm run ${script}`);
    });
  }
});
