import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { parseDataset } from '../../src/dataset/parse.js';
import { publicationAt } from '../../src/dataset/publish.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import type { Visit } from './visit.js';
import { startWeekSite, type OpenOptions, type WeekSite } from './week-page.js';

const TAG = '<scp-week-programme src="DATA" week="example-week"></scp-week-programme>';

/** The example week with days that open at midnight. */
const atMidnight = {
  ...exampleDataset,
  weeks: exampleDataset.weeks.map((week) => (week.id === 'example-week' ? { ...week, unlockTime: '00:00' } : week)),
};

const whole = parseDataset(atMidnight);
assert(whole.ok);

/** The file as it was published before Wednesday. */
const withoutWednesday = publicationAt(whole.dataset, Date.parse('2027-03-09T12:00Z')).dataset;

/** What the status region has said, in order, from now on. */
const recordStatus = (page: Page) =>
  page.evaluate(() => {
    const region = document.querySelector('scp-week-programme')?.shadowRoot?.querySelector('[role="status"]');
    const said: string[] = [];
    Object.assign(window, { said });
    if (region)
      new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });

const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

/** Words of the control that has focus within the element. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const control = document.querySelector('scp-week-programme')?.shadowRoot?.activeElement;
    return control?.checkVisibility() === true ? control.textContent.replace(/\s+/g, ' ').trim() : null;
  });

describe('the week programme and the clock', () => {
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

  /** Opens the page at a moment of the device's clock, which from then on goes only when the test says so. */
  async function openAt(moment: string, options: OpenOptions): Promise<Page> {
    current = await site.open(TAG, {
      ...options,
      prepare: async (page) => {
        // It goes until it stands: it has to start before.
        await page.clock.install({ time: new Date(Date.parse(moment) - 60_000) });
        await page.clock.pauseAt(new Date(moment));
      },
    });
    await current.page.locator('scp-week-programme').getByRole('heading', { level: 2 }).waitFor();
    return current.page;
  }

  const day = (page: Page, name: RegExp) => page.locator('scp-week-programme [part~="day"]').filter({ hasText: name });
  const panelOf = (page: Page, name: RegExp) => day(page, name).locator('.wp-panel');

  /** Lets minutes pass, with time for answers in between: a request is given up after 15 seconds of the page's clock. */
  async function pass(page: Page, minutes: number): Promise<void> {
    for (let step = 0; step < minutes * 12; step++) {
      await page.clock.runFor(5000);
      await page.evaluate(async () => void (await fetch('/embed/manifest.json')));
    }
  }

  it('F11, C42, midnight passes with focus in the page: the day opens, one sentence says so, focus and panels stay', async () => {
    const page = await openAt('2027-03-09T23:58:30Z', { answers: [atMidnight] });
    await day(page, /Monday 8 March/)
      .getByRole('button', { name: /Listening to children/ })
      .click();
    const launch = page.getByRole('link', { name: 'Open Listening toolkit' });
    await launch.focus();
    await day(page, /Tuesday 9 March/)
      .getByRole('button', { name: /^Print this day/ })
      .focus();
    const before = await focused(page);
    assert.match(before ?? '', /^Print this day Tuesday 9 March$/);
    assert.equal(await panelOf(page, /Wednesday 10 March/).count(), 0);
    await recordStatus(page);

    await page.clock.runFor('05:00');

    // The day is there, and unfolded.
    await panelOf(page, /Wednesday 10 March/).waitFor();
    assert.match(await day(page, /Wednesday 10 March/).innerText(), /Today/);
    assert.deepEqual(await said(page), ['Wednesday 10 March is now open: Spotting exploitation early.']);
    assert.equal(await focused(page), before, 'focus stays, in the panel of the day that is over');
    assert.equal(await launch.isVisible(), true, 'what was open stays open');
    assert.equal(current?.requests.filter((address) => address.endsWith('/week.html')).length, 1, 'without a reload');
  });

  it('says when it opens, and for how long that is, and counts down', async () => {
    const page = await openAt('2027-03-09T22:30:00Z', { answers: [atMidnight] });
    const wednesday = day(page, /Wednesday 10 March/);
    assert.match(await wednesday.innerText(), /Opens Wednesday 10 March at midnight \(in 1 hour 30 minutes\)/);
    await page.clock.runFor('30:01');
    assert.match(await wednesday.innerText(), /\(in 59 minutes\)/);
  });

  it('F12, a tab asleep for days: it wakes with the days that have opened meanwhile', async () => {
    const page = await openAt('2027-03-08T20:00:00Z', { answers: [atMidnight] });
    await recordStatus(page);
    await page.clock.fastForward('36:00:00');
    await page.clock.runFor(1000);
    await panelOf(page, /Wednesday 10 March/).waitFor();
    assert.deepEqual(await said(page), [
      'Tuesday 9 March is now open: Friends and safety. Wednesday 10 March is now open: Spotting exploitation early.',
    ]);
  });

  it('F12, a page whose timers stood still: it is right when it is shown again', async () => {
    const page = await openAt('2027-03-09T23:00:00Z', { answers: [atMidnight] });
    await page.clock.setSystemTime(new Date('2027-03-10T06:00:00Z'));
    assert.equal(await panelOf(page, /Wednesday 10 March/).count(), 0);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await panelOf(page, /Wednesday 10 March/).waitFor();
  });

  for (const [device, moment] of [
    ['two days slow', '2027-03-07T23:59:00Z'],
    ['a year fast', '2028-03-09T23:59:00Z'],
  ] as const)
    it(`F14, C47, a device clock ${device} and the server’s Date exposed: the server’s time counts`, async () => {
      const page = await openAt(moment, { answers: [atMidnight], headers: { date: 'Tue, 09 Mar 2027 23:59:00 GMT' } });
      await panelOf(page, /Tuesday 9 March/).waitFor();
      assert.equal(await panelOf(page, /Wednesday 10 March/).count(), 0);
      await page.clock.runFor(61_000);
      await panelOf(page, /Wednesday 10 March/).waitFor();
      assert.match(await day(page, /Wednesday 10 March/).innerText(), /Today/);
    });

  it('F14, answers with an old Date, as out of a cache: time goes on, and a day that has opened stays open', async () => {
    const page = await openAt('2027-03-06T12:00:00Z', {
      answers: [withoutWednesday],
      headers: { date: 'Tue, 09 Mar 2027 23:59:00 GMT' },
    });
    await panelOf(page, /Tuesday 9 March/).waitFor();
    await recordStatus(page);
    const asked = () => current?.requests.filter((address) => address.endsWith('/week-data.json')).length ?? 0;
    // Its file is looked for again and again, and each answer says that it is a minute to midnight.
    for (let minute = 0; minute < 40 && asked() < 4; minute++) await pass(page, 1);
    assert(asked() >= 4, `asked ${asked()} times`);
    assert.equal(await panelOf(page, /Wednesday 10 March/).isVisible(), true);
    assert.deepEqual(await said(page), ['Wednesday 10 March is now open: Spotting exploitation early.']);
  });

  it('F14, C47, a device clock a year fast and no Date exposed: the page is not blank, and the week is an archive', async () => {
    const page = await openAt('2028-03-09T12:00:00Z', { answers: [atMidnight] });
    assert.match(await page.locator('scp-week-programme .scp').innerText(), /This week has ended/);
  });

  it('F13, a week that begins in 40 days: it stays closed, and an hour goes by without a busy loop', async () => {
    const page = await openAt('2027-01-27T12:00:00Z', { answers: [atMidnight] });
    const fired = await page.evaluate(() => {
      const count = { fired: 0 };
      const set = window.setTimeout;
      window.setTimeout = ((run: () => void, ms?: number) =>
        set(() => {
          count.fired++;
          run();
        }, ms)) as typeof window.setTimeout;
      Object.assign(window, { count });
      return count.fired;
    });
    await page.clock.runFor('01:00:00');
    const after = await page.evaluate(() => (window as unknown as { count: { fired: number } }).count.fired);
    assert(after - fired <= 65, `${after - fired} timers fired in an hour`);
    assert.equal(await page.locator('scp-week-programme .wp-panel').count(), 0);
    assert.match(await page.locator('scp-week-programme .scp').innerText(), /39 days/);
  });

  it('F14, C47, a device clock two days slow and no Date exposed: the page is not blank, and closed days say when they open', async () => {
    const page = await openAt('2027-03-06T12:00:00Z', { answers: [atMidnight] });
    assert.match(await page.locator('scp-week-programme .scp').innerText(), /1 day 12 hours\s+until the week opens/);
    assert.match(
      await day(page, /Friday 12 March/).innerText(),
      /Working with families[^]*Opens Friday 12 March at midday/,
    );
  });

  it('tells no news when a preview ends: what was closed in it has been open all the while', async () => {
    const page = await openAt('2027-03-10T12:00:00Z', { answers: [atMidnight] });
    const week = page.locator('scp-week-programme');
    await week.evaluate((element) => element.setAttribute('preview-date', '2027-03-06'));
    await panelOf(page, /Wednesday 10 March/).waitFor({ state: 'detached' });
    await recordStatus(page);
    await week.evaluate((element) => element.removeAttribute('preview-date'));
    await panelOf(page, /Wednesday 10 March/).waitFor();
    await page.clock.runFor(5000);
    assert.deepEqual(await said(page), []);
  });

  it('fills a day that opened without its content as soon as the newer file is there', async () => {
    const page = await openAt('2027-03-09T23:59:30Z', { answers: [withoutWednesday, withoutWednesday, atMidnight] });
    await page.clock.runFor('00:40');
    assert.match(await panelOf(page, /Wednesday 10 March/).innerText(), /Nothing has been published for this day/);
    await pass(page, 4);
    await page.getByRole('heading', { name: 'What a school day tells you' }).waitFor();
  });

  it('asks again where the page is opened just after a day, with the older file', async () => {
    const page = await openAt('2027-03-10T00:00:30Z', { answers: [withoutWednesday, atMidnight] });
    await pass(page, 1.25);
    await page.getByRole('heading', { name: 'What a school day tells you' }).waitFor();
    assert.equal(current?.requests.filter((address) => address.endsWith('/week-data.json')).length, 2);
  });

  it('says what is on the moment it begins, and what is over the moment it ends', async () => {
    const page = await openAt('2027-03-10T14:59:50Z', { answers: [atMidnight] });
    const course = page.locator('[part~="item"]').filter({ hasText: 'Speaking with a child' });
    assert.match(await course.innerText(), /Next at 3pm/);
    await page.clock.runFor(11_000);
    assert.match(await course.innerText(), /On now/);
    await page.clock.runFor('01:30:00');
    assert.match(await course.innerText(), /Ended/);
  });
});
