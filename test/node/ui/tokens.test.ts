import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../../src/cli/paths.js';
import { USES } from '../../../stories/foundations/colour-uses.js';
import { PAIRS } from '../../harness/colour-pairs.js';
import { colourOf, contrast, lightness, readFallbacks, readSchemes, SCHEMES, VISIONS } from '../../harness/colours.js';

const schemes = readSchemes();
const rolesOf = (scheme: (typeof SCHEMES)[number]) => schemes.get(scheme) ?? assert.fail(scheme);

/** Seen by all who see: neighbours on the scale of levels are this far apart in lightness (CIE L*) at least. */
const LEAST_STEP = 7;

/** Names that style sheets and templates of src use as `var(--_name)`, and those that they set; colour roles come from tables. */
function namesInSource(): { used: Set<string>; set: Set<string> } {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const text = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
    .join('\n');
  const names = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
  return { used: names(/var\(--_([\w-]+)/g), set: new Set([...names(/--_([\w-]+):/g), ...rolesOf('light').keys()]) };
}

describe('colours', () => {
  for (const scheme of SCHEMES)
    describe(scheme, () => {
      for (const { front, behind, least, where } of PAIRS)
        it(`${front} on ${behind} has ${least}:1 (${where})`, () => {
          const roles = rolesOf(scheme);
          const ratio = contrast(colourOf(roles, front), colourOf(roles, behind));
          assert.ok(ratio >= least, `${ratio.toFixed(2)}:1`);
        });
    });

  it('are all measured, but for rules, which are decoration', () => {
    const measured = new Set(PAIRS.flatMap(({ front, behind }) => [front, behind]));
    assert.deepEqual(
      [...rolesOf('light').keys()].filter((role) => !measured.has(role)),
      ['line'],
    );
  });

  it('each say on their page what they are for', () => {
    assert.deepEqual(Object.keys(USES), [...rolesOf('light').keys()]);
  });

  it('are the same roles in every scheme', () => {
    const names = [...rolesOf('light').keys()];
    for (const scheme of SCHEMES) assert.deepEqual([...rolesOf(scheme).keys()], names, scheme);
  });

  it('are the light ones in browsers without light-dark()', () => {
    const [usual, more] = readFallbacks();
    assert.deepEqual(usual, rolesOf('light'));
    assert.deepEqual(more, rolesOf('light, more contrast'));
  });

  it('are used where they are set, and set where they are used', () => {
    const { used, set } = namesInSource();
    assert.deepEqual([...used].sort(), [...set].sort());
  });
});

describe('levels of need', () => {
  for (const scheme of SCHEMES)
    for (const vision of VISIONS) {
      const roles = rolesOf(scheme);

      it(`differ in lightness one by one: ${scheme}, ${vision}`, () => {
        const steps = [1, 2, 3, 4].map((level) => lightness(colourOf(roles, `level-${level}`), vision));
        const outwards = scheme.startsWith('dark') ? steps : steps.map((value) => 100 - value);
        for (let level = 1; level < outwards.length; level++)
          assert.ok((outwards[level] ?? 0) - (outwards[level - 1] ?? 0) >= LEAST_STEP, steps.join(', '));
      });

      if (scheme === 'light' && vision === 'greyscale')
        it('are as light on paper as the guide says', () => {
          const figures = [1, 2, 3, 4].map((level) => Math.round(lightness(colourOf(roles, `level-${level}`), vision)));
          const guide = readFileSync(join(ROOT, 'stories', 'guides', 'print.md'), 'utf8');
          assert.ok(guide.includes(`${figures.slice(0, 3).join(', ')} and ${figures[3]}.`), figures.join());
        });

      it(`show their textures: ${scheme}, ${vision}`, () => {
        for (const level of [2, 3, 4]) {
          const [base, fleck] = [colourOf(roles, `level-${level}`), colourOf(roles, `level-fleck-${level}`)];
          const ratio = contrast(base, fleck, vision);
          assert.ok(ratio >= 3, `${level}: ${ratio.toFixed(2)}:1`);
        }
      });
    }
});

describe('the measure of colours', () => {
  it('knows the contrasts that WCAG gives', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
  });

  it('knows lightness from black to white', () => {
    assert.deepEqual(
      ['#000000', '#777777', '#ffffff'].map((colour) => Math.round(lightness(colour))),
      [0, 50, 100],
    );
  });

  it('sees as people without some colours do', () => {
    // White stays white; red grows dark without red cones; a grey says all in greyscale.
    for (const vision of VISIONS) assert.ok(lightness('#ffffff', vision) > 99.9, vision);
    assert.ok(lightness('#ff0000', 'protanopia') < lightness('#ff0000') - 10);
    assert.ok(Math.abs(contrast('#ff0000', '#777777', 'greyscale') - contrast('#ff0000', '#777777')) < 0.01);
  });

  it('refuses a role that there is not, and a style sheet without colours', () => {
    assert.throws(() => colourOf(new Map(), 'paper'), /no colour role "paper"/);
    assert.throws(() => readSchemes(['']), /No colours for light/);
  });
});
