import type { SearchIndex } from './build-index.js';
import type { Vocabulary } from './vocabulary.js';
import { isOtherWord, otherSubjectAt } from './other-subjects.js';
import { nearestAmong } from './spelling.js';
import { isOfFamily, senseOf } from './word-families.js';
import {
  isFiller,
  isMeasure,
  isPossessive,
  isStopWord,
  beginsStopWord,
  wordFrom,
  wordsOf,
  type Word,
} from './words.js';

/** A typed word, its spelling set right where it was not known. */
export interface TypedWord {
  readonly plain: string;
  readonly stem: string;
  /** Whether anybody knows it: documents, glossary, or words that start with it while it is being typed. */
  readonly known: boolean;
  /** Whether it had to be set right. */
  readonly slipped: boolean;
  /** Whether only its beginning was typed, with another word after it: "dom violence". */
  readonly shortened?: true;
}

/** A thing to look for: a word, or a phrase that the glossary knows. */
export interface Concept {
  readonly words: readonly TypedWord[];
  /** Stems joined by spaces. */
  readonly key: string;
  /** Whether it ends what was typed and may be unfinished. */
  readonly last: boolean;
}

/** What was typed, as the search understands it. */
export interface Question {
  readonly concepts: readonly Concept[];
  /** Stems of all typed words, joined by spaces. */
  readonly whole: string;
  /** The typed words in order without the smallest, as they begin: a word that is known as its stem. */
  readonly starts: readonly string[];
  /** How many words were typed, small words of the sentence too. */
  readonly length: number;
  /** How many of them anybody knows. */
  readonly understood: number;
  /** What its words mean, those left out of the concepts too, but not those that had to be set right. */
  readonly senses: ReadonlySet<string>;
}

/** More letters or words add nothing but time. */
const MOST_LETTERS = 200;
const MOST_WORDS = 12;
/** Shorter pieces of a word that is two words written as one say nothing. */
const SHORTEST_PIECE = 2;
/** From this length on two pieces need not stand beside each other anywhere else. */
const SURE_PIECE = 4;
/** A word that goes on where a known one of at least this many letters ends is a form of it: "economically". */
const SHORTEST_ROOT = 5;
/** What such a form has more. */
const FORM_ENDINGS = /^(?:s|es|ed|d|ing|er|or|ly|aly|ally|al|ive|able|less|ful|ness|ism|ist|ish|y|ity|ic)$/;
/** The most letters of these. */
const LONGEST_ENDING = 4;
/** So many everyday words only mean something together: "both say the other did it". */
const SENTENCE_OF_FILLERS = 3;
/** Words that may stand between those of a phrase, as in "man in the house", "man who lives in the house". */
const MOST_BETWEEN = 1;

/**
 * Cuts a query into concepts: misspelt words set right, the longest phrases of the glossary first, no fillers.
 *
 * @param without the key of a phrase that is not to be read as one
 */
