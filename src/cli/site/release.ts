import type { Release } from '../../snippet/snippet.js';
import type { FileEntry } from '../embed-manifest.js';
import { aliasOf } from './header-rules.js';

/** What `manifest.json` in the folder of a version says. */
export interface VersionManifest {
  readonly version: string;
  readonly trustedTypesPolicy: string;
  readonly files: Readonly<Record<string, FileEntry>>;
  /** Scripts of our own pages, and of the pages around a frame. */
  readonly pageScripts: Readonly<Record<string, FileEntry>>;
  /** The packages inside the scripts, each with its licence. */
  readonly licences: readonly string[];
}

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
