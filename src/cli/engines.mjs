// Finds the programs with which the elements are tested in other engines and with a screen reader. No dependencies:
// setup.mjs runs it before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/**
 * The path of Firefox, or undefined: FIREFOX_PATH, or what is on the path.
 * @returns {string | undefined}
 */
export const findFirefox = () => process.env.FIREFOX_PATH || (onPath('firefox-esr') ?? onPath('firefox'));

/**
 * The browser that WebKitGTK's driver starts, or undefined. Debian keeps it out of the path.
 * @returns {string | undefined}
 */
export function findMiniBrowser() {
  const folders = ['/usr/lib', '/usr/libexec'].filter((folder) => existsSync(folder));
  const within = folders.flatMap((folder) => [
    folder,
    ...readdirSync(folder)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(folder, name)),
  ]);
  return within
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join(folder, name, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

/**
 * What a command needs beside Node and Chromium: how to see that it is there, and Debian's packages for it.
 * @type {ReadonlyMap<string, { there: () => boolean, packages: readonly string[], title: string }>}
 */
export const PROGRAMS = new Map([
  ['--firefox', { title: 'Firefox', there: () => findFirefox() !== undefined, packages: ['firefox-esr'] }],
  [
    '--webkit',
    {
      title: 'WebKitGTK with its driver, and Xvfb',
      there: () =>
        onPath('WebKitWebDriver') !== undefined && onPath('Xvfb') !== undefined && findMiniBrowser() !== undefined,
      packages: ['webkit2gtk-driver', 'xvfb'],
    },
  ],
  [
    '--screen-reader',
    {
      title: 'the screen reader Orca, and a desktop for it',
      there: () =>
        ['orca', 'Xvfb', 'openbox', 'xdotool', 'dbus-run-session'].every((name) => onPath(name) !== undefined),
      packages: ['orca', 'xvfb', 'openbox', 'xdotool', 'at-spi2-core', 'dbus', 'dbus-x11'],
    },
  ],
]);
