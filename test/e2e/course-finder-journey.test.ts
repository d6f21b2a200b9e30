import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { readCalendar } from '../harness/calendar-parsers.js';
import { printed } from './printed.js';
import { useStage } from './stage.js';

/** No control of the finder is further from the last one than this many presses of Tab. */
const FAR = 60;

const REAL = 'preview-date="2026-04-01"';
const EXAMPLE = `src="/example.json" preview-date="${EXAMPLE_NOW}"`;

/** What has focus: the words of a control, or its label. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const control = document.activeElement?.shadowRoot?.activeElement;
    const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : control?.textContent;
    return (label ?? '').replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until the control with that name has focus. */
async function tabTo(page: Page, name: RegExp): Promise<string> {
  const passed: string[] = [];
  while (passed.length < FAR) {
    await page.keyboard.press('Tab');
    const words = await focused(page);
    if (name.test(words)) return words;
    passed.push(words);
  }
  return assert.fail(`Tab does not come to ${String(name)}. It came to: ${passed.join(' | ')}`);
}

/** Presses a key and reads the calendar file that comes of it. */
async function calendarFrom(page: Page, key: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press(key)]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), events: readCalendar(text) };
}

describe('C61: the course finder with the keyboard alone', () => {
  const stage = useStage();

  async function open(attributes: string): Promise<Page> {
    stage.host.pages.set(
      '/page.html',
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>
        <script src="/embed/scp-course-finder.js" defer></script></head>
        <body><h1>Host</h1><scp-course-finder ${attributes}></scp-course-finder></body></html>`,
    );
    stage.host.pages.set('/start.html', '<!doctype html><html lang="en-GB"><title>Start</title></html>');
    const current = await stage.visit('/start.html');
    const { page, allReady } = current;
    await page.route('**/example.json', (route) => route.fulfill({ json: exampleDataset }));
    // What stands in for the print dialog: the browser says that it begins.
    await page.addInitScript(() => (window.print = () => void dispatchEvent(new Event('beforeprint'))));
    await page.goto(`${stage.host.origin}/page.html`);
    await allReady();
    return page;
  }

  it('real data: “lado”, a tick, the course, its date as a calendar file', async () => {
    const page = await open(REAL);
    await tabTo(page, /^Search courses/);
    await page.keyboard.type('lado');
    await page.getByText('2 courses').first().waitFor();
    await tabTo(page, /^Has dates to come/);
    await page.keyboard.press('Space');
    await tabTo(page, /^LADO: For those that manage allegations$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Add to calendar LADO: For those that manage allegations, Monday 13 April 2026/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Calendar file /);
    const { name, events } = await calendarFrom(page, 'Enter');
    assert.equal(name, 'lado-for-those-that-manage-allegations.ics');
    assert.deepEqual(
      events.map(({ uid, start, end, location }) => [uid, start, end, location]),
      [
        [
          'lado-managing-allegations.lado-managing-allegations-2026-04-13@safeguarding-elements.invalid',
          '2026-04-13T09:00:00.000Z',
          '2026-04-13T12:00:00.000Z',
          'Westridge Learning Centre',
        ],
      ],
    );
    assert.match(await tabTo(page, /^Google Calendar/), /Monday 13 April 2026 10am to 1pm$/);
    assert.deepEqual(stage.current?.complaints, []);
  });

  it('real data: every date that was found as one calendar file', async () => {
    const page = await open(REAL);
    await tabTo(page, /^Search courses/);
    await page.keyboard.type('lado');
    await page.getByText('2 courses').first().waitFor();
    await tabTo(page, /^Download a calendar file of all 4 dates found$/);
    const { name, events } = await calendarFrom(page, 'Enter');
    assert.equal(name, 'course-dates.ics');
    assert.deepEqual(
      events.map(({ start }) => start.slice(0, 10)),
      ['2026-04-13', '2026-05-13', '2026-09-30', '2026-10-14'],
    );
  });

  it('every state of a date: picks, the list, its calendar file, the agenda and back', async () => {
    const page = await open(EXAMPLE);
    await tabTo(page, /^An introduction to the designated officer$/);
    await page.keyboard.press('Enter');
    const words = await page.locator('[part="course"]').first().innerText();
    for (const state of [
      'Booking is open',
      'Booking closes Monday 15 March at 5pm',
      'Full',
      'Waiting list',
      'Cancelled',
      'Booking is not open yet',
      'Date to be confirmed',
      'Show 1 past date',
    ])
      assert.ok(words.includes(state), state);
    for (const date of [/^Add to my list: .* Tuesday 16 March/, /^Add to my list: .* Tuesday 23 March/]) {
      await tabTo(page, date);
      await page.keyboard.press('Space');
    }
    await page.evaluate(() => (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.blur());
    await tabTo(page, /^My list \(2\)$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Calendar file of 2 dates/);
    const { name, events } = await calendarFrom(page, 'Space');
    assert.equal(name, 'my-list.ics');
    assert.deepEqual(
      events.map(({ uid }) => uid.split('@')[0]),
      ['lado-intro.li-open', 'lado-intro.li-wait'],
    );
    await page.evaluate(() => (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.blur());
    await tabTo(page, /^Dates$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'March 2027' }).waitFor();
    await tabTo(page, /^See the course Exploitation Toolkit tour/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        document.querySelector('scp-course-finder')?.shadowRoot?.activeElement?.id ===
        'course-exploitation-tour-button',
    );
    assert.deepEqual(stage.current?.complaints, []);
  });

  it('prints what is on screen: titles, dates, places and addresses, and no controls', async () => {
    const page = await open(EXAMPLE);
    await page.getByRole('button', { name: 'An introduction to the designated officer', exact: true }).press('Enter');
    const { text } = await printed(page);
    for (const words of [
      '4 courses',
      'Example Hall',
      'Who can book',
      'People who work in Northshire',
      'Tuesday 16 March 2027 9:30am to 10:30am',
      'https://example.org/book/li-open',
      // Of a folded course: where to book its next date, or its page.
      'https://example.org/book/et-1',
      'https://example.org/elearning',
    ])
      // An address breaks at its hyphens.
      assert.ok(text.replaceAll('- ', '-').includes(words), `${words} in ${text}`);
    assert.doesNotMatch(text, /Add to|calendar|Sort by|Filters|My list|Google|Tuesday 12 January/);
  });

  it('prints what the list was narrowed by, and no more where nothing is left', async () => {
    const page = await open(EXAMPLE);
    await page.getByRole('checkbox', { name: /^Exploitation/ }).press('Space');
    await page.getByRole('checkbox', { name: /^Processes/ }).press('Space');
    await page.getByRole('checkbox', { name: /^Online/ }).press('Space');
    const { text } = await printed(page);
    assert.match(text, /2 courses Filters – Topic: Processes, Exploitation; Where: Online/);
    assert.doesNotMatch(text, /Clear filters|Remove/);
    await page.getByRole('button', { name: 'Clear filters in use for courses' }).press('Enter');
    await page.getByRole('searchbox').fill('radicalisation');
    const none = await printed(page);
    assert.match(none.text, /No courses for “radicalisation” No course matches/);
    assert.equal(none.text.match(/the website of Example Partnership/g)?.length, 1);
    assert.doesNotMatch(none.text, /Filters/);
  });

  it('prints the agenda', async () => {
    const page = await open(EXAMPLE);
    await page.getByRole('button', { name: 'Dates', exact: true }).press('Enter');
    const { text } = await printed(page);
    assert.match(text, /April 2027 Tuesday 20 April 1pm to 1:45pm Exploitation Toolkit tour Online, on Teams/);
    assert.match(text, /https:\/\/example\.org\/book\/et-1/);
    assert.doesNotMatch(text, /Add to|See the course|Sort by|Calendar/);
  });

  it('prints my list without the courses around it, and all again afterwards', async () => {
    const page = await open(EXAMPLE);
    await page.getByRole('button', { name: /^Add to my list ?: An introduction/ }).press('Enter');
    await page.getByRole('button', { name: /^Add to my list ?: Safeguarding Infants/ }).press('Enter');
    await page.getByRole('button', { name: /^My list/ }).press('Enter');
    const { text: both } = await printed(page);
    assert.match(both, /My list An introduction.*4 courses/);
    await page.getByRole('button', { name: 'Print my list' }).press('Enter');
    const { text, sheets } = await printed(page);
    assert.equal(sheets.length, 1);
    assert.match(
      text,
      /My list An introduction to the designated officer Next: Tuesday 16 March 2027, 9:30am to 10:30am/,
    );
    assert.match(text, /Safeguarding Infants eLearning .*https:\/\/example\.org\/elearning/);
    assert.doesNotMatch(text, /Host|Find training|4 courses|Exploitation|Remove|Clear|Print|Copy/);
    assert.match((await printed(page)).text, /4 courses/);
  });
});
