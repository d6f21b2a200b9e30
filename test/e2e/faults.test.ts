import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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
import { hostPage } from './host-page.js';
import { startTestServer, type TestServer } from './server.js';
import { launchBrowser, visit, type Visit } from './visit.js';

const FALLBACK = 'See the live page';
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
    host.pages.set(
      '/rows.html',
      hostPage('<script src="/embed/scp-course-finder.js" defer></script>', elements.join('\n')),
    );
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

describe('C24: pages that may not or cannot reach the data', () => {
  let browser: Browser;
  let host: TestServer;
  let data: FaultServer;
  before(async () => {
    [browser, host, data] = await Promise.all([launchBrowser(), startTestServer(), startFaultServer()]);
    data.answers.set('/closed/data.json', send(GOOD));
    data.answers.set('/data.json', send(GOOD, 200, { 'cache-control': 'public, max-age=300', etag: '"1"' }));
    data.answers.set('/slow.json', () => undefined);
  });
  after(async () => {
    host.close();
    await data.close().catch(() => undefined);
    await browser.close();
  });

  const SCRIPT = '<script src="/embed/scp-course-finder.js" defer></script>';
  const finder = (src: string, count = 1) =>
    `<scp-course-finder src="${src}"><p>${FALLBACK}</p></scp-course-finder>`.repeat(count);

  async function open(body: string, prepare?: (page: Page) => Promise<void>, head = SCRIPT): Promise<Visit> {
    host.pages.set('/page.html', hostPage(head, body));
    return visit(browser, `${host.origin}/page.html`, prepare);
  }

  it('F5: data that other sites may not read is said to be blocked, with the fallback', async () => {
    const { page, close } = await open(finder(`${data.origin}/closed/data.json`));
    await page.getByText('the connection failed or was blocked').first().waitFor();
    assert.equal(await page.getByText(FALLBACK).isVisible(), true);
    await close();
  });

  it('F5: a server that is not there', async () => {
    const gone = await startFaultServer();
    await gone.close();
    const { page, close } = await open(finder(`${gone.origin}/data.json`));
    await page.getByText('the connection failed or was blocked').first().waitFor();
    await close();
  });

  it('C17, C50: six elements with one file ask for it once', async () => {
    data.requests.length = 0;
    const { page, allReady, close } = await open(finder(`${data.origin}/data.json`, 6));
    await allReady();
    assert.equal(data.count('/data.json'), 1);
    await page.locator('scp-course-finder').first().getByRole('searchbox').fill('zzzz');
    await page
      .locator('scp-course-finder')
      .first()
      .getByText(/No courses? /)
      .first()
      .waitFor();
    assert.equal(
      await page
        .locator('scp-course-finder')
        .nth(1)
        .getByText(/No courses? match/)
        .count(),
      0,
    );
    assert.equal(data.count('/data.json'), 1);
    await close();
  });

  it('F1, F5: with the headers of the hosting guide the browser’s cache serves a later page while the server is away', async () => {
    const { page, allReady, close } = await open(finder(`${data.origin}/data.json`));
    await allReady();
    data.answers.set('/data.json', (response) => void response.destroy());
    await page.reload();
    await allReady();
    await page.getByText('We could not check for changes.').waitFor();
    assert.ok((await page.getByText(/^Updated 1 March 2027\.$/).count()) > 0);
    assert.ok((await page.locator('scp-course-finder h3').count()) > 3, 'courses');
    data.answers.set('/data.json', send(GOOD, 200, { 'cache-control': 'public, max-age=300', etag: '"1"' }));
    await page
      .getByRole('button', { name: /^Try again/ })
      .first()
      .click();
    await page.getByText('We could not check for changes.').waitFor({ state: 'detached' });
    await close();
  });

  it('F2, C49: a server that does not answer: still loading after 8 seconds, an error soon after 15', async () => {
    const { page, close } = await open(finder(`${data.origin}/slow.json`), async (each) => {
      await each.clock.install();
    });
    await page.locator('scp-course-finder').getByText(FALLBACK).waitFor();
    await page.clock.runFor(8_100);
    await page.getByText('Still loading the courses. This is taking longer than usual.').first().waitFor();
    assert.equal(await page.getByText(FALLBACK).isVisible(), true);
    await page.clock.runFor(7_000);
    await page.clock.runFor(2_000);
    await page.getByText('The data took too long to arrive.').first().waitFor();
    await close();
  });

  for (const [ids, what, script, code] of [
    [
      'F19, C57',
      'a web page',
      `new Response('<html>', { headers: { 'content-type': 'text/html' } })`,
      'The address returned a web page, not data.',
    ],
    [
      'F19, C57',
      'an answer that pages may not read',
      `fetch('${'DATA'}/closed/data.json', { mode: 'no-cors' })`,
      'the connection failed or was blocked',
    ],
    [
      'F19, C57, D31',
      'a copy of years ago',
      `new Response('{"schemaVersion": "1.0", "updated": "2020-01-01", "reviewBy": "2020-06-01", "courses": [{"id": "a", "title": "Old"}]}')`,
      'This may be out of date',
    ],
  ] as const) {
    it(`${ids}: a service worker of the page answers with ${what}`, async () => {
      host.pages.set(
        '/worker.js',
        `addEventListener('install', () => skipWaiting());
         addEventListener('activate', (event) => event.waitUntil(clients.claim()));
         addEventListener('fetch', (event) => {
           if (event.request.url.endsWith('/held.json')) event.respondWith(${script.replace('DATA', data.origin)});
         });`,
      );
      const { page, close } = await open(
        `<script>navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => {
           const wait = () => navigator.serviceWorker.controller
             ? document.body.insertAdjacentHTML('beforeend', '${finder('/held.json')}')
             : setTimeout(wait, 20);
           wait();
         });</script>`,
      );
      await page.getByText(code).first().waitFor();
      await close();
    });
  }

  it('F20: a frame in which all storage is forbidden shows everything, also with a list that is to be kept', async () => {
    host.headers = { 'access-control-allow-origin': '*' };
    host.pages.set(
      '/inner.html',
      hostPage(
        SCRIPT,
        finder(`${data.origin}/data.json`).replace('<scp-course-finder', '<scp-course-finder save="device"'),
      ),
    );
    const { page, complaints, close } = await open(
      '<iframe sandbox="allow-scripts" src="/inner.html" width="900" height="900"></iframe>',
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('scp-course-finder').getByRole('searchbox').waitFor();
    const blocked = await page.frames()[1]?.evaluate(() => {
      try {
        return String(localStorage.length);
      } catch (error) {
        return (error as Error).name;
      }
    });
    assert.equal(blocked, 'SecurityError', 'storage is forbidden here');
    await frame
      .getByRole('button', { name: /my list/i })
      .first()
      .click();
    assert.deepEqual(complaints, []);
    host.headers = {};
    await close();
  });

  it('F21, C77: without scripts the fallback is there to read', async () => {
    host.pages.set('/page.html', hostPage(SCRIPT, finder(`${data.origin}/data.json`)));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${host.origin}/page.html`);
    assert.equal(await page.getByText(FALLBACK).isVisible(), true);
    await context.close();
  });

  for (const [what, head] of [
    ['that is blocked by a policy', `<meta http-equiv="content-security-policy" content="script-src 'none'">${SCRIPT}`],
    ['that is not there', '<script src="/embed/gone.js" defer></script>'],
    ['that an old browser cannot read', '<script src="/new.js" defer></script>'],
    [
      'one byte of which was changed',
      '<script src="/embed/scp-course-finder.js" integrity="sha384-AAAA" crossorigin="anonymous" defer></script>',
    ],
  ] as const) {
    it(`${what.startsWith('one') ? 'C86, F21' : 'F21, C77'}: a script ${what} leaves the fallback`, async () => {
      host.pages.set('/new.js', 'class Future { static #x |> 1 }');
      const { page, close } = await open(finder(`${data.origin}/data.json`), undefined, head);
      assert.equal(await page.getByText(FALLBACK).isVisible(), true);
      assert.equal(await page.locator(':not(:defined)').count(), 1);
      await close();
    });
  }

  it('F22, C58: in a browser without shared style sheets the element looks the same', async () => {
    const look = (page: Page) =>
      page.evaluate(() => {
        const scp = document.querySelector('scp-course-finder')?.shadowRoot?.querySelector('.scp');
        if (!scp) return [];
        return [...scp.querySelectorAll('*')].slice(0, 200).map((each) => {
          const { display, color, backgroundColor, padding } = getComputedStyle(each);
          return [each.localName, display, color, backgroundColor, padding].join(' ');
        });
      });
    const looks: string[][] = [];
    for (const without of [false, true]) {
      const { page, allReady, close } = await open(finder(`${data.origin}/data.json`), async (each) => {
        if (without) await each.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets'));
      });
      await allReady();
      assert.equal((await page.locator('scp-course-finder style').count()) > 0, without);
      looks.push(await look(page));
      await close();
    }
    assert.ok((looks[0]?.length ?? 0) > 50);
    assert.deepEqual(looks[1]?.filter((line) => !line.startsWith('style')).slice(0, 150), looks[0]?.slice(0, 150));
  });

  it('F24, C74: nothing moves for a reader who wants no movement, and nothing blinks for anyone', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const { page, allReady, close } = await open(finder(`${data.origin}/data.json`), async (each) => {
        await each.emulateMedia({ reducedMotion });
      });
      await allReady();
      const moving = await page.evaluate(() =>
        [...(document.querySelector('scp-course-finder')?.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((each) => {
          const { transitionDuration, animationName, animationIterationCount, scrollBehavior } = getComputedStyle(each);
          return [
            ...(parseFloat(transitionDuration) > 0.01 || animationName !== 'none' || scrollBehavior === 'smooth'
              ? [`${each.className} moves`]
              : []),
            ...(animationName !== 'none' && animationIterationCount === 'infinite' ? [`${each.className} blinks`] : []),
          ];
        }),
      );
      assert.deepEqual(reducedMotion === 'reduce' ? moving : moving.filter((line) => line.endsWith('blinks')), []);
      await close();
    }
  });
});
