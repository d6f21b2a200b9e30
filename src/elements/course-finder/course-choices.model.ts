import type { Selection } from '../../domain/filters.js';
import { PAGE_LENGTH } from '../../domain/paging.js';
import { readIdList, writeIdList } from '../../domain/url-state.js';

/** Orders of the list. `match` is the search's own, without a search that of the data. */
export const SORTS = ['match', 'date', 'title', 'new'] as const;

/** An order of the list. */
export type CourseSort = (typeof SORTS)[number];

/** Ways to look at what was found: course by course, or by date. */
export const VIEWS = ['courses', 'dates'] as const;

/** A way to look at what was found. */
export type FinderView = (typeof VIEWS)[number];

/** What the reader chose. */
export interface FinderChoices {
  /** Text of the search field; null until the reader touches it: it then holds what the page starts with. */
  readonly search: string | null;
  /** Ticks by facet. Those that no shown facet has are ignored. */
  readonly ticks: Selection;
  readonly sort: CourseSort;
  readonly view: FinderView;
  /** Whether the reader left the part of the catalogue that the page starts with. */
  readonly everything: boolean;
  /** How many courses or dates are on screen. */
  readonly limit: number;
  /** Id of a course that has to be on screen if it is among the results. */
  readonly reveal: string | null;
  /** Ids of the unfolded courses. */
  readonly opened: ReadonlySet<string>;
  /** Ids of the courses whose past dates show. */
  readonly pastShown: ReadonlySet<string>;
}

/** What a reader starts with. */
export const NO_CHOICES: FinderChoices = {
  search: null,
  ticks: new Map(),
  sort: 'match',
  view: 'courses',
  everything: false,
  limit: PAGE_LENGTH,
  reveal: null,
  opened: new Set(),
  pastShown: new Set(),
};

/** The facets whose ticks an address may hold. */
const TICK_KEYS = ['category', 'format', 'when', 'where', 'length', 'new', 'audience'] as const;

/** What the key `all` says once the reader has left the part that the page starts with. */
const LEFT = 'yes';

/** Names of the state in the page's address. */
export const STATE_KEYS = ['q', 'all', ...TICK_KEYS, 'sort', 'view', 'open'] as const;

/**
 * The choices that an address holds. What it leaves out, or what makes no sense, is as at the start.
 * @param before the choices so far, for what no address holds
 */
export function choicesFrom(state: ReadonlyMap<string, string>, before: FinderChoices): FinderChoices {
  const opened = readIdList(state.get('open'));
  return {
    ...before,
    search: state.get('q') ?? null,
    everything: state.get('all') === LEFT,
    ticks: new Map(TICK_KEYS.map((key) => [key, new Set(readIdList(state.get(key)))])),
    sort: SORTS.find((sort) => sort === state.get('sort')) ?? 'match',
    view: VIEWS.find((view) => view === state.get('view')) ?? 'courses',
    opened: new Set(opened),
    reveal: opened[0] ?? null,
  };
}

/** The choices as an address holds them; null leaves a key out. */
export function stateOf({
  search,
  everything,
  ticks,
  sort,
  view,
  opened,
}: FinderChoices): ReadonlyMap<string, string | null> {
  return new Map([
    ['q', search],
    ['all', everything ? LEFT : null],
    ...TICK_KEYS.map((key) => [key, writeIdList(ticks.get(key))] as const),
    ['sort', sort === 'match' ? null : sort],
    ['view', view === 'courses' ? null : view],
    ['open', writeIdList(opened)],
  ]);
}
