import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GlossaryEntry } from '../../../src/domain/types.js';
import { buildIndex, search, type SearchDocument } from '../../../src/search/search-index.js';
import { slips } from '../../../src/search/spelling.js';

const aDocument = (title: string, text = ''): SearchDocument => ({ id: title, title, aliases: [], text, tags: [] });

const anEntry = (term: string, expansion: string, searchOnly: string[] = []): GlossaryEntry => ({
  term,
  expansion,
  also: [],
  searchOnly,
  ambiguous: false,
  sources: [],
});

const index = buildIndex(
  [
    aDocument('Unidentified adults'),
    aDocument('Child exploitation tour'),
    aDocument('Families who move across county borders'),
    aDocument('Safeguarding infants', 'In the house.'),
    aDocument('Domestic abuse', 'Contact after divorce.'),
    aDocument('Cybercrime'),
    aDocument('Preventing harm'),
  ],
  [
    anEntry('Unidentified adults', 'adults whom nobody knows', ['strange man', 'man in the house']),
    anEntry('County lines', 'child exploitation'),
    anEntry('Prevent', 'the duty about terrorism'),
    anEntry('ICON', 'safeguarding infants', ['crying']),
    anEntry('Coercive control', 'domestic abuse', ['jealous']),
  ],
);
const find = (typed: string): string[] => search(index, typed).map(({ id }) => id);

describe('what was typed', () => {
  it('is understood by the phrases of the glossary, in any order and with a word between', () => {
    for (const typed of [
      'strange man',
      'a man who is strange',
      'strange nobody man',
      'the house with the man',
      'strange man in house',
    ])
      assert.deepEqual(find(typed), ['Unidentified adults'], typed);
  });

  it('may be a sentence: its small words do not count', () => {
    assert.deepEqual(find('I am worried about my jealous husband'), ['Domestic abuse']);
    assert.deepEqual(find('dad wants contact after a divorce'), ['Domestic abuse']);
    assert.deepEqual(find('contact with dad after divorce'), ['Domestic abuse']);
  });

  it('keeps to the subject where no record has every word', () => {
    assert.deepEqual(find('jealous house'), ['Domestic abuse']);
    assert.deepEqual(find('house'), ['Safeguarding infants']);
  });

  it('finds nothing with a word that nobody knows, unless the rest is a sentence', () => {
    assert.deepEqual(find('infants xyzzy'), []);
    assert.deepEqual(find('county lines xyzzy'), []);
    assert.deepEqual(find('safeguarding crying infants xyzzy'), ['Safeguarding infants']);
  });

  it('may be two words written as one, or one as two', () => {
    assert.deepEqual(find('countylines'), ['Child exploitation tour']);
    assert.deepEqual(find('domesticabuse'), ['Domestic abuse']);
    assert.deepEqual(find('cyber crime'), ['Cybercrime']);
  });

  it('may be unfinished, even a phrase of the glossary, and even misspelt', () => {
    for (const typed of ['county li', 'county line', 'explo'])
      assert.deepEqual(find(typed), ['Child exploitation tour'], typed);
    assert.deepEqual(find('safegau'), ['Safeguarding infants']);
    assert.deepEqual(find('jeal'), ['Domestic abuse']);
  });

  it('is whole where the glossary has the word: Prevent is not the start of "preventing"', () => {
    assert.deepEqual(find('prevent'), []);
    assert.deepEqual(find('preventi'), ['Preventing harm']);
  });

  it('is put right only where no word of everyday language was typed', () => {
    const curse = buildIndex([aDocument('A curse on neglect'), aDocument('Neglect')], []);
    assert.deepEqual(
      search(curse, 'neglect course').map(({ id }) => id),
      ['Neglect', 'A curse on neglect'],
    );
  });
});

describe('slips', () => {
  it('are few, and the first letter is right', () => {
    assert.equal(slips('stalkimg', 'stalking'), 1);
    assert.equal(slips('ceraf', 'cerac'), 1);
    assert.equal(slips('stalkng', 'stalking'), 0.5);
    assert.equal(slips('coersive', 'coercive'), 0.5);
    assert.equal(slips('femail', 'female'), 0.5);
    for (const [typed, known] of [
      ['wales', 'male'],
      ['2025', '2026'],
      ['mesh', 'mash'],
      ['fgn', 'fgm'],
      ['stalks', 'talks'],
      ['harm', 'harmful'],
    ])
      assert.equal(slips(typed ?? '', known ?? ''), Infinity, typed);
    assert.equal(slips('mahs', 'mash'), 1);
    assert.equal(slips('mapa', 'mappa'), 1);
  });
});
