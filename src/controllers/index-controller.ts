import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset } from '../domain/types.js';
import { prepareIndex, type SearchableCollection } from '../search/dataset-index.js';

/** Up to so many records are read before anybody notices. */
const FEW = 1_000;

/** Milliseconds at a time: half a frame, so that keys and scrolling come through. */
const SLICE = 8;

/** Milliseconds after the first paint, in which other elements of the page come to theirs. */
const PATIENCE = 100;

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
  #frame = 0;

  constructor(host: ReactiveControllerHost, collection: SearchableCollection) {
    this.#host = host;
    this.#collection = collection;
    host.addController(this);
  }

  /** Whether the last dataset given can be searched without a wait that anybody would notice. */
  get ready(): boolean {
    return this.#ready || (this.#dataset?.[this.#collection].length ?? 0) <= FEW;
  }

  /** Begins with a dataset, once it is on screen. A host that has to wait for the index is rendered again after it. */
  prepare(dataset: Dataset): void {
    this.#dataset = dataset;
    this.#ready = false;
    this.#afterPaint();
  }

  hostConnected(): void {
    if (this.#dataset !== null && !this.#ready) this.#afterPaint();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }

  /** A page in the background is not painted: nobody waits there. */
  #afterPaint(): void {
    cancelAnimationFrame(this.#frame);
    if (document.hidden) this.#later();
    else this.#frame = requestAnimationFrame(() => this.#later(PATIENCE));
  }

  #later(wait = 0): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#goOn(), wait);
  }

  #goOn(): void {
    const dataset = this.#dataset;
    if (dataset === null || this.#ready) return;
    const waiting = !this.ready;
    const end = performance.now() + SLICE;
    this.#ready = prepareIndex(dataset, this.#collection, () => performance.now() < end);
    if (!this.#ready) this.#later();
    else if (waiting) this.#host.requestUpdate();
  }
}
