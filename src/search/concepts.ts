import type { SearchIndex } from './build-index.js';
import type { Form } from './vocabulary.js';
import { isStopWord, wordsOf, type Word } from './words.js';

/** What was typed, cut into things to look for: single words, and phrases that the glossary knows. */
export interface Concept {
  readonly words: readonly Word[];
  readonly key: string;
  readonly forms: readonly Form[];
  /** Whether it ends what was typed and may be unfinished. */
  readonly last: boolean;
}

/** More letters or words add nothing but time. */
const MOST_LETTERS = 200;
const MOST_WORDS = 12;

/** Cuts a query into concepts: left to right, the longest phrase of the glossary first, misspelt words set right. */
export function conceptsOf({ vocabulary, words: known }: SearchIndex, query: string): Concept[] {
  const typed = wordsOf(query.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
  const content = typed.filter((word) => !isStopWord(word, vocabulary.has));
  const words = content.length === 0 ? typed.slice(-1) : content;
  const stems = words.map(({ plain, stem }) =>
    known.has(stem) || known.has(plain) || vocabulary.has(stem) ? stem : (vocabulary.nearest(stem) ?? stem),
  );
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(vocabulary.longest, words.length - at);
    const keyOf = (count: number): string => stems.slice(at, at + count).join(' ');
    while (length > 1 && vocabulary.formsFor(keyOf(length)).length === 0) length--;
    const key = keyOf(length);
    const last = at + length === words.length;
    concepts.push({ words: words.slice(at, at + length), key, forms: vocabulary.formsFor(key), last });
    at += length;
  }
  return concepts;
}
