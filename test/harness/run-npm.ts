import { spawnSync } from 'node:child_process';

/**
 * Runs the npm that started this program. What it says goes to standard error.
 *
 * @param folder where npm runs
 * @param command the npm script that this is for, for example `bench`
 * @param args what npm is to do, for example `ci`, and its options
 * @throws {Error} when npm did not start this program, or fails
 */
export function runNpm(folder: string, command: string, ...args: readonly string[]): void {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error(`Start this with npm: npm run ${command}`);
  const { status } = spawnSync(process.execPath, [npm, ...args], { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`npm ${args[0] ?? ''} failed in ${folder}: its message is above.`);
}

/** Options of an installation: without the scripts of the packages, and without words where all is well. */
export const QUIETLY = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'] as const;
