import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DatasetError, isDatasetError } from '../dataset/errors.js';
import { sharedDatasetStore, type DatasetStore, type LoadedDataset } from '../dataset/load.js';
import { ScpDataIssuesEvent, ScpErrorEvent, ScpReadyEvent } from './events.js';
import { defaultSource } from './own-script.js';

/** After this many milliseconds the element says that it is still loading. */
const SLOW_AFTER = 8000;

type Host = ReactiveControllerHost & HTMLElement;

/** Settings of a {@link DatasetController}. */
export interface DatasetOptions {
  /** Text of the `src` attribute. */
  readonly src: () => string | undefined;
  /** Called once for each answer, before the host renders it. */
  readonly onLoaded?: (loaded: LoadedDataset) => void;
  /** Where datasets come from. Default: the store that all elements of the page share. */
  readonly store?: () => DatasetStore;
}

/** Loads the dataset of a host and says how that went. The host renders from {@link state}. */
export type DatasetState =
  | { readonly kind: 'loading'; readonly slow: boolean }
  | { readonly kind: 'loaded'; readonly loaded: LoadedDataset; readonly refreshing: boolean }
  | { readonly kind: 'failed'; readonly error: DatasetError };

/** Loads the dataset that an element's `src` names and keeps what became of it. */
export class DatasetController implements ReactiveController {
  readonly #host: Host;
  readonly #options: DatasetOptions;
  readonly #task: Task<readonly [string | null, number], LoadedDataset>;
  #attempt = 0;
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
      task: ([address, attempt], { signal }) => this.#load(address, attempt, signal),
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
    const { status, value, error } = this.#task;
    if (status === TaskStatus.ERROR) return { kind: 'failed', error: this.#asDatasetError(error) };
    if (value !== undefined && (status === TaskStatus.COMPLETE || value.url === this.address))
      return { kind: 'loaded', loaded: value, refreshing: status === TaskStatus.PENDING };
    return { kind: 'loading', slow: this.#slow };
  }

  /** Asks the server again. What is on screen stays until an answer comes. */
  retry(): void {
    this.#attempt += 1;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (this.#task.status === TaskStatus.ERROR || this.#task.status === TaskStatus.PENDING) this.retry();
  }

  hostDisconnected(): void {
    this.#task.abort();
    this.#stopWaiting();
  }

  hostUpdated(): void {
    const { state } = this;
    if (state.kind !== 'loaded' || this.#readyFor === state.loaded.url) return;
    this.#readyFor = state.loaded.url;
    this.#host.dispatchEvent(new ScpReadyEvent());
  }

  async #load(address: string | null, attempt: number, signal: AbortSignal): Promise<LoadedDataset> {
    if (address === null) throw new DatasetError('no-src', '');
    this.#stopWaiting();
    this.#slowTimer = setTimeout(() => {
      this.#slow = true;
      this.#host.requestUpdate();
    }, SLOW_AFTER);
    const store = (this.#options.store ?? sharedDatasetStore)();
    return store.load(address, { signal, refresh: attempt > 0 });
  }

  #loaded(loaded: LoadedDataset): void {
    this.#stopWaiting();
    this.#options.onLoaded?.(loaded);
    if (loaded.stale !== null) this.#report(loaded.stale);
    if (loaded.issues.length > 0) this.#host.dispatchEvent(new ScpDataIssuesEvent(loaded.issues));
  }

  #failed(reason: unknown): void {
    this.#stopWaiting();
    const error = this.#asDatasetError(reason);
    this.#report(error);
    if (error.code !== 'offline') return;
    const retryOnce = () => {
      this.#online = undefined;
      this.retry();
    };
    globalThis.addEventListener('online', retryOnce, { once: true });
    this.#online = () => globalThis.removeEventListener('online', retryOnce);
  }

  #report(error: DatasetError): void {
    const { code, message, url } = error;
    console.error(`${this.#host.localName}: ${code}. ${message} ${url}${error.detail ? ` (${error.detail})` : ''}`);
    this.#host.dispatchEvent(new ScpErrorEvent({ code, message, url }));
  }

  #stopWaiting(): void {
    clearTimeout(this.#slowTimer);
    this.#slow = false;
    this.#online?.();
    this.#online = undefined;
  }

  #asDatasetError(reason: unknown): DatasetError {
    return isDatasetError(reason) ? reason : new DatasetError('network', this.address ?? '');
  }
}
