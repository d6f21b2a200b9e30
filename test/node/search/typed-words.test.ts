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

  it('finds nothing with a word that nobody knows, unless the rest is a sentence or a phrase of the glossary', () => {
    assert.deepEqual(find('infants xyzzy'), []);
    assert.deepEqual(find('county lines xyzzy'), ['Child exploitation tour']);
    assert.deepEqual(find('county lines xyzzy plugh'), []);
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

describe('a slip, or another word', () => {
  const documents = [
    aDocument('Domestic abuse and violence'),
    aDocument('Sore places'),
    aDocument('Gang tour'),
    aDocument('Permission'),
    aDocument('Gymnastics'),
    aDocument('Lado, a first look'),
    aDocument('A day in the life'),
    aDocument('Each accuses the other'),
  ];
  const entries = [
    anEntry('Counter-allegations', 'each accuses the other', ['both say she did it']),
    anEntry('Say', 'permission'),
    anEntry('Day in the life', 'what a day is like'),
  ];
  const words = buildIndex(documents, entries);
  const found = (typed: string): string[] => search(words, typed).map(({ id }) => id);

  it('is a word cut short, where the words after it bear it out', () => {
    for (const typed of ['dom abuse', 'dom viol', 'domes abuse'])
      assert.deepEqual(found(typed), ['Domestic abuse and violence'], typed);
    for (const typed of ['dom gang', 'gym course', 'viol gang']) assert.deepEqual(found(typed), [], typed);
  });

  it('is no word of four letters with one put in, unless it sounds the same', () => {
    assert.deepEqual(found('score'), []);
    assert.deepEqual(found('ganng'), ['Gang tour']);
  });

  it('is no beginning of which only the last letter is another', () => {
    assert.deepEqual(found('permit'), []);
    assert.deepEqual(found('permsi'), ['Permission']);
  });

  it('is a phrase that is being typed, where a letter follows small words', () => {
    assert.deepEqual(found('day in the l'), ['A day in the life']);
  });

  it('is a sentence of everyday words, which mean something together', () => {
    assert.deepEqual(found('both say the other did it'), ['Each accuses the other']);
  });
});

describe('other words for the same', () => {
  const entries = [
    { ...anEntry('APVA', 'child to parent abuse', ['scared of my son', 'child hits mum']) },
    { ...anEntry('Physical abuse', 'child protection', ['mum hits child']) },
    { ...anEntry('NFS', 'domestic abuse', ['strangled', 'hands round her neck']) },
    { ...anEntry('Neglect', 'unmet needs', ['cold house', 'no bed', 'matted hair', 'sleeping on the floor']) },
    { ...anEntry('Adolescents', 'young people', ['14 year old']) },
    { ...anEntry('Prevent', 'the duty about terrorism'), ambiguous: true },
  ];
  const documents = [
    aDocument('Child to parent abuse'),
    aDocument('Domestic abuse', 'A safe culture helps to prevent harm.'),
    aDocument('Neglect'),
    aDocument('Young people'),
    aDocument('Level 3'),
    aDocument('Child protection'),
  ];
  const family = buildIndex(documents, entries);
  const found = (typed: string): string[] => search(family, typed).map(({ id }) => id);

  it('are understood within a phrase: another form, another member of the family, whose it is', () => {
    for (const typed of ['child hits mum', 'teenager hitting his mother', 'son punched mum', 'frightened of her son'])
      assert.deepEqual(found(typed), ['Child to parent abuse'], typed);
    for (const typed of ['mum hits child', 'mother beats her son'])
      assert.deepEqual(found(typed), ['Child protection'], typed);
  });

  it('are other forms of a word that is known', () => {
    for (const typed of ['strangling', 'strangle', 'strangles'])
      assert.deepEqual(found(typed), ['Domestic abuse'], typed);
  });

  it('are taken together where a sentence holds no whole phrase', () => {
    assert.deepEqual(found('sleeping in a cold room with no bedding, hair matted'), ['Neglect']);
    assert.deepEqual(found('floor'), ['Neglect']);
    assert.deepEqual(found('floor tiles'), []);
  });

  it('do not make a name of an everyday word: "to prevent harm" is no Prevent', () => {
    assert.deepEqual(found('prevent'), []);
    assert.deepEqual(found('terrorism'), []);
    const tagged = buildIndex([aDocument('A day on Prevent'), ...documents], entries);
    for (const typed of ['prevent neglect', 'how to prevent neglect'])
      assert.deepEqual(
        search(tagged, typed).map(({ id }) => id),
        ['Neglect'],
        typed,
      );
    assert.deepEqual(
      search(tagged, 'prevent').map(({ id }) => id),
      ['A day on Prevent'],
    );
  });

  it('leave an age out, but not a level or a year', () => {
    assert.deepEqual(found('neglect under 12s'), ['Neglect']);
    assert.deepEqual(found('8 year old neglect'), ['Neglect']);
    assert.deepEqual(found('level 14'), []);
    assert.deepEqual(found('neglect 14'), []);
  });

  it('stand in turn where no record has both subjects', () => {
    assert.deepEqual(found('strangled neglect'), ['Domestic abuse', 'Neglect']);
    assert.deepEqual(found('14 year old neglect'), ['Neglect', 'Young people']);
  });

  it('may be acronyms in the plural', () => assert.deepEqual(found('NFSs'), ['Domestic abuse']));
});

describe('slips', () => {
  it('are few, and the first letter is right', () => {
    assert.equal(slips('stalkimg', 'stalking'), 1);
    assert.equal(slips('ceraf', 'cerac'), 1);
    assert.equal(slips('stalkng', 'stalking'), 0.5);
    assert.equal(slips('coersive', 'coercive'), 0.5);
    assert.equal(slips('femail', 'female'), 0.5);
    assert.equal(slips('safgaurding', 'safeguarding'), 0.5);
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

describe('names of other subjects', () => {
  const documents = [
    aDocument('Safety planning'),
    aDocument('Signs of neglect', 'Asking permission. Meals at school.'),
    aDocument('Parole'),
  ];
  const others = ['planning permission', 'school meals', 'payroll', 'school meals for free'];
  const ids = (typed: string, from = documents): string[] =>
    search(buildIndex(from, [], others), typed).map(({ id }) => id);

  it('find nothing, whatever their words are elsewhere', () => {
    for (const typed of ['planning permission', 'School meal', 'school meals form', 'school meals for free'])
      assert.deepEqual(ids(typed), [], typed);
    assert.deepEqual(ids('planning'), ['Safety planning']);
    assert.deepEqual(ids('meals'), ['Signs of neglect']);
  });

  it('of one word are no slips of another', () => {
    assert.deepEqual(ids('payroll'), []);
    assert.deepEqual(
      search(buildIndex(documents, []), 'payroll').map(({ id }) => id),
      ['Parole'],
    );
  });

  it('find what has them in its title, or the glossary', () => {
    const meals = aDocument('School meals and neglect');
    assert.deepEqual(ids('school meals', [...documents, meals])[0], meals.id);
    const index = buildIndex(documents, [anEntry('School meals', 'neglect')], others);
    assert.deepEqual(
      search(index, 'school meals').map(({ id }) => id),
      ['Signs of neglect'],
    );
  });
});

describe('a phrase that may also be read word by word', () => {
  const scheme = aDocument('Right to ask');
  const taking = aDocument('Disclosures of violence at home');
  const entries = [
    anEntry('Right to ask', 'the law', ['domestic abuse disclosure']),
    anEntry('Domestic abuse', 'violence at home'),
    anEntry('Coercive control', 'jealousy', ['jealous of baby']),
  ];
  const ids = (typed: string, ...from: SearchDocument[]): string[] =>
    search(buildIndex(from, entries), typed).map(({ id }) => id);

  it('finds both, the phrase first', () => {
    assert.deepEqual(ids('domestic abuse disclosure', taking, scheme), [scheme.id, taking.id]);
  });

  it('finds only the phrase where that has enough', () => {
    const more = ['a', 'b', 'c'].map((name) => aDocument(`Right to ask ${name}`));
    assert.equal(ids('domestic abuse disclosure', taking, ...more).length, 3);
  });

  it('needs all of its words in the other reading', () => {
    const control = aDocument('Coercive control');
    assert.deepEqual(ids('jealous of baby', control, aDocument('A baby')), [control.id]);
    assert.deepEqual(ids('domestic abuse disclosure', scheme, aDocument('Violence at home')), [scheme.id]);
  });
});
