// Installs programs from Debian's packages. No dependencies: setup.mjs runs it before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this is a Debian-like system whose packages this process may change. */
export const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs packages where that is possible, and says nothing where it is not: look for the program afterwards.
 * @param {readonly string[]} packages
 */
export function installPackagesOfDebian(packages) {
  if (!canInstall()) return;
  // Standard output stays clean for the command that follows.
  const options = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
