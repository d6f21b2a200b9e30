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
}

/** Keeps an element's state in the page's address, and only if the page asks for it with `url-state`. */
export class UrlStateController implements ReactiveController {
  readonly #host: Host;
  readonly #options: UrlStateOptions;
  readonly #read = () => {
    this.#run = null;
    this.#readAddress();
  };
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
    this.#readAddress();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('popstate', this.#read);
  }

  get #part(): 'search' | 'hash' | null {
    const mode = this.#options.mode();
    const part = mode === 'query' ? 'search' : mode === 'hash' ? 'hash' : null;
    return part === null || sharesState(this.#host) ? null : part;
  }

  /** The element's id, or its tag without `scp-`. */
  get #prefix(): string {
    return this.#host.id || this.#host.localName.replace(/^scp-/, '');
  }

  #readAddress(): void {
    const part = this.#part;
    if (part !== null) this.#options.onRead(readState(location[part].slice(1), this.#prefix, this.#options.keys));
  }
}

/**
 * Whether an earlier element of its kind keeps its state under the same name, because neither has an id: the two would
 * take each other's state for their own.
 */
function sharesState(host: HTMLElement): boolean {
  if (host.id !== '') return false;
  const root = host.getRootNode() as ParentNode;
  const first = root.querySelector(`${host.localName}[url-state]:is(:not([id]), [id=""])`);
  return first !== null && first !== host;
}

/** What whoever built the page should know of an element that cannot keep its state in the address. */
export const sharedStateWarnings = (host: HTMLElement): readonly string[] =>
  host.hasAttribute('url-state') && sharesState(host)
    ? [
        'Another element of this kind keeps its state in the address. Give each an id of its own. url-state was ignored.',
      ]
    : [];
