import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from '../../src/cli/run-command.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/** Inside node_modules, so that it goes when they go. */
const STAMP = join(FOLDER, 'node_modules/.lock-hash');

/**
 * Installs the contenders' packages where only the bench sees them. Without their scripts: none needs one.
 * @throws {Error} when npm fails
 */
export function installContenders(): void {
  const lock = createHash('sha256')
    .update(readFileSync(join(FOLDER, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.error('[bench] Installing what the elements are measured beside.');
  // Set by npm, which is how this program is started.
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('Start the benchmark with npm: npm run bench');
  const args = [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(process.execPath, args, { cwd: FOLDER, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('npm ci failed in test/bench: its message is above.');
  writeFileSync(STAMP, lock);
}

/**
 * Checks the types of the contenders: nothing else does, because their packages are not there elsewhere.
 * @throws {Error} with the compiler's messages
 */
export async function checkContenders(): Promise<void> {
  const { code, output } = await runNode('node_modules/typescript/bin/tsc', ['-p', join(FOLDER, 'contenders')]);
  if (code !== 0) throw new Error(output.trim());
}
