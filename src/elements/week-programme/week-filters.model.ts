import { choicesOf, facetModels, type FacetModel, type NamedFacet } from '../../domain/facet-models.js';
import { applyFilters, type Selection } from '../../domain/filters.js';
import { perDataset } from '../../domain/per-dataset.js';
import { EVERYONE, type Dataset, type WeekItem } from '../../domain/types.js';

/** A week with fewer items than this is read faster than it is filtered. */
const WORTH_FILTERING = 9;

/** Names of the filters, in the order in which they are shown. */
export const FACET_IDS = ['audience', 'type', 'area'] as const;

/** What the items of a week can be filtered by: whom they are for, what they are, who hosts them. */
const itemFacets = perDataset((dataset: Dataset): readonly NamedFacet<WeekItem>[] => {
  const items = dataset.weeks.flatMap(({ days }) => days).flatMap((day) => day.items);
  const audiences = choicesOf(
    dataset.audiences,
    items.flatMap(({ audience }) => audience),
  ).filter(({ id }) => id !== EVERYONE);
  const everybody = audiences.map(({ id }) => id);
  return [
    {
      id: 'audience',
      label: 'Who it is for',
      choices: audiences,
      // What is for everyone is for each of them.
      values: ({ audience }) => (audience.length === 0 || audience.includes(EVERYONE) ? everybody : audience),
    },
    {
      id: 'type',
      label: 'Type',
      choices: choicesOf(
        dataset.weekItemTypes,
        items.map(({ type }) => type),
      ),
      values: ({ type }) => [type],
    },
    {
      id: 'area',
      label: 'Hosted in',
      choices: dataset.areas,
      values: ({ hostArea }) => (hostArea === undefined ? [] : [hostArea]),
    },
  ];
});

/** The filters of a week, and what they leave. */
export interface WeekFilters {
  /** Empty where there is too little to filter. */
  readonly facets: readonly FacetModel[];
  readonly shown: ReadonlySet<WeekItem>;
  /** The choices that are ticked, in words. */
  readonly words: readonly string[];
}

/** The filters over the items of the days that have opened. */
export function weekFilters(dataset: Dataset, items: readonly WeekItem[], ticks: Selection): WeekFilters {
  if (items.length < WORTH_FILTERING) return { facets: [], shown: new Set(items), words: [] };
  const facets = itemFacets(dataset);
  // A tick that is not on screen would hide things, and nobody could take it off.
  const known = new Map(
    facetModels(items, items, facets, new Map()).map(({ id, options }) => [
      id,
      new Set(options.map((option) => option.id).filter((option) => ticks.get(id)?.has(option))),
    ]),
  );
  const models = facetModels(items, items, facets, known);
  return {
    facets: models,
    shown: new Set(applyFilters(items, facets, known)),
    words: models.flatMap(({ options }) => options.filter(({ checked }) => checked).map(({ label }) => label)),
  };
}
