import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { OutputOptions, Plugin, RenderedChunk, RollupOptions } from 'rollup';
import { changedArrayFrom } from './changed-array-from.js';
import { noticeFor, packagesOf, type BundledPackage } from './licences.js';
import { minifyCssLiterals } from './minify-css-literals.js';
import { DIST, EMBED, ROOT } from './paths.js';
import { sharedPolicy } from './shared-policy.js';

/** One file of the embed build. */
export interface EmbedFile {
  /** `scp.js`, or `scp-course-finder.js` for the element of that name. */
  name: string;
  /** The compiled module that registers the file's elements. */
  entry: string;
}

/** The version in package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Short names of the elements that have a `define.ts`, in alphabetical order. */
export function elementNames(): string[] {
  const folder = join(ROOT, 'src/elements');
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'define.ts')))
    .sort();
}

/** Every file of the embed build: one with all elements, and one for each element. */
export function embedFiles(): EmbedFile[] {
  return [
    { name: 'scp.js', entry: join(DIST, 'all.js') },
    ...elementNames().map((name) => ({ name: `scp-${name}.js`, entry: join(DIST, 'elements', name, 'define.js') })),
  ];
}

const ENTRY = '\0embed-entry';
const OWN_SCRIPT = '\0embed-own-script';

/** Rollup plugin: an entry that first notes the script's own address, then registers. Imports run in that order. */
function embedEntry({ name, entry }: EmbedFile): Plugin {
  const modules = new Map([
    [ENTRY, `import ${JSON.stringify(OWN_SCRIPT)};\nimport ${JSON.stringify(entry)};`],
    [
      OWN_SCRIPT,
      `import { rememberOwnScript } from ${JSON.stringify(join(DIST, 'controllers/own-script.js'))};\n` +
        `rememberOwnScript(${JSON.stringify(name)});`,
    ],
  ]);
  return {
    name: 'embed-entry',
    resolveId: (id) => (modules.has(id) ? { id, moduleSideEffects: true } : null),
    load: (id) => modules.get(id) ?? null,
  };
}

/** The packages whose code a chunk contains. */
export const packagesIn = (chunk: RenderedChunk): BundledPackage[] => packagesOf(Object.keys(chunk.modules));

/**
 * How an embed file is made small. ASCII only: a page in another encoding, served without one of its own, must not
 * garble our words.
 */
export const MINIFIER = { ecma: 2020, compress: { passes: 2 }, format: { comments: /^!/, ascii_only: true } } as const;

/**
 * How Rollup makes one embed file from the compiled modules in dist. The same modules give the same text. Anything that
 * Rollup warns of is an error: the file would not be self-contained.
 * @param minify whether to make it small, which takes longer than all the rest
 */
export function embedOptions({ name, entry }: EmbedFile, minify: boolean): RollupOptions & { output: OutputOptions } {
  const version = packageVersion();
  const loaded = `globalThis[Symbol.for(${JSON.stringify(`scp/embed/${version}/${name}`)})]`;
  return {
    input: ENTRY,
    plugins: [
      embedEntry({ name, entry }),
      resolve({ exportConditions: ['production'] }),
      sharedPolicy(),
      changedArrayFrom(),
      minify && [minifyCssLiterals(), terser(MINIFIER)],
    ],
    onLog(level, log, handler) {
      // What tsc makes of decorators mentions `this` at the top of a module.
      if (log.code === 'THIS_IS_UNDEFINED') return;
      handler(level === 'warn' ? 'error' : level, log);
    },
    output: {
      file: join(EMBED, name),
      format: 'iife',
      banner: (chunk) => noticeFor(name, version, packagesIn(chunk)),
      // The same file twice on a page does nothing the second time. The mark comes last: a failed start may be repeated.
      intro: `if (${loaded}) return;`,
      outro: `${loaded} = true;`,
    },
  };
}
