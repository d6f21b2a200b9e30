import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { LitElement } from 'lit';
import { ROOT, SITE } from '../../src/cli/paths.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { htmlFaults } from '../harness/html-faults.js';
import { tags } from './embed-page.js';
import { openPage } from './host-page.js';
import { useStage } from './stage.js';

/** The pages in a folder and its folders. */
const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(folder, file));

describe('C76: markup by the rules of the HTML standard', () => {
  const stage = useStage();

  // With the fallbacks that snippets hold, which the pages of the site have from the same place.
  it('of the example pages, of the pages of the site and of its builder', async () => {
    const pages = [...pagesIn(join(ROOT, 'stories/pages')), ...pagesIn(SITE)];
    assert.ok(pages.length > 15);
    for (const page of pages) assert.deepEqual(await htmlFaults(readFileSync(page, 'utf8')), [], page);
  });

  for (const [what, data] of [
    ['with data, all of it unfolded', JSON.stringify(exampleDataset)],
    ['without data', '{'],
  ] as const)
    it(`of what each element renders ${what}`, async () => {
      stage.host.pages.set('/dataset.json', data);
      const elements = tags.map((tag) => `<${tag} src="/dataset.json" preview-date="${EXAMPLE_NOW}"></${tag}>`);
      const { page, allReady } = await openPage(
        stage,
        '',
        `<h1>Host</h1>${elements.join('')}<script src="/embed/scp.js"></script>`,
      );
      if (data === '{')
        await page
          .getByText(/could not be loaded/)
          .nth(tags.length - 1)
          .waitFor();
      else await allReady();
      for (const tag of tags) {
        const element = page.locator(tag);
        const tree = await element.evaluate(async (host) => {
          for (const closed of host.shadowRoot?.querySelectorAll<HTMLElement>('[aria-expanded="false"]') ?? [])
            closed.click();
          await (host as LitElement).updateComplete;
          return host.shadowRoot?.innerHTML ?? '';
        });
        assert.ok(tree.length > 500, tag);
        const title = `<title>${tag}</title>`;
        assert.deepEqual(
          await htmlFaults(
            `<!DOCTYPE html><html lang="en-GB"><head>${title}</head><body><h1>Host</h1>${tree}</body></html>`,
          ),
          [],
          tag,
        );
      }
    });
});
