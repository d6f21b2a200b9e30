import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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
      if (type === 'docs' && !title.startsWith('Elements/')) {
        for (const link of await root.locator('a[href*="?path="]').all()) {
          const [, to = ''] = /\?path=\/(?:docs|story)\/([\w-]+)/.exec((await link.getAttribute('href')) ?? '') ?? [];
          assert.ok(to in entries, `${await link.innerText()} leads to ${to}`);
        }
        await page.setViewportSize({ width: 768, height: 900 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 768);
      }
      // A page of documents shows every story of its element, also those that fail on purpose.
      if (!FAILS.test(id) && !(type === 'docs' && title.startsWith('Elements/'))) assert.deepEqual(complaints, []);
      await page.close();
    });

  describe('toolbar', () => {
    const finder = () => page.locator('scp-course-finder');
    let page: Page;

    /** Opens the course finder's first story as the toolbar makes it. */
    async function choose(globals: string): Promise<void> {
      page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      await page.goto(`${origin}/iframe.html?id=elements-course-finder--default&viewMode=story&globals=${globals}`);
      await finder().locator('.scp').waitFor();
    }

    const styleOf = (selector: string, property: 'color' | 'fontSize' | 'letterSpacing' | 'inlineSize') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element)[name], property);

    afterEach(() => page.close());

    it('sets the width of the container', async () => {
      await choose('width:w320');
      assert.equal(await styleOf('scp-course-finder', 'inlineSize'), '320px');
    });

    it('doubles the text', async () => {
      await choose('textSize:double');
      assert.equal(await styleOf('scp-course-finder', 'fontSize'), '32px');
    });

    it('sets the colour scheme and more contrast', async () => {
      await choose('theme:dark more contrast');
      assert.equal(await styleOf('scp-course-finder .scp', 'color'), 'rgb(255, 255, 255)');
      await page.close();
      await choose('theme:light more contrast');
      assert.equal(await styleOf('scp-course-finder .scp', 'color'), 'rgb(0, 0, 0)');
    });

    it('sets the area', async () => {
      await choose('area:isle-of-wight');
      assert.equal(await finder().getAttribute('area'), 'isle-of-wight');
    });

    for (const [dataset, words] of [
      ['example', /^4 courses/],
      ['empty', /^No courses/],
      ['broken', /could not be shown/],
      ['many', /^10,?000 courses/],
      ['failing', /could not be loaded/],
    ] as const)
      it(`gives the data: ${dataset}`, async () => {
        await choose(`dataset:${dataset}`);
        await finder().getByText(words).first().waitFor();
      });

    for (const [host, property, value] of [
      ['govuk', 'fontSize', '19px'],
      ['nhs', 'fontSize', '19px'],
      ['hostile', 'letterSpacing', '3px'],
    ] as const)
      it(`stands in a page: ${host}`, async () => {
        await choose(`host:${host}`);
        assert.equal(await styleOf('body', property), value);
      });
  });
});
