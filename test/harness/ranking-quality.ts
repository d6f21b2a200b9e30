import type { QueryTable } from '../fixtures/search/query-table.js';

/** How good a search is, both from 0 to 1. Where nothing should be found, finding nothing counts as a right first. */
export interface Quality {
  /** Share of queries with a right course among the first three. */
  readonly success: number;
  /** Mean of 1 / rank of the first right course. */
  readonly reciprocalRank: number;
  readonly failed: readonly string[];
}

/** Asks a search every query of a table. `find` gives ids of courses, best first. */
export function qualityOf(table: QueryTable, find: (typed: string) => readonly string[]): Quality {
  const results = Object.values(table)
    .flat()
    .map(([typed, ...right]) => {
      const found = find(typed);
      if (right.length === 0) return { typed, rank: found.length === 0 ? 1 : Infinity };
      const at = found.findIndex((id) => right.includes(id));
      return { typed, rank: at === -1 ? Infinity : at + 1 };
    });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    success: mean(results.map(({ rank }) => (rank <= 3 ? 1 : 0))),
    reciprocalRank: mean(results.map(({ rank }) => 1 / rank)),
    failed: results.filter(({ rank }) => rank > 3).map(({ typed }) => typed),
  };
}
