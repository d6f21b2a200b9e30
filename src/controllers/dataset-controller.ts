import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DatasetError, isDatasetError } from '../dataset/errors.js';
import { sharedDatasetStore, type DatasetStore, type LoadedDataset } from '../dataset/load.js';
import { ScpDataIssuesEvent, ScpErrorEvent, ScpReadyEvent } from './events.js';
import { defaultSource } from './own-script.js';

/** After this many milliseconds the element says that it is still loading. */
const SLOW_AFTER = 8000;

/** Beside a script of ours there may be a dataset; a bundler's files have none. */
const NO_SRC = 'Give it one: src="…/dataset.json". In the npm package there is no default.';

type Host = ReactiveControllerHost & HTMLElement;

/** Settings of a {@link DatasetController}. */
export interface DatasetOptions {
  /** Text of the `src` attribute. */
  readonly src: () => string | undefined;
  /** Called once for each answer, before the host renders it. */
  readonly onLoaded?: (loaded: LoadedDataset) => void;
  /** Whether the host's last render shows the data. Default: always, once there is data. */
  readonly shown?: () => boolean;
  /** Where datasets come from. Default: the store that all elements of the page share. */
  readonly store?: () => DatasetStore;
}

/** How loading stands. While it is tried again, what was there stays: `refreshing` and `retrying` say so. */
export type DatasetState =
  | { readonly kind: 'loading'; readonly slow: boolean }
  | { readonly kind: 'loaded'; readonly loaded: LoadedDataset; readonly refreshing: boolean }
  | { readonly kind: 'failed'; readonly error: DatasetError; readonly retrying: boolean };

/** Loads the dataset that an element's `src` names and keeps what became of it. The host renders from its state. */
export class DatasetController implements ReactiveController {
  readonly #host: Host;
  readonly #options: DatasetOptions;
  readonly #task: Task<readonly [string | null, number], LoadedDataset>;
  /** Changes when the same address is to be loaded again. */
  #attempt = 0;
  /** Whether the server is to be asked although there is a value. */
  #refresh = false;
  /** The address that was last asked for. */
  #asked: string | null = null;
  /** Whether the host left the page while it was loading. */
  #interrupted = false;
  #failure: { readonly address: string | null; readonly error: DatasetError } | null = null;
  #slow = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #online: (() => void) | undefined;
  /** The answer whose `scp-ready` has been sent, by address. */
  #readyFor: string | null = null;

  constructor(host: Host, options: DatasetOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [this.address, this.#attempt] as const,
      task: ([address], { signal }) => this.#load(address, signal),
      onComplete: (loaded) => this.#loaded(loaded),
      onError: (error) => this.#failed(error),
    });
  }

  /** Absolute address of the dataset, or null if the element has none. */
  get address(): string | null {
    const src = this.#options.src()?.trim();
    if (src === undefined || src === '') return defaultSource();
    try {
      return new URL(src, document.baseURI).href;
    } catch {
      return src;
    }
  }

  /** How loading stands. */
  get state(): DatasetState {
    const { status, value } = this.#task;
    const pending = status === TaskStatus.PENDING;
    if (this.#failure !== null && this.#failure.address === this.address)
      return { kind: 'failed', error: this.#failure.error, retrying: pending };
    if (value !== undefined && (status === TaskStatus.COMPLETE || value.url === this.address))
      return { kind: 'loaded', loaded: value, refreshing: pending };
    return { kind: 'loading', slow: this.#slow };
  }

  /** Asks the server again. What is on screen stays until an answer comes. */
  retry(): void {
    this.#refresh = true;
    this.#loadAgain();
  }

  hostConnected(): void {
    if (this.#interrupted || this.#failure !== null) this.#loadAgain();
    this.#interrupted = false;
  }

  hostDisconnected(): void {
    this.#interrupted = this.#task.status === TaskStatus.PENDING;
    this.#task.abort();
    this.#stopWaiting();
  }

  hostUpdated(): void {
    const { state } = this;
    if (state.kind !== 'loaded' || this.#readyFor === state.loaded.url) return;
    if (this.#options.shown?.() === false) return;
    this.#readyFor = state.loaded.url;
    this.#host.dispatchEvent(new ScpReadyEvent());
  }

  #loadAgain(): void {
    this.#attempt += 1;
    this.#host.requestUpdate();
  }

  async #load(address: string | null, signal: AbortSignal): Promise<LoadedDataset | typeof initialState> {
    this.#asked = address;
    if (address === null) throw new DatasetError('no-src', '', NO_SRC);
    const refresh = this.#refresh;
    this.#refresh = false;
    this.#stopWaiting();
    this.#slowTimer = setTimeout(() => {
      this.#slow = true;
      this.#host.requestUpdate();
    }, SLOW_AFTER);
    const store = (this.#options.store ?? sharedDatasetStore)();
    try {
      return await store.load(address, { signal, refresh });
    } catch (error) {
      // The host left the page: that is no failure to tell of.
      if (signal.aborted) return initialState;
      throw error;
    }
  }

  #loaded(loaded: LoadedDataset): void {
    this.#stopWaiting();
    this.#failure = null;
    this.#options.onLoaded?.(loaded);
    if (loaded.stale !== null) {
      this.#report(loaded.stale);
      this.#retryOnceOnline(loaded.stale);
    }
    if (loaded.issues.length > 0) this.#host.dispatchEvent(new ScpDataIssuesEvent(loaded.issues));
  }

  #failed(reason: unknown): void {
    this.#stopWaiting();
    const error = isDatasetError(reason) ? reason : new DatasetError('network', this.#asked ?? '');
    this.#failure = { address: this.#asked, error };
    this.#report(error);
    this.#retryOnceOnline(error);
  }

  #retryOnceOnline({ code }: DatasetError): void {
    if (code !== 'offline' || !this.#host.isConnected) return;
    const retryOnce = () => {
      this.#online = undefined;
      this.retry();
    };
    globalThis.addEventListener('online', retryOnce, { once: true });
    this.#online = () => globalThis.removeEventListener('online', retryOnce);
  }

  #report(error: DatasetError): void {
    const { code, message, url } = error;
    const parts = [`${this.#host.localName}: ${code}.`, message, url, error.detail ? `(${error.detail})` : ''];
    console.error(parts.filter((part) => part !== '').join(' '));
    this.#host.dispatchEvent(new ScpErrorEvent({ code, message, url }));
  }

  #stopWaiting(): void {
    clearTimeout(this.#slowTimer);
    this.#slow = false;
    this.#online?.();
    this.#online = undefined;
  }
}
