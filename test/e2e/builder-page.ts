import type { Frame, Locator, Page } from 'playwright-core';
import type { Stage } from './stage.js';
import type { Visit } from './visit.js';

/** Path of the page that shows snippets. */
export const PREVIEW = '/builder/preview.html';

const NOW = '2026-11-22T12:00:00Z';

/** A field that holds what an editor copies or writes. */
export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

/** Opens the snippet builder, and waits until it has a snippet. */
export async function openBuilder(stage: Stage): Promise<Visit> {
  const opened = await stage.visit(`${stage.site.origin}/builder.html`, (page) => page.clock.setFixedTime(NOW));
  await field(opened.page, 'Snippet').waitFor();
  return opened;
}

/**
 * The frame that holds the element: the preview, or a frame in it. Waits until the element shows its data.
 * @param path what its address ends with, without what follows a ?
 * @param selector what is in it
 */
export async function shown(page: Page, path: string, selector: string): Promise<Frame> {
  for (;;) {
    for (const frame of page.frames().slice(1)) {
      if (!new URL(frame.url(), page.url()).pathname.endsWith(path)) continue;
      // A frame that is about to go answers with an error.
      const there = await frame
        .evaluate(() => window.visit.ready.length > 0)
        .then((ready) => (ready ? frame.locator(selector).count() : 0))
        .catch(() => 0);
      if (there > 0) return frame;
    }
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
