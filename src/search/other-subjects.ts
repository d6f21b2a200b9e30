import type { SearchIndex } from './build-index.js';
import { isStopWord, wordsOf } from './words.js';

/**
 * What people look for on the site of a council, a school or a trust and is not here: "planning permission" is neither
 * safety planning nor permission to share, and "payroll" is no slip of "parole". By the first stem of each, the stems
 * of the whole.
 */
export type OtherSubjects = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Reads names as the search reads what is typed. */
export function readOtherSubjects(names: readonly string[]): OtherSubjects {
  const subjects = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const stems = wordsOf(name).flatMap((word) => (isStopWord(word) ? [] : [word.stem]));
    const [first] = stems;
    if (first !== undefined) subjects.set(first, [...(subjects.get(first) ?? []), stems]);
  }
  return subjects;
}

/** How many of the typed stems, from this place on, are the name of something else: the longest such name, or 0. */
export function otherSubjectAt(index: SearchIndex, typed: readonly string[], at: number): number {
  const named = (index.otherSubjects.get(typed[at] ?? '') ?? [])
    .filter((stems) => stems.length > 1 && stems.every((stem, place) => stem === typed[at + place]))
    .map((stems) => stems.join(' '))
    .filter((key) => !isOurs(index, key));
  return Math.max(0, ...named.map((key) => key.split(' ').length));
}

/** Whether a name is in the glossary or in a title after all. */
const isOurs = ({ vocabulary, documents }: SearchIndex, key: string): boolean =>
  vocabulary.keys.has(key) || documents.some(({ names }) => names.includes(` ${key} `));

/** Whether a word that nobody here knows is spelt right and means something else. */
export const isOtherWord = ({ otherSubjects }: SearchIndex, stem: string): boolean =>
  otherSubjects.get(stem)?.some((stems) => stems.length === 1) === true;
