import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { ROOT } from '../../src/cli/paths.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { useStage } from './stage.js';

const FOLDER = join(ROOT, 'test/e2e/aria');

/** `ARIA=write npm test -- build e2e` writes the files anew. Read what changed: it is what people will hear. */
const WRITES = process.env.ARIA === 'write';

/** A key state of an element. */
interface State {
  readonly name: string;
  readonly element: string;
  /** Attributes beside the data and the clock. */
  readonly attributes?: string;
  /** Width of the window in pixels. Default: 1100. */
  readonly width?: number;
  /** The data that the server gives. Default: the example; null: none. */
  readonly data?: unknown;
  /** What a reader does first. */
  readonly act?: (element: Locator) => Promise<void>;
}

const STATES: readonly State[] = [
  { name: 'week in its third day', element: 'scp-week-programme' },
  { name: 'week before it begins', element: 'scp-week-programme', attributes: 'preview-date="2027-03-06"' },
  { name: 'courses', element: 'scp-course-finder' },
  { name: 'courses with a starting scope', element: 'scp-course-finder', attributes: 'audience="schools"' },
  {
    name: 'courses with nothing found',
    element: 'scp-course-finder',
    act: async (finder) => {
      await finder.getByRole('searchbox').fill('xyzzy');
      await finder.locator('[part~="no-results"]').waitFor();
    },
  },
  {
    name: 'courses with a course open',
    element: 'scp-course-finder',
    act: (finder) => finder.locator('[part~="course"] [aria-expanded]').first().click(),
  },
  {
    name: 'courses on a telephone with the filters open',
    element: 'scp-course-finder',
    width: 320,
    act: (finder) => finder.locator('[aria-haspopup="dialog"]').first().click(),
  },
  { name: 'courses without data', element: 'scp-course-finder', data: null },
  { name: 'toolkits', element: 'scp-toolkit-browser' },
  { name: 'a toolkit', element: 'scp-toolkit-browser', attributes: 'toolkit="exploitation"' },
  { name: 'chart', element: 'scp-threshold-chart' },
  {
    name: 'chart with signs marked',
    element: 'scp-threshold-chart',
    act: async (chart) => {
      for (const at of [1, 3]) await chart.getByRole('checkbox').nth(at).check();
    },
  },
  { name: 'chart on a telephone', element: 'scp-threshold-chart', width: 320 },
  { name: 'chart without data', element: 'scp-threshold-chart', data: null },
  { name: 'resources', element: 'scp-resource-library' },
  { name: 'news', element: 'scp-resource-library', attributes: 'view="news"' },
  { name: 'priorities', element: 'scp-resource-library', attributes: 'view="priorities"' },
];

const fileOf = (name: string): string => join(FOLDER, `${name.replaceAll(' ', '-')}.txt`);

describe('what assistive technology is given', () => {
  const stage = useStage();

  async function snapshotOf({
    element,
    attributes = '',
    width = 1100,
    data = exampleDataset,
    act,
  }: State): Promise<string> {
    const clock = attributes.includes('preview-date') ? '' : `preview-date="${EXAMPLE_NOW}"`;
    stage.host.pages.set(
      '/page.html',
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>
       <script src="/embed/scp.js" defer></script></head>
       <body><main><${element} src="/example.json" ${clock} ${attributes}>Fallback</${element}></main></body></html>`,
    );
    const { page, allReady, close } = await stage.visit('about:blank');
    await page.setViewportSize({ width, height: 900 });
    await page.route('**/example.json', (route) =>
      data === null ? route.fulfill({ status: 404 }) : route.fulfill({ json: data }),
    );
    await page.goto(`${stage.host.origin}/page.html`);
    const target = page.locator(element);
    await (data === null ? target.locator('[part~="error"]').waitFor() : allReady());
    await act?.(target);
    const snapshot = await target.ariaSnapshot();
    await close();
    // What the status region says comes after a pause, and goes: tests of each element look at it.
    return `${snapshot.replace(/^- status.*$/m, '- status')}\n`;
  }

  for (const state of STATES)
    it(`C70: is as agreed: ${state.name}`, async () => {
      const snapshot = await snapshotOf(state);
      const file = fileOf(state.name);
      if (WRITES) writeFileSync(file, snapshot);
      assert.ok(existsSync(file), `${file} is missing: ARIA=write npm test -- build e2e`);
      assert.equal(snapshot, readFileSync(file, 'utf8'));
    });

  it('has no files of states that are gone', () => {
    assert.deepEqual(readdirSync(FOLDER).sort(), STATES.map(({ name }) => `${name.replaceAll(' ', '-')}.txt`).sort());
  });
});
