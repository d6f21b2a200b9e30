import { memoLast } from '../domain/memo-last.js';
import { readPicks, writePicks, type Picked } from '../domain/picks.js';

/** Under this key `localStorage` holds the list of a page with `save="device"`. */
export const PICKS_KEY = 'scp/my-list/1';

/** What the elements of a page share, also those of another copy of this script. */
interface Shared {
  /** The list while the browser does not keep it; null while it does. */
  held: string | null;
  /** Called after each change that this page makes: browsers tell only the other tabs. */
  readonly watchers: Set<() => void>;
}

const SHARED = Symbol.for(PICKS_KEY);

function shared(): Shared {
  const holder = globalThis as { [SHARED]?: Shared };
  return (holder[SHARED] ??= { held: null, watchers: new Set() });
}

const read = memoLast(readPicks);

/** What the browser keeps, or undefined if it does not let the page look: storage may be blocked, or null. */
function stored(): string | null | undefined {
  try {
    return globalThis.localStorage.getItem(PICKS_KEY);
  } catch {
    return undefined;
  }
}

/**
 * The one list that the browser keeps for all finders of a site, in `localStorage`. This is the only module that touches
 * storage. Where the browser refuses, the page keeps the list for as long as it is open.
 */
export const devicePicks = {
  /** The list as it stands, also if another tab has changed it. */
  get picks(): readonly Picked[] {
    return read(shared().held ?? stored() ?? null);
  },

  /** Whether the browser keeps the list. */
  get kept(): boolean {
    return shared().held === null && stored() !== undefined;
  },

  /** Changes the list. An empty one leaves nothing on the device. */
  change(change: (picks: readonly Picked[]) => readonly Picked[]): void {
    const page = shared();
    const picks = change(devicePicks.picks);
    const text = writePicks(picks);
    try {
      if (picks.length === 0) globalThis.localStorage.removeItem(PICKS_KEY);
      else globalThis.localStorage.setItem(PICKS_KEY, text);
      page.held = null;
    } catch {
      // Blocked or full.
      page.held = text;
    }
    for (const watcher of [...page.watchers]) watcher();
  },

  /** Calls `onChange` when this page or another tab changes the list. Returns a function that stops it. */
  watch(onChange: () => void): () => void {
    const { watchers } = shared();
    // A key of null: everything was cleared.
    const otherTab = ({ key }: StorageEvent) => {
      if (key === PICKS_KEY || key === null) onChange();
    };
    watchers.add(onChange);
    globalThis.addEventListener('storage', otherTab);
    return () => {
      watchers.delete(onChange);
      globalThis.removeEventListener('storage', otherTab);
    };
  },
};
