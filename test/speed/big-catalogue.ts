import { readFileSync } from 'node:fs';
import { parseDataset } from '../../src/dataset/parse.js';
import type { Dataset, GlossaryEntry } from '../../src/domain/types.js';
import { courseDocument } from '../../src/search/dataset-index.js';
import type { SearchDocument } from '../../src/search/search-index.js';
import { manyCourses, type Vocabularies } from '../fixtures/example/many-courses.js';

const read = (value: unknown): Dataset => {
  const result = parseDataset(value);
  if (!result.ok) throw new Error('The data cannot be read.');
  return result.dataset;
};

const raw = JSON.parse(readFileSync('data/dataset.json', 'utf8')) as Vocabularies;

/** The data as it is published. */
export const published: Dataset = read(raw);

/** What the search looks at in a dataset's courses. */
export const documentsOf = (dataset: Dataset): SearchDocument[] =>
  dataset.courses.map((course) => courseDocument(dataset, course));

/** Made-up courses with the published glossary. */
export function bigCatalogue(count: number): { documents: SearchDocument[]; glossary: readonly GlossaryEntry[] } {
  const dataset = read({ ...raw, courses: manyCourses(count, '2027-03-10', raw) });
  return { documents: documentsOf(dataset), glossary: dataset.glossary };
}
