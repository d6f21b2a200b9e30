import type { IndexedDocument, SearchIndex } from './build-index.js';
import type { Concept } from './concepts.js';
import { Scores } from './scores.js';
import type { Form } from './vocabulary.js';
import { isOfFamily } from './word-families.js';
import type { WordEntry } from './word-index.js';

/** The documents that match a concept. */
export interface Matches {
  readonly scores: Scores;
  /** By position, what matched in place of the typed words, for those documents that do not hold them. */
  readonly vias: readonly (string | undefined)[];
  /** Words of the documents that match the typed ones. */
  readonly words: readonly string[];
}

/** Two letters are an acronym, or the start of half the words there are. */
const SHORTEST_PREFIX = 3;
/** Letters from which the phrases and words of the glossary that start with them are meant. */
const SHORTEST_COMPLETED = 4;

/** More expansions of one word add nothing but time. */
const MOST_FORMS = 24;

/** A word that only starts with the typed letters. */
const PREFIX_FACTOR = 0.4;
/** While a word is being typed, a title that begins with it comes first. */
const LEADING_FACTOR = 1.25;
const EXPANSION_FACTOR = 0.3;
/** A phrase whose words stand apart in a title is worth less than the phrase itself. */
const APART_FACTOR = 0.3;
/** A title with the words side by side and in order comes before one that holds them anyhow. */
export const IN_TITLE_FACTOR = 2;

/**
 * The documents that hold what was typed, or something the glossary says in its place.
 *
 * @param alone whether nothing else was typed: a whole word then stands for the phrases that start with it as well
 */
export function matchConcept(index: SearchIndex, concept: Concept, alone: boolean): Matches {
  const { words, key } = concept;
  const typed = words[0]?.plain ?? key;
  const { vocabulary } = index;
  const forms = vocabulary.formsFor(key);
  if (words.length > 1) {
    const scores = noScores(index);
    eachWithPhrase(index, key, APART_FACTOR, (position, score) => scores.set(position, score));
    return withForms(index, { scores, vias: [], words: key.split(' ') }, forms, key);
  }
  const literal = matchWord(index, concept, forms.length > 0);
  if (literal.scores.size === 0 && forms.length === 0) {
    const others = vocabulary.formsForRoot(key);
    if (others.length > 0 && !(concept.last && vocabulary.keysStarting(typed).length > 0))
      return withForms(index, literal, others, key);
  }
  const complete =
    literal.scores.size > 0 || forms.length > 0 || isOfFamily(key) || (!alone && index.words.get(key) !== undefined);
  return complete || !concept.last ? withForms(index, literal, forms, key) : matchUnfinished(index, typed);
}

/** The documents that match what a phrase or word of the glossary may become that is still being typed. */
export function matchUnfinished(index: SearchIndex, letters: string): Matches {
  const keys = letters.length < SHORTEST_COMPLETED ? [] : index.vocabulary.keysStarting(letters);
  const scores = noScores(index);
  for (const key of keys) eachWithPhrase(index, key, 0, (position, score) => scores.set(position, score));
  const words = [...new Set(keys.flatMap((key) => key.split(' ')))];
  const forms = keys.flatMap((key) => index.vocabulary.formsFor(key));
  return withForms(index, { scores, vias: [], words }, forms, letters);
}

/** The documents that hold one of these forms. */
export const matchForms = (index: SearchIndex, forms: readonly Form[]): Matches =>
  withForms(index, { scores: noScores(index), vias: [], words: [] }, forms, '');

const noScores = ({ documents }: SearchIndex): Scores => new Scores(documents.length);

/** Adds the documents that hold another form of what was typed. */
function withForms(index: SearchIndex, literal: Matches, forms: readonly Form[], key: string): Matches {
  if (forms.length === 0) return literal;
  const scores = literal.scores.copy();
  const vias: (string | undefined)[] = [];
  for (const form of distinct(forms, key)) {
    eachWithPhrase(index, form.key, 0, (position, score) => {
      const document = index.documents[position];
      if (document === undefined || literal.scores.has(position) || !hasForm(document, form)) return;
      const expanded = score * EXPANSION_FACTOR;
      if (expanded <= scores.get(position)) return;
      scores.set(position, expanded);
      vias[position] = form.text;
    });
  }
  return { scores, vias, words: literal.words };
}

function distinct(forms: readonly Form[], except: string): Form[] {
  const keys = new Set([except]);
  return forms.filter(({ key }) => keys.size < keys.add(key).size).slice(0, MOST_FORMS);
}

/** An acronym that is also a word has to stand in capitals, unless it is a name or tag of its own. */
function hasForm({ acronyms, all }: IndexedDocument, { key, acronym }: Form): boolean {
  return !acronym || acronyms.includes(` ${key} `) || all.includes(`| ${key} |`);
}

