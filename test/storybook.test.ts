import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { ROOT } from '../src/cli/paths.js';
import { createStaticServer } from '../src/cli/static-server.js';
import { launchBrowser } from './e2e/visit.js';

// Reads the static Storybook that `npm run build-storybook` writes: `npm run test:storybook` does both.
const STATIC = join(ROOT, 'storybook-static');

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

const { entries } = JSON.parse(readFileSync(join(STATIC, 'index.json'), 'utf8')) as { entries: Record<string, Entry> };

/** Stories that show a fault on purpose: the elements say it in the console, too. */
const FAILS = /--(failed|.*-failed|.*-error)$/;

describe('Storybook', () => {
  const server = createStaticServer({
    mounts: [{ path: '/', folder: STATIC }],
    // The first visit of a browser asks for this.
    pages: new Map([['/favicon.ico', '']]),
  });
  let browser: Browser;
  let origin: string;

  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });

  after(async () => {
    server.close();
    server.closeAllConnections();
    await browser.close();
  });

  it('has guides, foundations and every element', () => {
    const sections = new Set(Object.values(entries).map(({ title }) => title.split('/')[0]));
    assert.deepEqual([...sections].sort(), ['Elements', 'Foundations', 'Guides']);
  });

  for (const { id, title, name, type } of Object.values(entries))
    it(`shows ${title}: ${name}`, async () => {
      const complaints: string[] = [];
      const page = await browser.newPage();
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}`);
      const root = page.locator(type === 'docs' ? '#storybook-docs' : '#storybook-root');
      await root.locator(':scope > *').first().waitFor({ state: 'attached' });
      await page.waitForFunction(() => !document.body.classList.contains('sb-show-preparing-story'));
      assert.equal(
        await page.locator('body.sb-show-errordisplay').count(),
        0,
        await page.locator('#error-message').innerText(),
      );
      assert.deepEqual(
        await page.locator(':not(:defined)').evaluateAll((all) => all.map(({ localName }) => localName)),
        [],
      );
      if (type === 'docs') assert.notEqual((await root.innerText()).trim(), '');
      // A page of documents shows every story of its element, also those that fail on purpose.
      if (!FAILS.test(id) && !(type === 'docs' && title.startsWith('Elements/'))) assert.deepEqual(complaints, []);
      await page.close();
    });
});
