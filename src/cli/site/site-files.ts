import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFile, type EmbedManifest } from '../embed-manifest.js';
import { EMBED, ROOT } from '../paths.js';
import { aliasOf, type VersionManifest } from '../../snippet/release.js';
import { builderPage, previewPage } from './builder-pages.js';
import { ELEMENTS } from '../../snippet/elements.js';
import { fallbackLines } from '../../snippet/fallback.js';
import { framePage, oembedAnswer, plainPage, type PageSetting } from './element-pages.js';
import { publishedData, type PublishedData } from './published-data.js';
import { headerSamples } from './samples.js';
import { zipOf } from './zip.js';

const PRESETS = join(ROOT, 'src/presets');
const BUILDER = join(ROOT, 'src/builder');

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

/** What the layout is made of beside the embed files in dist. */
export interface SiteParts {
  readonly manifest: EmbedManifest;
  /** Scripts of our own pages and of the pages around a frame, by name. */
  readonly pageScripts: ReadonlyMap<string, Uint8Array>;
  /** Where the site will stand, with a slash at its end. oEmbed answers hold whole addresses. */
  readonly site: string;
}

/** The packages that the notice at the top of an embed file names, each with its licence. */
function licencesIn(name: string): string[] {
  const notice = /^\/\*![\s\S]*?\*\//.exec(readFileSync(join(EMBED, name), 'utf8'))?.[0] ?? '';
  return [...notice.matchAll(/^ \* (\S+ [\d.]+), ([^.]+)\. /gm)].map(([, item, licence]) => `${item}: ${licence}`);
}

/** The scripts of a version and their hashes, those of pages included. */
function versionFolder({ manifest, pageScripts }: SiteParts): Map<string, Uint8Array> {
  const entries = Object.fromEntries([...pageScripts].map(([name, bytes]) => [name, describeFile(bytes)]));
  const whole: VersionManifest = { ...manifest, pageScripts: entries, licences: licencesIn('scp.js') };
  const all = `${JSON.stringify(whole, null, 2)}\n`;
  return new Map([...scripts(manifest), ...pageScripts, ['manifest.json', text(all)]]);
}

/** A page for each element in a frame, one at a plain address, the oEmbed answer that the latter names, and the builder. */
function pages({ manifest, pageScripts, site }: SiteParts, { dataset, at }: PublishedData): Map<string, Uint8Array> {
  const { version, files } = manifest;
  const setting: PageSetting = {
    site,
    version,
    integrity: new Map([
      ...Object.entries(files).map(([name, { integrity }]) => [name, integrity] as const),
      ...[...pageScripts].map(([name, bytes]) => [name, describeFile(bytes).integrity] as const),
    ]),
    fallback: ({ name }) => fallbackLines(dataset, name, new Map(), at),
  };
  return new Map([
    ...readdirSync(PRESETS).map((name) => [`presets/${name}`, readFileSync(join(PRESETS, name))] as const),
    ['frame/page.css', readFileSync(join(ROOT, 'src/cli/site/page.css'))],
    ...ELEMENTS.flatMap((element) => [
      [`frame/${element.name}.html`, text(framePage(element, setting))] as const,
      [`${element.name}.html`, text(plainPage(element, setting))] as const,
      [`oembed/${element.name}.json`, text(oembedAnswer(element, setting))] as const,
    ]),
    ['builder.html', text(builderPage(setting))],
    ['builder/preview.html', text(previewPage(setting))],
    ...['builder.css', 'preview.css'].map((name) => [`builder/${name}`, readFileSync(join(BUILDER, name))] as const),
  ]);
}

/**
 * The hosting layout, from the embed files in dist: a folder that never changes for this version, an alias for the
 * newest of its major version, the data at an address without a version, pages for frames, and the settings of servers.
 * @throws {Error} if the dataset has errors
 */
export function siteFiles(parts: SiteParts): SiteFiles {
  const { manifest } = parts;
  const { version } = manifest;
  const published = publishedData();
  const data = new Map([
    ['dataset.json', published.bytes],
    ['dataset.schema.json', readFileSync(join(ROOT, 'data/dataset.schema.json'))],
  ]);
  const newest = versionFolder(parts);
  return new Map([
    ...under(version, newest),
    [`${version}/safeguarding-elements-${version}.zip`, intranetZip(manifest, data)],
    ...under(aliasOf(version), newest),
    ...under('data/v1', data),
    ...pages(parts, published),
    ...[...headerSamples(version)].map(([name, words]) => [name, text(words)] as const),
  ]);
}
