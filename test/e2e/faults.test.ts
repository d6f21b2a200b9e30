import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  brokenOff,
  GOOD,
  inTurn,
  megabytes,
  send,
  startFaultServer,
  type FaultAnswer,
  type FaultServer,
} from './fault-server.js';
import { FALLBACK, SCRIPT } from './fault-page.js';
import { hostPage } from './host-page.js';
import { startTestServer, type TestServer } from './server.js';
import { launchBrowser, visit, type Visit } from './visit.js';

const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD, 'utf16le')]);
const sent = { told: { megabytes: 0 }, untold: { megabytes: 0 } };
const busy = send('', 503, { 'retry-after': '0' });
const many = JSON.stringify({
  schemaVersion: '1.0',
  courses: Array.from({ length: 100_000 }, (_, index) => ({ id: `c${index}`, title: `Course ${index}` })),
});

/** What a server does, and the code that the page is told; `ready` where the data is shown all the same. */
const ROWS: readonly (readonly [ids: string, what: string, answer: FaultAnswer, code: string, requests: number])[] = [
  ['D1', 'a trailing comma', send('{"courses": [],}'), 'bad-json', 1],
  ['D2', 'curly quotes', send('{“courses”: []}'), 'bad-json', 1],
  ['D3', 'data as text/plain', send(GOOD, 200, { 'content-type': 'text/plain' }), 'ready', 1],
  [
    'D3',
    'data as application/octet-stream',
    send(GOOD, 200, { 'content-type': 'application/octet-stream' }),
    'ready',
    1,
  ],
  ['D4', 'a page to log in', send('<!doctype html><p>Log in', 200, { 'content-type': 'text/html' }), 'not-json', 1],
  ['D5', 'a web page with 404', send('<h1>No</h1>', 404, { 'content-type': 'text/html' }), 'http-404', 1],
  ['D5', '403', send('', 403), 'http-403', 1],
  ['D5', '410', send('', 410), 'http-410', 1],
  ['D6', '204', send('', 204), 'wrong-shape', 1],
  ['D6', 'an empty file', send(''), 'wrong-shape', 1],
  ['D6', 'null', send('null'), 'wrong-shape', 1],
  ['D6', 'a list', send('[]'), 'wrong-shape', 1],
  ['D6', 'a number', send('42'), 'wrong-shape', 1],
  ['D7', 'a byte order mark', send(`\uFEFF${GOOD}`), 'ready', 1],
  ['D8', 'UTF-16', send(utf16), 'encoding', 1],
  ['D10', 'a body that breaks off, its length told', brokenOff(true), 'truncated', 2],
  ['D10', 'a body that breaks off, its length not told', brokenOff(false), 'truncated', 2],
  ['D11, C26', '50 megabytes, their length told', megabytes(50, sent.told, true), 'too-big', 1],
  ['D11, C26', '50 megabytes, their length not told', megabytes(50, sent.untold, false), 'too-big', 1],
  [
    'D11, C26',
    'a text of 6 megabytes',
    send(JSON.stringify({ courses: [{ id: 'a', title: 'A', summary: 'x'.repeat(6e6) }] })),
    'ready',
    1,
  ],
  ['D11, C26', 'a hundred thousand courses', send(many), 'ready', 1],
  ['D29', 'data of a newer version', send('{"schemaVersion": "2.0", "courses": []}'), 'schema-newer', 1],
  ['F3', '503 for good', busy, 'http-503', 3],
  ['F4, C50', '503 twice, then data', inTurn(busy, busy, send(GOOD)), 'ready', 3],
];

interface Seen {
  readonly code: string;
  readonly words: string;
  readonly status: string;
  readonly fallback: boolean;
  readonly retry: boolean;
}

