import { facetTable } from './facet-table.js';
import { isTicked, type Facet, type Selection } from './filters.js';
import { dayTick, fromDayWords, tickedDay } from './from-day.js';
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
  /** Only for a facet that takes a day of the reader's own: null until one is chosen. */
  readonly fromDay?: (FacetOption & { readonly day: string }) | null;
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

/**
 * The facets that can narrow a list, with the counts of what was found. What is ticked is always among them: it may be
 * what leaves nothing.
 *
 * @param all the records before any search: they decide which facets and choices there are, so that none vanishes
 * while someone types
 * @param found those of them that the search left: they decide the counts
 */
export function facetModels<T>(
  all: readonly T[],
  found: readonly T[],
  facets: readonly NamedFacet<T>[],
  selected: Selection,
): FacetModel[] {
  const table = facetTable(all);
  const shown = facets.filter((facet) => table.varies(facet) || isTicked(facet, selected));
  const counts = table.count(found, facets, selected);
  return shown.map((facet) => {
    const { id, label, choices, until } = facet;
    const present = table.present(facet);
    const ticks = selected.get(id);
    const countOf = counts.get(id) ?? (() => 0);
    const options = choices
      .filter((choice) => present.has(choice.id) || ticks?.has(choice.id))
      .map((choice) => ({
        id: choice.id,
        label: choice.title,
        count: countOf(choice.id),
        checked: ticks?.has(choice.id) ?? false,
      }));
    return { id, label, options, ...(until === undefined ? {} : { fromDay: dayOption(ticks, countOf) }) };
  });
}

function dayOption(ticks: Iterable<string> | undefined, countOf: (id: string) => number): FacetModel['fromDay'] {
  const day = tickedDay(ticks);
  const id = dayTick(day);
  return day === '' ? null : { id, day, label: fromDayWords(day), count: countOf(id), checked: true };
}

/**
 * The facets that can narrow some records; all facets where something else is ticked, too: an address may name a month in
 * which nothing takes place.
 *
 * @param all every facet with all its choices
 */
export function withTicked<T>(
  facets: readonly NamedFacet<T>[],
  all: readonly NamedFacet<T>[],
  selected: Selection,
): readonly NamedFacet<T>[] {
  const kept = knownSelection(facets, selected);
  return [...knownSelection(all, selected)].every(([id, ticks]) => ticks.size === (kept.get(id)?.size ?? 0))
    ? facets
    : all;
}

/** The ticks that a facet knows: an address may name choices that the data no longer has. */
export function knownSelection<T>(facets: readonly NamedFacet<T>[], selected: Selection): Selection {
  return new Map(
    facets.map(({ id, choices, until }) => {
      const ticks = selected.get(id) ?? [];
      const day = until === undefined ? '' : tickedDay(ticks);
      const isKnown = (tick: string) =>
        (day !== '' && tick === dayTick(day)) || choices.some((choice) => choice.id === tick);
      return [id, new Set([...ticks].filter(isKnown))];
    }),
  );
}