/** @param whole whether the glossary has the word, so that it is not the start of another: Prevent is not "preventing" */
function matchWord(index: SearchIndex, { words: [word], key, last }: Concept, whole: boolean): Matches {
  const plain = word?.plain ?? key;
  const found = new Map<WordEntry, number>();
  if (last && !whole && plain.length >= SHORTEST_PREFIX)
    for (const [entry, length] of index.words.startingWith(plain))
      found.set(entry, (PREFIX_FACTOR * plain.length) / length);
  const exact = index.words.get(key);
  if (exact !== undefined && exact.positions.length > 0) found.set(exact, 1);
  if (last && !whole && plain.length < SHORTEST_PREFIX && found.size === 0) return matchLetters(index, plain);
  const scores = noScores(index);
  for (const [entry, factor] of found) {
    const worth = factor * rarity(index, entry);
    const start = `| ${entry.stem} `;
    const asName = entry === exact && index.vocabulary.ambiguous.has(key);
    entry.positions.forEach((position, at) => {
      if (asName && !isNamed(index.documents[position], key)) return;
      const leads = entry !== exact && index.documents[position]?.title.startsWith(start) === true;
      const score = worth * (entry.weights[at] ?? 0) * (leads ? LEADING_FACTOR : 1);
      if (score > scores.get(position)) scores.set(position, score);
    });
  }
  return { scores, vias: [], words: [...found.keys()].map((entry) => entry.stem) };
}

/** Whether a word that also is an everyday one stands in a document as a name: the text "to prevent harm" is no Prevent. */
const isNamed = (document: IndexedDocument | undefined, key: string): boolean =>
  document !== undefined &&
  (document.names.includes(` ${key} `) || document.all.includes(`| ${key} `) || document.acronyms.includes(` ${key} `));

/** A letter or two: the titles with a word that starts so, those first that start so themselves. */
function matchLetters(index: SearchIndex, letters: string): Matches {
  const { documents, words } = index;
  const scores = noScores(index);
  documents.forEach(({ title }, position) => {
    const at = title.indexOf(` ${letters}`);
    if (at !== -1) scores.set(position, at === 1 ? LEADING_FACTOR : 1);
  });
  return { scores, vias: [], words: [...words.startingWith(letters).keys()].map((entry) => entry.stem) };
}

/**
 * Calls back for each document with the words of a phrase side by side.
 *
 * @param apart what a match is worth whose words all stand in title and aliases, but not side by side; 0 for nothing
 */
function eachWithPhrase(
  index: SearchIndex,
  key: string,
  apart: number,
  visit: (position: number, score: number) => void,
): void {
  const words = key.split(' ');
  const phrase = ` ${key} `;
  const asName = index.vocabulary.ambiguous.has(key);
  eachWithAll(index, words, (position, sum) => {
    const document = index.documents[position];
    if (document === undefined || (asName && !isNamed(document, key))) return;
    if (document.title.includes(phrase)) visit(position, sum * IN_TITLE_FACTOR);
    else if (words.length === 1 || document.all.includes(phrase)) visit(position, sum);
    else if (apart > 0 && words.every((word) => document.names.includes(` ${word} `))) visit(position, sum * apart);
  });
}

/** Calls back for each document that holds every one of these words, anywhere. */
function eachWithAll(
  index: SearchIndex,
  words: readonly string[],
  visit: (position: number, sum: number) => void,
): void {
  const stems = new Set(words);
  const entries = [...stems].map((word) => index.words.get(word)).filter((entry) => entry !== undefined);
  // The rarest first: few documents are then looked up among those of the rest.
  const [rarest, ...others] = entries.sort((a, b) => a.positions.length - b.positions.length);
  if (rarest === undefined || entries.length < stems.size) return;
  const worth = rarity(index, rarest);
  const rest = others.map((entry) => ({ entry, worth: rarity(index, entry) }));
  rarest.positions.forEach((position, at) => {
    let sum = worth * (rarest.weights[at] ?? 0);
    for (const { entry, worth: more } of rest) {
      const place = placeOf(entry.positions, position);
      if (place === -1) return;
      sum += more * (entry.weights[place] ?? 0);
    }
    visit(position, sum);
  });
}

/** Where a number stands in a rising list; -1 where it does not. */
function placeOf(rising: readonly number[], wanted: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = rising[middle] ?? Infinity;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** How much a word tells documents apart (inverse document frequency as in BM25). */
function rarity({ documents }: SearchIndex, { positions }: WordEntry): number {
  return Math.log(1 + (documents.length - positions.length + 0.5) / (positions.length + 0.5));
}
