import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Package } from 'custom-elements-manifest/schema';
import { rollup } from 'rollup';
import embedConfig from '../../rollup.config.js';
import { embedFiles, packagesIn, packageVersion, PAGE_SCRIPTS, pageScriptOptions } from './embed-options.js';
import { describeFile, type EmbedManifest } from './embed-manifest.js';
import { frameworkTypes } from './framework-types.js';
import { licenceTexts } from './licences.js';
import { manifestFaults } from './manifest-check.js';
import { DIST, EMBED, ROOT, SITE } from './paths.js';
import { runNode } from './run-command.js';
import { POLICY_NAME } from './shared-policy.js';
import { siteFiles } from './site/site-files.js';

/** Empties dist, so that nothing of an earlier build stays. */
export function emptyDist(): void {
  rmSync(DIST, { recursive: true, force: true });
}

/**
 * Compiles src to dist. Repeated in the same dist it compiles only what changed.
 * @throws {Error} with the compiler's messages
 */
export async function compile(): Promise<void> {
  const { code, output } = await runNode('node_modules/typescript/bin/tsc', [
    '-p',
    'tsconfig.build.json',
    '--incremental',
    '--tsBuildInfoFile',
    'dist/.tsbuildinfo',
  ]);
  if (code !== 0) throw new Error(output.trim());
}

/**
 * Makes every embed file, and the licences of the packages in them.
 * @param minify whether to make them small, which takes longer than all the rest
 */
export async function bundleAll(minify = true): Promise<void> {
  const chunks = await Promise.all(
    embedConfig({ minify }).map(async (options) => {
      const build = await rollup(options);
      const { output } = await build.write(options.output);
      await build.close();
      return output[0];
    }),
  );
  const byName = new Map(chunks.flatMap(packagesIn).map((item) => [item.name, item]));
  writeFileSync(join(EMBED, 'licences.txt'), licenceTexts([...byName.values()]));
}

/** Copies the dataset and its schema beside the embed files, where an element without `src` looks. */
export function copyData(): void {
  mkdirSync(EMBED, { recursive: true });
  for (const name of ['dataset.json', 'dataset.schema.json']) {
    copyFileSync(join(ROOT, 'data', name), join(EMBED, name));
  }
}

/** Writes `manifest.json` beside the embed files. */
export function writeManifest(): EmbedManifest {
  const manifest: EmbedManifest = {
    version: packageVersion(),
    trustedTypesPolicy: POLICY_NAME,
    files: Object.fromEntries(embedFiles().map(({ name }) => [name, describeFile(readFileSync(join(EMBED, name)))])),
  };
  writeFileSync(join(EMBED, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Makes the scripts of our own pages and of the pages around a frame. */
export async function bundlePageScripts(minify = true): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = [...PAGE_SCRIPTS.keys()].map(async (name) => {
    const { output: options, ...input } = pageScriptOptions(name, minify);
    const build = await rollup(input);
    const { output } = await build.generate(options);
    await build.close();
    return [name, Buffer.from(output[0].code)] as const;
  });
  return new Map(await Promise.all(made));
}

/** Where the site will stand, unless `SITE_URL` says otherwise. */
export const EXAMPLE_SITE = 'https://elements.example.org/';

/**
 * Writes the hosting layout to dist/site.
 * @param site where it will stand, with or without a slash at its end
 * @param minify whether to make the scripts of its pages small
 * @throws {Error} if the dataset has errors
 */
export async function writeSite(manifest: EmbedManifest, site = EXAMPLE_SITE, minify = true): Promise<void> {
  const parts = { manifest, pageScripts: await bundlePageScripts(minify), site: site.replace(/\/?$/, '/') };
  for (const [path, bytes] of siteFiles(parts)) {
    const file = join(SITE, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** Limits in bytes with gzip: what the files weigh now and a little air, so that growth is noticed. */
const LIMITS = new Map([
  ['scp.js', 108_500],
  ['scp-course-finder.js', 69_800],
  ['scp-threshold-chart.js', 52_800],
  ['scp-toolkit-browser.js', 62_800],
  ['scp-week-programme.js', 52_800],
]);
const LIMIT_FOR_OTHERS = 57_100;

/** Most bytes with gzip that an embed file may have. */
export const limitOf = (name: string): number => LIMITS.get(name) ?? LIMIT_FOR_OTHERS;

const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** One line for each embed file: its size and its limit. */
export function sizeReport({ files }: EmbedManifest): { lines: string[]; tooBig: string[] } {
  const sizes = Object.entries(files).map(([name, { gzip }]) => {
    const limit = limitOf(name);
    return { gzip, limit, line: `${name}: ${inKilobytes(gzip)} with gzip (limit ${inKilobytes(limit)})` };
  });
  return {
    lines: sizes.map(({ line }) => line),
    tooBig: sizes.filter(({ gzip, limit }) => gzip > limit).map(({ line }) => line),
  };
}

/**
 * Describes the elements for editors and Storybook, in custom-elements.json.
 * @throws {Error} with the analyser's messages, or with what is public and not described
 */
export async function analyse(): Promise<Package> {
  const analyser = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
  const config = 'custom-elements-manifest.config.mjs';
  const { code, output } = await runNode('--import', ['tsx', analyser, 'analyze', '--config', config]);
  if (code !== 0) throw new Error(output.trim());
  const manifest = JSON.parse(readFileSync(join(ROOT, 'custom-elements.json'), 'utf8')) as Package;
  const faults = manifestFaults(manifest);
  if (faults.length > 0) throw new Error(`Not described:\n${faults.join('\n')}`);
  return manifest;
}

/** Writes the types for React, Vue and Svelte to dist. */
export function writeFrameworkTypes(manifest: Package): void {
  for (const [name, text] of frameworkTypes(manifest)) writeFileSync(join(DIST, name), text);
}
