import { exampleDataset } from '../../test/fixtures/example/dataset.js';
import { datasetAddress } from '../../test/harness/dataset-address.js';

const broken = { id: 'no-title' };

/** Every catalogue with one record that cannot be shown. The chart is whole: with a fault in it, it would be withheld. */
const partlyBroken = {
  ...exampleDataset,
  courses: [...exampleDataset.courses, broken],
  weeks: [...exampleDataset.weeks, broken],
  toolkits: [...exampleDataset.toolkits, broken],
  resources: [...exampleDataset.resources, broken],
  notices: [...exampleDataset.notices, broken],
};

const empty = { schemaVersion: '1.0', status: 'approved' };

const manyCourses = () => ({
  ...exampleDataset,
  courses: Array.from({ length: 10_000 }, (_, at) => {
    const course = exampleDataset.courses[at % exampleDataset.courses.length];
    return { ...course, id: `course-${at}`, title: `${course?.title ?? 'Course'} ${at + 1}` };
  }),
});

/** Made once, so that the elements of a story share one request. */
const made = new Map<string, string>();

function address(name: string, make: () => unknown): string {
  const known = made.get(name) ?? datasetAddress(make());
  made.set(name, known);
  return known;
}

const ADDRESSES: Readonly<Record<string, () => string>> = {
  real: () => new URL('data/dataset.json', document.baseURI).href,
  example: () => address('example', () => exampleDataset),
  empty: () => address('empty', () => empty),
  broken: () => address('broken', () => partlyBroken),
  many: () => address('many', manyCourses),
  // The server answers with 404.
  failing: () => new URL('data/no-such-file.json', document.baseURI).href,
};

/** What the dataset control offers. */
export const DATASETS = {
  real: 'Real data',
  example: 'Invented data',
  empty: 'Empty',
  broken: 'Partly broken',
  many: '10,000 courses',
  failing: 'Failing server',
} as const;

/** The address of one of {@link DATASETS}. @throws {Error} if there is none of that name */
export function addressOf(name: string): string {
  const make = ADDRESSES[name];
  if (make === undefined) throw new Error(`There is no dataset "${name}".`);
  return make();
}