export function questionOf(index: SearchIndex, query: string, without: string | null = null): Question {
  const typed = joined(index, wordsOf(query.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS));
  const content = typed.filter(
    (word, at) =>
      !isStopWord(word, (stem) => index.vocabulary.words.has(stem)) &&
      !(at > 0 && at === typed.length - 1 && beginsStopWord(word) && index.words.get(word.stem) === undefined) &&
      (index.words.get(word.stem) !== undefined ||
        ![typed[at - 1], typed[at + 1]].some((next) => isMeasure(word, next))),
  );
  const words = spelt(index, content.length === 0 ? typed.slice(-1) : content);
  const stems = words.map((word) => word.stem);
  const end = words.length - 1;
  const concepts: (Concept & { readonly at: number })[] = [];
  const taken = new Set<number>();
  for (const { key, places } of phrasesIn(index, stems)) {
    if (key === without || places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    concepts.push({ words: pick(words, places), key, last: places.includes(end), at: places[0] ?? 0 });
  }
  const single = words.flatMap((word, at) => (taken.has(at) ? [] : [{ word, at }]));
  const subject = single.filter(({ word }) => !isFiller(word));
  const onlySmall = subject.length === 0 && concepts.length === 0 && single.length < SENTENCE_OF_FILLERS;
  if (onlySmall && words.length > 1) concepts.push({ words, key: stems.join(' '), last: true, at: 0 });
  for (const { word, at } of onlySmall && words.length === 1 ? single : subject)
    concepts.push({ words: [numberChecked(index, word)], key: word.stem, last: at === end, at });
  const strange = concepts.flatMap((concept) => concept.words).filter((word) => !word.known).length;
  return {
    concepts: concepts.sort((a, b) => a.at - b.at),
    whole: stems.join(' '),
    starts: content.map(({ plain, stem }) => (index.words.get(stem) === undefined ? plain : stem)),
    length: typed.length,
    understood: typed.length - strange,
    senses: new Set(words.filter((word) => word.known && !word.slipped).map((word) => senseOf(word.stem))),
  };
}

/** The words, a small one joined with the next where only both together are known: "on line". */
function joined({ words }: SearchIndex, typed: readonly Word[]): readonly Word[] {
  const isKnown = (word: string): boolean => words.get(word) !== undefined;
  return typed.flatMap((word, at) => {
    const [before, next] = [typed[at - 1], typed[at + 1]];
    const joins = (first: Word, second: Word): boolean => isStopWord(first) && isKnown(first.plain + second.stem);
    if (next !== undefined && joins(word, next)) return [];
    return before !== undefined && joins(before, word) ? [wordFrom(before.plain + word.plain, before.start)] : [word];
  });
}

/** A number that the glossary only has within a phrase says nothing alone: another level or year is not meant. */
function numberChecked({ words, vocabulary }: SearchIndex, word: TypedWord): TypedWord {
  const alone = (words.get(word.stem)?.positions.length ?? 0) > 0 || vocabulary.keys.has(word.stem);
  return /^\d{1,4}s?$/.test(word.stem) && !alone ? { ...word, known: false } : word;
}

const pick = <T>(items: readonly T[], places: readonly number[]): T[] => items.filter((_, at) => places.includes(at));

/** Words as they were meant. One may turn out to be two, and two to be one. */
function spelt(index: SearchIndex, typed: readonly { plain: string; stem: string }[]): TypedWord[] {
  const { words } = index;
  const isKnown = (word: string): boolean => words.get(word) !== undefined;
  const stems = typed.map(({ stem }) => stem);
  const meant: TypedWord[] = [];
  for (let at = 0; at < typed.length; at++) {
    const { plain = '', stem = '' } = typed[at] ?? {};
    const next = typed[at + 1];
    if (next !== undefined && isKnown(plain + next.stem) && !(isKnown(stem) && isKnown(next.stem))) {
      meant.push({ plain: plain + next.plain, stem: plain + next.stem, known: true, slipped: false });
      at++;
      continue;
    }
    const other = otherSubjectAt(index, stems, at);
    if (other > 0) {
      for (const word of typed.slice(at, at + other)) meant.push({ ...word, known: false, slipped: false });
      at += other - 1;
      continue;
    }
    const last = next === undefined;
    // A word of everyday language is no misspelt one: "course" is not "curse".
    const everyday = isFiller({ plain, stem }) || isOfFamily(stem);
    if (
      everyday ||
      isKnown(stem) ||
      isKnown(plain) ||
      (last && !isOtherWord(index, stem) && words.startingWith(plain).size > 0)
    )
      meant.push({ plain, stem, known: true, slipped: false });
    else if (isOtherWord(index, stem)) meant.push({ plain, stem, known: false, slipped: false });
    else meant.push(...guessed(index, { plain, stem }, [meant.at(-1)?.stem ?? '', next?.stem ?? ''], last));
  }
  return meant;
}

/** What an unknown word may stand for. Its neighbours help to tell. */
function guessed(
  { words, company }: SearchIndex,
  { plain, stem }: { plain: string; stem: string },
  neighbours: readonly string[],
  last: boolean,
): readonly TypedWord[] {
  const isKnown = (word: string): boolean => words.get(word) !== undefined;
  const isBeside = (word: string): boolean => neighbours.some((each) => company.get(each)?.has(word));
  const form = words.otherForm(stem);
  const near = form ?? words.nearest(stem) ?? words.nearest(plain) ?? (last ? words.nearestStart(plain) : null);
  const both = pieces(plain, isKnown, (first, second) => company.get(first)?.has(second) === true);
  const other = near ?? (both === null ? rootOf(plain, isKnown) : null);
  if (other !== null) return [{ plain: other, stem: other, known: true, slipped: form === null }];
  const whole = last || both !== null ? null : words.shortenedTo(plain, isBeside);
  if (whole !== null) return [{ plain: whole, stem: whole, known: true, slipped: true, shortened: true }];
  if (both !== null) return both;
  const beside = neighbours.flatMap((each) => nearestAmong(stem, company.get(each) ?? []) ?? [])[0];
  if (beside !== undefined) return [{ plain: beside, stem: beside, known: true, slipped: true }];
  return [{ plain, stem, known: false, slipped: false }];
}

function pieces(
  plain: string,
  isKnown: (word: string) => boolean,
  areBeside: (first: string, second: string) => boolean,
): TypedWord[] | null {
  for (let cut = SHORTEST_PIECE; cut <= plain.length - SHORTEST_PIECE; cut++) {
    const both = [plain.slice(0, cut), plain.slice(cut)].map((piece) => wordFrom(piece));
    const [first, second] = both.map(({ stem }) => stem);
    if (first === undefined || second === undefined) continue;
    const sure = Math.min(cut, plain.length - cut) >= SURE_PIECE && both.every(({ stem }) => isKnown(stem));
    if (sure || areBeside(first, second))
      return both.map(({ plain, stem }) => ({ plain, stem, known: true, slipped: false }));
  }
  return null;
}

/** The longest known word that the typed one is a form of. */
function rootOf(plain: string, isKnown: (word: string) => boolean): string | null {
  for (let length = plain.length - 1; length >= Math.max(SHORTEST_ROOT, plain.length - LONGEST_ENDING); length--)
    if (FORM_ENDINGS.test(plain.slice(length)) && isKnown(plain.slice(0, length))) return plain.slice(0, length);
  return null;
}

interface Phrase {
  readonly key: string;
  /** Where its words stand among the typed ones, rising. */
  readonly places: readonly number[];
}

/**
 * Phrases of the glossary that are typed in these or like words, near each other and in any order: the longest first,
 * then those in order, then the closest.
 */
function phrasesIn({ vocabulary }: SearchIndex, stems: readonly string[]): Phrase[] {
  const senses = stems.map((stem, at) => ({ stem, sense: senseOf(stem), at }));
  const subject = senses.filter(({ stem }) => !isPossessive(stem));
  const bare = senses.filter(({ stem }) => !isFiller({ plain: stem, stem }));
  return [senses, subject, bare]
    .filter((list, at, lists) => list.length !== lists[at - 1]?.length)
    .flatMap((typed) => phrasesAmong(vocabulary, typed))
    .sort((a, b) => b.places.length - a.places.length || Number(b.inOrder) - Number(a.inOrder) || a.spread - b.spread);
}

interface Sense {
  readonly stem: string;
  readonly sense: string;
  /** Its place among all typed words. */
  readonly at: number;
}

function phrasesAmong(
  vocabulary: Vocabulary,
  typed: readonly Sense[],
): (Phrase & { spread: number; inOrder: boolean })[] {
  const all = new Set(typed.map(({ sense }) => sense));
  const found: (Phrase & { spread: number; inOrder: boolean })[] = [];
  for (const wanted of [...all].flatMap((first) => vocabulary.phrases.get(first) ?? [])) {
    if (!wanted.every((sense) => all.has(sense))) continue;
    for (let from = 0; from + wanted.length <= typed.length; from++) {
      for (let spread = wanted.length; spread <= wanted.length + MOST_BETWEEN; spread++) {
        const words = wordsFor(wanted, typed.slice(from, from + spread));
        if (words === null) continue;
        const key = words.map(({ stem }) => stem).join(' ');
        const places = words.map(({ at }) => at);
        const rising = [...places].sort((a, b) => a - b);
        const inOrder = places.every((place, at) => place === rising[at]);
        // Two words of the glossary may be turned round. "mum hits child" may not, nor may other words for a phrase.
        if ((vocabulary.keys.has(key) && (inOrder || wanted.length === 2)) || (inOrder && spread === wanted.length))
          found.push({ key, places: rising, spread, inOrder });
      }
    }
  }
  return found;
}

/** The typed words that mean those of a phrase, in the order of the phrase. */
function wordsFor(wanted: readonly string[], typed: readonly Sense[]): Sense[] | null {
  const words: Sense[] = [];
  for (const sense of wanted) {
    const word = typed.find((each) => each.sense === sense && !words.includes(each));
    if (word === undefined) return null;
    words.push(word);
  }
  return words;
}
