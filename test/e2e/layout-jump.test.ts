import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SITE } from '../../src/cli/paths.js';
import { writeSnippet } from '../../src/cli/snippet.js';
import { ELEMENTS, type ElementName } from '../../src/snippet/elements.js';
import { openPage } from './host-page.js';
import { useStage } from './stage.js';

/** Adds up how far things jump (https://web.dev/articles/cls), from the first paint on. */
const MEASURE = `<script>
  window.jump = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) jump += value; }).observe({ type: 'layout-shift', buffered: true });
</script>`;

const WORDS = `<p>${'Words of the host page. '.repeat(300)}</p>`;

const frames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** How far things have jumped until now. Entries come with the frame after the one that jumped. */
async function jumpOf(page: Page): Promise<number> {
  await frames(page);
  return page.evaluate(() => (window as unknown as { jump: number }).jump);
}

describe('F30: the layout jump when an element takes the place of its fallback', () => {
  const stage = useStage();

  /** The script comes after the page has been painted, and so does the data. */
  const LATE = `<script>addEventListener('load', () => setTimeout(() => {
    const script = document.createElement('script');
    script.src = '/embed/scp.js';
    document.body.append(script);
  }, 200));</script>`;

  // What stands in the place of these is much shorter than they are: they need the room that presets/space.css keeps.
  const NEEDS_ROOM: readonly ElementName[] = ['threshold-chart', 'toolkit-browser'];

  const room = `<style>${readFileSync(join(SITE, 'presets/space.css'), 'utf8')}</style>`;

  /** The element with its fallback, as our own page has it. */
  function tagOf(name: ElementName): string {
    const page = readFileSync(join(SITE, `${name}.html`), 'utf8');
    return /<scp-[\s\S]*<\/scp-[a-z-]+>/.exec(page)?.[0].replace(/ src="[^"]*"/, '') ?? '';
  }

  for (const { name } of ELEMENTS)
    it(`is at most 0.05 where the script comes late: ${name}`, async () => {
      const head = MEASURE + (NEEDS_ROOM.includes(name) ? room : '');
      const { page, allReady } = await openPage(stage, head, `<h1>Host</h1>${tagOf(name)}${WORDS}${LATE}`);
      await allReady();
      const jump = await jumpOf(page);
      assert.ok(jump <= 0.05, `It is ${jump}.`);
    });
});

describe('the layout jump of a snippet as it is pasted, without a style of the page', () => {
  const stage = useStage({ site: true });

  function snippetOf(name: ElementName, way: string): string {
    let snippet = '';
    const args = ['--element', name, '--way', way, '--site', stage.site.origin, '--at', '2026-11-22T12:00'];
    assert.equal(writeSnippet(args, 0, { write: (text) => (snippet += text), say: () => {} }), 0);
    return snippet;
  }

  for (const { name } of ELEMENTS)
    for (const [way, width] of [
      ['1', 1280],
      ['1', 320],
      ['2', 1280],
    ] as const)
      it(`is at most 0.02 however late the data is: ${name}, way ${way}, ${width}px`, async () => {
        let send = () => {};
        const held = new Promise<void>((done) => (send = done));
        const { page, allReady } = await openPage(
          stage,
          MEASURE,
          `<h1>Host</h1><p>Words of the host page.</p>${snippetOf(name, way)}${WORDS}`,
          async (opened) => {
            await opened.setViewportSize({ width, height: 720 });
            await opened.route(/dataset\.json$/, async (route) => {
              await held;
              await route.continue();
            });
          },
        );
        // The page is painted with the fallback in it before any data comes.
        await page.locator(`scp-${name}`).getByText('call 999').first().waitFor();
        await frames(page);
        send();
        await allReady();
        const jump = await jumpOf(page);
        assert.ok(jump <= 0.02, `It is ${jump}.`);
      });
});
