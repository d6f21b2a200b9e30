import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup, type Plugin } from 'rollup';
import ts from 'typescript';
import { MINIFIER } from '../../src/cli/embed-options.js';
import { minifyCss } from '../../src/cli/minify-literals.js';

/** What a page loads of a contender. */
export interface Bundle {
  readonly code: string;
  /** Its style sheets, minified; empty if it brings its styles in its code. */
  readonly css: string;
}

/** The packages of this folder are installed only when the bench runs, so that their types may be missing. */
const fromBench = createRequire(import.meta.url);
const commonjs = (): Plugin => (fromBench('@rollup/plugin-commonjs') as () => Plugin)();

/** Rollup plugin: takes the types out. */
const plainScript: Plugin = {
  name: 'plain-script',
  transform: (code, id) =>
    id.endsWith('.ts')
      ? {
          code: ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText,
          map: null,
        }
      : null,
};

/** Rollup plugin: resolves our `.js` imports to the `.ts` files that they stand for. */
const ownTypeScript: Plugin = {
  name: 'own-type-script',
  async resolveId(id, importer) {
    if (importer?.endsWith('.ts') !== true || !/^\.{1,2}\/.*\.js$/.test(id)) return null;
    return this.resolve(id.replace(/\.js$/, '.ts'), importer, { skipSelf: true });
  },
};

/** Rollup plugin: a JSON file as a module. */
const json: Plugin = {
  name: 'json',
  transform: (code, id) => (id.endsWith('.json') ? { code: `export default ${code}`, map: null } : null),
};

/** Rollup plugin: keeps imported style sheets, and says that the code is for production. */
function forProduction(sheets: string[]): Plugin {
  return {
    name: 'for-production',
    load(id) {
      if (!id.endsWith('.css')) return null;
      sheets.push(minifyCss(readFileSync(id, 'utf8')));
      return 'export default undefined;';
    },
    transform: (code) =>
      code.includes('process.env.NODE_ENV')
        ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null }
        : null,
  };
}

/**
 * Makes one script of a file below `contenders/`, as the embed files are made: the same bundler, the same minifier.
 * @param entry for example `pages/instantsearch.ts`
 */
export async function bundle(entry: string): Promise<Bundle> {
  const sheets: string[] = [];
  const build = await rollup({
    input: fileURLToPath(new URL(`contenders/${entry}`, import.meta.url)),
    plugins: [
      ownTypeScript,
      resolve({
        browser: true,
        preferBuiltins: false,
        exportConditions: ['production', 'browser'],
        extensions: ['.mjs', '.js', '.ts', '.json'],
      }),
      json,
      plainScript,
      forProduction(sheets),
      commonjs(),
      terser(MINIFIER),
    ],
    onLog(level, log, handler) {
      // Other people's code: what it warns of is theirs.
      if (
        log.id?.includes('node_modules') === true ||
        log.code === 'THIS_IS_UNDEFINED' ||
        log.code === 'CIRCULAR_DEPENDENCY'
      )
        return;
      handler(level === 'warn' ? 'error' : level, log);
    },
  });
  const { output } = await build.generate({ format: 'iife', name: 'bundle', inlineDynamicImports: true });
  await build.close();
  return { code: output[0].code, css: sheets.join('\n') };
}
