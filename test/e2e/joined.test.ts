import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { readCalendar } from '../harness/calendar-parsers.js';
import { focusOn, tabTo } from './keyboard.js';
import { useStage } from './stage.js';
import type { Visit } from './visit.js';

const EXAMPLE = `src="/example.json" preview-date="${EXAMPLE_NOW}"`;

const TOOLKITS = `<scp-toolkit-browser ${EXAMPLE} url-state="query"></scp-toolkit-browser>`;
const LIBRARY = `<scp-resource-library ${EXAMPLE} url-state="query"></scp-resource-library>`;
const FINDER = `<scp-course-finder ${EXAMPLE} url-state="query"></scp-course-finder>`;

describe('joined views', () => {
  const stage = useStage();

  before(() => {
    stage.host.pages.set('/example.json', JSON.stringify(exampleDataset));
  });

  afterEach(() => {
    assert.deepEqual(stage.current?.complaints ?? [], []);
  });

  /** Opens a page of ours. Whatever leaves it finds a page that says "Elsewhere". */
  async function load(body: string): Promise<Visit> {
    stage.host.pages.set(
      '/page.html',
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>
        <script src="/embed/scp.js" defer></script></head><body>${body}</body></html>`,
    );
    const current = await stage.visit();
    await current.page
      .context()
      .route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: 'Elsewhere' }));
    return current;
  }

  async function open(body: string): Promise<Page> {
    const { page, allReady } = await load(body);
    await allReady();
    return page;
  }

  const pathOf = (page: Page) => new URL(page.url()).pathname;

  it('toolkit, its tour, a calendar file and a briefing: with the keyboard alone, and Back returns each time', async () => {
    const page = await open(TOOLKITS + LIBRARY);
    await tabTo(page, /^Exploitation toolkit$/);
    await page.keyboard.press('Enter');
    await focusOn(page, 'scp-toolkit-browser', /^Exploitation toolkit$/);
    await tabTo(page, /^Book Exploitation Toolkit tour, Tuesday 20 April 2027 1pm to 1:45pm$/);
    await tabTo(page, /^Add to calendar Exploitation Toolkit tour/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Calendar file Exploitation Toolkit tour/);
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = await saved;
    const [event] = readCalendar(await readFile(await file.path(), 'utf8'));
    assert.equal(event?.summary, 'Exploitation Toolkit tour');
    assert.equal(event.start, '2027-04-20T12:00:00.000Z');
    await tabTo(page, /^Golden rules for sharing information$/);
    await page.keyboard.press('Enter');
    await focusOn(page, 'scp-resource-library', /^Golden rules for sharing information$/);
    assert.match(page.url(), /toolkit-browser\.toolkit=exploitation&resource-library\.open=golden-rules/);
    await page.goBack();
    await focusOn(page, 'scp-toolkit-browser', /^Golden rules for sharing information$/);
    assert.doesNotMatch(page.url(), /golden-rules/);
    await page.goBack();
    await focusOn(page, 'scp-toolkit-browser', /^Exploitation toolkit$/);
    assert.equal(await page.locator('scp-toolkit-browser').getByRole('searchbox').count(), 1, 'the list is back');
    assert.equal(pathOf(page), '/page.html');
  });

  it('neglect, its tour and the course, in the published data', async () => {
    const page = await open(
      '<scp-toolkit-browser toolkit="neglect" url-state="hash"></scp-toolkit-browser><scp-course-finder url-state="hash"></scp-course-finder>',
    );
    await tabTo(page, /^Neglect Toolkit Tour$/);
    await page.keyboard.press('Enter');
    await focusOn(page, 'scp-course-finder', /^Neglect Toolkit Tour/);
    assert.match(page.url(), /course-finder\.open=neglect-toolkit-tour/);
    await tabTo(page, /^Neglect$/);
    await page.keyboard.press('Enter');
    await focusOn(page, 'scp-toolkit-browser', /^Neglect toolkit$/);
    await page.goBack();
    await focusOn(page, 'scp-course-finder', /^Neglect$/);
    await page.goBack();
    await focusOn(page, 'scp-toolkit-browser', /^Neglect Toolkit Tour$/);
  });

  it('a week’s launch opens the toolkit and its tour the course; the chart leads to the toolkit', async () => {
    const page = await open(
      `<scp-week-programme ${EXAMPLE} week="example-week"></scp-week-programme><scp-threshold-chart ${EXAMPLE}></scp-threshold-chart>${TOOLKITS}${FINDER}`,
    );
    const week = page.locator('scp-week-programme');
    await week
      .getByRole('heading', { name: /Monday 8 March/ })
      .getByRole('button')
      .press('Enter');
    await week.getByRole('link', { name: 'Open Listening toolkit' }).press('Enter');
    await focusOn(page, 'scp-toolkit-browser', /^Listening toolkit$/);
    await week.getByRole('link', { name: 'Open Exploitation Toolkit tour' }).press('Enter');
    await focusOn(page, 'scp-course-finder', /^Exploitation Toolkit tour/);
    await page.locator('scp-threshold-chart').getByRole('link', { name: 'Infants toolkit' }).first().press('Enter');
    await focusOn(page, 'scp-toolkit-browser', /^Infants toolkit$/);
    const toolkits = page.locator('scp-toolkit-browser');
    await toolkits.getByRole('link', { name: 'Example chart of stages' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.localName === 'scp-threshold-chart');
    assert.equal(pathOf(page), '/page.html');
  });

  it('of two elements of a kind the first answers, and the second stays as it is', async () => {
    const second = LIBRARY.replace('<scp-resource-library', '<scp-resource-library id="second"');
    const page = await open(TOOLKITS + LIBRARY + second);
    await page.locator('scp-toolkit-browser').getByRole('button', { name: 'Listening toolkit' }).press('Enter');
    await page.locator('scp-toolkit-browser').getByRole('link', { name: 'Review of a child’s death' }).press('Enter');
    await focusOn(page, 'scp-resource-library', /^Review of a child’s death$/);
    assert.equal(await page.locator('#second').locator('[aria-expanded="true"]').count(), 0);
  });

  it('whatever hides an item gives way: starting scope, search and filters', async () => {
    const page = await open(
      `${TOOLKITS.replace('url-state', 'topic="infants" url-state')}
       <scp-resource-library ${EXAMPLE} type="website"></scp-resource-library>
       <scp-course-finder ${EXAMPLE} category="processes"></scp-course-finder>
       <scp-week-programme ${EXAMPLE} week="example-week"></scp-week-programme>`,
    );
    await page.locator('scp-course-finder').getByRole('searchbox').fill('zzqqx');
    const week = page.locator('scp-week-programme');
    await week
      .getByRole('heading', { name: /Monday 8 March/ })
      .getByRole('button')
      .press('Enter');
    await week.getByRole('link', { name: 'Open Listening toolkit' }).press('Enter');
    await focusOn(page, 'scp-toolkit-browser', /^Listening toolkit$/);
    const toolkits = page.locator('scp-toolkit-browser');
    await toolkits.getByRole('link', { name: 'Review of a child’s death' }).press('Enter');
    await focusOn(page, 'scp-resource-library', /^Review of a child’s death$/);
    await toolkits.getByRole('link', { name: 'Having honest conversations' }).press('Enter');
    await focusOn(page, 'scp-course-finder', /^Having honest conversations/);
    await toolkits.getByRole('button', { name: 'Back to the list' }).press('Enter');
    await focusOn(page, 'scp-toolkit-browser', /^$/);
  });

  it('an element that comes late answers, and one that is gone does not', async () => {
    const page = await open(TOOLKITS);
    await page.locator('scp-toolkit-browser').getByRole('button', { name: 'Listening toolkit' }).press('Enter');
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), LIBRARY);
    await page.locator('scp-resource-library').getByRole('searchbox').waitFor();
    const link = page.locator('scp-toolkit-browser').getByRole('link', { name: 'Review of a child’s death' });
    await link.press('Enter');
    await focusOn(page, 'scp-resource-library', /^Review of a child’s death$/);
    await page.evaluate(() => document.querySelector('scp-resource-library')?.remove());
    await link.press('Enter');
    await page.waitForURL('https://example.org/review');
  });

  it('an element whose data failed answers for nothing: the link is followed', async () => {
    stage.host.pages.set('/broken.json', 'no data');
    const visited = await load(`${TOOLKITS}<scp-resource-library ${EXAMPLE}></scp-resource-library>`);
    await visited.allReady();
    const { page } = visited;
    await page.evaluate(() => document.querySelector('scp-resource-library')?.setAttribute('src', '/broken.json'));
    await page.getByText('The briefings and resources could not be loaded').waitFor();
    assert.match(visited.complaints.splice(0).join(), /bad-json/);
    await page.locator('scp-toolkit-browser').getByRole('button', { name: 'Listening toolkit' }).press('Enter');
    await page.locator('scp-toolkit-browser').getByRole('link', { name: 'Review of a child’s death' }).press('Enter');
    await page.waitForURL('https://example.org/review');
  });
});