describe('C23: answers that no page should get', () => {
  let browser: Browser;
  let host: TestServer;
  let data: FaultServer;
  let current: Visit;
  const seen = new Map<string, Seen>();

  before(async () => {
    [browser, host, data] = await Promise.all([launchBrowser(), startTestServer(), startFaultServer()]);
    ROWS.forEach(([, , answer], index) => data.answers.set(`/row/${index}.json`, answer));
    const elements = ROWS.map(
      (_, index) =>
        `<scp-course-finder id="row-${index}" src="${data.origin}/row/${index}.json"><p>${FALLBACK}</p></scp-course-finder>`,
    );
    host.pages.set('/rows.html', hostPage(SCRIPT, elements.join('\n')));
    current = await visit(browser, `${host.origin}/rows.html`, async (page) => {
      await page.addInitScript(() => {
        const codes: Record<string, string> = {};
        Object.assign(window, { codes });
        for (const type of ['scp-ready', 'scp-error'])
          addEventListener(type, (event) => {
            const { id } = event.target as Element;
            codes[id] ??= type === 'scp-ready' ? 'ready' : String((event as CustomEvent<{ code: string }>).detail.code);
          });
      });
    });
    await current.page.waitForFunction(
      (count) => Object.keys((window as unknown as { codes: object }).codes).length === count,
      ROWS.length,
      { timeout: 60_000 },
    );
    // Each status speaks a moment after what it tells of.
    await current.page.waitForFunction(
      () =>
        [...document.querySelectorAll('scp-course-finder')].every((element) => {
          const { shadowRoot } = element;
          return (
            shadowRoot?.querySelector('[part="error"]') === null ||
            shadowRoot?.querySelector('[role="status"]')?.textContent !== ''
          );
        }),
      undefined,
      { timeout: 10_000 },
    );
    const all = await current.page.evaluate(() => {
      const { codes } = window as unknown as { codes: Record<string, string> };
      return [...document.querySelectorAll<HTMLElement>('scp-course-finder')].map((element) => ({
        id: element.id,
        code: codes[element.id] ?? '',
        words: element.shadowRoot?.querySelector<HTMLElement>('.scp')?.innerText ?? '',
        status: element.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '',
        fallback: element.querySelector('p')?.checkVisibility() ?? false,
        retry: /Try again/.test(element.shadowRoot?.querySelector('[part="error"]')?.textContent ?? ''),
      }));
    });
    for (const { id, ...rest } of all) seen.set(id, rest);
  });

  after(async () => {
    await current.close();
    host.close();
    await data.close();
    await browser.close();
  });

  for (const [index, [ids, what, , code, requests]] of ROWS.entries()) {
    it(`${ids}: ${what}: ${code}`, () => {
      const { words, ...rest } = seen.get(`row-${index}`) ?? assert.fail('it is not there');
      assert.equal(rest.code, code);
      assert.equal(data.count(`/row/${index}.json`), requests, 'requests');
      assert.notEqual(words.trim(), '');
      const ready = code === 'ready';
      assert.equal(rest.fallback, !ready, 'the fallback shows where the data does not');
      if (ready) return;
      assert.match(words, /The courses could not be loaded/);
      assert.match(words, /999/);
      assert.equal(rest.retry, code !== 'schema-newer', 'a way to try again, where that can help');
      assert.match(rest.status, /\.$/, 'it is said aloud');
      assert.ok(words.includes(rest.status.replace(/^.*could not be loaded\.? ?/, '')), rest.status);
    });
  }

  it('D11, C26: a file over the limit is left alone soon after the limit', () => {
    assert.ok(sent.told.megabytes < 45 && sent.untold.megabytes < 45, JSON.stringify(sent));
  });

  it('C11: each request is a plain GET, without cookies or a preflight, and names no more than the origin of the page', () => {
    assert.ok(data.requests.length >= ROWS.length);
    for (const { method, headers } of data.requests) {
      assert.equal(method, 'GET');
      assert.equal(headers.cookie, undefined);
      assert.ok([undefined, `${host.origin}/`].includes(headers.referer), headers.referer);
    }
  });

  it('nothing is thrown, and the console has one error for each failure', () => {
    const failures = ROWS.filter(([, , , code]) => code !== 'ready');
    const ours = current.complaints.filter((line) => line.startsWith('scp-course-finder:'));
    assert.equal(ours.length, failures.length, ours.join('\n'));
    const others = current.complaints.filter(
      (line) => !line.startsWith('scp-course-finder:') && !/Failed to load resource|net::ERR/.test(line),
    );
    assert.deepEqual(others, []);
  });
});
