import type { Selection } from '../../domain/filters.js';
import { readIdList, writeIdList } from '../../domain/url-state.js';
import { libraryView, panelKey, type LibraryView } from './library-view.model.js';

/** What the reader chose. */
export interface ReaderChoices {
  /** The part of the library; null before any choice. */
  readonly chosenView: LibraryView | null;
  readonly query: string;
  /** Ticks by facet. */
  readonly ticked: Selection;
  /** Id of the order of the resources; null before any choice. */
  readonly order: string | null;
  /** Whether the reader has left the starting scope for the whole list. */
  readonly scopeLeft: boolean;
  /** Keys of what is unfolded. */
  readonly opened: ReadonlySet<string>;
  /** Id of the record that the reader was led to: it comes first if it would not be shown otherwise. */
  readonly first: string | null;
  /** How many results to show. */
  readonly shown: number;
}

/** Names of the choices in an address. */
export const ADDRESS_KEYS = ['view', 'q', 'type', 'topic', 'sort', 'open'] as const;

/** Nothing chosen yet. */
export const noChoices = (shown: number): ReaderChoices => ({
  chosenView: null,
  query: '',
  ticked: new Map(),
  order: null,
  scopeLeft: false,
  opened: new Set(),
  first: null,
  shown,
});

/** The choices as an address holds them; null leaves a key out. What is unfolded counts for the part in view alone. */
export function addressOf(
  { chosenView, query, ticked, order, opened }: ReaderChoices,
  view: LibraryView,
): ReadonlyMap<string, string | null> {
  const start = panelKey(view, '');
  const keys = [...opened].filter((key) => key.startsWith(start));
  return new Map([
    ['view', chosenView],
    ['q', query || null],
    ['type', writeIdList(ticked.get('type'))],
    ['topic', writeIdList(ticked.get('topic'))],
    ['sort', order === 'match' ? null : order],
    ['open', writeIdList(keys.map((key) => key.slice(start.length)))],
  ]);
}

/**
 * The choices that an address holds.
 * @param before the choices so far, for what no address holds
 * @param view the part that shows if the address names none
 */
export function choicesFrom(
  address: ReadonlyMap<string, string>,
  before: ReaderChoices,
  view: LibraryView,
): ReaderChoices {
  const chosenView = libraryView(address.get('view'));
  return {
    ...before,
    chosenView,
    query: address.get('q') ?? '',
    ticked: new Map(['type', 'topic'].map((key) => [key, new Set(readIdList(address.get(key)))])),
    order: address.get('sort') ?? null,
    opened: new Set(readIdList(address.get('open')).map((id) => panelKey(chosenView ?? view, id))),
    first: readIdList(address.get('open'))[0] ?? null,
  };
}
