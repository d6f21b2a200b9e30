import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset } from '../domain/types.js';
import { prepareIndex, type SearchableCollection } from '../search/dataset-index.js';

/** Up to so many records are read before anybody notices. */
const FEW = 1_000;

/** Milliseconds at a time: half a frame, so that keys and scrolling come through. */
const SLICE = 8;

/**
 * Builds the index of a collection bit by bit, so that nobody who types waits for it: what is typed before it is ready
 * is looked for a moment later.
 */
export class IndexController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #collection: SearchableCollection;
  #dataset: Dataset | null = null;
  #ready = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, collection: SearchableCollection) {
    this.#host = host;
    this.#collection = collection;
    host.addController(this);
  }

  /** Whether the last dataset given can be searched without a wait that anybody would notice. */
  get ready(): boolean {
    return this.#ready || (this.#dataset?.[this.#collection].length ?? 0) <= FEW;
  }

  /** Begins with a dataset. The host is rendered again once its index is ready. */
  prepare(dataset: Dataset): void {
    this.#dataset = dataset;
    this.#ready = false;
    this.#later();
  }

  hostConnected(): void {
    if (this.#dataset !== null && !this.#ready) this.#later();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#goOn());
  }

  #goOn(): void {
    const dataset = this.#dataset;
    if (dataset === null) return;
    const end = performance.now() + SLICE;
    this.#ready = prepareIndex(dataset, this.#collection, () => performance.now() < end);
    if (this.#ready) this.#host.requestUpdate();
    else this.#later();
  }
}
