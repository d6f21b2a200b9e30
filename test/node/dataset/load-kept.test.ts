import assert from 'node:assert/strict';
import { test } from 'node:test';
import { URL_A, failOnUnhandledRejections, failure, good, harness, settle, status } from './load-support.js';

failOnUnhandledRejections();

const refused = () => new TypeError('no');
const unavailable = () => status(503);

for (const [name, answers, tools, code] of [
  ['F5 no connection', [refused, refused, refused], {}, 'network'],
  ['F1 a device that is offline', [refused], { online: () => false }, 'offline'],
  ['F3 a server with a fault', [unavailable, unavailable, unavailable], {}, 'http-503'],
] as const) {
  test(`${name}: what the browser kept from an earlier page is shown, and said to be unchecked`, async () => {
    const old = () => good('Kept');
    const { store, keptCalls, timers } = harness(answers, tools, old);
    const loaded = await store.load(URL_A);
    assert.deepEqual([loaded.dataset.courses[0]?.title, loaded.stale?.code], ['Kept', code]);
    assert.equal(keptCalls.length, 1);
    assert.ok(timers.every(({ cleared }) => cleared));
  });
}

test('F2 a server that does not answer in time: the copy in the cache', async () => {
  const { store, timers } = harness(['by hand'], {}, () => good('Kept'));
  const load = store.load(URL_A);
  await settle();
  timers[0]?.end();
  const { dataset, stale } = await load;
  assert.deepEqual([dataset.courses[0]?.title, stale?.code], ['Kept', 'timeout']);
});

test('F2 a cache that has nothing and asks a network that does not answer: given up after a second and a half', async () => {
  const { store, timers } = harness([refused, refused, refused], {}, () => 'by hand');
  const load = failure(store.load(URL_A));
  await settle();
  assert.deepEqual(
    timers.filter(({ cleared }) => !cleared).map(({ ms }) => ms),
    [1_500],
  );
  timers.at(-1)?.end();
  assert.equal((await load).code, 'network');
});

for (const [name, answer, code] of [
  ['D5 a file that was taken away', () => status(404), 'http-404'],
  ['D4 a web page', () => new Response('<html>'), 'not-json'],
  ['D1 a mistake', () => new Response('{'), 'bad-json'],
] as const) {
  test(`${name}: the server has answered, so an older copy is not asked for`, async () => {
    const { store, keptCalls } = harness([answer], {}, () => good('Kept'));
    assert.equal((await failure(store.load(URL_A))).code, code);
    assert.equal(keptCalls.length, 0);
  });
}

test('F5 a copy that cannot be read counts for nothing', async () => {
  const { store } = harness([refused, refused, refused], {}, () => new Response('<html>'));
  assert.equal((await failure(store.load(URL_A))).code, 'network');
});

test('F5 the clock of a kept copy is not trusted: its date is that of an earlier day', async () => {
  const old = () =>
    new Response(JSON.stringify({ courses: [] }), { headers: { date: 'Mon, 16 Nov 2020 09:30:00 GMT' } });
  const { store } = harness([refused, refused, refused], {}, old);
  assert.equal((await store.load(URL_A)).serverDate, null);
});

test('F5 what the page itself has is newer than what the browser kept, and a later load asks the server again', async () => {
  const { store, keptCalls } = harness([() => good('Shown'), refused, refused, refused, () => good('New')], {}, () =>
    good('Kept'),
  );
  await store.load(URL_A);
  const second = await store.load(URL_A, { refresh: true });
  assert.deepEqual([second.dataset.courses[0]?.title, second.stale?.code, keptCalls.length], ['Shown', 'network', 0]);
  const third = await store.load(URL_A);
  assert.deepEqual([third.dataset.courses[0]?.title, third.stale], ['New', null]);
});

test('F7 who leaves while the cache is asked leaves nothing behind', async () => {
  const { store, keptCalls } = harness([refused, refused, refused], {}, () => 'by hand');
  const controller = new AbortController();
  const load = store.load(URL_A, { signal: controller.signal });
  await settle();
  assert.equal(keptCalls.length, 1);
  controller.abort(new Error('left'));
  await assert.rejects(load, /left/);
  assert.equal(keptCalls[0]?.init.signal?.aborted, true);
  assert.equal(store.peek(URL_A), undefined);
});
