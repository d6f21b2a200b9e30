import type { GlossaryEntry } from '../../../src/domain/types.js';
import { courseDocument } from '../../../src/search/dataset-index.js';
import type { SearchDocument } from '../../../src/search/search-index.js';
import { wordsOf } from '../../../src/search/words.js';
import { qualityOf, type Quality } from '../../fixtures/search/quality.js';
import { TABLES } from '../../fixtures/search/query-table.js';
import type { SearchContender } from '../contender.js';
import { published, readDataset } from '../mixed-courses.js';
import { goalThat, type PartResult, type Table } from '../results.js';
import { libraries, ours, OURS } from '../search-contenders.js';
import { tunedMiniSearch } from '../tuned-minisearch.js';

/** How much better counts as far above: a third of the queries that the best library fails. */
const FAR_ABOVE = 1 / 3;

/** The tables in three groups: one for each would be too many columns to read. */
const GROUPS = [
  { name: 'first half', tables: TABLES.slice(0, 1) },
  { name: 'second half', tables: TABLES.slice(1, 2) },
  { name: `${TABLES.length - 2} later sets`, tables: TABLES.slice(2) },
].map(({ name, tables }) => ({ name, queries: tables.flatMap(({ queries }) => queries) }));

const stemsOf = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ stem }) => stem)
    .join(' ')} `;

/** Every form of what a course names, in its text: what a library can do with a glossary without a line of code. */
function withGlossary(document: SearchDocument, glossary: readonly GlossaryEntry[]): SearchDocument {
  const stems = stemsOf([document.title, ...document.aliases, ...document.tags, document.text].join(' '));
  const words = glossary.flatMap(({ term, expansion, also, searchOnly }) => {
    const forms = [term, expansion, ...also];
    return forms.some((form) => stems.includes(stemsOf(form))) ? [...forms, ...searchOnly] : [];
  });
  return { ...document, text: [document.text, ...words].join(' ') };
}

const share = (value: number): string => value.toFixed(3);

async function qualities({ build }: SearchContender, documents: readonly SearchDocument[]): Promise<Quality[]> {
  const find = await build(documents);
  return GROUPS.map(({ queries }) => qualityOf(queries, find));
}

/** Queries that a search fails, of all tables. */
const failures = (tables: readonly Quality[]): number => tables.reduce((sum, { failed }) => sum + failed.length, 0);

/** How well the search ranks the published courses, beside others that are given the same texts. */
export async function rankingPart(): Promise<PartResult> {
  const dataset = readDataset(published);
  const { glossary } = dataset;
  const documents = dataset.courses.map((course) => courseDocument(dataset, course));
  const enriched = documents.map((document) => withGlossary(document, glossary));
  const runs = [{ name: OURS, tables: await qualities(ours(glossary, dataset.otherSubjects), documents) }];
  const tuned = tunedMiniSearch(glossary);
  runs.push({ name: tuned.name, tables: await qualities(tuned, documents) });
  for (const library of await libraries()) {
    runs.push({ name: library.name, tables: await qualities(library, documents) });
    runs.push({ name: `${library.name}, with the glossary's words`, tables: await qualities(library, enriched) });
  }
  const queries = TABLES.flatMap((table) => table.queries).length;
  const table: Table = {
    title: `Ranking of the ${documents.length} published courses`,
    notes: [
      `${queries} queries of \`test/fixtures/search/\`, judged before. Our search was tuned on the first half and looked at ` +
        'beside the others afterwards. Everyone has the same texts. The glossary of the data is our own ' +
        "advantage: so each library also runs with the glossary's words appended to every course that names one of them. " +
        'The names of other subjects are another: no library takes them. A query that should find nothing counts as right where nothing is found.',
    ],
    columns: ['search', ...GROUPS.flatMap(({ name }) => [`success@3, ${name}`, 'MRR']), 'queries failed'],
    rows: runs.map(({ name, tables }) => [
      name,
      ...tables.flatMap(({ success, reciprocalRank }) => [share(success), share(reciprocalRank)]),
      `${failures(tables)} of ${queries}`,
    ]),
  };
  const [own, ...others] = runs.map(({ name, tables }) => ({ name, failed: failures(tables) }));
  const best = others.reduce((a, b) => (b.failed < a.failed ? b : a), others[0] ?? { name: '', failed: NaN });
  return {
    tables: [table],
    goals: [
      goalThat(
        "Ranking far above every library's: at most a third of the failures of the best",
        (own?.failed ?? NaN) <= best.failed * FAR_ABOVE,
        `${own?.failed} of ${queries} queries failed; best library ${best.failed} (${best.name})`,
      ),
    ],
  };
}
