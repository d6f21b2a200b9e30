/**
 * Measures the search over 10,000 made-up courses, with every key of some queries. Not a test: times depend on the
 * machine.
 *
 *     npm run speed -- search
 */
import { buildIndex, search } from '../../src/search/search-index.js';
import { bigCatalogue } from './big-catalogue.js';
import { inWords, timed } from './figures.js';

const TYPED =
  'neglect toolkit|fgm|child sexual abuse|domestic violence|county lines|safegaurding infants|coersive control|baby|' +
  'controlling boyfriend|gangs|information sharing advice|recognising and responding|looked after children|' +
  'strange man in house|exploitaton|xyzzy|introduction to stalking|da';
const ROUNDS = 5;

const { documents, glossary } = bigCatalogue(10_000);
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
console.log(`${documents.length} courses: index ${inWords(builds)}`);
console.log(`a key: ${inWords(keys)}`);
console.log(`a first letter: ${inWords(firstLetters)}`);
