import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  contrast,
  contrastFigures,
  coloursOf,
  DARK_COLOURS,
  DEFAULT_COLOURS,
  isColour,
} from '../../../src/snippet/contrast.js';
import { pageColours } from '../../../src/ui/styles/tokens.styles.js';

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
    for (const defaults of [DEFAULT_COLOURS, DARK_COLOURS])
      assert.ok(contrastFigures(new Map(), defaults).every(({ enough }) => enough));
    const pale = contrastFigures(new Map([['accent', '#8fd0dc']])).filter(({ enough }) => !enough);
    assert.deepEqual(
      pale.map(({ what }) => what),
      ['Links', 'Links on quiet panels', 'Links on open tags', 'Text on buttons'],
    );
  });

  it('starts from the colours that the elements have', () => {
    const tokens = pageColours.cssText;
    for (const [name, colour] of DEFAULT_COLOURS) {
      const dark = DARK_COLOURS.get(name) ?? '';
      assert.ok(tokens.includes(`--_${name}: var(--scp-${name}, ${colour});`), name);
      assert.ok(tokens.includes(`--_${name}: var(--scp-${name}, light-dark(${colour}, ${dark}));`), name);
    }
  });
});

describe('presets', () => {
  for (const name of readdirSync('src/presets').filter((file) => file !== 'space.css')) {
    it(`${name} sets documented properties only, with enough contrast`, () => {
      const css = readFileSync(`src/presets/${name}`, 'utf8');
      const colours = coloursOf(css);
      assert.ok([...colours.values()].every(isColour));
      for (const key of colours.keys()) assert.ok(DEFAULT_COLOURS.has(key), key);
      assert.equal(css.match(/--scp-/g)?.length, colours.size);
      assert.deepEqual(
        contrastFigures(colours).filter(({ enough }) => !enough),
        [],
      );
    });
  }
});
