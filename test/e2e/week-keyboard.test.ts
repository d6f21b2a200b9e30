import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { parseDataset } from '../../src/dataset/parse.js';
import { publicationAt } from '../../src/dataset/publish.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { barriers } from './axe.js';
import { focused, tabTo } from './keyboard.js';
import type { Visit } from './visit.js';
import { startWeekSite, type WeekSite } from './week-page.js';

const tag = (attributes: string) =>
  `<scp-week-programme src="DATA" ${attributes}><p>As of 22 November 2026.</p></scp-week-programme>
   <a href="#foot">After it</a>`;

const whole = parseDataset(exampleDataset);
assert(whole.ok);
const published = publicationAt(whole.dataset, Date.parse('2027-03-09T12:00Z')).dataset;

interface State {
  readonly name: string;
  readonly attributes: string;
  readonly data?: unknown;
  /** A control that the state has, and must be reached. */
  readonly control: RegExp | null;
  readonly act?: (page: Page) => Promise<void>;
}

const STATES: readonly State[] = [
  {
    name: 'before the week',
    attributes: 'week="example-week" preview-date="2027-03-06"',
    control: /^Add to calendar Fr/,
  },
  { name: 'during it', attributes: `week="example-week" preview-date="${EXAMPLE_NOW}"`, control: /^Go to today/ },
  { name: 'after it', attributes: 'week="example-week" preview-date="2027-04-01"', control: /^Example Summer Week/ },
  {
    name: 'seven days',
    attributes: 'week="autumn-week" preview-date="2026-10-25T09:00" url-state="hash"',
    control: /^Copy a link to this day Sunday 25 October/,
  },
  {
    name: 'filtered',
    attributes: 'week="full-week" preview-date="2026-06-16T09:10"',
    control: /^Clear filters/,
    act: (page) => page.getByRole('checkbox', { name: /^Tour/ }).check(),
  },
  {
    name: 'every day and every calendar unfolded',
    attributes: 'week="full-week" preview-date="2026-06-16T09:10"',
    control: /^Outlook on the web Asking hard questions kindly/,
    act: async (page) => {
      await page.locator('.wp-sect .disc[aria-expanded="false"]').click();
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  {
    name: 'a file without what is withheld',
    attributes: `week="example-week" preview-date="${EXAMPLE_NOW}"`,
    data: published,
    control: /^Print this day/,
  },
  { name: 'no week', attributes: '', data: { schemaVersion: '1.0', status: 'approved' }, control: null },
  { name: 'no data', attributes: '', data: [], control: null },
];

describe('the week programme with the keyboard alone, and by the rules of axe', () => {
  let site: WeekSite;
  let current: Visit | undefined;
  before(async () => {
    site = await startWeekSite();
  });
  afterEach(async () => {
    await current?.close();
    current = undefined;
  });
  after(() => site.close());

  for (const { name, attributes, data = exampleDataset, control, act } of STATES)
    it(`${name}: every control is reached in the order of the page, seen and left`, async () => {
      current = await site.open(tag(attributes), { answers: [data] });
      const { page } = current;
      await page.locator('scp-week-programme').locator('.wp-strip, .head, [part~="error"]').first().waitFor();
      await act?.(page);
      assert.deepEqual(await barriers(page), []);
      // Tab goes on from where the last click was: back to the top of the page.
      await page.evaluate(() => {
        const top = document.querySelector('h1');
        top?.setAttribute('tabindex', '-1');
        top?.focus();
      });
      const passed: string[] = [];
      let line = -Infinity;
      for (;;) {
        await page.keyboard.press('Tab');
        const { words, host } = await focused(page);
        if (words === 'After it') break;
        assert(passed.length < 150, `Tab does not come out: ${passed.slice(-5).join(' | ')}`);
        if (host === '') continue;
        passed.push(words);
        const seen = await page.evaluate(() => {
          const control = document.activeElement?.shadowRoot?.activeElement;
          const box = control?.getBoundingClientRect();
          if (!control || !box) return null;
          const ring = getComputedStyle(control);
          return {
            foot: box.bottom + scrollY,
            visible: box.width > 0 && box.top < innerHeight && box.bottom > 0,
            ring: ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2,
          };
        });
        assert(seen?.visible && seen.ring, `${words}: ${JSON.stringify(seen)}`);
        assert(seen.foot >= line - 60, `${words} stands above ${passed.at(-2) ?? ''}`);
        line = seen.foot;
      }
      if (control !== null)
        assert(
          passed.some((words) => control.test(words)),
          passed.join(' | '),
        );
      // "Clear filters" stands with the filters and with what they leave, and does the same in both places.
      const names = passed.filter((words) => words !== '' && !words.startsWith('Clear filters'));
      assert.equal(new Set(names).size, names.length, `two controls with one name: ${passed.join(' | ')}`);
    });

  it('opens a day, reads why another is closed, and puts it into a calendar', async () => {
    current = await site.open(tag(`week="example-week" preview-date="${EXAMPLE_NOW}"`), { answers: [exampleDataset] });
    const { page } = current;
    await page.locator('scp-week-programme .wp-strip').waitFor();
    await tabTo(page, /^Monday 8 March Listening/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Listening toolkit' }).waitFor();
    assert.match((await focused(page)).words, /^Monday 8 March/, 'focus stays');
    await page.getByText('Opens Thursday 11 March at 7am').waitFor();
    await tabTo(page, /^Add to calendar Thursday 11 March/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Calendar file Thursday 11 March/);
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.equal(file.suggestedFilename(), 'thursday-11-march.ics');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.getByRole('button', { name: /^Calendar file Thursday/ }).isVisible(), false);
  });
});
