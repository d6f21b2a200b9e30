import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { GlossaryEntry } from '../../../src/domain/types.js';
import { buildIndex, search, type SearchDocument } from '../../../src/search/search-index.js';

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../fixtures/search/${name}`, import.meta.url), 'utf8'));
}

const titles = fixture('titles.json') as string[];
const glossary = fixture('glossary.json') as GlossaryEntry[];

function aDocument(title: string, fields: Partial<SearchDocument> = {}): SearchDocument {
  return { id: title, title, aliases: [], tags: [], text: '', ...fields };
}

function anEntry(term: string, fields: Partial<GlossaryEntry> = {}): GlossaryEntry {
  return { term, expansion: term, also: [], searchOnly: [], ambiguous: false, sources: [], ...fields };
}

const courses = buildIndex(
  titles.map((title) => aDocument(title)),
  glossary,
);
const find = (query: string): string[] => search(courses, query).map((hit) => hit.id);
const ids = (documents: SearchDocument[], query: string, words: GlossaryEntry[] = []): string[] =>
  search(buildIndex(documents, words), query).map((hit) => hit.id);

/** What practitioners type, and the beginning of the title that has to come first. */
const FIRST: readonly (readonly [string, string])[] = [
  ['fgm', 'Introduction to Female Genital Mutilation'],
  ['FGM', 'Introduction to Female Genital Mutilation'],
  ['female genital mutilation', 'Introduction to Female Genital Mutilation'],
  ['femal genitl mutilation', 'Introduction to Female Genital Mutilation'],
  ['cutting', 'Introduction to Female Genital Mutilation'],
  ['neglect', 'Neglect Toolkit Tour'],
  ['neglct', 'Neglect Toolkit Tour'],
  ['negl', 'Neglect Toolkit Tour'],
  ['neglect to', 'Neglect Toolkit Tour'],
  ['gcp', 'Neglect Toolkit Tour'],
  ['ce', 'Child Exploitation Toolkit Tour'],
  ['CERAF', 'An Introduction to the Child Exploitation Risk'],
  ['serious violence duty', 'Introduction to Serious Violence Duty'],
  ['knife crime', 'Introduction to Serious Violence Duty'],
  ['clares law', 'Information sharing learning'],
  ['Clare’s Law', 'Information sharing learning'],
  ["claire's law", 'Information sharing learning'],
  ['DVDS', 'Information sharing learning'],
  ['Sarah’s law', 'Information sharing learning'],
  ['mash', '“Right Help, Right Time”'],
  ['front door', '“Right Help, Right Time”'],
  ['child on child', 'Introduction to child-on-child abuse'],
  ['peer-on-peer', 'Introduction to child-on-child abuse'],
  ['nrm', 'Introduction to the Trafficking and National Referral Mechanism'],
  ['met', 'Missing, Exploited and Trafficked Children'],
  ['missing exploited & trafficked', 'Missing, Exploited and Trafficked Children'],
  ['cse', 'Child Sexual Abuse, Sexual Exploitation and Group Based Harm'],
  ['grooming gangs', 'Child Sexual Abuse, Sexual Exploitation and Group Based Harm'],
  ['hbv', 'Introduction to honour-based abuse'],
  ['honour based abuse', 'Introduction to honour-based abuse'],
  ['honor', 'Introduction to honour-based abuse'],
  ['munchausen', 'Introduction to Fabricated or Induced Illnesses'],
  ['fabricated illness', 'Introduction to Fabricated or Induced Illnesses'],
  ['witchcraft', 'Introduction to child abuse linked to faith and belief'],
  ['learning disability', 'Safeguarding Disabled Children'],
  ['lgbt', 'Recognising and responding to domestic abuse in LGBTQ+'],
  ['coersive control', 'Recognising and responding to coercive controlling behaviour'],
  ['day in my life', 'Practical Session: Day in the Life Tool'],
  ['hidden men', 'Unidentified Adults'],
  ['stalkin', 'Introduction to stalking'],
  ['level 3', 'Working Together to Safeguarding Children, Level 3'],
  ['what do you need to know', 'Child Exploitation – As a health professional'],
  ['da pregnancy', 'Domestic abuse: Violence in pregnancy'],
  ['victims & survivors', 'Recognising and responding to male victims-survivors'],
  ['police intelligence form', 'The importance of Community Partnership Information'],
  ['family', 'An Introduction to Adopting a Family Approach'],
  ['famil', 'Families who move across county borders'],
];

for (const [query, title] of FIRST) {
  test(`“${query}” finds “${title}” first`, () => {
    assert.ok(find(query)[0]?.startsWith(title), `${find(query).slice(0, 3).join('\n')}`);
  });
}

test('nonsense, other years and other levels find nothing', () => {
  for (const query of ['xyzzy', 'qwertyuiop', 'wales', 'level 7', 'neglect xyzzy', '', '   ', '!!!', '&', '…']) {
    assert.deepEqual(find(query), [], query);
  }
});

test('county lines is one thing and never leads to families who move across county borders', () => {
  assert.deepEqual(find('county lines'), []);
  const tour = aDocument('Child Exploitation Toolkit Tour', { text: 'Covers county lines.' });
  const move = aDocument('Families who move across county borders', { text: 'Telephone lines are open.' });
  const lines = anEntry('County lines', { expansion: 'gangs moving drugs', also: ['going country'] });
  assert.deepEqual(ids([move, tour], 'county lines', [lines]), [tour.id]);
});

test('domestic abuse by its letters finds exactly the titles that name it', () => {
  const named = titles.filter((title) => /domestic abuse/i.test(title));
  assert.deepEqual(new Set(find('DA')), new Set(named));
  assert.deepEqual(new Set(find('domestic abuse')), new Set(named));
});

test('two letters that the glossary knows are a whole word', () => {
  const day = aDocument('Day care');
  const da = aDocument('DA for beginners');
  const entry = anEntry('DA', { expansion: 'domestic abuse' });
  assert.deepEqual(ids([day, da], 'da', [entry]), [da.id]);
  assert.deepEqual(ids([day, da], 'd', [entry]), [day.id, da.id]);
});

test('an expansion has to stand in a title as it is, not word by word', () => {
  assert.deepEqual(find('peer-on-peer'), ['Introduction to child-on-child abuse']);
});

test('another year is not a slip', () => {
  const plan = aDocument('Plan for 2026');
  assert.deepEqual(ids([plan], '2025'), []);
  assert.deepEqual(ids([plan], '2026'), [plan.id]);
});

test('small words do not count, not even in capitals, unless the glossary knows them', () => {
  assert.deepEqual(find('MISSING AND TRAFFICKED'), ['Missing, Exploited and Trafficked Children']);
  const officer = aDocument('Local Authority Designated Officer');
  assert.deepEqual(ids([officer], 'DO', glossary), [officer.id]);
  assert.deepEqual(ids([officer], 'do', glossary), [officer.id]);
});

test('several words narrow', () => {
  assert.deepEqual(find('neglect tour'), ['Neglect Toolkit Tour']);
  assert.ok(find('neglect').length > 1);
});

test('the typed words come before their expansion, which says how it was found', () => {
  const long = aDocument('Female genital mutilation, female genital mutilation');
  const short = aDocument('A day about health', { text: 'Health, law and FGM.' });
  const hits = search(buildIndex([long, short], glossary), 'fgm');
  assert.deepEqual(
    hits.map(({ id, words, via }) => ({ id, words, via })),
    [
      { id: short.id, words: ['fgm'], via: null },
      { id: long.id, words: [], via: 'female genital mutilation' },
    ],
  );
  assert.ok((hits[0]?.score ?? 0) > (hits[1]?.score ?? 0));
  const reverse = search(buildIndex([short], glossary), 'female genital mutilation');
  assert.deepEqual(
    reverse.map((hit) => hit.via),
    ['FGM'],
  );
});

test('words that are only for searching find the record and are never printed', () => {
  const [hit] = search(courses, 'grooming gangs');
  assert.notEqual(hit, undefined);
  for (const query of titles.concat(glossary.flatMap((entry) => [entry.term, ...entry.also, ...entry.searchOnly]))) {
    for (const { via } of search(courses, query)) assert.notEqual(via?.toLowerCase(), 'grooming gangs');
  }
  assert.deepEqual(ids([aDocument('About grooming gangs')], 'cse', glossary), []);
});

test('an acronym that is also a word has to stand in capitals, or alone as another name', () => {
  const met = anEntry('MET', { expansion: 'missing, exploited and trafficked' });
  const verb = aDocument('Harm met online');
  const acronym = aDocument('The MET panel');
  const alias = aDocument('Panel', { aliases: ['met'] });
  assert.deepEqual(ids([verb, acronym, alias], 'missing exploited trafficked', [met]), [acronym.id, alias.id]);
});

test('a title weighs more than another name, that more than a tag, that more than the text', () => {
  const word = 'stalking';
  const documents = [
    aDocument('In text', { text: `${word} ${word} ${word}` }),
    aDocument('In tags', { tags: [word] }),
    aDocument('In aliases', { aliases: [word] }),
    aDocument(`${word} in title`),
  ];
  assert.deepEqual(ids(documents, word), ['stalking in title', 'In aliases', 'In tags', 'In text']);
});

test('letters and signs make no difference', () => {
  const document = aDocument('Café & crèche: children’s e-safety');
  for (const query of [
    'cafe',
    'CRECHE',
    'cafe and creche',
    'childrens',
    'child',
    'e safety',
    'e-safety',
    'ca\u200Bfe',
    'ｃａｆｅ',
  ]) {
    assert.deepEqual(ids([document], query), [document.id], query);
  }
});

test('a misspelling in the glossary’s words is understood', () => {
  const prevent = aDocument('Prevent duty');
  assert.deepEqual(ids([prevent], 'radicalization', glossary), [prevent.id]);
  assert.deepEqual(ids([prevent], 'extremsim', glossary), [prevent.id]);
});

test('ids may be anything and may repeat', () => {
  const documents = ['__proto__', 'constructor', '', 'same', 'same'].map((id) => aDocument('Neglect', { id }));
  assert.deepEqual(ids(documents, 'neglect'), ['__proto__', 'constructor', '', 'same', 'same']);
  const words = aDocument('constructor __proto__ hasOwnProperty toString');
  for (const query of ['constructor', '__proto__', 'toString', 'hasownproperty'])
    assert.deepEqual(ids([words], query), [words.id]);
});

test('no query throws, hits are in order and each names what it matched', () => {
  const query = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .array(fc.constantFrom(...titles.flatMap((title) => title.split(' ')), ...glossary.map((entry) => entry.term)), {
        maxLength: 5,
      })
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(query, (text) => {
      const hits = search(courses, text);
      hits.forEach((hit, position) => {
        assert.ok(titles.includes(hit.id));
        assert.ok(hit.words.length > 0 || hit.via !== null);
        assert.ok(position === 0 || hit.score <= (hits[position - 1]?.score ?? 0));
      });
    }),
    { numRuns: 500 },
  );
});

test('any title typed in full finds itself first', () => {
  for (const title of titles) assert.equal(find(title)[0], title);
});

test('a very long query is cut, not refused', () => {
  assert.ok(find('neglect '.repeat(500)).length > 0);
});
