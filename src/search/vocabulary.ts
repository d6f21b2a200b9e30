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
  /** The keys that start with these letters, not more than anybody would look through. */
  readonly keysStarting: (letters: string) => readonly string[];
  /** Every stem of the glossary. */
  readonly words: ReadonlySet<string>;
  /** The words of each key that has several. */
  readonly phrases: readonly (readonly string[])[];
}

const MOST_COMPLETIONS = 24;

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
  return {
    formsFor: (key) => byKey.get(key) ?? [],
    keysStarting: (letters) => keys.filter((key) => key.startsWith(letters)).slice(0, MOST_COMPLETIONS),
    words: new Set(keys.flatMap((key) => key.split(' '))),
    phrases: keys.map((key) => key.split(' ')).filter((phrase) => phrase.length > 1),
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
