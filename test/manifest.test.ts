import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import type { Package } from 'custom-elements-manifest/schema';
import { elementNames } from '../src/cli/embed-options.js';
import { elementsOf, type ElementDescription } from '../src/cli/manifest-plugins.js';
import { ROOT } from '../src/cli/paths.js';
import { pageColours } from '../src/ui/styles/tokens.styles.js';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('custom-elements.json')) as Package;
const elements = elementsOf(manifest).filter(({ tagName }) => tagName !== undefined);
const namesOf = (list: readonly { readonly name: string }[] | undefined): string[] =>
  [...new Set((list ?? []).map(({ name }) => name))].sort();

/** The text of a source file and of every file of src that it imports, once each. */
function sourcesFrom(file: string, seen = new Map<string, string>()): ReadonlyMap<string, string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  const text = readFileSync(file, 'utf8');
  seen.set(file, text);
  for (const [, from = ''] of text.matchAll(/from '(\.[^']+)\.js'/g))
    sourcesFrom(join(dirname(file), `${from}.ts`), seen);
  return seen;
}

function sourceOf({ tagName = '' }: ElementDescription): string {
  const name = tagName.slice('scp-'.length);
  return [...sourcesFrom(join(ROOT, 'src/elements', name, `${name}.ts`)).values()].join('\n');
}

describe('custom-elements.json', () => {
  it('is a manifest as its format says', () => {
    const schema = JSON.parse(read('node_modules/custom-elements-manifest/schema.json')) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(manifest), JSON.stringify(validate.errors, null, 2));
  });

  it('has every element, and the module that registers it', () => {
    const tags = elementNames().map((name) => `scp-${name}`);
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), tags);
    const definitions = manifest.modules.flatMap(({ exports = [] }) => exports);
    assert.deepEqual(
      definitions.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => name),
      tags,
    );
  });

  it('leads to files of the package', () => {
    for (const { path } of manifest.modules) assert.ok(existsSync(join(ROOT, path)), path);
  });

  for (const element of elements) {
    const source = sourceOf(element);

    it(`${element.tagName} has every part that it draws, and no other`, () => {
      const drawn = [...source.matchAll(/\bpart="([^"]+)"/g)].flatMap(([, parts = '']) => parts.split(' '));
      assert.deepEqual(namesOf(element.cssParts), namesOf(drawn.map((name) => ({ name }))));
    });

    it(`${element.tagName} has every custom property that it reads, and no other`, () => {
      // Colours are a table in the source.
      const text = `${source}\n${pageColours.cssText}`;
      const used = [...text.matchAll(/var\((--scp-[\w-]+)/g)].map(([, name = '']) => ({ name }));
      assert.deepEqual(namesOf(element.cssProperties), namesOf(used));
    });

    it(`${element.tagName} has every event that it sends`, () => {
      for (const { name } of element.events ?? []) assert.ok(source.includes(`'${name}'`), name);
    });

    it(`${element.tagName} is in the README with all that a page may use`, () => {
      const readme = read('README.md');
      const methods = element.members?.filter(({ kind }) => kind === 'method') ?? [];
      for (const name of [
        ...namesOf(element.attributes),
        ...namesOf(element.events),
        ...namesOf(element.cssProperties),
      ])
        assert.ok(readme.includes(`\`${name}\``), name);
      for (const { name } of methods) assert.ok(readme.includes(`\`${name}(`), name);
    });
  }

  it('knows the defaults of the colours as the README has them', () => {
    const rows = [...read('README.md').matchAll(/^\| ((?:`--scp-[\w-]+`(?:, )?)+) +\|[^|]*\| (.*?) +\|$/gm)];
    const words = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
    const said = rows.flatMap(([, names = '', values = '']) =>
      words(names).map((name, at) => [name, words(values)[at]]),
    );
    const properties = elements[0]?.cssProperties ?? [];
    const light = properties.map(({ name, default: value }) => [
      name,
      /light-dark\((\S+),/.exec(value ?? '')?.[1] ?? value,
    ]);
    assert.deepEqual(Object.fromEntries(said), Object.fromEntries(light));
  });
});
