import { relative, sep } from 'node:path';
import terser from '@rollup/plugin-terser';
import { rollup, type RenderedModule } from 'rollup';
import { embedFiles, embedOptions, MINIFIER } from '../../src/cli/embed-options.js';
import { DIST } from '../../src/cli/paths.js';
import { sizeOf } from './sizes.js';

/** All of them would take minutes. */
const FILES = ['scp.js', 'scp-course-finder.js'];

/** The package of a module, or its folder in `src`; the element of its own for elements. */
function folderOf(id: string): string {
  const parts = id.split(sep);
  const at = parts.lastIndexOf('node_modules');
  if (at !== -1) {
    const [scope = '', name = ''] = parts.slice(at + 1);
    return scope.startsWith('@') ? `${scope}/${name}` : scope;
  }
  const [folder = '', element = ''] = relative(DIST, id).split(sep);
  return folder === 'elements' ? `${folder}/${element}` : folder;
}

/** Our minifier, without what it leaves out because nothing else in the part uses it. */
const KEEPING_ALL = { ...MINIFIER, compress: { ...MINIFIER.compress, unused: false } };

async function minified(code: string): Promise<string> {
  const build = await rollup({
    input: 'part',
    treeshake: false,
    // What other folders declare is not there.
    onLog: () => undefined,
    plugins: [{ name: 'part', resolveId: (id) => (id === 'part' ? id : null), load: () => code }, terser(KEEPING_ALL)],
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}

/** What each folder of `src` and each package adds to an embed file: bytes of gzip, each compressed alone. */
export async function bytesByFolder(): Promise<Map<string, Map<string, number>>> {
  const files = new Map<string, Map<string, number>>();
  for (const file of embedFiles().filter(({ name }) => FILES.includes(name))) {
    const { output: options, ...input } = embedOptions(file, true);
    const build = await rollup(input);
    const { output } = await build.generate(options);
    await build.close();
    const texts = new Map<string, string>();
    for (const [id, { code }] of Object.entries<RenderedModule>(output[0].modules)) {
      if (id.startsWith('\0') || code === null) continue;
      texts.set(folderOf(id), `${texts.get(folderOf(id)) ?? ''}\n${code}`);
    }
    const sizes = await Promise.all(
      [...texts].map(async ([folder, text]) => [folder, sizeOf(await minified(text)).gzip] as const),
    );
    files.set(file.name, new Map(sizes));
  }
  return files;
}
