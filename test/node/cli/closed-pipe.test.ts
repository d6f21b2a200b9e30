import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { ROOT } from '../../../src/cli/paths.js';

/** Runs a command whose reader goes away at once, as `| head` may. */
async function unread(file: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { cwd: ROOT });
  child.stdout.destroy();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

const COMMANDS: readonly (readonly [name: string, args: string[], code: number, said: RegExp])[] = [
  ['publish-data', ['--at', '2027-03-08T07:00'], 0, /^The data as it may be known on [^]*\nnext \S+\n$/],
  ['snippet', ['--help'], 0, /^$/],
  ['check-data', ['data/dataset.json'], 0, /^$/],
  ['check-data', ['test/fixtures/data/broken.json'], 1, /^$/],
];

for (const [name, args, code, said] of COMMANDS)
  test(`${[name, ...args].join(' ')} ends without a fault when nobody reads what it writes`, async () => {
    const result = await unread(`src/cli/${name}.ts`, ...args);
    assert.match(result.said, said);
    assert.equal(result.code, code);
  });
