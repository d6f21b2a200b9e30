/** The part of a course that the pages under test use. */
export interface Course {
  readonly id: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly summary?: string;
  readonly categories?: readonly string[];
  readonly format?: string;
  readonly new?: boolean;
  readonly audience?: readonly string[];
  readonly trainer?: string;
  readonly provider?: string;
}

/** A row as the course finder words it: all pages show the same rows. */
export interface Row {
  readonly id: string;
  readonly name: string;
  /** Type, training level, length, place. */
  readonly facts: readonly string[];
  /** The next date, or where dates are. */
  readonly next: string;
}

/** The file that a page under test loads. */
export interface Courses {
  readonly courses: readonly Course[];
  readonly rows: readonly Row[];
  /** The category whose box is ticked. */
  readonly category: string;
  /** What stands on screen after each key of the queries, and after the tick: `tick`. */
  readonly answers: Readonly<Record<string, Answer>>;
}

/** The first twenty results. */
export interface Answer {
  readonly count: number;
  /** Places in `rows`. */
  readonly rows: readonly number[];
}

export const ROWS_SHOWN = 20;

/** Loads the courses, as an element loads its data. */
export const load = async (address: string): Promise<Courses> => (await fetch(address)).json() as Promise<Courses>;

/** The line above the results. */
export function countLine(count: number, typed: string): string {
  const words = count === 0 ? 'No courses' : count === 1 ? '1 course' : `${count} courses`;
  return typed === '' ? words : `${words} for “${typed}”`;
}

/** What every page reads of itself, where its markup has these classes. */
export const readPage = {
  input: () => document.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement,
  tick: (category: string) => document.querySelector<HTMLElement>(`.facet input[value="${category}"]`),
  countLine: () => document.querySelector('.count')?.textContent.trim() ?? '',
  rows: () => document.querySelectorAll('.row').length,
};
