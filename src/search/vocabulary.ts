import type { GlossaryEntry } from '../domain/types.js';
import { rootOf, senseOf } from './word-families.js';
import { isCapitals, isPossessive, isStopWord, wordsOf } from './words.js';

/** One way to say what a glossary entry is about. */
export interface Form {
  /** As it may be printed. */
  readonly text: string;
  /** Its words as stems, joined by spaces. */
  readonly key: string;
  /** Whether it is capitals only: it then has to stand in capitals in a document, so that MET is not "met". */
  readonly acronym: boolean;
}

/** What a glossary entry is about, for those who typed some of its words. */
export interface Subject {
  readonly forms: readonly Form[];
  /** What its words mean, those that are only for searching too. */
  readonly senses: ReadonlySet<string>;
  /** Those of its words that the glossary has by themselves, not only within phrases. */
  readonly alone: ReadonlySet<string>;
}

/** The glossary, ready for look-up. */
export interface Vocabulary {
  /** Every printable form of the entries that have this key among their forms, a phrase also in other words for it. */
  readonly formsFor: (key: string) => readonly Form[];
  /** The same for a word that is another form of one that the glossary has. */
  readonly formsForRoot: (stem: string) => readonly Form[];
  readonly keys: ReadonlySet<string>;
  /**
   * The keys that start with these letters, or each word of which starts with the typed one in its place ("sex exploit"),
   * not more than anybody would look through.
   */
  readonly keysStarting: (letters: string) => readonly string[];
  /** Every stem of the glossary. */
  readonly words: ReadonlySet<string>;
  /** What the words of each phrase mean, by what the first of them means. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Keys that also are everyday words: they count where they stand as a name. */
  readonly ambiguous: ReadonlySet<string>;
  readonly subjects: readonly Subject[];
}

const MOST_COMPLETIONS = 24;
/** Fewer letters of a word begin too many. */
const SHORTEST_START = 3;

/** Reads a glossary, one entry at a time: the caller may do something else in between. */
export function* readVocabulary(glossary: readonly GlossaryEntry[]): Generator<undefined, Vocabulary> {
  const keys = new Set<string>();
  const bySense = new Map<string, Form[]>();
  const byRoot = new Map<string, Form[]>();
  const ambiguous = new Set<string>();
  const subjects: Subject[] = [];
  for (const entry of glossary) {
    const forms = printableTexts(entry).map(formOf);
    const typed = [...forms, ...entry.searchOnly.map(formOf)];
    const own = new Set(typed.map(({ key }) => key).filter((key) => key !== ''));
    for (const key of own) keys.add(key);
    for (const sense of new Set([...own].map(senseOfKey))) append(bySense, sense, forms);
    if (entry.ambiguous) for (const term of entry.term.split(/,\s/)) ambiguous.add(formOf(term).key);
    const alone = [...own].filter((key) => !key.includes(' '));
    for (const root of new Set(alone.map(rootOf))) append(byRoot, root, forms);
    subjects.push({
      forms,
      senses: new Set([...own].flatMap((key) => key.split(' ')).map(senseOf)),
      alone: new Set(alone.map(senseOf)),
    });
    yield;
  }
  const all = [...keys];
  return {
    formsFor: (key) => bySense.get(senseOfKey(key)) ?? [],
    formsForRoot: (stem) => byRoot.get(rootOf(stem)) ?? [],
    keysStarting: (letters) => {
      const start = startOf(letters);
      return all.filter(start).slice(0, MOST_COMPLETIONS);
    },
    keys,
    words: new Set(all.flatMap((key) => key.split(' '))),
    phrases: phrasesOf([...bySense.keys()]),
    ambiguous,
    subjects,
  };
}

/** Whether a key may be what these letters become. Each word but the last has to show what it is. */
function startOf(letters: string): (key: string) => boolean {
  const starts = letters.split(' ');
  if (starts.length === 1 || starts.some((start) => start.length < SHORTEST_START))
    return (key) => key.startsWith(letters);
  const [first = ''] = starts;
  return (key) => {
    if (!key.startsWith(first)) return false;
    const words = key.split(' ');
    return starts.every((start, at) => words[at]?.startsWith(start));
  };
}

/** A word by itself means only itself; within a phrase it is understood whatever form it has. */
function senseOfKey(key: string): string {
  const words = key.split(' ');
  if (words.length === 1) return key;
  const subject = words.filter((word) => !isPossessive(word));
  return (subject.length > 1 ? subject : words).map(senseOf).join(' ');
}

function phrasesOf(senses: readonly string[]): Map<string, string[][]> {
  const phrases = new Map<string, string[][]>();
  for (const phrase of senses.map((sense) => sense.split(' ')))
    if (phrase.length > 1) append(phrases, phrase[0] ?? '', [phrase]);
  return phrases;
}

function append<T>(map: Map<string, T[]>, key: string, items: readonly T[]): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [...items]);
  else known.push(...items);
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
