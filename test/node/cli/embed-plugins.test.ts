import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { rollup, type Plugin } from 'rollup';
import { oneDecorate } from '../../../src/cli/one-decorate.js';
import { privateNames } from '../../../src/cli/private-names.js';
import { unusedMethods } from '../../../src/cli/unused-methods.js';

const LIT = '/node_modules/@lit/reactive-element';

/** What Rollup and a plugin make of these modules: the code, and what the first of them gives as its default. */
async function built(
  plugin: Plugin,
  modules: Readonly<Record<string, string>>,
): Promise<{ code: string; value: unknown }> {
  const virtual: Plugin = {
    name: 'virtual',
    resolveId: (id) => (id in modules ? id : null),
    load: (id) => modules[id] ?? null,
  };
  const input = Object.keys(modules)[0] ?? '';
  const build = await rollup({ input, plugins: [virtual, plugin], treeshake: false });
  const { output } = await build.generate({ format: 'iife', name: 'value' });
  return { code: output[0].code, value: runInNewContext(`${output[0].code}; value`) as unknown };
}

describe('private names', () => {
  it('are counted anew in each class, and mean what they did', async () => {
    const { code, value } = await built(privateNames(), {
      '/m.js': `class One { #total = 1; static #made = 2; add(n) { this.#total += n; return this.#both(); } #both() { return this.#total + One.#made; }
          static has(it) { return #total in it; } }
        class Two extends One { #made = 5; get sum() { return this.#made + this.add(10); } }
        export default [new One().add(1), new Two().sum, One.has(new Two()), One.has({})].join();`,
    });
    assert.equal(value, '4,18,true,false');
    assert.deepEqual([...new Set(code.match(/#\w+/g))].sort(), ['#p0', '#p1', '#p2']);
  });

  it('stay where nobody can tell whose they are', async () => {
    const code = 'class Outer { #a = 1; make() { return class { #b = 2; }; } } export default Outer;';
    await assert.rejects(built(privateNames(), { '/m.js': code }), /A class in a class/);
  });
});

describe('methods that nobody calls', () => {
  const id = '/node_modules/minisearch/dist/es/SearchableMap.js';
  const names = ['clear', 'delete', 'forEach', 'has', 'update', 'values'].map((name) => `${name}() {}`);
  const tree = (...methods: string[]) =>
    `class SearchableMap { get() { return 7; } ${methods.join(' ')} get size() { return 0; } static from() {} static fromObject() {} }
     export default Object.getOwnPropertyNames(SearchableMap.prototype).concat(Object.keys(Object.getOwnPropertyDescriptors(SearchableMap))).join();`;

  it('are taken out, and the others stay', async () => {
    const { value } = await built(unusedMethods(), { [id]: tree(...names) });
    assert.equal(value, 'constructor,get,length,name,prototype');
  });

  it('stop the build when one is not there', async () => {
    await assert.rejects(built(unusedMethods(), { [id]: tree(...names.slice(1)) }), /has changed: see clear/);
  });
});

describe("Lit's property", () => {
  it('stops the build when Lit has changed', async () => {
    const modules = { [`${LIT}/decorators/property.js`]: 'export default 1;' };
    await assert.rejects(built(oneDecorate(), modules), /Lit's property has changed/);
  });
});
