import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ScpOpenEvent, type OpenDetail } from './events.js';

/** Settings of an {@link OpenController}. */
export interface OpenOptions {
  /** Whether the host's data is on screen. What has failed or is still on its way claims nothing. */
  readonly shows: () => boolean;
  /** Opens the record if the host owns it, and says whether it did. */
  readonly open: (detail: OpenDetail) => boolean;
}

type Host = ReactiveControllerHost & HTMLElement;

/** The link that led here, and the page's address when it was pressed. */
interface Asker {
  readonly link: HTMLElement;
  readonly address: string;
}

/**
 * Answers `scp-open` from other elements of the page. The first element that owns the record claims it. An element that
 * the page has hidden, for example in a tab, claims nothing: the reader would press a link, and nothing would happen.
 * Where the address holds what is open, going back returns focus to the link that was pressed.
 */
export class OpenController implements ReactiveController {
  readonly #options: OpenOptions;
  readonly #host: Host;
  #asker: Asker | null = null;

  readonly #listen = (event: ScpOpenEvent) => {
    if (event.defaultPrevented || !this.#options.shows() || this.#host.getClientRects().length === 0) return;
    // A page may send this event itself, and say nothing.
    const detail = event.detail as OpenDetail | null | undefined;
    const address = location.href;
    if (!detail || !this.#options.open(detail)) return;
    event.preventDefault();
    const [link] = event.composedPath();
    this.#asker = link instanceof HTMLElement && location.href !== address ? { link, address } : null;
  };

  readonly #goBack = () => {
    const asker = this.#asker;
    if (asker === null || asker.address !== location.href || !this.#host.shadowRoot?.activeElement) return;
    this.#asker = null;
    // After the host, which hears of it first and may move focus within itself.
    void this.#host.updateComplete.then(() => asker.link.focus());
  };

  constructor(host: Host, options: OpenOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('scp-open', this.#listen);
    globalThis.addEventListener('popstate', this.#goBack);
  }

  hostDisconnected(): void {
    document.removeEventListener('scp-open', this.#listen);
    globalThis.removeEventListener('popstate', this.#goBack);
    this.#asker = null;
  }
}

/** Asks the elements of the page to open a record. True if one of them did. */
export function requestOpen(from: EventTarget, detail: OpenDetail): boolean {
  return !from.dispatchEvent(new ScpOpenEvent(detail));
}
