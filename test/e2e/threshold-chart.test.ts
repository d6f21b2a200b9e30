import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { ROOT } from '../../src/cli/paths.js';
import { useStage } from './stage.js';
import type { Visit } from './visit.js';

/** What assistive technology is told of the chart. `UPDATE_SNAPSHOTS=1` writes it anew: read the difference. */
const SNAPSHOT = join(ROOT, 'test/fixtures/threshold-chart.aria.yaml');

/** Words that the practitioner writes: they must be nowhere else afterwards. */
const SECRET = 'heard shouting on Tuesday';

/** Every event that an element of ours or the browser could send to the page with what a person did. */
const WATCHED = [
  ...['scp-ready', 'scp-error', 'scp-data-issues', 'scp-open', 'scp-book'],
  ...['input', 'beforeinput', 'change', 'compositionend', 'copy', 'cut', 'paste', 'submit', 'popstate', 'hashchange'],
  ...['storage', 'message', 'visibilitychange', 'select', 'selectionchange'],
];

declare global {
  interface Window {
    /** Events that reached the page, with all that they carry. */
    heard: string[];
    /** What was sent past fetch: beacons, messages, history entries. */
    sent: string[];
  }
}

function watchPage(names: readonly string[]) {
  window.heard = [];
  window.sent = [];
  const tell = (event: Event) => {
    const { detail, data } = event as Event & { readonly detail?: unknown; readonly data?: unknown };
    window.heard.push(`${event.type} ${JSON.stringify(detail ?? data ?? '')}`);
  };
  for (const name of names) window.addEventListener(name, tell);
  for (const [owner, name] of [
    [navigator, 'sendBeacon'],
    [window, 'postMessage'],
    [window, 'open'],
    [history, 'pushState'],
    [history, 'replaceState'],
  ] as const) {
    Object.defineProperty(owner, name, { value: () => window.sent.push(name) });
  }
}

