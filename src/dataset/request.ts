import { DatasetError, isDatasetError } from './errors.js';
import type { PolicyWatch } from './policy-watch.js';

const SECOND = 1000;

/** The first pause before another try; each further one is twice as long. */
const FIRST_PAUSE = 0.5 * SECOND;

/** A server that asks for a longer pause is not asked again. */
const LONGEST_PAUSE = 30 * SECOND;

/** How long to wait for what the browser kept: it is there at once, or the browser asks the network after all. */
const LONGEST_WAIT_FOR_KEPT = 1.5 * SECOND;

/** `no-cache` asks the server whether a kept copy is still true; `force-cache` takes it as it is. */
type CacheMode = 'no-cache' | 'force-cache';

/** `cache` is missing from Node's own type. */
type FetchOptions = RequestInit & { readonly cache: CacheMode };

/** What a request needs from outside. Tests pass their own. */
export interface RequestTools {
  readonly fetch: (url: string, init: FetchOptions) => Promise<Response>;
  /** The present time in epoch milliseconds. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or rejects when the signal is aborted. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** A number from 0 to 1, as `Math.random` gives it. */
  readonly random: () => number;
  /** Whether the device believes it has a connection. */
  readonly online: () => boolean;
  /** Listens whether the page's policy blocks an address. */
  readonly watchPolicy: (url: string) => PolicyWatch;
  /** Most bytes of a body, counted after decompression. */
  readonly maxBytes: number;
  /** How long one try may take, body included. */
  readonly timeoutMs: number;
  /** How often at most a request is tried again after a failure that may pass. */
  readonly retries: number;
}

/** A body that has arrived whole. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** The server's clock in epoch milliseconds, if it lets pages read the `Date` header. */
  readonly serverDate: number | null;
}

interface Failure {
  readonly error: DatasetError;
  /** Milliseconds that the server asks to wait; `null` if it says nothing. */
  readonly retryAfter: number | null;
}

/**
 * Fetches bytes. Trouble of the network or the server (no answer, 429, 5xx) is tried again after growing pauses, a body
 * that broke off once. What the page's own policy blocks is not.
 *
 * @throws {DatasetError} when it failed for good, or the signal's reason when it was aborted
 */
export async function request(url: string, signal: AbortSignal, tools: RequestTools): Promise<Received> {
  const policy = tools.watchPolicy(url);
  try {
    for (let failures = 0; ;) {
      const result = await attempt(url, signal, tools);
      if ('bytes' in result) return result;
      failures++;
      const pause = pauseAfter(result, failures, tools);
      if (pause !== null) await tools.wait(pause, signal);
      // Told only after the request has failed: by the end of a pause it is known.
      const reason = policy.reason();
      if (reason !== undefined) throw new DatasetError('network', url, reason);
      if (pause === null) throw result.error;
    }
  } finally {
    policy.stop();
  }
}

/**
 * What the browser itself kept of an address when it last came, however old that is. For when the server cannot be
 * asked: nobody can tell whether it is still true.
 *
 * @returns `null` if nothing was kept
 * @throws the signal's reason when it was aborted
 */
export async function keptCopy(url: string, signal: AbortSignal, tools: RequestTools): Promise<Received | null> {
  const result = await attempt(url, signal, { ...tools, timeoutMs: LONGEST_WAIT_FOR_KEPT }, 'force-cache');
  // Its date is that of the day on which it came: it does not tell the time.
  return 'bytes' in result ? { ...result, serverDate: null } : null;
}

/** How long to wait before the next try; `null` if there is none. */
function pauseAfter({ error, retryAfter }: Failure, failures: number, tools: RequestTools): number | null {
  const { code } = error;
  const mayPass = code === 'network' || code === 'http-429' || code.startsWith('http-5');
  const limit = mayPass ? tools.retries : code === 'truncated' ? Math.min(1, tools.retries) : 0;
  if (failures > limit || (retryAfter ?? 0) > LONGEST_PAUSE) return null;
  // Jitter: pages that failed together must not come back together.
  return retryAfter ?? FIRST_PAUSE * 2 ** (failures - 1) * (0.5 + tools.random());
}

/** One try. @throws the signal's reason when it was aborted, and nothing else */
async function attempt(
  url: string,
  signal: AbortSignal,
  tools: RequestTools,
  cache: CacheMode = 'no-cache',
): Promise<Received | Failure> {
  const inner = new AbortController();
  signal.addEventListener('abort', () => inner.abort(signal.reason));
  const ended = new Promise<never>((_, reject) => {
    // A fetch that a page has replaced may ignore its signal.
    inner.signal.addEventListener('abort', () => reject(inner.signal.reason as Error));
  });
  tools.wait(tools.timeoutMs, inner.signal).then(
    () => inner.abort(new DatasetError('timeout', url)),
    () => undefined,
  );
  try {
    return await Promise.race([receive(url, inner.signal, tools, cache), ended]);
  } catch (error) {
    signal.throwIfAborted();
    return { error: isDatasetError(error) ? error : connectionError(url, 'network', tools), retryAfter: null };
  } finally {
    // Ends the timer, and the download of a body that nobody wants.
    inner.abort();
  }
}

async function receive(
  url: string,
  signal: AbortSignal,
  tools: RequestTools,
  cache: CacheMode,
): Promise<Received | Failure> {
  // No header of ours: any would need a preflight request, which plain hosting refuses.
  const response = await tools.fetch(url, {
    mode: 'cors',
    credentials: 'omit',
    redirect: 'follow',
    referrerPolicy: 'strict-origin-when-cross-origin',
    cache,
    signal,
  });
  // Status 0: a service worker answered with a response that pages may not read.
  if (response.status === 0) return { error: new DatasetError('network', url), retryAfter: null };
  if (!response.ok) {
    return { error: new DatasetError(`http-${response.status}`, url), retryAfter: retryAfter(response, tools) };
  }
  const { headers } = response;
  return {
    bytes: await readBody(response, url, tools),
    contentType: headers.get('content-type'),
    serverDate: serverDateOf(headers),
  };
}

/** The server's clock when the response came: a cache on the way keeps the `Date` and tells its `Age` (RFC 9111 §5.1). */
function serverDateOf(headers: Headers): number | null {
  const date = instantOf(headers.get('date'));
  const age = /^\s*(\d{1,9})\s*$/.exec(headers.get('age') ?? '')?.[1] ?? 0;
  return date === null ? null : date + Number(age) * SECOND;
}

async function readBody(response: Response, url: string, tools: RequestTools): Promise<Uint8Array> {
  const { maxBytes } = tools;
  const tooBig = new DatasetError('too-big', url);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooBig;
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw connectionError(url, 'truncated', tools);
    });
    if (done) return joined(chunks, size);
    size += value.byteLength;
    if (size > maxBytes) throw tooBig;
    chunks.push(value);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function connectionError(url: string, code: 'network' | 'truncated', { online }: RequestTools): DatasetError {
  return new DatasetError(online() ? code : 'offline', url);
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110 §10.2.3). */
function retryAfter({ headers }: Response, { now }: RequestTools): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * SECOND;
  const date = instantOf(text);
  return date === null ? null : Math.max(0, date - now());
}

function instantOf(text: string | null): number | null {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) ? null : ms;
}
