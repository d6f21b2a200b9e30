import type { GlossaryEntry } from '../../../src/domain/types.js';
import { courseDocument } from '../../../src/search/dataset-index.js';
import type { SearchDocument } from '../../../src/search/search-index.js';
import { wordsOf } from '../../../src/search/words.js';
import { FIRST_HALF, SECOND_HALF } from '../../fixtures/search/queries.js';
import { qualityOf, type Quality } from '../../fixtures/search/quality.js';
import type { SearchContender } from '../contender.js';
import { published, readDataset } from '../mixed-courses.js';
import { goalThat, type PartResult, type Table } from '../results.js';
import { libraries, ours, OURS } from '../search-contenders.js';

/** How much better counts as far above: a third of the queries that the best library fails. */
const FAR_ABOVE = 1 / 3;

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

const HALVES = [FIRST_HALF, SECOND_HALF];

const share = (value: number): string => value.toFixed(3);

async function qualities({ build }: SearchContender, documents: readonly SearchDocument[]): Promise<Quality[]> {
  const find = await build(documents);
  return HALVES.map((table) => qualityOf(table, find));
}

/** Queries that a search fails, of both halves. */
const failures = (halves: readonly Quality[]): number => halves.reduce((sum, { failed }) => sum + failed.length, 0);

/** How well the search ranks the published courses, beside others that are given the same texts. */
export async function rankingPart(): Promise<PartResult> {
  const dataset = readDataset(published);
  const { glossary } = dataset;
  const documents = dataset.courses.map((course) => courseDocument(dataset, course));
  const enriched = documents.map((document) => withGlossary(document, glossary));
  const runs = [{ name: OURS, halves: await qualities(ours(glossary), documents) }];
  for (const library of await libraries()) {
    runs.push({ name: library.name, halves: await qualities(library, documents) });
    runs.push({ name: `${library.name}, with the glossary's words`, halves: await qualities(library, enriched) });
  }
  const queries = HALVES.flatMap((table) => Object.values(table).flat()).length;
  const table: Table = {
    title: `Ranking of the ${documents.length} published courses`,
    notes: [
      `${queries} queries of \`test/fixtures/search/queries.ts\`, judged before. Our search was tuned on the first half and ` +
        'then also looked at beside the second. Everyone has the same texts. The glossary of the data is our own ' +
        "advantage: so each library also runs with the glossary's words appended to every course that names one of them. " +
        'A query that should find nothing counts as right where nothing is found.',
    ],
    columns: ['search', 'success@3, first half', 'MRR', 'success@3, second half', 'MRR', 'queries failed'],
    rows: runs.map(({ name, halves }) => [
      name,
      ...halves.flatMap(({ success, reciprocalRank }) => [share(success), share(reciprocalRank)]),
      `${failures(halves)} of ${queries}`,
    ]),
  };
  const [own, ...others] = runs.map(({ name, halves }) => ({ name, failed: failures(halves) }));
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
