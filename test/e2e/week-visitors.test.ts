import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { startWeekSite, type OpenOptions, type WeekSite } from './week-page.js';
import type { Visit, Visitor } from './visit.js';

const WEEKS = ['full-week', 'autumn-week', 'example-week'];
const TAGS = WEEKS.map((week) => `<scp-week-programme src="DATA" week="${week}"></scp-week-programme>`).join('');

/** Moments at which a page that asked the visitor’s clock would be wrong, and what is on it then. */
const MOMENTS: readonly (readonly [moment: string, week: string, words: RegExp])[] = [
  ['2026-06-15T22:59:59Z', 'full-week', /Opens Tuesday 16 June at midnight \(in less than a minute\)/],
  ['2026-06-15T23:00:01Z', 'full-week', /Tuesday 16 June Today Noticing more/],
  ['2026-10-24T23:29:59Z', 'autumn-week', /Opens Sunday 25 October at 12:30am \(in less than a minute\)/],
  ['2026-10-24T23:30:01Z', 'autumn-week', /12:30am to 3:30am Webinar For those on the night shift On now/],
  ['2026-10-25T03:29:59Z', 'autumn-week', /For those on the night shift On now/],
  ['2026-10-25T03:30:01Z', 'autumn-week', /For those on the night shift Ended/],
  ['2026-10-25T23:59:59Z', 'autumn-week', /Sunday 25 October Today/],
  ['2026-10-26T00:29:59Z', 'autumn-week', /Opens Monday 26 October at 12:30am \(in less than a minute\)/],
  ['2026-10-26T00:30:01Z', 'autumn-week', /Monday 26 October Today/],
  ['2027-03-10T15:00:00Z', 'example-week', /3pm to 4:30pm Course Speaking with a child who is being exploited On now/],
];

const VISITORS: readonly (readonly [hazard: string, visitor: Visitor, script?: () => void])[] = [
  ['F15, from Auckland', { timezoneId: 'Pacific/Auckland', locale: 'en-NZ' }],
  ['F15, from Los Angeles, with 12 hours', { timezoneId: 'America/Los_Angeles', locale: 'en-US' }],
  ['F15, from Kolkata', { timezoneId: 'Asia/Kolkata', locale: 'en-IN' }],
  ['F15, by UTC', { timezoneId: 'UTC', locale: 'en-GB' }],
  ['F18, in Arabic with Arabic digits', { timezoneId: 'Africa/Cairo', locale: 'ar-EG' }],
  ['F18, in Persian with the Persian calendar', { timezoneId: 'Asia/Tehran', locale: 'fa-IR' }],
  ['F18, in Thai with the Buddhist calendar', { timezoneId: 'Asia/Bangkok', locale: 'th-TH-u-ca-buddhist' }],
  ['F18, in Japanese with years of an emperor', { timezoneId: 'Asia/Tokyo', locale: 'ja-JP-u-ca-japanese-hc-h12' }],
  [
    'F17, a browser that does not know London',
    { timezoneId: 'America/Los_Angeles', locale: 'en-US' },
    () => {
      const { DateTimeFormat } = Intl;
      Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
        construct(target, [locale, options]: [string, Intl.DateTimeFormatOptions | undefined]) {
          if (options?.timeZone === 'Europe/London') throw new RangeError('Invalid time zone specified: Europe/London');
          return new target(locale, options);
        },
      });
    },
  ],
  [
    'F17, a browser in which every date formatter throws',
    { timezoneId: 'Pacific/Auckland', locale: 'en-GB' },
    () => {
      Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
        construct() {
          throw new RangeError('Internal error. Icu error.');
        },
      });
    },
  ],
];

