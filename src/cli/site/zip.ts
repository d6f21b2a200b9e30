import { zipSync } from 'fflate';

/** The first moment that a zip file can name, in whatever zone this machine is: the same files give the same bytes. */
const STAMP = new Date(1980, 0, 1);

/**
 * A zip file. Not made with Node's own compression, whose bytes differ from one version of Node to another.
 * @param files contents by path inside the zip file
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))), {
    level: 9,
    mtime: STAMP,
    os: 3,
  });
}
