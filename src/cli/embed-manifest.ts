import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** What `manifest.json` says of one file. */
export interface FileEntry {
  /** For the `integrity` attribute of the script element. */
  integrity: string;
  bytes: number;
  /** Size in bytes as sent with gzip. */
  gzip: number;
}

/** The content of `dist/embed/manifest.json`. */
export interface EmbedManifest {
  version: string;
  trustedTypesPolicy: string;
  files: Record<string, FileEntry>;
}

/** Hash and sizes of a file. */
export function describeFile(bytes: Uint8Array): FileEntry {
  return {
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  };
}
