import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LitElement } from 'lit';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { tags } from './embed-page.js';
import { hostPage } from './host-page.js';
import { useStage } from './stage.js';
import { visit, type Visit } from './visit.js';

const ELEMENTS = tags.map((tag) => `<${tag} src="/dataset.json" preview-date="${EXAMPLE_NOW}"></${tag}>`).join('');

/** Readers whose browsers write days and numbers otherwise, and live by other clocks. */
const VISITORS: readonly (readonly [what: string, visitor: BrowserContextOptions])[] = [
  ['F15, from Auckland', { timezoneId: 'Pacific/Auckland', locale: 'en-NZ' }],
  ['F15, from Los Angeles, with 12 hours', { timezoneId: 'America/Los_Angeles', locale: 'en-US' }],
  ['F18, in Arabic with Arabic digits', { timezoneId: 'Africa/Cairo', locale: 'ar-EG' }],
  ['F18, in Persian with the Persian calendar', { timezoneId: 'Asia/Tehran', locale: 'fa-IR' }],
  ['F18, in Thai with the Buddhist calendar', { timezoneId: 'Asia/Bangkok', locale: 'th-TH-u-ca-buddhist' }],
  ['F18, in Turkish with its two kinds of i', { timezoneId: 'Europe/Istanbul', locale: 'tr-TR' }],
];

/** Unfolds everything in every element, and gives what each shows then. */
const unfolded = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const elements = [...document.querySelectorAll<LitElement>('*')].filter(({ localName }) =>
      localName.startsWith('scp-'),
    );
    for (const { shadowRoot, updateComplete } of elements) {
      for (const closed of shadowRoot?.querySelectorAll<HTMLElement>('[aria-expanded="false"], summary') ?? [])
        closed.click();
      await updateComplete;
    }
    return elements.map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.scp')?.innerText ?? '');
  });

describe('every element', () => {
  const stage = useStage({ site: true });

  async function open(
    browser: Browser,
    visitor: BrowserContextOptions,
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Visit> {
    stage.host.pages.set('/dataset.json', JSON.stringify(exampleDataset));
    stage.host.pages.set('/page.html', hostPage('', `${ELEMENTS}<script src="/embed/scp.js"></script>`));
    const opened = await visit(browser, `${stage.host.origin}/page.html`, prepare, visitor);
    await opened.allReady();
    return opened;
  }

  let inLondon: readonly string[] | undefined;
  async function wordsFor(visitor: BrowserContextOptions): Promise<readonly string[]> {
    const { page, close } = await open(stage.browser, visitor);
    const words = await unfolded(page);
    await close();
    return words;
  }

  for (const [what, visitor] of VISITORS)
    it(`${what}: says the same as in London`, async () => {
      inLondon ??= await wordsFor({ timezoneId: 'Europe/London', locale: 'en-GB' });
      assert.equal(inLondon.length, tags.length);
      for (const words of inLondon) assert.match(words, /March 2027/);
      assert.deepEqual(await wordsFor(visitor), inLondon);
    });

  for (const width of [1280, 360])
    it(`F24, C74: at ${width} pixels nothing moves for a reader who wants no movement, and nothing blinks for anyone`, async () => {
      for (const reducedMotion of ['reduce', 'no-preference'] as const) {
        const { page, close } = await open(stage.browser, {}, async (each) => {
          await each.setViewportSize({ width, height: 800 });
          await each.emulateMedia({ reducedMotion });
        });
        await unfolded(page);
        const filters = page.locator('scp-course-finder').getByRole('button', { name: /^Filters/ });
        if ((await filters.count()) > 0) await filters.first().click();
        assert.equal(await page.locator('dialog[open]').count(), width < 400 ? 1 : 0);
        const moving = await page.evaluate(() =>
          [...document.querySelectorAll('*')].flatMap(({ localName, shadowRoot }) =>
            [...(shadowRoot?.querySelectorAll('*') ?? [])].flatMap((each) =>
              [undefined, '::before', '::after', '::backdrop'].flatMap((pseudo) => {
                const style = getComputedStyle(each, pseudo);
                const named = style.animationName !== 'none';
                const moves = parseFloat(style.transitionDuration) > 0.01 || named || style.scrollBehavior === 'smooth';
                return [
                  ...(moves ? ['moves'] : []),
                  ...(named && style.animationIterationCount === 'infinite' ? ['blinks'] : []),
                ].map((does) => `${localName} ${each.localName}.${each.className}${pseudo ?? ''} ${does}`);
              }),
            ),
          ),
        );
        assert.deepEqual(reducedMotion === 'reduce' ? moving : moving.filter((line) => line.endsWith('blinks')), []);
        await close();
      }
    });

  for (const tag of tags)
    it(`F21, C77: ${tag} without scripts, as our own page has it: words, a link to the live page and 999`, async () => {
      const context = await stage.browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      for (const folder of ['', 'frame/']) {
        await page.goto(`${stage.site.origin}/${folder}${tag.replace('scp-', '')}.html`);
        const fallback = page.locator(tag);
        const words = await fallback.innerText();
        assert.ok(words.length > 150, words);
        assert.match(words, /call 999/);
        // What may change is dated; the chart's own holds nothing that does.
        if (tag !== 'scp-threshold-chart') assert.match(words, /^As of \d{1,2} [A-Z][a-z]+ \d{4}\./);
        const links = await fallback.getByRole('link').all();
        assert.ok(links.length > 0);
        for (const link of links) {
          assert.match((await link.getAttribute('href')) ?? '', /^https:\/\//);
          assert.equal(await link.isVisible(), true);
        }
      }
      await context.close();
    });
});
