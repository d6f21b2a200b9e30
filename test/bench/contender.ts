import type { SearchDocument } from '../../src/search/search-index.js';

/** Finds what someone typed: ids of all records that match, best first. */
export type Searcher = (typed: string) => readonly string[];

/** A search library, or ours, as `npm run bench -- search` measures it. */
export interface SearchContender {
  /** As the table has it, with the settings that are not the library's own. */
  readonly name: string;
  readonly build: (documents: readonly SearchDocument[]) => Searcher | Promise<Searcher>;
}

/** What a contender's module exports. The bench imports it by its path, so that no package of it is needed before. */
export interface SearchModule {
  readonly contenders: readonly SearchContender[];
}

/** What a page under test offers the bench, as `globalThis.contender`. */
export interface PageContender {
  /** Loads the courses and shows the first twenty. Resolves when they are in the page. */
  readonly start: (address: string) => Promise<void>;
  /** The search field. */
  readonly input: () => HTMLInputElement;
  /** The box that leaves the courses of a category; null for a page without boxes. */
  readonly tick: (category: string) => HTMLElement | null;
  /** The line above the results that says how many courses there are, as it is in the page: `9 courses for “fgm”`. */
  readonly countLine: () => string;
  /** How many courses are in the page. */
  readonly rows: () => number;
}

declare global {
  interface Window {
    /** The page under test. */
    contender: PageContender;
  }
}
