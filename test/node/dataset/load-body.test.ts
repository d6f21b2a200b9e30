import assert from 'node:assert/strict';
import { test } from 'node:test';
import { URL_A, failOnUnhandledRejections, failure, good, harness, settle } from './load-support.js';

failOnUnhandledRejections();

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

test('F2 the time limit covers the body', async () => {
  const body = new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }));
  const { store, timers } = harness([body]);
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
