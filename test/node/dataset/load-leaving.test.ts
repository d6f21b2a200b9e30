import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { URL_A, failOnUnhandledRejections, good, harness, settle, status } from './load-support.js';

failOnUnhandledRejections();

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
