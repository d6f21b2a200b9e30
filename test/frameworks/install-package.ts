import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/paths.js';

/** Runs npm, which started this program. @throws {Error} when it fails */
function npm(cwd: string, ...args: readonly string[]): void {
  const path = process.env.npm_execpath;
  if (!path) throw new Error('Start this with npm: npm run test:frameworks');
  const { status } = spawnSync(process.execPath, [path, ...args], { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`npm ${args[0] ?? ''} failed: its message is above.`);
}

/** Packs the built package as it would be published, and installs that file in a folder as an application would. */
export function installPackage(folder: string): void {
  const isPack = (name: string) => /^safeguarding-elements-.*\.tgz$/.test(name);
  for (const name of readdirSync(folder).filter(isPack)) rmSync(join(folder, name));
  npm(ROOT, 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
  const [pack] = readdirSync(folder).filter(isPack);
  if (pack === undefined) throw new Error('npm pack left no file.');
  // The lock file is for what does not change with each build.
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  npm(folder, 'install', '--no-save', '--no-package-lock', ...quietly, `./${pack}`);
  rmSync(join(folder, pack));
}
