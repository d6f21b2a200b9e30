import MiniSearch from 'minisearch';
import type { GlossaryEntry } from '../../src/domain/types.js';
import type { SearchDocument } from '../../src/search/search-index.js';
import { wordsOf } from '../../src/search/words.js';
import type { SearchContender } from './contender.js';

/** Everyday words of English, which say nothing of a subject. */
const STOP = new Set(
  wordsOf(
    'a an and are as at be by do for from how i in is it of on or that the to what when where who with you your',
  ).map(({ plain }) => plain),
);

const tokenize = (text: string): string[] => wordsOf(text).map(({ stem }) => stem);

type Indexed = SearchDocument & { readonly at: number; readonly glossary: string };

/** The documents, each with all forms of what it names as more words. */
function withGlossary(documents: readonly SearchDocument[], glossary: readonly GlossaryEntry[]): Indexed[] {
  const entries = glossary.map(({ term, expansion, also, searchOnly }) => {
    const forms = [...term.split(/,\s/), ...expansion.replace(/\([^)]*\)/g, ' ').split(';'), ...also];
    return { keys: forms.map((form) => ` ${tokenize(form).join(' ')} `), all: [...forms, ...searchOnly].join(' ') };
  });
  return documents.map((document, at) => {
    const texts = [document.title, ...document.aliases, ...document.tags, document.text];
    const words = ` ${tokenize(texts.join(' | ')).join(' ')} `;
    const known = entries.filter(({ keys }) => keys.some((key) => words.includes(key)));
    return { ...document, at, glossary: known.map(({ all }) => all).join(' ') };
  });
}

/**
 * MiniSearch with all that it offers for this: our words, boosts, prefixes from three letters and only for the last
 * word, typing errors from four letters, every word required, and the glossary as more words of a course.
 */
export const tunedMiniSearch = (glossary: readonly GlossaryEntry[]): SearchContender => ({
  name: 'MiniSearch, tuned, with our words and glossary',
  build: (documents) => {
    const engine = new MiniSearch<Indexed>({
      idField: 'at',
      fields: ['title', 'aliases', 'tags', 'text', 'glossary'],
      tokenize,
      processTerm: (term) => (STOP.has(term) ? null : term),
      extractField: (document, field) => {
        const value = document[field as keyof Indexed];
        return Array.isArray(value) ? value.join(' ') : String(value);
      },
    });
    engine.addAll(withGlossary(documents, glossary));
    return (typed) =>
      engine
        .search(typed, {
          boost: { title: 20, aliases: 8, tags: 3, glossary: 2 },
          combineWith: 'AND',
          prefix: (term, at, terms) => at === terms.length - 1 && term.length > 2,
          fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
          maxFuzzy: 2,
          weights: { prefix: 0.4, fuzzy: 0.2 },
        })
        .map(({ id }) => documents[Number(id)]?.id ?? '');
  },
});
