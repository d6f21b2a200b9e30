import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ScpOpenEvent, type OpenDetail } from './events.js';

/** Settings of an {@link OpenController}. */
export interface OpenOptions {
  /** Opens the record if the host owns it, and says whether it did. */
  readonly open: (detail: OpenDetail) => boolean;
}

/**
 * Answers `scp-open` from other elements of the page. The first element that owns the record claims it. An element that
 * the page has hidden, for example in a tab, claims nothing: the reader would press a link, and nothing would happen.
 */
export class OpenController implements ReactiveController {
  readonly #options: OpenOptions;
  readonly #host: HTMLElement;
  readonly #listen = (event: ScpOpenEvent) => {
    if (event.defaultPrevented || this.#host.getClientRects().length === 0) return;
    if (this.#options.open(event.detail)) event.preventDefault();
  };

  constructor(host: ReactiveControllerHost & HTMLElement, options: OpenOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('scp-open', this.#listen);
  }

  hostDisconnected(): void {
    document.removeEventListener('scp-open', this.#listen);
  }
}

/** Asks the elements of the page to open a record. True if one of them did. */
export function requestOpen(from: EventTarget, detail: OpenDetail): boolean {
  return !from.dispatchEvent(new ScpOpenEvent(detail));
}
