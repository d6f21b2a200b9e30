import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { printed, printedBy, type Printed } from './printed.js';
import type { Visit } from './visit.js';
import { startWeekSite, type OpenOptions, type WeekSite } from './week-page.js';

const WEDNESDAY = '2027-03-10T13:50';

const tag = (now: string, rest = '') =>
  `<scp-week-programme src="DATA" week="example-week" preview-date="${now}" ${rest}></scp-week-programme>`;

/** A policy that allows the script and the data, and nothing else. */
const STRICT = {
  'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
};

describe('the week programme on paper', () => {
  let site: WeekSite;
  const visits: Visit[] = [];

  before(async () => {
    site = await startWeekSite();
  });
  afterEach(async () => {
    for (const each of visits.splice(0)) await each.close();
  });
  after(() => site.close());

  async function open(body: string, options: Partial<OpenOptions> = {}): Promise<Visit> {
    const opened = await site.open(body, { answers: [exampleDataset], ...options });
    visits.push(opened);
    await opened.allReady();
    return opened;
  }

  const printedAlone = (page: Page, button: RegExp): Promise<Printed> =>
    printedBy(page, () => page.getByRole('button', { name: button }).first().click());

  it('prints the whole programme from its page: days, times, links, hashtag, contact and address', async () => {
    const { page } = await open(tag(WEDNESDAY));
    const { text, sheets } = await printed(page);
    for (const words of [
      'A page of its own',
      'Example Practice Week',
      'Monday 8 to Friday 12 March 2027',
      'What children say when somebody asks.',
      '8:30am to 9am',
      'Example Hall, Newport',
      'Book a place (https://example.org/book-workshop)',
      'Opens Thursday 11 March at 7am',
      '#ExampleWeek',
      'week@example.org',
      `This programme is at ${page.url()}`,
    ])
      assert.ok(text.includes(words), `${words}\n${text}`);
    // Number and month stand in lines of their own: a reader of the file may put a space between them or not.
    assert.match(text, /Monday 8 ?March Listening to children/);
    // What is true only now does not hang on a wall for a week.
    assert.doesNotMatch(text, /On now|Next at|Ended|Day 3 of 5|in 17 hours|Today/);
    assert.doesNotMatch(text, /Add to calendar|Print this day|Go to today|Copy a link/);
    assert.doesNotMatch(text, /secret/i);
    assert.equal(sheets.length, 2);
  });

  it('prints the programme before the week: each day with its opening, and nothing that may not be known', async () => {
    const { page } = await open(tag('2027-03-06T07:00'));
    const { text, sheets } = await printed(page);
    for (const words of ['Opens Monday 8 March at 7am', 'Theme to be announced', 'Opens Friday 12 March at midday'])
      assert.ok(text.includes(words), `${words}\n${text}`);
    assert.doesNotMatch(text, /secret|A new toolkit|What children say|Example Hall|2 days/i);
    assert.equal(sheets.length, 1);
  });

  it('prints one day alone, without the page around it, under a policy that forbids all else', async () => {
    const { page, complaints, violations, requests } = await open(tag(WEDNESDAY, 'url-state="query"'), {
      pageHeaders: STRICT,
    });
    const before = requests.length;
    const { text, sheets } = await printedAlone(page, /^Print this day\s+Wednesday 10 March/);
    for (const words of [
      'Wednesday 10March Spotting exploitation early',
      '1:30pm to 2:15pm',
      '#ExampleWeek',
      'week-programme.week=example-week&week-programme.day=2027-03-10',
    ])
      assert.ok(text.replaceAll('- ', '-').includes(words), `${words}\n${text}`);
    assert.doesNotMatch(
      text,
      /A page of its own|foot of the page|Listening to children|Working with families|Hear from/,
    );
    assert.equal(sheets.length, 1);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(complaints, []);
    assert.equal(requests.length, before, 'no request');
  });

  it('prints the programme alone, and says which part of it the filters left', async () => {
    const { page } = await open(
      '<scp-week-programme src="DATA" week="full-week" preview-date="2026-06-16T09:00"></scp-week-programme>',
    );
    await page.getByRole('checkbox', { name: /^Northshire/ }).check();
    const { text } = await printedAlone(page, /^Print the programme/);
    assert.match(text, /Example Summer Week/);
    assert.match(text, /A part of the programme: Northshire\./);
    assert.match(text, /Asking hard questions kindly/);
    assert.doesNotMatch(text, /Talking with fathers|A page of its own/);
  });

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin'])
    it(`says so where the page may not print: sandbox ${sandbox}`, async () => {
      const { page } = await open(tag(WEDNESDAY), {
        headers: { 'access-control-allow-origin': '*' },
        pageHeaders: { 'content-security-policy': `sandbox ${sandbox}` },
      });
      await page.getByRole('button', { name: /^Print this day/ }).click();
      const words = 'This page cannot print it alone. Use the print command of your browser.';
      await page.locator('.wp-panel').filter({ visible: true }).getByText(words).waitFor();
      await page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });
    });
});
