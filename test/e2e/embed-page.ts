import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbedManifest } from '../../src/cli/embed-manifest.js';
import { EMBED } from '../../src/cli/paths.js';

export const manifest = JSON.parse(readFileSync(join(EMBED, 'manifest.json'), 'utf8')) as EmbedManifest;

/** The files that hold one element each, for example `scp-course-finder.js`. */
export const elementFiles = Object.keys(manifest.files).filter((name) => name !== 'scp.js');

/** Tags of the elements in the build. */
export const tags = elementFiles.map((name) => name.replace(/\.js$/, ''));

/** What a host page shows until an element has data. */
export const FALLBACK = 'See the live page';

/** What a policy may ask of each script of an embed page. */
export const NONCE = 'bm9uY2U';

/** A script to put into a page. */
export interface ScriptTag {
  file: string;
  type?: 'module';
  /** When a classic script runs. Default: `defer`. */
  when?: 'async' | 'at once';
  /** Added to the address, so that a module is run a second time. */
  query?: string;
}

function scriptElement({ file, type, when, query = '' }: ScriptTag): string {
  const timing = when === 'at once' ? '' : ` ${when ?? 'defer'}`;
  const integrity = manifest.files[file]?.integrity ?? '';
  return `<script src="/embed/${file}${query}" nonce="${NONCE}" integrity="${integrity}"${type ? ` type="${type}"` : timing}></script>`;
}

/** A page that a web editor could have written: scripts, and one of each element with a fallback. */
export function embedPage(scripts: readonly ScriptTag[]): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>Host page</title>
    ${scripts.map(scriptElement).join('\n    ')}
  </head>
  <body>
    <h1>Host page</h1>
    ${tags.map((tag) => `<${tag}><p>${FALLBACK}</p></${tag}>`).join('\n    ')}
  </body>
</html>`;
}
