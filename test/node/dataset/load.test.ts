import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { afterEach, test } from 'node:test';
import { isDatasetError, type DatasetError } from '../../../src/dataset/errors.js';
import { createDatasetStore, sharedDatasetStore, type LoadedDataset } from '../../../src/dataset/load.js';
import type { RequestTools } from '../../../src/dataset/request.js';
import { clean } from './support.js';

const URL_A = 'https://data.example/dataset.json';
const TIMEOUT = 15_000;

const json = (value: unknown, init?: ResponseInit): Response => new Response(JSON.stringify(value), init);
const good = (title = 'One'): Response => json({ schemaVersion: '1.0', courses: [{ id: 'a', title }] });
const status = (code: number, headers: Record<string, string> = {}): Response =>
  new Response('<h1>No</h1>', { status: code, headers });

/** A body that arrives in pieces; an Error in the list breaks it off. */
function streamed(parts: readonly (string | Error)[], onPull: () => void = () => undefined): Response {
  const left = [...parts];
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        onPull();
        const part = left.shift();
        if (part === undefined) controller.close();
        else if (typeof part === 'string') controller.enqueue(new TextEncoder().encode(part));
        else controller.error(part);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body);
}

interface Call {
  url: string;
  init: RequestInit;
  /** Settles the call by hand. */
  answer(response: Response | Error): void;
}

type Answer = Response | Error | 'by hand';

