import type { SearchIndex } from './build-index.js';
import { isFiller, isStopWord, wordFrom, wordsOf, type Word } from './words.js';

/** A typed word, its spelling set right where it was not known. */
export interface TypedWord {
  readonly plain: string;
  readonly stem: string;
  /** Whether anybody knows it: documents, glossary, or words that start with it while it is being typed. */
  readonly known: boolean;
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
  /** How many of the typed words anybody knows, small words of the sentence too. */
  readonly understood: number;
}

/** More letters or words add nothing but time. */
const MOST_LETTERS = 200;
const MOST_WORDS = 12;
/** Shorter pieces of a word that is two words written as one say nothing. */
const SHORTEST_PIECE = 3;
/** A word that goes on where a known one of at least this many letters ends is a form of it: "economically". */
const SHORTEST_ROOT = 5;
/** The most letters that such a form has more. */
const LONGEST_ENDING = 4;
/** Words that may stand between those of a phrase, as in "man in the house", "man who lives in the house". */
const MOST_BETWEEN = 1;

/** Cuts a query into concepts: misspelt words set right, the longest phrases of the glossary first, no fillers. */
export function questionOf(index: SearchIndex, query: string): Question {
  const typed = joined(index, wordsOf(query.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS));
  const content = typed.filter((word) => !isStopWord(word, (stem) => index.vocabulary.words.has(stem)));
  const words = spelt(index, content.length === 0 ? typed.slice(-1) : content);
  const stems = words.map((word) => word.stem);
  const end = words.length - 1;
  const concepts: (Concept & { readonly at: number })[] = [];
  const taken = new Set<number>();
  for (const { key, places } of phrasesIn(index, stems)) {
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    concepts.push({ words: pick(words, places), key, last: places.includes(end), at: places[0] ?? 0 });
  }
  const single = words.flatMap((word, at) => (taken.has(at) ? [] : [{ word, at }]));
  const subject = single.filter(({ word }) => !isFiller(word));
  const kept = subject.length === 0 && concepts.length === 0 ? single : subject;
  for (const { word, at } of kept) concepts.push({ words: [word], key: word.stem, last: at === end, at });
  const strange = words.filter((word) => !word.known).length;
  return {
    concepts: concepts.sort((a, b) => a.at - b.at),
    whole: stems.join(' '),
    understood: typed.length - strange,
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

const pick = <T>(items: readonly T[], places: readonly number[]): T[] => items.filter((_, at) => places.includes(at));

/** Words as they were meant. One may turn out to be two, and two to be one. */
function spelt({ words }: SearchIndex, typed: readonly { plain: string; stem: string }[]): TypedWord[] {
  const isKnown = (word: string): boolean => words.get(word) !== undefined;
  const meant: TypedWord[] = [];
  for (let at = 0; at < typed.length; at++) {
    const { plain = '', stem = '' } = typed[at] ?? {};
    const next = typed[at + 1];
    if (next !== undefined && isKnown(plain + next.stem) && !(isKnown(stem) && isKnown(next.stem))) {
      meant.push({ plain: plain + next.plain, stem: plain + next.stem, known: true });
      at++;
      continue;
    }
    const last = next === undefined;
    // A word of everyday language is no misspelt one: "course" is not "curse".
    const everyday = isFiller({ plain, stem });
    if (everyday || isKnown(stem) || isKnown(plain) || (last && words.startingWith(plain).size > 0)) {
      meant.push({ plain, stem, known: true });
      continue;
    }
    const near = words.nearest(stem) ?? words.nearest(plain) ?? (last ? words.nearestStart(plain) : null);
    const other = near ?? (pieces(plain, isKnown) === null ? rootOf(plain, isKnown) : null);
    if (other !== null) meant.push({ plain: other, stem: other, known: true });
    else meant.push(...(pieces(plain, isKnown) ?? [{ plain, stem, known: false }]));
  }
  return meant;
}

function pieces(plain: string, isKnown: (word: string) => boolean): TypedWord[] | null {
  for (let cut = SHORTEST_PIECE; cut <= plain.length - SHORTEST_PIECE; cut++) {
    const both = [plain.slice(0, cut), plain.slice(cut)].map((piece) => wordFrom(piece));
    if (both.every(({ stem }) => isKnown(stem))) return both.map(({ plain, stem }) => ({ plain, stem, known: true }));
  }
  return null;
}

/** The longest known word that the typed one is a form of. */
function rootOf(plain: string, isKnown: (word: string) => boolean): string | null {
  for (let length = plain.length - 1; length >= Math.max(SHORTEST_ROOT, plain.length - LONGEST_ENDING); length--)
    if (isKnown(plain.slice(0, length))) return plain.slice(0, length);
  return null;
}

interface Phrase {
  readonly key: string;
  /** Where its words stand among the typed ones, rising. */
  readonly places: readonly number[];
}

/** Phrases of the glossary whose words are typed near each other, in any order: the longest first, then the closest. */
function phrasesIn({ vocabulary }: SearchIndex, stems: readonly string[]): Phrase[] {
  const typed = new Set(stems);
  const found: (Phrase & { readonly spread: number })[] = [];
  for (const wanted of vocabulary.phrases) {
    if (!wanted.every((stem) => typed.has(stem))) continue;
    for (let from = 0; from + wanted.length <= stems.length; from++) {
      for (let spread = wanted.length; spread <= wanted.length + MOST_BETWEEN; spread++) {
        const places = placesOf(wanted, stems, from, from + spread);
        if (places !== null) found.push({ key: wanted.join(' '), places, spread });
      }
    }
  }
  return found.sort((a, b) => b.places.length - a.places.length || a.spread - b.spread);
}

function placesOf(wanted: readonly string[], stems: readonly string[], from: number, to: number): number[] | null {
  const places: number[] = [];
  for (const stem of wanted) {
    const place = stems.findIndex((each, at) => at >= from && at < to && each === stem && !places.includes(at));
    if (place === -1) return null;
    places.push(place);
  }
  return places.sort((a, b) => a - b);
}
