import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readState, writeState } from '../domain/url-state.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Settings of a {@link UrlStateController}. */
export interface UrlStateOptions {
  /** Text of the `url-state` attribute: `query`, `hash`, or anything else for off. */
  readonly mode: () => string | undefined;
  /** Names of the state, without the element's prefix. */
  readonly keys: readonly string[];
  /** Takes what the address says, when the element joins the page and when the reader goes back or forward. */
  readonly onRead: (state: ReadonlyMap<string, string>) => void;
  /** What somebody's link leads to: the key that names it, and where it stands once it is on screen. */
  readonly leadsTo?: { readonly key: string; readonly find: () => Element | null };
}

/** Keeps an element's state in the page's address, and only if the page asks for it with `url-state`. */
export class UrlStateController implements ReactiveController {
  readonly #host: Host;
  readonly #options: UrlStateOptions;
  readonly #read = () => {
    this.#arriving = false;
    this.#run = null;
    this.#readAddress();
  };
  /** What the attribute said when the address was last read for it. */
  #mode: string | undefined;
  /** Whether the page was opened by a link to something that is not on screen yet. */
  #arriving = false;
  /** The changes of one kind that the reader is making, and the address that they have led to. */
  #run: { readonly kind: string; readonly address: string } | null = null;

  constructor(host: Host, options: UrlStateOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether the page asked for it. */
  get on(): boolean {
    return this.#part !== null;
  }

  /** The page's address with that state; null leaves a key out. As it is unless `url-state` is set. */
  address(state: ReadonlyMap<string, string | null>): string {
    const part = this.#part;
    if (part === null) return location.href;
    const url = new URL(location.href);
    url[part] = writeState(url[part].slice(1), this.#prefix, state);
    return url.href;
  }

  /**
   * Writes the state to the address; null leaves a key out. Does nothing unless `url-state` is set.
   * @param step true for a step that the reader would go back from, such as opening a record; the kind of change where
   * changes of that kind, one after the other, are one step; false for none
   */
  write(state: ReadonlyMap<string, string | null>, step: boolean | string = false): void {
    this.#arriving = false;
    const url = this.address(state);
    const before = location.href;
    if (url === before) return;
    // Whatever else has changed the address since has ended the run.
    const goesOn = this.#run !== null && this.#run.kind === step && this.#run.address === before;
    this.#run = typeof step === 'string' ? { kind: step, address: url } : null;
    try {
      if (step !== false && !goesOn) history.pushState(history.state, '', url);
      else history.replaceState(history.state, '', url);
    } catch {
      // Safari allows 100 changes in 30 seconds, and a page made of text (`srcdoc`) none: the element works without.
    }
  }

  hostConnected(): void {
    globalThis.addEventListener('popstate', this.#read);
    this.#begin();
  }

  /** A script of the page may ask for it later, as our pages for frames do. */
  hostUpdate(): void {
    if (this.#options.mode() !== this.#mode) this.#begin();
  }

  /**
   * Who follows a link to a course sees that course, as with an anchor in the address, not the top of a long page. Once
   * only, and not if the reader has begun to scroll. Focus stays where the page has it.
   */
  hostUpdated(): void {
    const found = this.#arriving ? this.#options.leadsTo?.find() : null;
    if (!found) return;
    this.#arriving = false;
    if (globalThis.scrollY === 0) found.scrollIntoView();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('popstate', this.#read);
  }

  get #part(): 'search' | 'hash' | null {
    const mode = this.#options.mode();
    const part = mode === 'query' ? 'search' : mode === 'hash' ? 'hash' : null;
    // A page made of text (`srcdoc`) has no address that could be kept or shared.
    return part === null || location.protocol === 'about:' || sharesState(this.#host) ? null : part;
  }

  /** The element's id, or its tag without `scp-`. */
  get #prefix(): string {
    return this.#host.id || this.#host.localName.replace(/^scp-/, '');
  }

  #begin(): void {
    this.#mode = this.#options.mode();
    const state = this.#readAddress();
    this.#arriving = state?.has(this.#options.leadsTo?.key ?? '') === true && isFreshVisit();
  }

  #readAddress(): ReadonlyMap<string, string> | null {
    const part = this.#part;
    if (part === null) return null;
    const state = readState(location[part].slice(1), this.#prefix, this.#options.keys);
    this.#options.onRead(state);
    return state;
  }
}

/** Whether the page was opened by a link or an address. After a reload, and after Back, browsers scroll by themselves. */
function isFreshVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit === undefined || visit.type === 'navigate';
}

/**
 * Whether an earlier element keeps its state under the same name, because both have the same id, or are of a kind and
 * without one: the two would take each other's state for their own.
 */
function sharesState(host: HTMLElement): boolean {
  const { id, localName } = host;
  const root = host.getRootNode() as ParentNode;
  const others =
    id === ''
      ? root.querySelectorAll(`${localName}[url-state]:is(:not([id]), [id=""])`)
      : root.querySelectorAll(`[url-state][id="${CSS.escape(id)}"]`);
  const first = [...others].find((other) => other.localName.startsWith('scp-'));
  return first !== undefined && first !== host;
}

/** What whoever built the page should know of an element that cannot keep its state in the address. */
export const sharedStateWarnings = (host: HTMLElement): readonly string[] =>
  host.hasAttribute('url-state') && sharesState(host)
    ? [
        'Another element keeps its state in the address under the same name. Give each an id of its own. url-state was ignored.',
      ]
    : [];
