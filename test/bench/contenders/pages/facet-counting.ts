/** Our own counting of facets, without anything on screen. */
import { parseDataset } from '../../../../src/dataset/parse.js';
import { facetModels } from '../../../../src/domain/facet-models.js';
import { catalogueAt } from '../../../../src/elements/course-finder/course-catalogue.model.js';
import { courseFacets } from '../../../../src/elements/course-finder/course-facets.model.js';

/**
 * Loads a dataset, ticks a category and counts every facet, again and again.
 * @returns how long each count took, in milliseconds
 */
async function countAgainAndAgain(address: string, category: string, runs: number): Promise<number[]> {
  const result = parseDataset(await (await fetch(address)).json());
  if (!result.ok) throw new Error('The data cannot be read.');
  const { entries } = catalogueAt(result.dataset, Date.now());
  const facets = courseFacets(result.dataset);
  const ticks = new Map([['category', new Set([category])]]);
  return Array.from({ length: runs }, () => {
    // Another list each time, as after another key: what is kept for a list does not help.
    const found = [...entries];
    const start = performance.now();
    facetModels(entries, found, facets, ticks);
    return performance.now() - start;
  });
}

Object.assign(window, { countAgainAndAgain });
