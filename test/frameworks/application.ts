import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { build } from 'vite';
import { createStaticServer } from '../../src/cli/static-server.js';
import { ROOT } from '../../src/cli/paths.js';
import type { Browser } from 'playwright-core';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { launchBrowser, visit, type Visit } from '../e2e/visit.js';

type Plugins = NonNullable<NonNullable<Parameters<typeof build>[0]>['plugins']>;

/** The example, and a course without what a course must have. */
const DATA = JSON.stringify({ ...exampleDataset, courses: [...exampleDataset.courses, { id: 'no-title' }] });

/**
 * The checks of a framework: its application in test/frameworks, built with Vite, in a browser.
 * @param name the application's folder
 */
export function describeApplication(name: string, plugins: Plugins = []): void {
  describe(`an application in ${name}`, () => {
    let browser: Browser;
    let server: ReturnType<typeof createStaticServer>;
    let address: string;
    let current: Visit;

    before(async () => {
      const root = join(ROOT, 'test/frameworks', name);
      const outDir = join(ROOT, 'node_modules/.cache/test/frameworks', name);
      await build({ root, plugins, logLevel: 'error', configFile: false, build: { outDir, emptyOutDir: true } });
      const pages = new Map([
        ['/favicon.ico', ''],
        ['/dataset.json', DATA],
      ]);
      server = createStaticServer({ mounts: [{ path: '/', folder: outDir }], pages });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      browser = await launchBrowser();
    });

    afterEach(() => current.close());

    after(async () => {
      server.close();
      server.closeAllConnections();
      await browser.close();
    });

    /** Opens the application and waits for the finder's data. Links to other sites lead nowhere. */
    async function open(): Promise<Visit['page']> {
      current = await visit(browser, address, async (page) => {
        await page.context().route('https://**', (route) => route.abort());
        await page.addInitScript(() =>
          addEventListener('click', (event) => {
            const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
            if (link?.hostname !== location.hostname) event.preventDefault();
          }),
        );
      });
      await noted('scp-ready');
      return current.page;
    }

    const noted = (text: string): Promise<void> =>
      current.page
        .locator('li', { hasText: new RegExp(`^${text}$`) })
        .first()
        .waitFor();

    it('gives attributes and properties: texts, numbers, words with a hyphen', async () => {
      const page = await open();
      await page.getByRole('heading', { level: 2, name: 'Training in an application' }).waitFor();
      assert.equal(await page.getByRole('searchbox', { name: 'Search courses' }).inputValue(), 'designated');
      await page.getByText('Preview: Wednesday 10 March 2027, 1:50pm').waitFor();
      const set = await page.locator('scp-course-finder').evaluate((element) => {
        const { headingLevel, previewDate, query, debug } = element as unknown as Record<string, unknown>;
        return { headingLevel, previewDate, query, debug };
      });
      assert.deepEqual(set, {
        headingLevel: 2,
        previewDate: '2027-03-10T13:50',
        query: 'designated',
        debug: false,
      });
    });

    it('gives a number and a truth value anew when its state changes', async () => {
      const page = await open();
      await page.getByRole('button', { name: 'Lower the heading' }).click();
      await page.getByRole('heading', { level: 4, name: 'Training in an application' }).waitFor();
      const debug = () =>
        page.locator('scp-course-finder').evaluate((element) => (element as unknown as { debug: boolean }).debug);
      await page.getByRole('button', { name: 'Debug' }).click();
      await page.waitForFunction(
        () =>
          document.querySelector('scp-course-finder')?.hasAttribute('debug') ||
          (document.querySelector('scp-course-finder') as unknown as { debug: boolean }).debug,
      );
      assert.equal(await debug(), true);
      await page.getByRole('button', { name: 'Debug' }).click();
      await page.waitForFunction(
        () => !(document.querySelector('scp-course-finder') as unknown as { debug: boolean }).debug,
      );
    });

    it('hears events with hyphens in their names, with what they carry', async () => {
      const page = await open();
      await noted('scp-error http-404');
      await noted(`scp-data-issues .*/courses/${exampleDataset.courses.length}.*`);
      await page.getByRole('button', { name: 'An introduction to the designated officer', exact: true }).click();
      await page
        .getByRole('link', { name: /^Book\b/ })
        .first()
        .click();
      await noted('scp-book lado-intro example.org');
    });

    it('calls a method', async () => {
      const page = await open();
      await page.getByRole('button', { name: 'Open a course' }).click();
      await noted('openCourse true');
      await page.getByRole('button', { name: 'An introduction to the designated officer', expanded: true }).waitFor();
    });

    it('keeps the fallback as its own, and removes and brings back the element', async () => {
      const page = await open();
      const words = 'The courses are on the website of the partnership.';
      assert.equal(await page.locator('scp-course-finder > p').textContent(), words);
      await page.getByRole('button', { name: 'Show or remove' }).click();
      await page.locator('scp-course-finder').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Show or remove' }).click();
      await page.getByRole('searchbox', { name: 'Search courses' }).waitFor();
      assert.equal(await page.locator('li', { hasText: /^scp-ready$/ }).count(), 2);
    });
  });
}
