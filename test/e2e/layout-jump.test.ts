import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SITE } from '../../src/cli/paths.js';
import { ELEMENTS, type ElementName } from '../../src/snippet/elements.js';
import { hostPage } from './host-page.js';
import { useStage } from './stage.js';

/** Adds up how far things jump (https://web.dev/articles/cls), from the first paint on. */
const MEASURE = `<script>
  window.jump = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) jump += value; }).observe({ type: 'layout-shift', buffered: true });
</script>`;

/** The script comes after the page has been painted, and so does the data. */
const LATE = `<script>addEventListener('load', () => setTimeout(() => {
  const script = document.createElement('script');
  script.src = '/embed/scp.js';
  document.body.append(script);
}, 200));</script>`;

const NEEDS_ROOM: readonly ElementName[] = ['threshold-chart', 'toolkit-browser'];

/** The element with its fallback, as our own page has it. */
function snippet(name: ElementName): string {
  const page = readFileSync(join(SITE, `${name}.html`), 'utf8');
  return /<scp-[\s\S]*<\/scp-[a-z-]+>/.exec(page)?.[0].replace(/ src="[^"]*"/, '') ?? '';
}

describe('the layout jump when an element takes the place of its fallback', () => {
  const stage = useStage();

  const room = `<style>${readFileSync(join(SITE, 'presets/space.css'), 'utf8')}</style>`;

  for (const { name } of ELEMENTS) {
    // What stands in the place of these is much shorter than they are: they need the room that presets/space.css keeps.
    const head = MEASURE + (NEEDS_ROOM.includes(name) ? room : '');

    it(`is at most 0.05: ${name}`, async () => {
      const words = `<p>${'Words of the host page. '.repeat(300)}</p>`;
      stage.host.pages.set('/page.html', hostPage(head, `<h1>Host</h1>${snippet(name)}${words}${LATE}`));
      const { page, allReady, close } = await stage.visit();
      await allReady();
      // Entries come with the frame after the one that jumped.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const jump = await page.evaluate(() => (window as unknown as { jump: number }).jump);
      await close();
      assert.ok(jump <= 0.05, `It is ${jump}.`);
    });
  }
});
