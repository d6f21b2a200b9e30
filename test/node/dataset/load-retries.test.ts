import assert from 'node:assert/strict';
import { test } from 'node:test';
import { URL_A, failOnUnhandledRejections, failure, good, harness, settle, status } from './load-support.js';

failOnUnhandledRejections();

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

test('F2 a fetch that ignores its signal cannot hang the element', async () => {
  const { store, timers } = harness([], { fetch: () => new Promise(() => undefined) });
  const load = failure(store.load(URL_A));
  await settle();
  timers[0]?.end();
  await settle();
  // Nor can the copy in the cache, which is asked for next.
  timers[1]?.end();
  assert.equal((await load).code, 'timeout');
});
