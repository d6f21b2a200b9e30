import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSound } from '../../../src/dataset/read-text.js';
import { parseDataset } from '../../../src/dataset/parse.js';

/** Letters, and whatever a rule for text looks for. */
const AWKWARD = [
  '(at)',
  '[ AT ]',
  'a.uk',
  '07700',
  ...'abcXYZ .,019@+()-£’“–…\t\n\r\u00A0\u200B\u200E\u202E\uFEFF\uFFFD\u0080â€™ÃÂ\uD800é',
];

/** What the reader makes of a text that stands where any words may, and what it says of it. */
function read(text: string) {
  const result = parseDataset({ schemaVersion: '1.0', glossary: [{ term: 'FGM', expansion: text }] });
  assert.ok(result.ok);
  return { text: result.dataset.glossary[0]?.expansion, issues: result.issues };
}

describe('the quick look at prose', () => {
  it('lets pass only what every rule leaves as it is', () => {
    const words = fc.string({ unit: fc.constantFrom(...AWKWARD), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, (text) => {
        // A space before or after is taken off: such a text is read slowly, and the same words come out.
        if (isSound(text)) assert.deepEqual(read(` ${text} `), { text, issues: [] });
      }),
      { numRuns: 5000 },
    );
  });

  it('knows most of what a dataset says', () => {
    for (const text of ['FGM', 'Who it is for: everyone (from £5) – “ask” us, you’re not alone…', 'a'.repeat(20_000)])
      assert.ok(isSound(text), text.slice(0, 40));
  });

  it('leaves the rest to the rules', () => {
    const rest = [
      '',
      ' ',
      ' a',
      'a ',
      'a\nb',
      'a\u200Bb',
      'ring 01983',
      'me@example.org',
      'me (at) example.org',
      '+44',
      'donâ€™t',
      'José',
    ];
    for (const text of [...rest, 'a'.repeat(20_001), 7, null, undefined]) assert.ok(!isSound(text), String(text));
  });
});
