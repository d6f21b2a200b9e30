import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../src/cli/paths.js';
import { AXE_TAGS } from '../harness/axe-tags.js';

/** Rules of axe that a whole page breaks, with where. */
export async function barriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: join(ROOT, 'node_modules/axe-core/axe.min.js') });
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(', ')}`);
  }, AXE_TAGS);
}
