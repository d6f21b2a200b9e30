import type { Release } from './snippet.js';

interface Hashed {
  readonly integrity: string;
}

/** What `manifest.json` in the folder of a version says. */
export interface VersionManifest {
  readonly version: string;
  readonly trustedTypesPolicy: string;
  readonly files: Readonly<Record<string, Hashed>>;
  /** Scripts of our own pages, and of the pages around a frame. */
  readonly pageScripts: Readonly<Record<string, Hashed>>;
  /** The packages inside the scripts, each with its licence. */
  readonly licences: readonly string[];
}

/** Folder of the newest files with the same major version: `v1`. */
export const aliasOf = (version: string): string => `v${version.split('.')[0] ?? ''}`;

/** Whether an address can be reached from this computer alone. */
export const isLocal = (address: string): boolean => /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(address);

/** A release from the text of its manifest. */
export function readRelease(text: string, site: string): Release {
  const { version, trustedTypesPolicy, files, pageScripts, licences } = JSON.parse(text) as VersionManifest;
  const entries = Object.entries({ ...files, ...pageScripts });
  return {
    site,
    version,
    alias: aliasOf(version),
    trustedTypesPolicy,
    integrity: new Map(entries.map(([name, { integrity }]) => [name, integrity])),
    licences,
  };
}
