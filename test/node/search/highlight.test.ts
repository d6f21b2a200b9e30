import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { highlight, highlightPhrase } from '../../../src/search/highlight.js';
import { buildIndex, search } from '../../../src/search/search-index.js';

const marked = (text: string, words: string[]): string =>
  highlight(text, words)
    .map((part) => (part.match ? `[${part.text}]` : part.text))
    .join('');

test('whole words, however they are written', () => {
  assert.equal(marked('Families and a family’s FAMILY', ['family']), '[Families] and a [family’s] [FAMILY]');
  assert.equal(marked('Child-on-child abuse', ['child']), '[Child]-on-[child] abuse');
  assert.equal(marked('Clare’s Law', ['clare']), '[Clare’s] Law');
  assert.equal(marked('unfamiliar', ['familiar']), 'unfamiliar');
  assert.equal(marked('', ['a']), '');
  assert.equal(marked('nothing here', []), 'nothing here');
});

test('marks what a search matched, also while the last word is being typed', () => {
  const title = 'Families who move across county borders';
  const [hit] = search(buildIndex([{ id: '1', title, aliases: [], tags: [], text: '' }], []), 'county famil');
  assert.equal(marked(title, [...(hit?.words ?? [])]), '[Families] who move across [county] borders');
});

test('the pieces are the text, and neighbours differ', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (noise, other) => {
      const text = `${noise} word ${other}`;
      const parts = highlight(text, ['word']);
      assert.equal(parts.map((part) => part.text).join(''), text);
      assert.ok(parts.some((part) => part.match));
      assert.ok(parts.every((part) => part.text !== ''));
    }),
  );
});

test('marks a phrase only where its words stand side by side, in singular and plural', () => {
  const phrase = (text: string, words: string): string =>
    highlightPhrase(text, words)
      .map((part) => (part.match ? `[${part.text}]` : part.text))
      .join('');
  assert.equal(
    phrase('Child Sexual Abuse, Sexual Exploitation', 'child sexual abuse'),
    '[Child Sexual Abuse], Sexual Exploitation',
  );
  assert.equal(phrase('Child-sexual abuses', 'child sexual abuse'), '[Child-sexual abuses]');
  assert.equal(phrase('Abuse of a child', 'child abuse'), 'Abuse of a child');
  assert.equal(phrase('Child abuse, child abuse', 'child abuse'), '[Child abuse], [child abuse]');
  assert.equal(phrase('Anything', ''), 'Anything');
  assert.equal(phrase('', 'child abuse'), '');
});
