import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import embedConfig from '../../rollup.config.js';
import { embedFiles, packagesIn, packageVersion } from './embed-options.js';
import { licenceTexts } from './licences.js';
import { DIST, EMBED, ROOT } from './paths.js';
import { runNode } from './run-command.js';
import { POLICY_NAME } from './shared-policy.js';

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

function describe(file: string): FileEntry {
  const bytes = readFileSync(join(EMBED, file));
  return {
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  };
}

/** Writes `manifest.json` beside the embed files. */
export function writeManifest(): EmbedManifest {
  const manifest: EmbedManifest = {
    version: packageVersion(),
    trustedTypesPolicy: POLICY_NAME,
    files: Object.fromEntries(embedFiles().map(({ name }) => [name, describe(name)])),
  };
  writeFileSync(join(EMBED, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Limits in bytes with gzip: what the files weigh now and a little air, so that growth is noticed. */
const LIMITS = new Map([
  ['scp.js', 85_000],
  ['scp-week-programme.js', 43_000],
]);
const LIMIT_FOR_OTHERS = 52_000;

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
 * @throws {Error} with the analyser's messages
 */
export async function analyse(): Promise<void> {
  const { code, output } = await runNode('node_modules/@custom-elements-manifest/analyzer/cem.js', [
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
  ]);
  if (code !== 0) throw new Error(output.trim());
}
