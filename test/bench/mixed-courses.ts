import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/paths.js';
import { parseDataset } from '../../src/dataset/parse.js';
import type { Course, Dataset } from '../../src/domain/types.js';
import { courseDocument } from '../../src/search/dataset-index.js';
import type { SearchDocument } from '../../src/search/search-index.js';

/** Reads data as the elements do, with every check. */
export function readDataset(raw: unknown): Dataset {
  const result = parseDataset(raw);
  if (!result.ok) throw new Error('The data of the benchmark cannot be read.');
  return result.dataset;
}

/** The published data as it stands in its file. */
export const published = JSON.parse(readFileSync(join(ROOT, 'data/dataset.json'), 'utf8')) as { courses: Course[] };

/** Syllables of invented names: a large catalogue has thousands of words that stand in few courses. */
const STARTS = 'ash bar cald den east fair gal hart ing kel lang mor nor oak pen ray shel thorn under wel yar'.split(
  ' ',
);
const MIDDLES = 'a be cu der e ha ing ker le men ni o per ri sta ter ul vi wa'.split(' ');
const ENDS = 'bourne by combe dale field ford gate ham hurst ley mere ridge stead ton well wick worth'.split(' ');

const MOST_IN_FILE = 10_000;
const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2026-09-07T09:30Z');

/** A pseudo-random choice that is the same in every run (linear congruential generator of ANSI C). */
function chooser() {
  let state = 1;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  return { below, pick: <T>(items: readonly T[]): T => items[below(items.length)] as T };
}

function half(title: string, end: boolean): string {
  const words = title.split(' ');
  const middle = Math.ceil(words.length / 2);
  return words.slice(end ? middle : 0, end ? words.length : middle).join(' ');
}

/**
 * Courses mixed from halves of the published titles and from their texts, each with dates, a trainer and a place of
 * invented names.
 */
function mixedCourses(count: number): object[] {
  const { courses } = published;
  const { below, pick } = chooser();
  const name = (): string => {
    const word = pick(STARTS) + pick(MIDDLES) + pick(ENDS);
    return word.slice(0, 1).toUpperCase() + word.slice(1);
  };
  return Array.from({ length: count }, (_, number) => {
    const [one, other] = [pick(courses), pick(courses)];
    const place = name();
    const start = FIRST_DAY + below(200) * DAY;
    return {
      ...one,
      id: `course-${number}`,
      title: `${half(pick(courses).title, false)} ${half(pick(courses).title, true)}`,
      summary: [one.summary, other.summary].join(' '),
      categories: [...new Set([...one.categories, ...other.categories])],
      trainer: `${name()} ${name()}`,
      provider: `${place} Council`,
      sessions: Array.from({ length: below(3) }, (_session, at) => ({
        id: `course-${number}-${at}`,
        start: `${new Date(start + at * DAY * 30).toISOString().slice(0, 16)}Z`,
        place,
      })),
    };
  });
}

/** The published data with this many courses: its own where it has as many, else mixed ones. */
export function dataOf(count: number): object {
  return count === published.courses.length ? published : { ...published, courses: mixedCourses(count) };
}

/** What a search looks at in so many courses, and the glossary. */
export function searchedIn(count: number): { documents: SearchDocument[]; glossary: Dataset['glossary'] } {
  const { courses } = dataOf(count) as { courses: object[] };
  // A file may not hold more than 20,000 records of one kind.
  const parts = Array.from({ length: Math.ceil(count / MOST_IN_FILE) }, (_, at) =>
    readDataset({ ...published, courses: courses.slice(at * MOST_IN_FILE, (at + 1) * MOST_IN_FILE) }),
  );
  return {
    documents: parts.flatMap((dataset) => dataset.courses.map((course) => courseDocument(dataset, course))),
    glossary: parts[0]?.glossary ?? [],
  };
}