describe('the week programme and who looks at it', () => {
  let site: WeekSite;
  let current: Visit | undefined;
  let inLondon: readonly string[] = [];

  /** What the page says of its weeks, one text for each moment. */
  async function textsFor(visitor: Visitor, script?: () => void): Promise<string[]> {
    current = await site.open(TAGS, {
      answers: [exampleDataset],
      visitor,
      prepare: async (page) => {
        if (script !== undefined) await page.addInitScript(script);
        await page.clock.install({ time: new Date('2026-06-15T00:00:00Z') });
        await page.clock.pauseAt(new Date('2026-06-15T00:01:00Z'));
      },
    });
    const { page } = current;
    await page
      .locator('scp-week-programme .wp-days')
      .nth(WEEKS.length - 1)
      .waitFor();
    const texts: string[] = [];
    for (const [moment] of MOMENTS) {
      await page.clock.setSystemTime(new Date(moment));
      texts.push(
        await page.evaluate(async () => {
          dispatchEvent(new PageTransitionEvent('pageshow'));
          const weeks = [...document.querySelectorAll('scp-week-programme')];
          await Promise.all(weeks.map((week) => week.updateComplete));
          return weeks
            .map((week) => week.shadowRoot?.querySelector<HTMLElement>('.scp')?.innerText ?? '')
            .join('\n---\n');
        }),
      );
    }
    assert.deepEqual(current.complaints, []);
    return texts;
  }

  before(async () => {
    site = await startWeekSite();
    inLondon = await textsFor({ timezoneId: 'Europe/London', locale: 'en-GB' });
    await current?.close();
  });
  afterEach(async () => {
    await current?.close();
    current = undefined;
  });
  after(() => site.close());

  for (const [at, [moment, week, words]] of MOMENTS.entries())
    it(`F16, ${moment} in London: ${words.source}`, () => {
      const text = inLondon[at]?.split('\n---\n')[WEEKS.indexOf(week)]?.replace(/\s+/g, ' ') ?? '';
      assert.match(text, words);
      if (week === 'autumn-week') assert.equal(text.match(/Theme of 25 October/g)?.length, 2, 'once in strip and list');
    });

  for (const [hazard, visitor, script] of VISITORS)
    it(`${hazard}: the same words as in London`, async () => {
      assert.deepEqual(await textsFor(visitor, script), inLondon);
    });
});

describe('the week programme and the back-forward cache', () => {
  let site: WeekSite;
  before(async () => {
    site = await startWeekSite({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  });
  after(() => site.close());

  /** A device clock that is where the site’s storage says, so that it can go on while the page is away. */
  const clockOfTest = () => {
    const { now } = Date;
    const start = now();
    Date.now = () => now() - start + Number(localStorage.getItem('clock'));
  };
  const setClock = (page: Page, moment: string) =>
    page.evaluate((ms) => localStorage.setItem('clock', String(ms)), Date.parse(moment));

  it('F10, back after a night from a page that was kept: the days that opened are open, and it may be kept again', async () => {
    const options: OpenOptions = {
      answers: [exampleDataset],
      prepare: async (page) => {
        await page.addInitScript(clockOfTest);
        await page.addInitScript((ms) => {
          if (localStorage.getItem('clock') === null) localStorage.setItem('clock', String(ms));
          addEventListener('pageshow', (event) => event.persisted && Object.assign(window, { wasKept: true }));
        }, Date.parse('2027-03-09T12:00:00Z'));
      },
    };
    const visit = await site.open(TAGS, options);
    const { page } = visit;
    const panel = page.locator('#day-2027-03-10');
    await page.locator('#day-2027-03-09').waitFor();
    const load = visit.requests.filter((address) => address.endsWith('/week-data.json')).length;
    assert.equal(await panel.count(), 0);
    for (const morning of ['2027-03-10T08:00:00Z', '2027-03-11T08:00:00Z']) {
      await page.goto(`${new URL(page.url()).origin}/embed/manifest.json`);
      await setClock(page, morning);
      await page.evaluate(() => history.back());
      await page.locator('scp-week-programme').first().waitFor();
      await page.waitForFunction(() => Reflect.get(window, 'wasKept') === true);
      await page.locator(`#day-${morning.slice(0, 10)}`).waitFor();
    }
    assert.equal(
      visit.requests.filter((address) => address.endsWith('/week-data.json')).length,
      load,
      'not loaded again',
    );
    await visit.close();
  });
});
