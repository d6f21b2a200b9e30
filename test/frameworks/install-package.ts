import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/paths.js';
import { QUIETLY, runNpm } from '../harness/run-npm.js';

const COMMAND = 'test:frameworks';

/** Packs the built package as it would be published, and installs that file in a folder as an application would. */
export function installPackage(folder: string): void {
  const isPack = (name: string) => /^safeguarding-elements-.*\.tgz$/.test(name);
  for (const name of readdirSync(folder).filter(isPack)) rmSync(join(folder, name));
  runNpm(ROOT, COMMAND, 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
  const [pack] = readdirSync(folder).filter(isPack);
  if (pack === undefined) throw new Error('npm pack left no file.');
  // The lock file is for what does not change with each build.
  runNpm(folder, COMMAND, 'install', '--no-save', '--no-package-lock', ...QUIETLY, `./${pack}`);
  rmSync(join(folder, pack));
}