/** A store whose network, pauses and clock the test holds in its hands. Pauses end at once, the timeout never does. */
function harness(answers: readonly (Answer | (() => Answer))[], tools: Partial<RequestTools> = {}) {
  const calls: Call[] = [];
  const pauses: number[] = [];
  const timers: { ms: number; end: () => void; cleared: boolean }[] = [];
  const left = [...answers];
  const store = createDatasetStore({
    fetch: (url, init) =>
      new Promise((resolve, reject) => {
        const answer = (value: Response | Error) => (value instanceof Error ? reject(value) : resolve(value));
        calls.push({ url, init, answer });
        const next = left.shift() ?? assert.fail('one request too many');
        const value = typeof next === 'function' ? next() : next;
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
        if (value !== 'by hand') answer(value);
      }),
    wait: (ms, signal) => {
      if (ms !== TIMEOUT) {
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
  return { store, calls, pauses, timers };
}

async function failure(promise: Promise<LoadedDataset>): Promise<DatasetError> {
  const error: unknown = await promise.then(
    () => assert.fail('it loaded'),
    (reason: unknown) => reason,
  );
  assert.ok(isDatasetError(error), String(error));
  return error;
}

/** Lets promises that are ready run on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));
afterEach(async () => {
  await settle();
  assert.deepEqual(unhandled.splice(0), []);
});

test('a dataset arrives with its address, its issues and both clocks', async () => {
  const data = { ...(clean() as object), extra: 1 };
  const headers = { date: 'Mon, 16 Nov 2026 09:30:00 GMT', 'content-type': 'text/plain' };
  const { store, timers } = harness([json(data, { headers })]);
  const loaded = await store.load(URL_A);
  assert.equal(loaded.url, URL_A);
  assert.equal(loaded.dataset.courses.length, 2);
  assert.deepEqual(
    loaded.issues.map(({ path }) => path),
    ['/extra'],
  );
  assert.deepEqual([loaded.receivedAt, loaded.serverDate, loaded.stale], [1_000, Date.UTC(2026, 10, 16, 9, 30), null]);
  assert.deepEqual(
    timers.map(({ cleared }) => cleared),
    [true],
  );
});

test('the server’s clock is the date of the response and the time that it lay in a cache', async () => {
  const headers = { date: 'Mon, 16 Nov 2026 09:30:00 GMT', age: '3600' };
  const { store } = harness([json(clean(), { headers })]);
  assert.equal((await store.load(URL_A)).serverDate, Date.UTC(2026, 10, 16, 10, 30));
});

test('the request is a plain one: no headers, no cookies', async () => {
  const { store, calls } = harness([good()]);
  const loaded = await store.load(URL_A);
  const { signal, ...init } = calls[0]?.init ?? {};
  assert.ok(signal instanceof AbortSignal);
  assert.deepEqual(init, {
    mode: 'cors',
    credentials: 'omit',
    redirect: 'follow',
    referrerPolicy: 'strict-origin-when-cross-origin',
    cache: 'no-cache',
  });
  assert.equal(loaded.serverDate, null);
});

test('F3 six callers, one request, one value', async () => {
  const { store, calls } = harness(['by hand']);
  const loads = Array.from({ length: 6 }, (_, index) =>
    store.load(index % 2 ? URL_A : 'https://DATA.example:443/./dataset.json#top'),
  );
  await settle();
  calls[0]?.answer(good());
  const values = await Promise.all(loads);
  assert.equal(calls.length, 1);
  assert.equal(new Set(values).size, 1);
  assert.equal(await store.load(URL_A), values[0]);
  assert.equal(store.peek(URL_A), values[0]);
  assert.equal(calls.length, 1);
});

test('different addresses are different datasets', async () => {
  const { store, calls } = harness([good('One'), good('Two')]);
  const [one, two] = await Promise.all([store.load(URL_A), store.load(`${URL_A}?v=2`)]);
  assert.deepEqual([one?.dataset.courses[0]?.title, two?.dataset.courses[0]?.title], ['One', 'Two']);
  assert.deepEqual(
    calls.map(({ url }) => url),
    [URL_A, `${URL_A}?v=2`],
  );
});

test('failures are not kept: the next load asks again', async () => {
  const { store, calls } = harness([status(404), good()]);
  assert.equal((await failure(store.load(URL_A))).code, 'http-404');
  assert.equal(store.peek(URL_A), undefined);
  assert.equal((await store.load(URL_A)).dataset.courses.length, 1);
  assert.equal(calls.length, 2);
});

for (const address of ['', ' ']) {
  test(`no address (${JSON.stringify(address)}): no-src, no request`, async () => {
    const { store, calls } = harness([]);
    assert.equal((await failure(store.load(address))).code, 'no-src');
    assert.equal(calls.length, 0);
  });
}

for (const code of [400, 401, 403, 404, 410, 451]) {
  test(`D5 ${code} is not asked again, and its page is not read`, async () => {
    const { store, calls } = harness([status(code)]);
    const error = await failure(store.load(URL_A));
    assert.deepEqual([error.code, error.url, calls.length], [`http-${code}`, URL_A, 1]);
    assert.match(error.message, new RegExp(`${code}`));
  });
}

for (const [name, response, code] of [
  ['D4 a web page with 200', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'not-json'],
  ['D6 204', () => new Response(null, { status: 204 }), 'wrong-shape'],
  ['D6 null', () => json(null), 'wrong-shape'],
  ['D1 a mistake', () => new Response('{"a": 1,}'), 'bad-json'],
  ['D29 a newer version', () => json({ schemaVersion: '2.0', courses: [] }), 'schema-newer'],
  ['F19 an unreadable answer of a service worker', () => Response.error(), 'network'],
] as const) {
  test(`${name}: ${code}`, async () => {
    const { store } = harness([response, response, response]);
    assert.equal((await failure(store.load(URL_A))).code, code);
  });
}

for (const [name, trouble] of [
  ['500', () => status(500)],
  ['502', () => status(502)],
  ['503', () => status(503)],
  ['429', () => status(429)],
  ['no connection', () => new TypeError('Failed to fetch')],
] as const) {
  test(`F4 ${name} twice, then good: loaded after two growing pauses`, async () => {
    const { store, calls, pauses } = harness([trouble, trouble, () => good()]);
    assert.equal((await store.load(URL_A)).dataset.courses.length, 1);
    assert.deepEqual([calls.length, pauses], [3, [500, 1000]]);
  });

  test(`F3 ${name} for good: three requests, however many callers`, async () => {
    const { store, calls } = harness([trouble, trouble, trouble]);
    const errors = await Promise.all([1, 2, 3, 4, 5, 6].map(() => failure(store.load(URL_A))));
    assert.equal(calls.length, 3);
    assert.equal(new Set(errors).size, 1);
  });
}

for (const [random, pause] of [
  [0, 250],
  [0.999, 749.5],
] as const) {
  test(`F3 jitter: a pause of ${pause} ms when chance says ${random}`, async () => {
    const { store, pauses } = harness([status(500), good()], { random: () => random });
    await store.load(URL_A);
    assert.deepEqual(pauses, [pause]);
  });
}

const now = Date.UTC(2026, 10, 16, 9, 0, 0);
for (const [header, pauses] of [
  ['2', [2000]],
  ['0', [0]],
  ['30', [30_000]],
  ['31', []],
  ['86400', []],
  ['Mon, 16 Nov 2026 09:00:07 GMT', [7000]],
  ['Mon, 16 Nov 2026 08:00:00 GMT', [0]],
  ['Mon, 16 Nov 2026 10:00:00 GMT', []],
  ['soon', [500]],
] as const) {
  test(`F3 Retry-After ${header}: ${pauses.length === 0 ? 'given up' : `again after ${pauses.join()} ms`}`, async () => {
    const harnessed = harness([status(503, { 'retry-after': header }), good()], { now: () => now });
    const load = harnessed.store.load(URL_A);
    if (pauses.length === 0) assert.equal((await failure(load)).code, 'http-503');
    else await load;
    assert.deepEqual(harnessed.pauses, pauses);
  });
}

test('F1 offline: said at once, without another try', async () => {
  const { store, calls } = harness([new TypeError('Failed to fetch')], { online: () => false });
  assert.equal((await failure(store.load(URL_A))).code, 'offline');
  assert.equal(calls.length, 1);
});

test('F1 a device that believes it is offline but gets an answer shows it', async () => {
  const { store } = harness([good()], { online: () => false });
  assert.equal((await store.load(URL_A)).dataset.courses.length, 1);
});

test('F2 no answer in time: timeout, no other try, and the request is ended', async () => {
  const { store, calls, timers } = harness(['by hand']);
  const load = failure(store.load(URL_A));
  await settle();
  timers[0]?.end();
  assert.equal((await load).code, 'timeout');
  assert.equal(calls[0]?.init.signal?.aborted, true);
  calls[0]?.answer(good());
  await settle();
  assert.equal(store.peek(URL_A), undefined);
});

test('F2 the time limit covers the body', async () => {
  const body = new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }));
  const { store, timers } = harness([body]);
  const load = failure(store.load(URL_A));
  await settle();
  timers[0]?.end();
  assert.equal((await load).code, 'timeout');
});

test('F2 a fetch that ignores its signal cannot hang the element', async () => {
  const { store, timers } = harness([], { fetch: () => new Promise(() => undefined) });
  const load = failure(store.load(URL_A));
  await settle();
  timers[0]?.end();
  assert.equal((await load).code, 'timeout');
});

test('D10 a body that breaks off is asked for once more', async () => {
  const broken = () => streamed(['{"schemaVersion": "1.0", ', new TypeError('terminated')]);
  const first = harness([broken, () => good()]);
  assert.equal((await first.store.load(URL_A)).dataset.courses.length, 1);
  const second = harness([broken, broken]);
  assert.equal((await failure(second.store.load(URL_A))).code, 'truncated');
  assert.equal(second.calls.length, 2);
});

test('D11 a body over the limit is not read to its end', async () => {
  let pulls = 0;
  const endless = Array.from({ length: 1000 }, () => ' '.repeat(100));
  const { store } = harness([() => streamed(endless, () => pulls++)], { maxBytes: 1000 });
  assert.equal((await failure(store.load(URL_A))).code, 'too-big');
  assert.ok(pulls <= 12, `${pulls} pieces were read`);
});

test('D11 a body that says it is over the limit is not read at all', async () => {
  let pulls = 0;
  const response = streamed(['{}'], () => pulls++);
  response.headers.set('content-length', '1001');
  const { store } = harness([response], { maxBytes: 1000 });
  assert.equal((await failure(store.load(URL_A))).code, 'too-big');
  assert.equal(pulls, 0);
});

test('D11 a body of exactly the limit is read, in however many pieces', async () => {
  const text = JSON.stringify({ schemaVersion: '1.0', courses: [{ id: 'a', title: 'Café' }] });
  const bytes = new TextEncoder().encode(text);
  const pieces = new Response(
    new ReadableStream({
      start: (controller) => (bytes.forEach((byte) => controller.enqueue(new Uint8Array([byte]))), controller.close()),
    }),
  );
  const { store } = harness([pieces], { maxBytes: bytes.byteLength });
  assert.equal((await store.load(URL_A)).dataset.courses[0]?.title, 'Café');
});

test('F7 one of two callers leaves: the request goes on for the other', async () => {
  const { store, calls } = harness(['by hand']);
  const leaving = new AbortController();
  const first = store.load(URL_A, { signal: leaving.signal });
  const second = store.load(URL_A, { signal: new AbortController().signal });
  leaving.abort();
  await assert.rejects(first, { name: 'AbortError' });
  assert.equal(calls[0]?.init.signal?.aborted, false);
  calls[0]?.answer(good());
  assert.equal((await second).dataset.courses.length, 1);
});

test('F7 the last caller leaves: the request ends, nothing is kept, the next load asks anew', async () => {
  const { store, calls } = harness(['by hand', good()]);
  const leaving = [new AbortController(), new AbortController()];
  const loads = leaving.map(({ signal }) => store.load(URL_A, { signal }));
  for (const controller of leaving) controller.abort(new Error('removed'));
  for (const load of loads) await assert.rejects(load, /removed/);
  assert.equal(calls[0]?.init.signal?.aborted, true);
  assert.equal((await store.load(URL_A)).dataset.courses.length, 1);
  assert.equal(calls.length, 2);
});

test('F7 who comes right after the last caller left gets a request of its own', async () => {
  const { store, calls } = harness(['by hand', good()]);
  const leaving = new AbortController();
  const left = store.load(URL_A, { signal: leaving.signal });
  await settle();
  leaving.abort();
  const value = await store.load(URL_A);
  assert.deepEqual([value.dataset.courses.length, calls.length], [1, 2]);
  await assert.rejects(left);
  assert.equal(store.peek(URL_A), value);
});

test('F7 a caller without a signal never leaves', async () => {
  const { store, calls } = harness(['by hand']);
  const leaving = new AbortController();
  const staying = store.load(URL_A);
  const load = store.load(URL_A, { signal: leaving.signal });
  leaving.abort();
  await assert.rejects(load);
  calls[0]?.answer(good());
  await staying;
});

test('F7 all leave during a pause: no further request', async () => {
  const leaving = new AbortController();
  const { store, calls } = harness([status(503)], {
    wait: (_ms, signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
  });
  const load = store.load(URL_A, { signal: leaving.signal });
  await settle();
  leaving.abort();
  await assert.rejects(load, { name: 'AbortError' });
  await settle();
  assert.equal(calls.length, 1);
});

test('F7 a signal that is already aborted asks for nothing', async () => {
  const { store, calls } = harness([]);
  await assert.rejects(store.load(URL_A, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  assert.equal(calls.length, 0);
});

test('F7 leaving after the value came changes nothing', async () => {
  const { store } = harness([good()]);
  const controller = new AbortController();
  const value = await store.load(URL_A, { signal: controller.signal });
  await settle();
  assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
  controller.abort();
  assert.equal(store.peek(URL_A), value);
});

test('a refresh asks again and replaces the value', async () => {
  const { store } = harness([good('One'), good('Two')]);
  await store.load(URL_A);
  assert.equal((await store.load(URL_A, { refresh: true })).dataset.courses[0]?.title, 'Two');
  assert.equal(store.peek(URL_A)?.dataset.courses[0]?.title, 'Two');
});

for (const [name, trouble, code] of [
  ['D1 a mistake', () => new Response('{'), 'bad-json'],
  ['D4 a web page', () => new Response('<html>'), 'not-json'],
  ['D5 404', () => status(404), 'http-404'],
  ['no connection', () => new TypeError('no'), 'network'],
] as const) {
  test(`${name} on refresh: the last good value stays, marked stale, until a load succeeds`, async () => {
    const again = code === 'network' ? [trouble, trouble] : [];
    const { store } = harness([() => good('One'), trouble, ...again, () => good('Two')]);
    const first = await store.load(URL_A);
    const second = await store.load(URL_A, { refresh: true });
    assert.deepEqual([second.dataset, second.stale?.code], [first.dataset, code]);
    assert.equal(store.peek(URL_A)?.stale?.code, code);
    const third = await store.load(URL_A);
    assert.deepEqual([third.dataset.courses[0]?.title, third.stale], ['Two', null]);
  });
}

test('F7 leaving during a refresh does not make the value stale', async () => {
  const { store } = harness([good(), 'by hand']);
  const value = await store.load(URL_A);
  const controller = new AbortController();
  const refresh = store.load(URL_A, { refresh: true, signal: controller.signal });
  controller.abort();
  await assert.rejects(refresh);
  await settle();
  assert.equal(store.peek(URL_A), value);
});

test('F9 address A, then B, then A: each value is that of its address', async () => {
  const { store, calls } = harness(['by hand', 'by hand']);
  const a = store.load(URL_A);
  const b = store.load(`${URL_A}?b`);
  const again = store.load(URL_A);
  await settle();
  calls[1]?.answer(good('B'));
  calls[0]?.answer(good('A'));
  const titles = (await Promise.all([a, b, again])).map(({ dataset }) => dataset.courses[0]?.title);
  assert.deepEqual([titles, calls.length], [['A', 'B', 'A'], 2]);
});

test('the shared store is one for the page, and calls the fetch of the moment', async (context) => {
  const store = sharedDatasetStore();
  assert.equal(sharedDatasetStore(), store);
  assert.equal((globalThis as unknown as Record<symbol, unknown>)[Symbol.for('scp/dataset-store/1')], store);
  const fetched = context.mock.method(globalThis, 'fetch', () => Promise.resolve(good('Now')));
  assert.equal((await store.load('https://data.example/shared.json')).dataset.courses[0]?.title, 'Now');
  assert.equal(fetched.mock.callCount(), 1);
});

test('errors are recognised across scripts, and nothing else is', () => {
  const foreign = Object.assign(new Error('x'), { name: 'DatasetError', code: 'network', url: '' });
  assert.equal(isDatasetError(foreign), true);
  for (const value of [new Error('x'), { name: 'DatasetError', code: 'network' }, null, 'network']) {
    assert.equal(isDatasetError(value), false);
  }
});
