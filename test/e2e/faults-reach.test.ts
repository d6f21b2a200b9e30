import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FALLBACK, finder, KEPT, useFaultPage } from './fault-page.js';
import { startFaultServer } from './fault-server.js';

describe('C24: pages that may not or cannot reach the data', () => {
  const on = useFaultPage();
  const { open, stage } = on;

  it('F5: data that other sites may not read is said to be blocked, with the fallback', async () => {
    const { page } = await open(finder(`${on.data.origin}/closed/data.json`));
    await page.getByText('the connection failed or was blocked').first().waitFor();
    assert.equal(await page.getByText(FALLBACK).isVisible(), true);
  });

  it('F5: a server that is not there', async () => {
    const gone = await startFaultServer();
    await gone.close();
    const { page } = await open(finder(`${gone.origin}/data.json`));
    await page.getByText('the connection failed or was blocked').first().waitFor();
  });

  it('C17, C50: six elements with one file ask for it once', async () => {
    on.data.requests.length = 0;
    const { page, allReady } = await open(finder(`${on.data.origin}/data.json`, 6));
    await allReady();
    assert.equal(on.data.count('/data.json'), 1);
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
    assert.equal(on.data.count('/data.json'), 1);
  });

  it('F1, F5: with the headers of the hosting guide the browser’s cache serves a later page while the server is away', async () => {
    const { page, allReady } = await open(finder(`${on.data.origin}/data.json`));
    await allReady();
    on.data.answers.set('/data.json', (response) => void response.destroy());
    await page.reload();
    await allReady();
    await page.getByText('We could not check for changes.').waitFor();
    assert.ok((await page.getByText(/^Updated 1 March 2027\.$/).count()) > 0);
    assert.ok((await page.locator('scp-course-finder h3').count()) > 3, 'courses');
    on.data.answers.set('/data.json', KEPT);
    await page
      .getByRole('button', { name: /^Try again/ })
      .first()
      .click();
    await page.getByText('We could not check for changes.').waitFor({ state: 'detached' });
  });

  it('F2, C49: a server that does not answer: still loading after 8 seconds, an error soon after 15', async () => {
    const { page } = await open(finder(`${on.data.origin}/slow.json`), async (each) => {
      await each.clock.install();
    });
    await page.locator('scp-course-finder').getByText(FALLBACK).waitFor();
    await page.clock.runFor(8_100);
    await page.getByText('Still loading the courses. This is taking longer than usual.').first().waitFor();
    assert.equal(await page.getByText(FALLBACK).isVisible(), true);
    await page.clock.runFor(7_000);
    await page.clock.runFor(2_000);
    await page.getByText('The data took too long to arrive.').first().waitFor();
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
      stage.host.pages.set(
        '/worker.js',
        `addEventListener('install', () => skipWaiting());
         addEventListener('activate', (event) => event.waitUntil(clients.claim()));
         addEventListener('fetch', (event) => {
           if (event.request.url.endsWith('/held.json')) event.respondWith(${script.replace('DATA', on.data.origin)});
         });`,
      );
      const { page } = await open(
        `<script>navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => {
           const wait = () => navigator.serviceWorker.controller
             ? document.body.insertAdjacentHTML('beforeend', '${finder('/held.json')}')
             : setTimeout(wait, 20);
           wait();
         });</script>`,
      );
      await page.getByText(code).first().waitFor();
    });
  }
});
