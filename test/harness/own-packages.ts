import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUIETLY, runNpm } from './run-npm.js';

/**
 * Installs the packages of a folder that has a package file and a lock of its own, so that only the command that needs
 * them downloads them. Without their scripts: none needs one. Nothing happens when they are there.
 *
 * @param folder path of the folder
 * @param command the npm script that this is for, for example `bench`
 * @throws {Error} when npm fails
 */
export function installOwnPackages(folder: string, command: string): void {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  // Inside node_modules, so that it goes when they go.
  const stamp = join(folder, 'node_modules/.lock-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error(`[${command}] Installing what only this command needs.`);
  runNpm(folder, command, 'ci', ...QUIETLY);
  writeFileSync(stamp, lock);
}
