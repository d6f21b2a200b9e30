import { courseFinderModel, type CourseFinderModel } from '../../src/elements/course-finder/course-finder.model.js';
import { NO_CHOICES, type FinderChoices } from '../../src/elements/course-finder/course-choices.model.js';
import type { Dataset } from '../../src/domain/types.js';
import { bundle } from './bundle.js';
import type { Workshop } from './browser-pages.js';
import { dataOf, readDataset } from './mixed-courses.js';

/** The clock of every page: `preview-date` of the course finder. */
const NOW = Date.parse('2026-09-01T10:00+01:00');

/** A page that is measured. */
export interface PageName {
  readonly name: string;
  /** Of its file in `contenders/pages/`. */
  readonly file: string;
}

export const OURS: PageName = { name: 'Course finder', file: 'course-finder' };
export const FLOOR: PageName = { name: 'Plain Lit list (the floor)', file: 'lit-list' };
export const INSTANTSEARCH: PageName = { name: 'InstantSearch, local client', file: 'instantsearch' };
export const EMPTY: PageName = { name: 'Empty page', file: 'empty' };

/** Everything that is timed for keys and ticks. */
export const PAGES: readonly PageName[] = [
  OURS,
  FLOOR,
  { name: 'Hand-written DOM code', file: 'dom' },
  INSTANTSEARCH,
  EMPTY,
];

type Shown = Extract<CourseFinderModel, { kind: 'courses' }>;

/** What the course finder shows to someone who typed this, or ticked that. */
function shownBy(dataset: Dataset, choices: Partial<FinderChoices>): Shown {
  const attributes = { query: undefined, category: undefined, audience: undefined, format: undefined };
  const model = courseFinderModel(dataset, attributes, { ...NO_CHOICES, ...choices }, NOW);
  if (model.kind === 'empty') throw new Error('The benchmark has no courses.');
  return model;
}

/**
 * The file that the pages beside ours load: the courses, the rows as our finder words them, and for the floor what is
 * on screen after each key.
 */
export function coursesFile(count: number, keystrokes: readonly string[]): { category: string; text: string } {
  const raw = dataOf(count) as { courses: object[] };
  const dataset = readDataset(raw);
  const category = shownBy(dataset, {}).facets.find(({ id }) => id === 'category')?.options[0]?.id ?? '';
  const all = shownBy(dataset, { limit: Infinity }).rows;
  const places = new Map(all.map(({ id }, at) => [id, at]));
  const answer = ({ found, rows }: Shown) => ({ count: found, rows: rows.map(({ id }) => places.get(id)) });
  const typed = ['', ...keystrokes].map((search) => [search, answer(shownBy(dataset, { search }))] as const);
  const ticks = new Map([['category', new Set([category])]]);
  const text = JSON.stringify({
    courses: raw.courses,
    rows: all.map(({ id, name, facts, next, noDate }) => ({
      id,
      name,
      facts,
      next: next === null ? noDate : `Next ${next.day} ${next.time}`,
    })),
    category,
    answers: { ...Object.fromEntries(typed), tick: answer(shownBy(dataset, { ticks })) },
  });
  return { category, text };
}

/** Puts the pages and their scripts into the workshop: `lit-list.html` and so on. */
export async function putPages({ put, putPage }: Workshop, pages: readonly PageName[]): Promise<void> {
  for (const { file } of pages) {
    const { code, css } = await bundle(`pages/${file}.ts`);
    put(`${file}.js`, code);
    put(`${file}.css`, css);
    const own = file === OURS.file ? '<script src="/embed/scp-course-finder.js" defer></script>' : '';
    const head = `<link rel="stylesheet" href="${file}.css">${own}<script src="${file}.js" defer></script>`;
    putPage(`${file}.html`, '', head);
  }
}
