import type { GlossaryEntry } from '../domain/types.js';
import { isCapitals, isStopWord, wordsOf } from './words.js';

/** One way to say what a glossary entry is about. */
export interface Form {
  /** As it may be printed. */
  readonly text: string;
  /** Its words as stems, joined by spaces. */
  readonly key: string;
  /** Whether it is capitals only: it then has to stand in capitals in a document, so that MET is not "met". */
  readonly acronym: boolean;
}

/** The glossary, ready for look-up. */
export interface Vocabulary {
  /** Every printable form of the entries that have this key among their forms. */
  readonly formsFor: (key: string) => readonly Form[];
  /** The same for the entries with a form that starts with these letters. */
  readonly formsStarting: (letters: string) => readonly Form[];
  /** Whether a stem occurs in the glossary. */
  readonly has: (stem: string) => boolean;
  /** The word of the glossary that a misspelt stem most likely stands for, or `null`. */
  readonly nearest: (stem: string) => string | null;
  /** Words in the longest key. */
  readonly longest: number;
}

/** Shorter words are acronyms or too like others to guess at. */
const SHORTEST_GUESS = 5;

/** Reads a glossary. */
export function createVocabulary(glossary: readonly GlossaryEntry[]): Vocabulary {
  const byKey = new Map<string, Form[]>();
  for (const entry of glossary) {
    const printable = printableTexts(entry).map(formOf);
    const typed = [...printable, ...entry.searchOnly.map(formOf)];
    for (const key of new Set(typed.map((form) => form.key))) {
      if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), ...printable]);
    }
  }
  const keys = [...byKey.keys()];
  const words = new Set(keys.flatMap((key) => key.split(' ')));
  return {
    formsFor: (key) => byKey.get(key) ?? [],
    formsStarting: (letters) => keys.filter((key) => key.startsWith(letters)).flatMap((key) => byKey.get(key) ?? []),
    has: (stem) => words.has(stem),
    nearest: (stem) => nearestWord(words, stem),
    longest: keys.reduce((most, key) => Math.max(most, key.split(' ').length), 1),
  };
}

/** Terms may be several ("ACE, ACEs"), expansions too ("child in care; looked after child"), with remarks in brackets. */
function printableTexts({ term, expansion, also }: GlossaryEntry): string[] {
  const expansions = expansion.replace(/\([^)]*\)/g, ' ').split(';');
  return [...term.split(/,\s/), ...expansions, ...also].map((text) => text.trim().replace(/\s+/g, ' '));
}

function formOf(text: string): Form {
  const words = wordsOf(text);
  const content = words.filter((word) => !isStopWord(word));
  const key = (content.length === 0 ? words : content).map((word) => word.stem).join(' ');
  return { text, key, acronym: words.length === 1 && words.every(isCapitals) };
}

function nearestWord(words: ReadonlySet<string>, stem: string): string | null {
  if (stem.length < SHORTEST_GUESS) return null;
  const most = stem.length < 8 ? 1 : 2;
  let best: string | null = null;
  let fewest = most + 1;
  for (const word of words) {
    // People rarely mistype the first letter, and it keeps the comparison to few words.
    if (word.length < SHORTEST_GUESS || word[0] !== stem[0] || Math.abs(word.length - stem.length) > most) continue;
    const edits = editDistance(word, stem);
    if (edits < fewest) [best, fewest] = [word, edits];
  }
  return best;
}

/** Levenshtein distance with neighbouring letters swapped as one edit (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
