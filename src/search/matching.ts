import type { Query } from 'minisearch';
import type { IndexedDocument, SearchIndex } from './build-index.js';
import type { Concept } from './concepts.js';
import type { Form } from './vocabulary.js';

/** How a document matches. */
export interface Match {
  score: number;
  words: readonly string[];
  via: string | null;
}

/** Matches by the position of the document. */
export type Matches = Map<number, Match>;

const BOOST = { title: 20, aliases: 8, tags: 3, text: 1 };

/** Two letters are an acronym, or the start of half the words there are. */
const SHORTEST_PREFIX = 3;
const SHORTEST_FUZZY = 4;

/** More expansions of one word add nothing but time. */
const MOST_FORMS = 16;

const EXPANSION_FACTOR = 0.3;
/** A phrase whose words stand apart in a title is worth less than the phrase itself. */
const APART_FACTOR = 0.3;
/** A title with the words side by side and in order comes before one that holds them anyhow. */
export const IN_TITLE_FACTOR = 2;

/** The documents that hold what was typed, or something the glossary says in its place. */
export function matchConcept(index: SearchIndex, concept: Concept): Matches {
  const literal = concept.words.length > 1 ? matchPhrase(index, concept.key, APART_FACTOR) : matchWord(index, concept);
  const unfinished = literal.size === 0 && concept.forms.length === 0 && concept.key.length >= SHORTEST_FUZZY;
  const forms = unfinished ? index.vocabulary.formsStarting(concept.key) : concept.forms;
  for (const form of distinct(forms, concept.key)) {
    for (const [position, { score }] of matchPhrase(index, form.key, 0)) {
      const document = index.documents[position];
      if (document === undefined || literal.get(position)?.via === null || !hasForm(document, form)) continue;
      const expanded = { score: score * EXPANSION_FACTOR, words: [], via: form.text };
      if (expanded.score > (literal.get(position)?.score ?? 0)) literal.set(position, expanded);
    }
  }
  return literal;
}

function distinct(forms: readonly Form[], except: string): Form[] {
  const keys = new Set([except]);
  return forms.filter(({ key }) => keys.size < keys.add(key).size).slice(0, MOST_FORMS);
}

/** An acronym that is also a word has to stand in capitals, unless it is a name or tag of its own. */
function hasForm({ acronyms, all }: IndexedDocument, { key, acronym }: Form): boolean {
  return !acronym || acronyms.has(key) || all.includes(`| ${key} |`);
}

function matchWord(index: SearchIndex, { words: [word], key, last }: Concept): Matches {
  if (word === undefined) return new Map();
  const { plain, stem } = word;
  const prefix = last && plain.length >= SHORTEST_PREFIX;
  const exact = run(index, { combineWith: 'OR', queries: [key, ...(prefix ? [{ queries: [plain], prefix }] : [])] });
  if (exact.size > 0 || index.vocabulary.has(stem)) return exact;
  // A few letters of a word not in the data: names that start with them, so that typing does not flash "nothing found".
  if (last && !prefix) return run(index, { queries: [plain], prefix: true, fields: ['title'] });
  // A wrong digit is another year or level, not a slip.
  if (plain.length < SHORTEST_FUZZY || !/^\p{L}+$/u.test(plain)) return exact;
  const similar = run(index, { queries: [stem], fuzzy: stem.length < 8 ? 1 : 2 });
  // People rarely mistype the first letter: "wales" is not "male".
  for (const [position, { words }] of similar) if (!words.some((term) => term[0] === stem[0])) similar.delete(position);
  return similar;
}

/**
 * Documents with the words of a phrase side by side.
 *
 * @param apart what a match is worth whose words all stand in title and aliases, but not side by side; 0 for nothing
 */
function matchPhrase(index: SearchIndex, key: string, apart: number): Matches {
  const words = key.split(' ');
  if (!words.every((word) => index.words.has(word))) return new Map();
  const matches = run(index, { combineWith: 'AND', queries: words });
  for (const [position, match] of matches) {
    const { all = '', names = '', title = '' } = index.documents[position] ?? {};
    if (title.includes(` ${key} `)) match.score *= IN_TITLE_FACTOR;
    else if (all.includes(` ${key} `)) continue;
    else if (apart > 0 && words.every((word) => names.includes(` ${word} `))) match.score *= apart;
    else matches.delete(position);
  }
  return matches;
}

function run({ mini }: SearchIndex, query: Query): Matches {
  const results = mini.search(query, { boost: BOOST });
  return new Map(results.map(({ id, score, terms }) => [Number(id), { score, words: terms, via: null }]));
}
