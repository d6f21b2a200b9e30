import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../src/cli/paths.js';
import { AXE_TAGS } from '../harness/axe-tags.js';

/** Rules of axe that a whole page breaks, with where. */
export async function barriers(page: Page): Promise<string[]> {
  // Not as a script of the page: its policy may refuse one.
  await page.evaluate(readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(', ')}`);
  }, AXE_TAGS);
}
