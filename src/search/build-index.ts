import type { GlossaryEntry } from '../domain/types.js';
import { addCompany, type Company } from './company.js';
import { readOtherSubjects, type OtherSubjects } from './other-subjects.js';
import { readVocabulary, type Vocabulary } from './vocabulary.js';
import { WordIndex, type WordEntry } from './word-index.js';
import { isCapitals, isStopWord, spellingsOf, wordFrom } from './words.js';

/** A record to be searched. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  /** Other spellings and names. */
  readonly aliases: readonly string[];
  readonly text: string;
  /** Names of categories, topics and so on. */
  readonly tags: readonly string[];
}

/** Documents ready for a search. */
export interface SearchIndex {
  readonly vocabulary: Vocabulary;
  readonly documents: readonly IndexedDocument[];
  /** Every word of the documents and the glossary. */
  readonly words: WordIndex;
  /** Which words stand beside each other in titles, other names and phrases of the glossary. */
  readonly company: Company;
  /** What people look for and is not here. */
  readonly otherSubjects: OtherSubjects;
}

/** A document as the search looks at it. */
export interface IndexedDocument {
  readonly id: string;
  /** Stems of the title with a space on either side of each; bars around it. */
  readonly title: string;
  /** The same of title and aliases. */
  readonly names: string;
  /** The same of all fields. */
  readonly all: string;
  /** The same of the words that stand in capitals. */
  readonly acronyms: string;
}

/** What a word is worth in the first of these fields that holds it. */
const BOOST = { title: 20, aliases: 8, tags: 3, text: 1 };

/** The most that a word of the text can be worth. */
export const OF_TEXT = BOOST.text;

/** Words of a field at which one of them is worth half. */
const HALF_LENGTH = 24;

/** A text, read once however many documents hold it. */
interface ReadText {
  /** Its words in order. */
  readonly entries: readonly WordEntry[];
  readonly key: string;
  readonly acronyms: string;
}

/**
 * Prepares documents for searching. Ids may be anything and may repeat.
 *
 * @param glossary terms and the other words that people type for them
 * @param otherSubjects names of what people look for and is not here
 */
export function buildIndex(
  documents: readonly SearchDocument[],
  glossary: readonly GlossaryEntry[],
  otherSubjects: readonly string[] = [],
): SearchIndex {
  const steps = indexInSteps(documents, glossary, otherSubjects);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, one document or glossary entry at a time: the caller may do something else in between. */
export function* indexInSteps(
  documents: Iterable<SearchDocument>,
  glossary: readonly GlossaryEntry[],
  otherSubjects: readonly string[] = [],
): Generator<undefined, SearchIndex> {
  const words = new WordIndex();
  const read = textReader(words);
  const indexed: IndexedDocument[] = [];
  const company = new Map<string, Set<string>>();
  const met = new Set<ReadText>();
  const meet = (name: ReadText): void => {
    if (met.size < met.add(name).size)
      addCompany(
        company,
        name.entries.map(({ stem }) => stem),
      );
  };
  for (const document of documents) {
    indexed.push(addDocument(document, indexed.length, read, meet));
    yield;
  }
  const vocabulary = yield* readVocabulary(glossary);
  for (const word of vocabulary.words) words.add(word, word);
  for (const key of vocabulary.keys) addCompany(company, key.split(' '));
  return { vocabulary, documents: indexed, words, company, otherSubjects: readOtherSubjects(otherSubjects) };
}

function addDocument(
  document: SearchDocument,
  position: number,
  read: (text: string) => ReadText,
  meet: (name: ReadText) => void,
): IndexedDocument {
  const title = read(document.title);
  const aliases = document.aliases.map(read);
  const tags = document.tags.map(read);
  const text = read(document.text);
  // The best field comes first: a word counts where it is first met.
  addField([title], BOOST.title, position);
  for (const alias of aliases) addField([alias], BOOST.aliases, position);
  addField(tags, BOOST.tags, position);
  addField([text], BOOST.text, position);
  const names = [title, ...aliases];
  names.forEach(meet);
  const every = [...names, ...tags, text];
  return {
    id: document.id,
    title: title.key,
    names: names.map((each) => each.key).join(''),
    all: every.map((each) => each.key).join(''),
    acronyms: every.map((each) => each.acronyms).join(''),
  };
}

function addField(texts: readonly ReadText[], boost: number, position: number): void {
  const length = texts.reduce((sum, { entries }) => sum + entries.length, 0);
  const weight = (boost * HALF_LENGTH) / (HALF_LENGTH + length);
  for (const { entries } of texts) {
    for (const { positions, weights } of entries) {
      if (positions.at(-1) === position) continue;
      positions.push(position);
      weights.push(weight);
    }
  }
}

/** Reads each text and each spelling only once: documents have most of their words from one another. */
function textReader(words: WordIndex): (text: string) => ReadText {
  const spellings = new Map<string, { readonly entry: WordEntry; readonly acronym: boolean } | null>();
  const texts = new Map<string, ReadText>();
  const spelling = (written: string) => {
    const known = spellings.get(written);
    if (known !== undefined) return known;
    const word = wordFrom(written);
    const made = isStopWord(word) ? null : { entry: words.add(word.plain, word.stem), acronym: isCapitals(word) };
    spellings.set(written, made);
    return made;
  };
  return (text) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const read = spellingsOf(text)
      .map(spelling)
      .filter((each) => each !== null);
    const entries = read.map(({ entry }) => entry);
    const acronyms = read.filter(({ acronym }) => acronym).map(({ entry }) => entry);
    const made = { entries, key: keyOf(entries), acronyms: acronyms.length === 0 ? '' : keyOf(acronyms) };
    texts.set(text, made);
    return made;
  };
}

const keyOf = (entries: readonly WordEntry[]): string => `| ${entries.map((entry) => entry.stem).join(' ')} |`;
