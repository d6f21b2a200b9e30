import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contrast, contrastFigures, DEFAULT_COLOURS } from '../../../src/snippet/contrast.js';

describe('contrast', () => {
  const KNOWN: readonly [string, string, number][] = [
    ['#000', '#ffffff', 21],
    ['#fff', '#fff', 1],
    ['#777777', '#fff', 4.47],
    ['#0b0c0c', '#1d70b8', 3.78],
  ];
  for (const [a, b, ratio] of KNOWN)
    it(`of ${a} and ${b} is ${ratio}`, () => {
      assert.ok(Math.abs((contrast(a, b) ?? 0) - ratio) < 0.01);
      assert.equal(contrast(a, b), contrast(b, a));
    });

  it('of something that is no colour is not known, and counts as none', () => {
    assert.equal(contrast('red', '#fff'), null);
    assert.ok(contrastFigures(new Map([['accent', 'red']])).some(({ enough }) => !enough));
  });

  it('is enough for every pair of the defaults, and too little for a pale accent', () => {
    assert.ok(contrastFigures(new Map()).every(({ enough }) => enough));
    const pale = contrastFigures(new Map([['accent', '#8fd0dc']])).filter(({ enough }) => !enough);
    assert.deepEqual(
      pale.map(({ what }) => what),
      ['Links', 'Links on quiet panels', 'Text on buttons'],
    );
  });

  it('starts from the colours that the elements have', () => {
    const tokens = readFileSync('src/ui/styles/tokens.styles.ts', 'utf8');
    for (const [name, colour] of DEFAULT_COLOURS)
      assert.ok(tokens.includes(`--_${name}: var(--scp-${name}, ${colour});`), name);
  });
});

describe('presets', () => {
  for (const name of readdirSync('src/presets').filter((file) => file !== 'space.css')) {
    it(`${name} sets documented properties only, with enough contrast`, () => {
      const css = readFileSync(`src/presets/${name}`, 'utf8');
      const colours = new Map(
        [...css.matchAll(/--scp-([\w-]+): (#[\da-f]+);/g)].map(([, key = '', value = '']) => [key, value]),
      );
      for (const key of colours.keys()) assert.ok(DEFAULT_COLOURS.has(key), key);
      assert.equal(css.match(/--scp-/g)?.length, colours.size);
      assert.deepEqual(
        contrastFigures(colours).filter(({ enough }) => !enough),
        [],
      );
    });
  }
});
