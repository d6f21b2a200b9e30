import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { watchPolicy, type PolicyWatch } from '../../../src/dataset/policy-watch.js';
import { failure, failOnUnhandledRejections, good, harness, URL_A } from './load-support.js';

failOnUnhandledRejections();

const WORDS = "The page's content security policy blocks it: connect-src must allow https://data.example";

/** A page that tells of violations as a browser does. */
function page() {
  const listeners = new Set<(violation: Violation) => void>();
  return {
    listeners,
    addEventListener: (_type: string, listener: (violation: Violation) => void) => void listeners.add(listener),
    removeEventListener: (_type: string, listener: (violation: Violation) => void) => void listeners.delete(listener),
    tell(changes: Partial<Violation>) {
      for (const listener of listeners)
        listener({ effectiveDirective: 'connect-src', blockedURI: URL_A, disposition: 'enforce', ...changes });
    },
  };
}

interface Violation {
  readonly effectiveDirective: string;
  readonly blockedURI: string;
  readonly disposition: string;
}

describe('a request that the page’s policy may block', () => {
  const TOLD = new Map<string, [Partial<Violation>, string | undefined]>([
    ['names the directive and the origin', [{}, WORDS]],
    ['and where the browser tells only the origin', [{ blockedURI: 'https://data.example' }, WORDS]],
    ['is not blocked by a policy that only reports', [{ disposition: 'report' }, undefined]],
    ['does not mistake another request for its own', [{ blockedURI: 'https://other.example/x.json' }, undefined]],
    ['does not mistake a picture for its data', [{ effectiveDirective: 'img-src' }, undefined]],
  ]);
  for (const [what, [violation, reason]] of TOLD)
    it(what, () => {
      const host = page();
      const watch = watchPolicy(URL_A, host);
      host.tell(violation);
      assert.equal(watch.reason(), reason);
      watch.stop();
      assert.equal(host.listeners.size, 0);
    });

  it('works where there is no page', () => {
    const watch = watchPolicy(URL_A, {});
    assert.equal(watch.reason(), undefined);
    watch.stop();
  });
});

describe('a dataset that the page’s policy blocks', () => {
  /** What the store is told: `blocked` after the first answer, as browsers do. */
  function watched() {
    let blocked: string | undefined;
    let stopped = 0;
    const watch: PolicyWatch = { reason: () => blocked, stop: () => (stopped += 1) };
    return { watchPolicy: () => watch, block: () => (blocked = WORDS), stopped: () => stopped };
  }

  it('fails with what must be allowed, and is not asked for again', async () => {
    const { watchPolicy: watch, block, stopped } = watched();
    const { store, calls } = harness([() => (block(), new TypeError('Failed to fetch'))], { watchPolicy: watch });
    const { code, detail } = await failure(store.load(URL_A));
    assert.deepEqual([code, detail], ['network', WORDS]);
    assert.deepEqual([calls.length, stopped()], [1, 1]);
  });

  it('fails with it also where there is no other try', async () => {
    const { watchPolicy: watch, block } = watched();
    const { store } = harness([() => (block(), new TypeError('Failed to fetch'))], { watchPolicy: watch, retries: 0 });
    assert.equal((await failure(store.load(URL_A))).detail, WORDS);
  });

  it('leaves no listener behind when it comes', async () => {
    const { watchPolicy: watch, stopped } = watched();
    const { store } = harness([good()], { watchPolicy: watch });
    await store.load(URL_A);
    assert.equal(stopped(), 1);
  });
});
