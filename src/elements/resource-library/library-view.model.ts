/** A part of the library. */
export type LibraryView = 'resources' | 'news' | 'priorities';

/** The parts in the order in which they are offered. */
export const LIBRARY_VIEWS: readonly { readonly id: LibraryView; readonly label: string }[] = [
  { id: 'resources', label: 'Resources' },
  { id: 'news', label: 'News' },
  { id: 'priorities', label: 'Priorities' },
];

/** The part of the library with that id, or null if there is none. */
export const libraryView = (text: string | undefined): LibraryView | null =>
  LIBRARY_VIEWS.find(({ id }) => id === text?.trim())?.id ?? null;

/** Names a record's panel within the element, and the record among what is unfolded. An id in HTML holds no space. */
export const panelKey = (view: LibraryView, id: string): string => `${view}-${id.replace(/\s/g, '_')}`;
