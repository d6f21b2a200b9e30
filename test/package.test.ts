import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { limitOf, sizeReport } from '../src/cli/build-steps.js';
import { elementNames, embedFiles } from '../src/cli/embed-options.js';
import { rollup } from 'rollup';
import embedConfig from '../rollup.config.js';
import { EMBED, ROOT } from '../src/cli/paths.js';
import { runNode } from '../src/cli/run-command.js';
import { VERSION } from '../src/ui/define-element.js';
import { elementFiles, manifest } from './e2e/embed-page.js';

interface PackageJson {
  name: string;
  version: string;
  exports: Record<string, unknown>;
}

const packageJson = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as PackageJson;

/** What one may import, with each `*` filled in by every element. */
const specifiers = Object.keys(packageJson.exports).flatMap((path) =>
  (path.includes('*') ? elementNames() : ['']).map((name) => join(packageJson.name, path.replace('*', name))),
);

const isData = (specifier: string) => specifier.endsWith('.json');

/** Runs a module in a Node without any loader, as an application that installed the package would. */
async function inNode(code: string): Promise<unknown> {
  const { output } = await runNode('--input-type=module', ['--eval', code], { NODE_NO_WARNINGS: '1' });
  return JSON.parse(output) as unknown;
}

/** Tags registered after importing these. Lit brings a registry for Node, so `customElements` may be there. */
const registeredAfter = (imports: string[]) =>
  inNode(`
    ${imports.map((specifier) => `await import(${JSON.stringify(specifier)});`).join('\n')}
    const tags = ${JSON.stringify(elementNames())}.map((name) => 'scp-' + name);
    console.log(JSON.stringify(tags.filter((tag) => globalThis.customElements?.get(tag))));
  `);

describe('the package', () => {
  for (const specifier of specifiers) {
    it(`C92: gives ${specifier}`, async () => {
      const attributes = isData(specifier) ? ", { with: { type: 'json' } }" : '';
      const kind = await inNode(
        `console.log(JSON.stringify(typeof await import(${JSON.stringify(specifier)}${attributes})))`,
      ).catch((error: unknown) => String(error));
      assert.equal(kind, 'object');
    });
  }

  it('C93: registers nothing when the root or a class is imported', async () => {
    const classes = elementNames().map((name) => `${packageJson.name}/elements/${name}`);
    assert.deepEqual(await registeredAfter([packageJson.name, ...classes]), []);
  });

  it('registers each element by its define file, and all by one', async () => {
    const tags = elementNames().map((name) => `scp-${name}`);
    const defines = elementNames().map((name) => `${packageJson.name}/elements/${name}/define`);
    assert.deepEqual(await registeredAfter(defines), tags);
    assert.deepEqual(await registeredAfter([`${packageJson.name}/all`]), tags);
  });

  it('says its version the same everywhere', () => {
    assert.equal(VERSION, packageJson.version);
    assert.equal(manifest.version, packageJson.version);
  });
});

describe('embed files', () => {
  it('are one for all elements and one for each', () => {
    assert.deepEqual(
      elementFiles,
      elementNames().map((name) => `scp-${name}.js`),
    );
  });

  for (const { name } of embedFiles()) {
    const code = readFileSync(join(EMBED, name), 'utf8');

    it(`C89: ${name} makes no code from text and loads no other file`, () => {
      for (const banned of [/\bimport\s*\(/, /\beval\s*\(/, /\bnew\s+Function\b/, /^\s*(import|export)\b/m]) {
        assert.doesNotMatch(code, banned);
      }
    });

    it(`C92: ${name} names the packages in it, and their licences are beside it`, () => {
      const notice = code.slice(0, code.indexOf('*/'));
      const texts = readFileSync(join(EMBED, 'licences.txt'), 'utf8');
      const named = [...notice.matchAll(/^ \* (\S+ [\d.]+), /gm)].map(([, item]) => item ?? '');
      assert.ok(named.some((item) => item.startsWith('lit-html ')));
      for (const item of named) assert.ok(texts.includes(item), item);
    });
  }

  it('come out the same from a second build', async () => {
    for (const { output: options, ...input } of embedConfig()) {
      const build = await rollup(input);
      const { output } = await build.generate(options);
      assert.equal(output[0].code, readFileSync(options.file ?? '', 'utf8'), options.file);
    }
  });

  it('C89: have a size limit that a build cannot pass', () => {
    const entry = { integrity: '', bytes: 0 };
    const files = {
      'scp.js': { ...entry, gzip: limitOf('scp.js') + 1 },
      'scp-course-finder.js': { ...entry, gzip: limitOf('scp-course-finder.js') },
      'scp-other.js': { ...entry, gzip: limitOf('scp-other.js') + 1 },
    };
    const { tooBig } = sizeReport({ version: '', trustedTypesPolicy: '', files });
    assert.deepEqual(
      tooBig.map((line) => line.split(':')[0]),
      ['scp.js', 'scp-other.js'],
    );
  });

  it('weigh what the README says, to the nearest kilobyte or so', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `(scp[\w-]*\.js)`[^|]*\| *(\d+) kB *\|$/gm)];
    assert.deepEqual(rows.map(([, name]) => name).sort(), Object.keys(manifest.files).sort());
    for (const [, name = '', kilobytes] of rows) {
      const { gzip = 0 } = manifest.files[name] ?? {};
      assert.ok(Math.abs(Number(kilobytes) - gzip / 1000) < 1.5, `${name}: the README says ${kilobytes} kB`);
    }
  });

  it('have true sizes in the manifest', () => {
    for (const [name, { bytes, gzip }] of Object.entries(manifest.files)) {
      const content = readFileSync(join(EMBED, name));
      assert.equal(content.length, bytes, name);
      const packed = gzipSync(content, { level: 9 });
      assert.equal(packed.length, gzip, name);
    }
  });
});
