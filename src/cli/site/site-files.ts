import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbedManifest } from '../build-steps.js';
import { EMBED, ROOT } from '../paths.js';
import { aliasOf } from './header-rules.js';
import { publishedData } from './published-data.js';
import { headerSamples } from './samples.js';
import { zipOf } from './zip.js';

/** Contents by path, from the top of the site. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

const text = (words: string): Uint8Array => Buffer.from(words);

const READ_ME = (version: string) => `Safeguarding Elements ${version}

To use them on a server of your own, for example on an intranet without internet:

1. Copy this folder to the server, for example to /safeguarding/.
2. Open example.html there with a browser: the elements must show.
3. Copy the lines of example.html that you need into your own page.

The elements read dataset.json, which lies beside them. To bring the courses up to date, replace that file.
They ask for nothing else, store nothing and set no cookies.

If the server is Internet Information Services (Windows), it must serve .json files as application/json.
licences.txt holds the licences of what is inside the scripts.
`;

function example(tags: readonly string[]): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Safeguarding Elements</title>
    <link rel="icon" href="data:,">
    <script src="scp.js" defer></script>
  </head>
  <body>
    <h1>Safeguarding Elements</h1>
${tags.map((tag) => `    <${tag}>\n      <p>If a child is in immediate danger, call 999.</p>\n    </${tag}>`).join('\n')}
  </body>
</html>
`;
}

/** Everything of the embed build that a page may load: the scripts, their licences and their hashes. */
function scripts({ files }: EmbedManifest): Map<string, Uint8Array> {
  const names = [...Object.keys(files), 'licences.txt', 'manifest.json'];
  return new Map(names.map((name) => [name, readFileSync(join(EMBED, name))]));
}

/** The folder for a server of one's own, packed. */
function intranetZip(manifest: EmbedManifest, data: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const folder = `safeguarding-elements-${manifest.version}`;
  const tags = Object.keys(manifest.files)
    .filter((name) => name !== 'scp.js')
    .map((name) => name.replace(/\.js$/, ''));
  const files = new Map([
    ...scripts(manifest),
    ...data,
    ['READ-ME.txt', text(READ_ME(manifest.version).replaceAll('\n', '\r\n'))] as const,
    ['example.html', text(example(tags))] as const,
  ]);
  return zipOf(new Map([...files].map(([name, bytes]) => [`${folder}/${name}`, bytes])));
}

const under = (folder: string, files: ReadonlyMap<string, Uint8Array>) =>
  [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const);

/**
 * The hosting layout, from the embed files in dist: a folder that never changes for this version, an alias for the
 * newest of its major version, the data at an address without a version, and the settings of servers.
 * @throws {Error} if the dataset has errors
 */
export function siteFiles(manifest: EmbedManifest): SiteFiles {
  const { version } = manifest;
  const data = new Map([
    ['dataset.json', publishedData().bytes],
    ['dataset.schema.json', readFileSync(join(ROOT, 'data/dataset.schema.json'))],
  ]);
  return new Map([
    ...under(version, scripts(manifest)),
    [`${version}/safeguarding-elements-${version}.zip`, intranetZip(manifest, data)],
    ...under(aliasOf(version), scripts(manifest)),
    ...under('data/v1', data),
    ...[...headerSamples(version)].map(([name, words]) => [name, text(words)] as const),
  ]);
}
