import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { createPagesServer, pageNames } from '../../src/cli/pages-server.js';
import { runNode } from '../../src/cli/run-command.js';
import { tags } from './embed-page.js';
import { barriers } from './axe.js';
import { launchBrowser, visit } from './visit.js';

const start = (port: string) => runNode('--import', ['tsx', 'src/cli/start.ts'], { PORT: port });

describe('example pages', () => {
  const pages = createPagesServer();
  let browser: Browser;
  let port: number;

  before(async () => {
    pages.server.listen(0, '127.0.0.1');
    await once(pages.server, 'listening');
    ({ port } = pages.server.address() as AddressInfo);
    browser = await launchBrowser();
  });

  after(async () => {
    pages.close();
    await browser.close();
  });

  /** Status and text, for the path exactly as written: a browser would tidy it first. */
  function get(path: string): Promise<{ status: number; text: string }> {
    return new Promise((done, failed) => {
      request({ host: '127.0.0.1', port, path }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => done({ status: response.statusCode ?? 0, text }));
      })
        .on('error', failed)
        .end();
    });
  }

  for (const name of pageNames()) {
    it(`${name} opens without a complaint, accessible, and fits a telephone`, async () => {
      const { page, complaints, close } = await visit(browser, `http://127.0.0.1:${port}/${name}`);
      // Elements of the page that this build holds.
      const present = page.locator(tags.join(', '));
      for (const element of await present.all()) {
        await element.evaluate(
          (node) =>
            window.visit.ready.includes(node) ||
            new Promise((done) => node.addEventListener('scp-ready', () => done(true))),
        );
      }
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
      assert.deepEqual(complaints, []);
      assert.deepEqual(await barriers(page), []);
      await page.setViewportSize({ width: 320, height: 640 });
      // Narrower markup comes with the frame after the one that is narrower.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${wider}px wider than a telephone`);
      await close();
    });
  }

  it('reload when the server says so', async () => {
    const { page, close } = await visit(browser, `http://127.0.0.1:${port}/`);
    const reloaded = page.waitForEvent('load');
    await page.evaluate(() => new Promise((done) => (new EventSource('/__reload').onopen = () => done(undefined))));
    pages.reload();
    await reloaded;
    await close();
  });

  it('answer a wrong address with a page in plain English', async () => {
    const { status, text } = await get('/nowhere.html');
    assert.equal(status, 404);
    assert.match(text, /<h1>Page not found<\/h1>/);
  });

  for (const path of ['/../../package.json', '/embed/../../package.json', '/embed/%2e%2e/%2e%2e/package.json', '/%']) {
    it(`do not give out ${path}`, async () => {
      assert.equal((await get(path)).status, 404);
    });
  }
});

describe('npm start', () => {
  it('says that a port is taken, and ends', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, output } = await start(String(port));
    other.close();
    assert.equal(code, 1);
    assert.equal(
      output.trim(),
      `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  });

  it('says that a port is no port', async () => {
    const { code, output } = await start('eighty');
    assert.equal(code, 1);
    assert.equal(output.trim(), 'PORT is "eighty". It must be a number from 0 to 65535.');
  });
});
