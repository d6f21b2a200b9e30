import MiniSearch from 'minisearch';
import type { GlossaryEntry } from '../domain/types.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';
import { isCapitals, isStopWord, wordsOf, type Word } from './words.js';

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
  readonly mini: MiniSearch;
  readonly vocabulary: Vocabulary;
  readonly documents: readonly IndexedDocument[];
  /** Every word of the documents, as written and as stem. */
  readonly words: ReadonlySet<string>;
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
  /** Stems of the words that stand in capitals. */
  readonly acronyms: ReadonlySet<string>;
}

const FIELDS = ['title', 'aliases', 'tags', 'text'];

/**
 * Prepares documents for searching. Ids may be anything and may repeat.
 *
 * @param glossary terms and the other words that people type for them
 */
export function buildIndex(documents: readonly SearchDocument[], glossary: readonly GlossaryEntry[]): SearchIndex {
  const words = new Set<string>();
  const mini = new MiniSearch({ fields: FIELDS, tokenize: (text) => text.split(' '), processTerm: (term) => term });
  const indexed = documents.map((document, position): IndexedDocument => {
    const fields = {
      title: [contentWords(document.title)],
      aliases: document.aliases.map(contentWords),
      tags: document.tags.map(contentWords),
      text: [contentWords(document.text)],
    };
    const [title, aliases, tags, text] = [fields.title, fields.aliases, fields.tags, fields.text].map(termsOf);
    mini.add({ id: position, title, aliases, tags, text });
    const every = [...fields.title, ...fields.aliases, ...fields.tags, ...fields.text];
    for (const { plain, stem } of every.flat()) words.add(plain).add(stem);
    return {
      id: document.id,
      title: stemsOf(fields.title),
      names: stemsOf([...fields.title, ...fields.aliases]),
      all: stemsOf(every),
      acronyms: new Set(
        every
          .flat()
          .filter(isCapitals)
          .map((word) => word.stem),
      ),
    };
  });
  return { mini, vocabulary: createVocabulary(glossary), documents: indexed, words };
}

function contentWords(text: string): Word[] {
  return wordsOf(text).filter((word) => !isStopWord(word));
}

/** Words both as written and as stems, so that "families" is found while it is typed and "family" as well. */
function termsOf(texts: readonly Word[][]): string {
  return texts
    .flat()
    .map(({ plain, stem }) => (plain === stem ? plain : `${plain} ${stem}`))
    .join(' ');
}

function stemsOf(texts: readonly Word[][]): string {
  return texts.map((words) => `| ${words.map((word) => word.stem).join(' ')} |`).join('');
}
