import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { OutputOptions, Plugin, RenderedChunk, RollupOptions } from 'rollup';
import { asciiOnly } from './ascii-only.js';
import { changedArrayFrom } from './changed-array-from.js';
import { noticeFor, packagesOf, type BundledPackage } from './licences.js';
import { minifyLiterals } from './minify-literals.js';
import { oneDecorate } from './one-decorate.js';
import { DIST, EMBED, ROOT } from './paths.js';
import { privateNames } from './private-names.js';
import { sharedPolicy } from './shared-policy.js';
import { unusedMethods } from './unused-methods.js';

/** One file of the embed build. */
export interface EmbedFile {
  /** `scp.js`, or `scp-course-finder.js` for the element of that name. */
  name: string;
  /** The compiled module that registers the file's elements. */
  entry: string;
  /** Short names of its elements. */
  elements: readonly string[];
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
  const all = elementNames();
  return [
    { name: 'scp.js', entry: join(DIST, 'all.js'), elements: all },
    ...all.map((name) => ({
      name: `scp-${name}.js`,
      entry: join(DIST, 'elements', name, 'define.js'),
      elements: [name],
    })),
  ];
}

const ENTRY = '\0embed-entry';
const OWN_SCRIPT = '\0embed-own-script';

const dist = (file: string) => JSON.stringify(join(DIST, file));

/**
 * Rollup plugin: an entry that first notes the script's own address, then registers, then fills the page's placeholders.
 * Imports run in that order. The mark comes last: a failed start may be repeated.
 */
function embedEntry({ name, entry, elements }: EmbedFile, mark: string): Plugin {
  const modules = new Map([
    [
      ENTRY,
      `import ${JSON.stringify(OWN_SCRIPT)};\nimport ${JSON.stringify(entry)};\n` +
        `import { fillAsPageIsRead } from ${dist('host-page/placeholders.js')};\n` +
        `${mark} = fillAsPageIsRead(${JSON.stringify(elements)});`,
    ],
    [
      OWN_SCRIPT,
      `import { rememberOwnScript } from ${dist('controllers/own-script.js')};\n` +
        `rememberOwnScript(${JSON.stringify(name)});`,
    ],
  ]);
  return {
    name: 'embed-entry',
    resolveId: (id) => (modules.has(id) ? { id, moduleSideEffects: true } : null),
    load: (id) => modules.get(id) ?? null,
  };
}

/** Scripts of the hosting layout beside the embed files, by name: the compiled modules that they start from. */
export const PAGE_SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['frame.js', join(DIST, 'host-page/frame.js')],
  ['fit-frames.js', join(DIST, 'host-page/fit-frames.js')],
  ['builder.js', join(DIST, 'builder/builder.js')],
  ['preview.js', join(DIST, 'builder/preview.js')],
]);

/**
 * How a script is made small. ASCII only: a page in another encoding, served without one of its own, must not
 * garble our words.
 */
export const MINIFIER = { ecma: 2020, compress: { passes: 2 }, format: { comments: /^!/, ascii_only: true } } as const;

/** How Rollup makes one script of the hosting layout. */
export function pageScriptOptions(name: string, minify: boolean): RollupOptions & { output: OutputOptions } {
  return {
    input: PAGE_SCRIPTS.get(name) ?? '',
    plugins: [
      resolve({ exportConditions: ['production'] }),
      // The others hold no Lit.
      name === 'builder.js' && sharedPolicy(),
      minify && [terser(MINIFIER), asciiOnly()],
    ],
    output: {
      format: 'iife',
      banner: (chunk) => noticeFor(name, packageVersion(), packagesIn(chunk)),
    },
  };
}

/** The packages whose code a chunk contains. */
export const packagesIn = (chunk: RenderedChunk): BundledPackage[] => packagesOf(Object.keys(chunk.modules));

/**
 * How Rollup makes one embed file from the compiled modules in dist. The same modules give the same text. Anything that
 * Rollup warns of is an error: the file would not be self-contained.
 * @param minify whether to make it small, which takes longer than all the rest
 */
export function embedOptions(file: EmbedFile, minify: boolean): RollupOptions & { output: OutputOptions } {
  const { name } = file;
  const version = packageVersion();
  const mark = `globalThis[Symbol.for(${JSON.stringify(`scp/embed/${version}/${name}`)})]`;
  return {
    input: ENTRY,
    plugins: [
      embedEntry(file, mark),
      resolve({ exportConditions: ['production'] }),
      sharedPolicy(),
      changedArrayFrom(),
      unusedMethods(),
      oneDecorate(),
      minify && [minifyLiterals(), privateNames(), terser(MINIFIER), asciiOnly()],
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
      // The same file a second time on a page only fills placeholders that have come since.
      intro: `if (${mark}) return ${mark}();`,
    },
  };
}
