import assert from 'node:assert/strict';
import { afterEach } from 'node:test';
import { isDatasetError, type DatasetError } from '../../../src/dataset/errors.js';
import { createDatasetStore, type LoadedDataset } from '../../../src/dataset/load.js';
import type { RequestTools } from '../../../src/dataset/request.js';

/** The address that most tests load from. */
export const URL_A = 'https://data.example/dataset.json';
const TIMEOUT = 15_000;
/** How long a copy out of the browser's cache may take. */
const KEPT_TIMEOUT = 1_500;

/** An answer whose body is the value as JSON. */
export const json = (value: unknown, init?: ResponseInit): Response => new Response(JSON.stringify(value), init);
/** An answer with a dataset of one course, which has the title. */
export const good = (title = 'One'): Response => json({ schemaVersion: '1.0', courses: [{ id: 'a', title }] });
/** An answer with a status code and a web page for its body. */
export const status = (code: number, headers: Record<string, string> = {}): Response =>
  new Response('<h1>No</h1>', { status: code, headers });

interface Call {
  url: string;
  init: RequestInit;
  /** Settles the call by hand. */
  answer(response: Response | Error): void;
}

type Answer = Response | Error | 'by hand';

/**
 * A store whose network, pauses and clock the test holds in its hands. Pauses end at once, the timeout never does.
 * @param kept what the browser's cache has of every address; default: nothing, and then the network is asked in vain
 */
export function harness(
  answers: readonly (Answer | (() => Answer))[],
  tools: Partial<RequestTools> = {},
  kept: () => Answer = () => new TypeError('no'),
) {
  const calls: Call[] = [];
  const keptCalls: Call[] = [];
  const pauses: number[] = [];
  const timers: { ms: number; end: () => void; cleared: boolean }[] = [];
  const left = [...answers];
  const store = createDatasetStore({
    fetch: (url, init) =>
      new Promise((resolve, reject) => {
        const answer = (value: Response | Error) => (value instanceof Error ? reject(value) : resolve(value));
        const fromCache = init.cache === 'force-cache';
        (fromCache ? keptCalls : calls).push({ url, init, answer });
        const next = fromCache ? kept : (left.shift() ?? assert.fail('one request too many'));
        const value = typeof next === 'function' ? next() : next;
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
        if (value !== 'by hand') answer(value);
      }),
    wait: (ms, signal) => {
      if (ms !== TIMEOUT && ms !== KEPT_TIMEOUT) {
        pauses.push(ms);
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const timer = { ms, end: resolve, cleared: false };
        timers.push(timer);
        signal?.addEventListener('abort', () => {
          timer.cleared = true;
          reject(signal.reason as Error);
        });
      });
    },
    now: () => 1_000,
    random: () => 0.5,
    online: () => true,
    timeoutMs: TIMEOUT,
    ...tools,
  });
  return { store, calls, keptCalls, pauses, timers };
}

/** The error that a load ends with; fails if it loads. */
export async function failure(promise: Promise<LoadedDataset>): Promise<DatasetError> {
  const error: unknown = await promise.then(
    () => assert.fail('it loaded'),
    (reason: unknown) => reason,
  );
  assert.ok(isDatasetError(error), String(error));
  return error;
}

/** Lets promises that are ready run on. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Fails each test of the file that leaves a rejected promise without a reader. */
export function failOnUnhandledRejections(): void {
  const unhandled: unknown[] = [];
  process.on('unhandledRejection', (reason) => unhandled.push(reason));
  afterEach(async () => {
    await settle();
    assert.deepEqual(unhandled.splice(0), []);
  });
}
