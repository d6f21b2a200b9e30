/**
 * Measures the search over many courses, made by mixing the published ones. Not a test: times depend on the machine.
 *
 *     node --import tsx test/node/search/speed.ts 10000
 */
import { readFileSync } from 'node:fs';
import { parseDataset } from '../../../src/dataset/parse.js';
import { courseDocument } from '../../../src/search/dataset-index.js';
import { buildIndex, search, type SearchDocument } from '../../../src/search/search-index.js';

const TYPED =
  'neglect toolkit|fgm|child sexual abuse|domestic violence|county lines|safegaurding infants|coersive control|baby|' +
  'controlling boyfriend|gangs|information sharing advice|recognising and responding|looked after children|' +
  'strange man in house|exploitaton|xyzzy|introduction to stalking|da';
const ROUNDS = 5;

const published = parseDataset(JSON.parse(readFileSync('data/dataset.json', 'utf8')));
if (!published.ok) throw new Error('data/dataset.json cannot be read');
const { courses, glossary } = published.dataset;
const originals = courses.map((course) => courseDocument(published.dataset, course));

let seed = 1;
function pick<T>(items: readonly T[]): T {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return items[Math.floor((seed / 2_147_483_648) * items.length)] as T;
}

function mixed(number: number): SearchDocument {
  const [one, other] = [pick(originals), pick(originals)];
  const half = (title: string, end: boolean): string => {
    const words = title.split(' ');
    const middle = Math.ceil(words.length / 2);
    return words.slice(end ? middle : 0, end ? words.length : middle).join(' ');
  };
  return {
    id: `course-${number}`,
    title: `${half(pick(originals).title, false)} ${half(pick(originals).title, true)} ${number}`,
    aliases: one.aliases,
    tags: [...new Set([...one.tags, ...other.tags])],
    text: `${one.text} ${other.text}`,
  };
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function percentile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
}

const documents = Array.from({ length: Number(process.argv[2] ?? 10_000) }, (_, number) => mixed(number));
const builds = Array.from({ length: ROUNDS }, () => timed(() => buildIndex(documents, glossary)));
const index = buildIndex(documents, glossary);
const keys: number[] = [];
const firstLetters: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const typed of TYPED.split('|')) {
    for (let length = 1; length <= typed.length; length++) {
      const time = timed(() => search(index, typed.slice(0, length)));
      keys.push(time);
      if (length === 1) firstLetters.push(time);
    }
  }
}
console.log(`${documents.length} courses: index ${percentile(builds, 0.5)}`);
console.log(`a key: median ${percentile(keys, 0.5)}, 95th of 100 ${percentile(keys, 0.95)}`);
console.log(`a first letter: median ${percentile(firstLetters, 0.5)}, 95th of 100 ${percentile(firstLetters, 0.95)}`);
