import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { tags } from './embed-page.js';
import { useStage } from './stage.js';
import type { Visit } from './visit.js';

const WHOLE = tags.map((tag) => `<${tag}></${tag}>`).join('\n');

const SCRIPT = '<script src="/embed/scp.js" defer></script>';

/** What older libraries do to a page that uses them. */
const LIBRARIES = new Map([
  [
    'Prototype.js',
    `Array.from = function (list) {
       if (!list) return [];
       if ('toArray' in Object(list)) return list.toArray();
       var length = list.length || 0, results = new Array(length);
       while (length--) results[length] = list[length];
       return results;
     };
     Array.prototype.toJSON = function () { return '[]'; };
     String.prototype.toJSON = function () { return '"' + this + '"'; };`,
  ],
  [
    'MooTools',
    `Array.from = function (item) {
       if (item == null) return [];
       if (typeof item === 'string' || typeof item.length !== 'number') return [item];
       return Array.isArray(item) ? item : Array.prototype.slice.call(item);
     };
     Array.prototype.contains = function () {};`,
  ],
  ['a script that adds to Object.prototype', `Object.prototype.extend = function () {}; Object.prototype.note = 'x';`],
]);

describe('host pages', () => {
  const stage = useStage();

  async function open(head: string, body: string): Promise<Visit> {
    stage.host.pages.set(
      '/page.html',
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`,
    );
    return stage.visit();
  }

  async function search(page: Page, words: string): Promise<string[]> {
    const finder = page.locator('scp-course-finder');
    await finder.getByRole('searchbox').fill(words);
    await finder.getByText(`for “${words}”`).first().waitFor({ state: 'attached' });
    return finder.locator('[part~="results"] > *').allTextContents();
  }

  /** What searches find: by a whole word, by its beginning, by a misspelling. */
  async function found(head: string): Promise<{ results: string[][]; complaints: string[] }> {
    const { page, allReady, complaints, close } = await open(head + SCRIPT, WHOLE);
    await allReady();
    const results = [];
    for (const words of ['fgm', 'negl', 'neglekt']) results.push(await search(page, words));
    await close();
    return { results, complaints };
  }

  for (const [name, script] of LIBRARIES) {
    it(`C13, C15, with ${name}: all elements show, and searches find what they find without it`, async () => {
      const { results } = await found('');
      assert.ok(results.every((each) => each.length > 0));
      assert.deepEqual(await found(`<script>${script}</script>`), { results, complaints: [] });
    });
  }

  it('with another script whose address cannot be read: the module finds its data', async () => {
    const { allReady } = await open(
      `<script src="http://[" defer></script><script type="module" src="/embed/scp.js?v=1"></script>`,
      WHOLE,
    );
    await allReady();
  });

  it('with all elements in a form: nothing in them sends it', async () => {
    const { page, allReady } = await open(SCRIPT, `<form action="/sent"><input name="a">${WHOLE}</form>`);
    await allReady();
    for (const box of await page.getByRole('searchbox').all()) await box.press('Enter');
    await page.evaluate((ours) => {
      const buttons = ours.flatMap((tag) => [
        ...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('button') ?? []),
      ]);
      for (const button of buttons) button.click();
    }, tags);
    assert.equal(new URL(page.url()).pathname, '/page.html');
    assert.deepEqual(await page.evaluate(() => [...new FormData(document.forms[0]).keys()]), ['a']);
  });

  it('C10, C11, without url-state: address, history, cookies and storage stay as they were, and window gets no names of ours', async () => {
    const { page, allReady, requests } = await open(SCRIPT, WHOLE);
    const state = () =>
      page.evaluate(() => [
        ...[location.href, history.length, document.cookie, localStorage.length, sessionStorage.length],
        ...[
          document.title,
          document.head.innerHTML,
          document.adoptedStyleSheets.length,
          document.body.attributes.length,
        ],
      ]);
    const before = await state();
    await allReady();
    await search(page, 'neglect');
    await page.evaluate(() => {
      for (const tag of ['scp-week-programme', 'scp-course-finder', 'scp-toolkit-browser', 'scp-resource-library'])
        document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('[aria-expanded]')?.click();
    });
    assert.deepEqual(await state(), before);
    assert.deepEqual(
      requests.map((address) => new URL(address).pathname),
      ['/page.html', '/embed/scp.js', '/embed/dataset.json'],
    );
    const names = await page.evaluate(() => {
      const plain = document.body.appendChild(document.createElement('iframe')).contentWindow;
      const known = new Set(Object.getOwnPropertyNames(plain));
      return Object.getOwnPropertyNames(window).filter(
        (name) => !known.has(name) && !/^(\d+|visit|__name)$/.test(name),
      );
    });
    // Lit's own, which tell that another Lit is on the page.
    assert.ok(
      names.every((name) => /^(lit|reactiveElement)/.test(name)),
      names.join(),
    );
  });

  /** A week whose launch leads to a toolkit, and a browser of toolkits that the page has hidden or not. */
  async function followLaunch(hidden: string): Promise<Page> {
    const { page, allReady } = await open(
      SCRIPT,
      `<scp-week-programme preview-date="2023-10-10"></scp-week-programme><div ${hidden}><scp-toolkit-browser></scp-toolkit-browser></div>`,
    );
    await page.context().route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: 'Elsewhere' }));
    await allReady();
    await page
      .locator('scp-week-programme')
      .getByRole('link', { name: 'Open the Child Exploitation toolkit' })
      .first()
      .press('Enter');
    return page;
  }

  it('week to toolkit: a toolkit browser in view opens it', async () => {
    const page = await followLaunch('');
    await page.locator('scp-toolkit-browser').getByRole('heading', { name: 'Child Exploitation toolkit' }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/page.html');
  });

  it('week to toolkit: when the page has hidden the toolkit browser, the link is followed', async () => {
    const page = await followLaunch('hidden');
    await page.waitForURL(/^https:/);
  });
});
