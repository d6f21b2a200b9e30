import { countFacets, type Facet, type FacetCounts, type Selection } from './filters.js';
import type { Term } from './types.js';

/** A choice of a facet, ready to show. */
export interface FacetOption {
  readonly id: string;
  readonly label: string;
  /** How many records a tick would leave. */
  readonly count: number;
  readonly checked: boolean;
}

/** A group of choices: several ticks within it are "or". */
export interface FacetModel {
  readonly id: string;
  readonly label: string;
  readonly options: readonly FacetOption[];
}

/** A facet with the words that people read. */
export interface NamedFacet<T> extends Facet<T> {
  readonly label: string;
  /** What it can have, in the order in which it is shown. A choice that no record has is left out. */
  readonly choices: readonly { readonly id: string; readonly title: string }[];
}

/** The choices of a vocabulary, then the ids that records use and it lacks: they are shown as they are. */
export function choicesOf(terms: readonly Term[], used: Iterable<string>): readonly Term[] {
  const named = new Set(terms.map(({ id }) => id));
  return [...terms, ...[...new Set(used)].filter((id) => !named.has(id)).map((id) => ({ id, title: id }))];
}

/** What facets there are does not change while someone types: it is counted once for each list. */
const presence = new WeakMap<object, { readonly facets: unknown; readonly counts: ReadonlyMap<string, FacetCounts> }>();

function presentIn<T>(all: readonly T[], facets: readonly NamedFacet<T>[]): ReadonlyMap<string, FacetCounts> {
  const known = presence.get(all);
  if (known?.facets === facets) return known.counts;
  const counts = countFacets(all, facets, new Map());
  presence.set(all, { facets, counts });
  return counts;
}

/**
 * The facets that can narrow a list, with the counts of what was found.
 *
 * @param all the records before any search: they decide which facets and choices there are, so that none vanishes
 * while someone types
 * @param found the records that the search left: they decide the counts
 */
export function facetModels<T>(
  all: readonly T[],
  found: readonly T[],
  facets: readonly NamedFacet<T>[],
  selected: Selection,
): FacetModel[] {
  const present = presentIn(all, facets);
  const counts = countFacets(found, facets, selected);
  return facets
    .filter((facet) => present.get(facet.id)?.varies)
    .map(({ id, label, choices }) => ({
      id,
      label,
      options: choices
        .filter((choice) => present.get(id)?.counts.has(choice.id))
        .map((choice) => ({
          id: choice.id,
          label: choice.title,
          count: counts.get(id)?.counts.get(choice.id) ?? 0,
          checked: selected.get(id)?.has(choice.id) ?? false,
        })),
    }));
}

/** The ticks that a facet knows: an address may name choices that the data no longer has. */
export function knownSelection<T>(facets: readonly NamedFacet<T>[], selected: Selection): Selection {
  return new Map(
    facets.map(({ id, choices }) => {
      const known = new Set(choices.map((choice) => choice.id));
      return [id, new Set([...(selected.get(id) ?? [])].filter((tick) => known.has(tick)))];
    }),
  );
}
