/**
 * Compares our search with MiniSearch's own, tuned, in one run: how well they rank the published courses by the tables
 * of queries, and how long a key takes among 10,000 made-up ones. Not a test: times depend on the machine.
 *
 *     npm run speed -- engines
 */
import MiniSearch from 'minisearch';
import type { GlossaryEntry } from '../../src/domain/types.js';
import { buildIndex, search, type SearchDocument } from '../../src/search/search-index.js';
import { wordsOf } from '../../src/search/words.js';
import { inWords as qualityInWords, qualityOf, TABLES } from '../fixtures/search/quality.js';
import { bigCatalogue, documentsOf, published } from './big-catalogue.js';
import { inWords, timed } from './figures.js';

type Find = (typed: string) => readonly string[];

/** Everyday words of English, which say nothing of a subject. */
const STOP = new Set(
  wordsOf(
    'a an and are as at be by do for from how i in is it of on or that the to what when where who with you your',
  ).map(({ plain }) => plain),
);

const tokenize = (text: string): string[] => wordsOf(text).map(({ stem }) => stem);

/**
 * MiniSearch with what it offers for this: our words, boosts, prefixes from three letters and only for the last word,
 * typing errors from four letters, every word required, and the glossary as more words of a course at index time.
 */
function miniSearch(documents: readonly SearchDocument[], glossary: readonly GlossaryEntry[]): Find {
  const entries = glossary.map(({ term, expansion, also, searchOnly }) => {
    const forms = [...term.split(/,\s/), ...expansion.replace(/\([^)]*\)/g, ' ').split(';'), ...also];
    return { keys: forms.map((form) => ` ${tokenize(form).join(' ')} `), all: [...forms, ...searchOnly].join(' ') };
  });
  const engine = new MiniSearch<SearchDocument & { at: number; glossary: string }>({
    idField: 'at',
    fields: ['title', 'aliases', 'tags', 'text', 'glossary'],
    tokenize,
    processTerm: (term) => (STOP.has(term) ? null : term),
    extractField: (document, field) => {
      const value = document[field as keyof typeof document];
      return Array.isArray(value) ? value.join(' ') : String(value);
    },
  });
  engine.addAll(
    documents.map((document, at) => {
      const words = ` ${tokenize([document.title, ...document.aliases, ...document.tags, document.text].join(' | ')).join(' ')} `;
      const known = entries.filter(({ keys }) => keys.some((key) => words.includes(key)));
      return { ...document, at, glossary: known.map(({ all }) => all).join(' ') };
    }),
  );
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
}

function ourSearch(documents: readonly SearchDocument[], glossary: readonly GlossaryEntry[]): Find {
  const index = buildIndex(documents, glossary);
  return (typed) => search(index, typed).map(({ id }) => id);
}

const TYPED = [
  'neglect',
  'domestic violence',
  'county lines',
  'coersive control',
  'training for managers',
  'fgm',
  'baby',
];
const big = bigCatalogue(10_000);
const engines = { 'MiniSearch, tuned': miniSearch, ours: ourSearch };
for (const [name, make] of Object.entries(engines)) {
  const find = make(documentsOf(published), published.glossary);
  for (const { name: table, table: rows } of TABLES)
    console.log(`${name}, ${table}: ${qualityInWords(qualityOf(rows, find))}`);
}
const finds: Find[] = [];
for (const [name, make] of Object.entries(engines))
  console.log(
    `${name}: index of 10,000 in ${timed(() => finds.push(make(big.documents, big.glossary))).toFixed(0)} ms`,
  );
const times = finds.map((): number[] => []);
// In turns, so that whatever else the machine does hits both.
for (let round = 0; round < 4; round++)
  for (const typed of TYPED)
    for (let length = 1; length <= typed.length; length++)
      finds.forEach((find, at) => {
        const time = timed(() => find(typed.slice(0, length)));
        if (round > 0) times[at]?.push(time);
      });
Object.keys(engines).forEach((name, at) => console.log(`${name}: a key ${inWords(times[at] ?? [])}`));