describe('a session with the threshold chart', () => {
  const stage = useStage({
    headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'" },
  });

  async function open(element: string): Promise<Visit & { page: Page }> {
    stage.host.pages.set(
      '/page.html',
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>
        <script src="/embed/scp-threshold-chart.js" defer></script></head><body><h1>Host</h1>${element}</body></html>`,
    );
    const current = await stage.visit();
    await current.allReady();
    return current;
  }

  /** Presses Tab until the control with focus has that name, as one who has no mouse. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    for (let presses = 0; presses < 250; presses++) {
      const focused = await page.evaluate(() => {
        const control = document.querySelector('scp-threshold-chart')?.shadowRoot?.activeElement as HTMLElement | null;
        const label = (control as HTMLInputElement | null)?.labels?.[0];
        return (label ?? control)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
      });
      if (name.test(focused)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(name)}`);
  }

  it('C61: goes by keyboard from a mark to the suggestion, the judgement and the note', async () => {
    const { page } = await open('<scp-threshold-chart area="isle-of-wight"></scp-threshold-chart>');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tabTo(page, /^Not brought to both/);
    await page.keyboard.press('Space');
    await tabTo(page, /^See why, and the next step/);
    await page.keyboard.press('Enter');
    const focused = () =>
      page.evaluate(() => document.querySelector('scp-threshold-chart')?.shadowRoot?.activeElement?.id ?? '');
    assert.equal(await focused(), 'suggestion');
    await page.getByText('The chart suggests level of need 3: Targeted Early Help', { exact: true }).waitFor();

    await tabTo(page, /^I have not decided/);
    for (let down = 0; down < 4; down++) await page.keyboard.press('ArrowDown');
    assert.equal(await page.getByRole('radio', { name: /^Level of need 4/ }).isChecked(), true);
    await tabTo(page, /^My reason/);
    await page.keyboard.type('Missed twice this month.');
    await tabTo(page, /^Copy the note/);
    await page.keyboard.press('Enter');
    await page.getByText('The note is copied.').first().waitFor();
    const note = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of [
      'Not brought to both routine and specialist appointments',
      'The chart suggests level of need 3: Targeted Early Help.',
      "Level of need 4: Children's Social Care\nReason: Missed twice this month.",
      '01983 823436',
      'This tool kept no copy.',
    ])
      assert(note.includes(words), words);
    assert.doesNotMatch(note, /PREVIEW/);
    assert.doesNotMatch(note, /0300 555 1384/, 'of the other area');
  });

  it('leaves nothing behind: no request, storage, cookie, address, history entry or event tells of it', async () => {
    const { page, requests, complaints, violations } = await open(
      '<scp-threshold-chart url-state="query"></scp-threshold-chart>',
    );
    const address = page.url();
    const entries = await page.evaluate(() => history.length);
    await page.evaluate(watchPage, WATCHED);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.getByRole('checkbox', { name: /^Meals are sometimes missed/ }).check();
        await page.getByRole('checkbox', { name: /^Baby is regularly given/ }).check();
        await page.getByLabel('Age of the child').selectOption('Ages 0 to 2');
        await page.getByRole('searchbox').pressSequentially('food');
        await page.getByRole('button', { name: 'Show every sign' }).click();
        await page.getByRole('radio', { name: 'One domain at a time' }).check();
        await page.getByLabel('Domain', { exact: true }).selectOption({ index: 2 });
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.getByLabel('Show where each sign comes from').check();
        await page.getByRole('radio', { name: /^Level of need 3/ }).check();
        await page.getByLabel('My reason').pressSequentially(SECRET);
        await page.getByLabel('Where the child lives').selectOption('Hampshire');
        await page.getByRole('button', { name: 'Copy the note' }).click();
        await page.getByRole('button', { name: 'Print the note' }).click();
        await page.getByRole('button', { name: 'Print the empty chart' }).click();
        await page.getByRole('button', { name: 'Download as text' }).click();
      })(),
    ]);
    assert.match(readFileSync(await file.path(), 'utf8'), new RegExp(SECRET));
    assert.match(file.suggestedFilename(), /^neglect-threshold-chart-note\.txt$/);
    await page.keyboard.press('Escape');

    assert.deepEqual(
      requests.filter((each) => !each.startsWith('blob:')).map((each) => new URL(each).pathname),
      ['/page.html', '/embed/scp-threshold-chart.js', '/embed/dataset.json'],
    );
    assert.deepEqual([page.url(), await page.evaluate(() => history.length)], [address, entries]);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      state: history.state as unknown,
      name: window.name,
      sent: window.sent,
      page: document.documentElement.outerHTML,
    }));
    const { page: html, ...rest } = kept;
    assert.deepEqual(rest, {
      local: 0,
      session: 0,
      cookies: '',
      databases: 0,
      caches: 0,
      state: null,
      name: '',
      sent: [],
    });
    assert.deepEqual(await page.context().cookies(), []);
    const heard = await page.evaluate(() => window.heard);
    const told = heard.filter((event) => !/^(selectionchange|visibilitychange) ""$/.test(event));
    assert.deepEqual(told, []);
    for (const trace of [SECRET, 'Meals are', 'physical-care-2', 'scp-paper']) assert(!html.includes(trace), trace);
    assert.deepEqual([complaints, await violations()], [[], []]);

    // Leaving loses it, also when the browser brings the page back.
    await page.goto(`${stage.host.origin}/embed/manifest.json`);
    await page.goBack();
    await page.getByText('Your pattern so far').waitFor();
    assert.equal(await page.locator('.tc-sign.is-on').count(), 0);
    assert.equal(await page.getByLabel('My reason').inputValue(), '');
  });

  it('tells assistive technology of a table with heads of rows and columns', async () => {
    stage.host.pages.set('/example.json', JSON.stringify(exampleDataset));
    const { page } = await open(
      '<scp-threshold-chart src="/example.json" preview-date="2027-03-10T13:50"></scp-threshold-chart>',
    );
    await page.getByRole('checkbox', { name: /^Sleeps well/ }).check();
    await page.getByRole('checkbox', { name: /^Never plays/ }).check();
    const tables = [
      await page.locator('.tc-table').ariaSnapshot(),
      await page.locator('.tc-quilt').ariaSnapshot(),
    ].join('\n');
    if (process.env['UPDATE_SNAPSHOTS'] !== undefined) writeFileSync(SNAPSHOT, `${tables}\n`);
    assert.equal(`${tables}\n`, readFileSync(SNAPSHOT, 'utf8'));
  });

  it('keeps the place, the marks and focus when the device is turned', async () => {
    const { page } = await open('<scp-threshold-chart></scp-threshold-chart>');
    const inView = (words: string) =>
      page.getByRole('checkbox', { name: words }).evaluate((box) => {
        const { top, bottom } = box.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    const focused = () =>
      page.evaluate(() => {
        const box = document.querySelector('scp-threshold-chart')?.shadowRoot?.activeElement as HTMLInputElement | null;
        return box?.labels?.[0]?.innerText.split('\n')[0] ?? '';
      });
    await page.setViewportSize({ width: 1300, height: 700 });
    const sign = page.getByRole('checkbox', { name: /^Childcare is unsuitable/ });
    await sign.focus();
    await page.keyboard.press('Space');
    for (const width of [420, 900, 1300, 360]) {
      await page.setViewportSize({ width, height: 700 });
      await page.locator(width < 800 ? '.tc-lists' : '.tc-table').waitFor();
      await page.locator(width > 1200 ? '.tc-main--beside' : '.tc-main:not(.tc-main--beside)').waitFor();
      assert.equal(await focused(), 'Childcare is unsuitable or involves too many different carers', String(width));
      assert.equal(await sign.isChecked(), true);
      assert.equal(await inView('Childcare is unsuitable'), true, String(width));
    }

    // Without focus, the domain that is read stays.
    await page.setViewportSize({ width: 1300, height: 700 });
    await page.locator('.tc-main--beside').waitFor();
    await page.evaluate(() => {
      const root = document.querySelector('scp-threshold-chart')?.shadowRoot;
      (root?.activeElement as HTMLElement).blur();
      root?.querySelector('#domain-5')?.scrollIntoView();
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    await page.setViewportSize({ width: 420, height: 700 });
    await page.locator('.tc-lists').waitFor();
    const heading = page.getByRole('heading', { name: 'Education and stimulation' });
    assert.equal(await heading.evaluate((head) => Math.abs(head.getBoundingClientRect().top) < innerHeight), true);
  });
});
