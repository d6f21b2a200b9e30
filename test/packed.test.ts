import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { elementNames } from '../src/cli/embed-options.js';
import { runNode } from '../src/cli/run-command.js';

// What `npm publish` would send: packed, then read as those who install it would read it.

/** npm's own program. Set where npm starts the tests; else it lies beside Node. */
const NPM = process.env.npm_execpath ?? join(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js');

describe('the packed package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scp-pack-'));
  let tarball: Uint8Array<ArrayBuffer>;
  let files: string[];

  before(async () => {
    const { code, output } = await runNode(NPM, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
    assert.equal(code, 0, output);
    const [packed] = JSON.parse(output) as [{ filename: string; files: { path: string }[] }];
    files = packed.files.map(({ path }) => path);
    tarball = new Uint8Array(readFileSync(join(folder, packed.filename)));
  });

  after(() => rmSync(folder, { recursive: true }));

  it('holds what it promises and nothing of its making', () => {
    const places = new Set(files.map((path) => path.replace(/(?<=^dist\/embed\/|^dist\/(?!embed\/)).*/s, '')));
    assert.deepEqual([...places].sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'data/dataset.schema.json',
      'dist/',
      'dist/embed/',
      'package.json',
    ]);
    // A map without its source beside it makes bundlers complain.
    assert.deepEqual(
      files.filter((path) => path.endsWith('.map')),
      [],
    );
    for (const name of elementNames())
      for (const file of [`${name}.js`, `${name}.d.ts`, 'define.js', 'define.d.ts'])
        assert.ok(files.includes(`dist/elements/${name}/${file}`), `${name}/${file}`);
  });

  it('is well made by the rules of publint', async () => {
    const { messages } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    assert.deepEqual(messages, []);
  });

  it('has types that fit its code, for bundlers and for Node', async () => {
    const result = await checkPackage(createPackageFromTarballData(tarball));
    assert.ok(result.types);
    // Node before 20.19 could not `require` a module. Older resolution knows no `exports`.
    const problems = result.problems.filter(
      (problem) =>
        problem.kind !== 'CJSResolvesToESM' && !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    assert.deepEqual(problems, []);
  });
});
