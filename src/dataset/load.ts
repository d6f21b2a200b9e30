import type { DataIssue, Dataset } from '../domain/types.js';
import { decodeJson } from './decode.js';
import { DatasetError, isDatasetError } from './errors.js';
import { parseDataset } from './parse.js';
import { watchPolicy } from './policy-watch.js';
import { keptCopy, request, type Received, type RequestTools } from './request.js';

/** A dataset with what is known of how it came. */
export interface LoadedDataset {
  /** The absolute address. */
  readonly url: string;
  readonly dataset: Dataset;
  readonly issues: readonly DataIssue[];
  /** When it arrived, in epoch milliseconds of the visitor's clock. */
  readonly receivedAt: number;
  /** The server's clock at that moment, if the server lets pages read its `Date` header. */
  readonly serverDate: number | null;
  /** Why the server could not be asked, so that this older value is all there is; `null` if it is the newest. */
  readonly stale: DatasetError | null;
}

/** How one caller wants a dataset. */
export interface LoadOptions {
  /** Releases this caller. The request goes on while another caller waits for it. */
  readonly signal?: AbortSignal;
  /** Asks the server again although there is a value. Default: `false`. */
  readonly refresh?: boolean;
}

/** Loads datasets: one request for each address, however many callers, and the last good value is kept. */
export interface DatasetStore {
  /**
   * The dataset at an address. When a refresh fails, the last good value with the failure as `stale`; when the first
   * request of the page does, and the server could not be reached, what the browser's cache has of it.
   *
   * @throws {DatasetError} if there is no value; failures are not kept, so the next call asks again
   * @throws the signal's reason if it is aborted
   */
  load(url: string, options?: LoadOptions): Promise<LoadedDataset>;
  /** The last good value, without a request. */
  peek(url: string): LoadedDataset | undefined;
}

interface Pending {
  readonly result: Promise<LoadedDataset>;
  readonly controller: AbortController;
  /** How many callers wait for the result. */
  callers: number;
}

const DEFAULTS: RequestTools = {
  // Looked up at the call: tests and service layers of a host page replace it.
  fetch: (url, init) => globalThis.fetch(url, init),
  now: () => Date.now(),
  wait,
  random: () => Math.random(),
  online: () => (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine ?? true,
  watchPolicy: (url) => watchPolicy(url),
  maxBytes: 15_000_000,
  timeoutMs: 15_000,
  retries: 2,
};

/**
 * A store of its own, for tests and special needs; elements share {@link sharedDatasetStore}.
 *
 * @param options what differs from the defaults: 15 MB, 15 seconds a try, two more tries
 */
export function createDatasetStore(options: Partial<RequestTools> = {}): DatasetStore {
  const tools: RequestTools = { ...DEFAULTS, ...options };
  const values = new Map<string, LoadedDataset>();
  const requests = new Map<string, Pending>();

  function start(url: string): Pending {
    const controller = new AbortController();
    const result = loadOnce(url, controller.signal, tools)
      .catch(async (error: unknown) => {
        if (!isDatasetError(error)) throw error;
        const last = values.get(url) ?? (await loadKept(url, error, controller.signal, tools));
        if (last === null) throw error;
        return { ...last, stale: error };
      })
      .then((value) => {
        values.set(url, value);
        return value;
      })
      .finally(() => {
        if (requests.get(url) === pending) requests.delete(url);
      });
    const pending: Pending = { result, controller, callers: 0 };
    requests.set(url, pending);
    return pending;
  }

  function join(url: string, pending: Pending, signal: AbortSignal | undefined): Promise<LoadedDataset> {
    if (signal === undefined) {
      pending.callers++;
      return pending.result;
    }
    return new Promise((resolve, reject) => {
      pending.callers++;
      const leave = () => {
        pending.callers--;
        if (pending.callers === 0) {
          pending.controller.abort(signal.reason);
          // A caller who comes now must not join a request that is being given up.
          if (requests.get(url) === pending) requests.delete(url);
        }
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      pending.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  return {
    async load(address, { signal, refresh = false } = {}) {
      signal?.throwIfAborted();
      if (address.trim() === '') throw new DatasetError('no-src', address);
      const url = absolute(address);
      const value = values.get(url);
      if (value !== undefined && value.stale === null && !refresh) return value;
      return join(url, requests.get(url) ?? start(url), signal);
    },
    peek: (address) => values.get(absolute(address)),
  };
}

async function loadOnce(url: string, signal: AbortSignal, tools: RequestTools): Promise<LoadedDataset> {
  return read(url, await request(url, signal, tools), tools);
}

/** No answer came: what the server has may be as it was. Else it has answered, and an older copy would be wrong. */
const UNANSWERED = /^(network|offline|timeout|http-429|http-5\d\d)$/;

/** What the browser kept from an earlier page, where that may help; else `null`. */
async function loadKept(
  url: string,
  { code, detail }: DatasetError,
  signal: AbortSignal,
  tools: RequestTools,
): Promise<LoadedDataset | null> {
  // With a detail it is known that the page itself is in the way.
  if (!UNANSWERED.test(code) || detail !== undefined) return null;
  try {
    const kept = await keptCopy(url, signal, tools);
    return kept && read(url, kept, tools);
  } catch {
    return null;
  }
}

function read(url: string, { bytes, contentType, serverDate }: Received, tools: RequestTools): LoadedDataset {
  const result = parseDataset(decodeJson(bytes, contentType, url).value);
  if (!result.ok) throw new DatasetError(result.code, url, result.issues[0]?.message);
  return { url, dataset: result.dataset, issues: result.issues, receivedAt: tools.now(), serverDate, stale: null };
}

/** One spelling for one address. A part after # is never sent to the server. */
function absolute(address: string): string {
  try {
    const url = new URL(address);
    url.hash = '';
    return url.href;
  } catch {
    return address;
  }
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

const SHARED = Symbol.for('scp/dataset-store/1');

/** The page's one store. Scripts of several bundles find it under a symbol, so that they share requests. */
export function sharedDatasetStore(): DatasetStore {
  const page = globalThis as unknown as Record<symbol, DatasetStore | undefined>;
  return (page[SHARED] ??= createDatasetStore());
}
