import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDatasetError } from '../../../src/dataset/errors.js';
import { sharedDatasetStore } from '../../../src/dataset/load.js';
import { URL_A, failOnUnhandledRejections, failure, good, harness, json, settle, status } from './load-support.js';
import { clean } from './support.js';

failOnUnhandledRejections();

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
