import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { barriers } from './axe.js';
import { field, openBuilder, PREVIEW, shown } from './builder-page.js';
import { focused, tabTo } from './keyboard.js';
import { useStage } from './stage.js';

describe('the snippet builder', () => {
  const stage = useStage({ site: true });

  it('tells contrast in figures and words while colours are set, and what is no colour', async () => {
    const { page } = await openBuilder(stage);
    await page.getByText('Colours: the element’s own').click();
    const accent = page.getByLabel('Links, buttons, ticked boxes');
    await accent.fill('#8fd0dc');
    const row = page.getByRole('row', { name: /^Links on quiet panels/ });
    assert.match(await row.innerText(), /1\.5 to 1: too little, 4\.5 needed\s+8\.\d to 1: enough/);
    await page.getByText('Too little on a light page in 4 of 14 places.').waitFor();
    await accent.fill('#8fd0d');
    await page.getByText('Write it like #7a1f3d.').waitFor();
    assert.equal(await accent.getAttribute('aria-invalid'), 'true');
    assert.equal(await row.count(), 0);
    await page.getByLabel('Start from').selectOption('nhs-like');
    await page.getByText('Enough on a light page.').waitFor();
    assert.equal(await accent.inputValue(), '#005eb8');
  });

  it('says the truth about storage', async () => {
    const { page } = await openBuilder(stage);
    const sheet = page.getByRole('region', { name: '6. For whoever approves it' });
    await sheet.getByText('Cookies: none. Storage: none. Analytics: none.').waitFor();
    await page.getByRole('checkbox', { name: /^Let readers keep/ }).check();
    await sheet
      .getByText(/^On your site, save="device" keeps “My list” in localStorage under scp\/my-list\/1/)
      .waitFor();
    assert.equal(await sheet.getByText('Storage: none').count(), 0);
  });

  it('remembers nothing, asks only its own server, and leaves the address and the history alone', async () => {
    const { page, requests } = await openBuilder(stage);
    const before = await page.evaluate(() => [location.href, history.length]);
    await page.getByRole('checkbox', { name: /^Let readers keep/ }).check();
    await page.getByRole('radio', { name: /^Threshold chart/ }).check();
    await shown(page, PREVIEW, 'scp-threshold-chart');
    await page.getByLabel('Heading', { exact: true }).fill('Ours');
    await shown(page, PREVIEW, '[heading="Ours"]');
    assert.deepEqual(await page.evaluate(() => [location.href, history.length]), before);
    assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), [
      '',
      0,
      0,
    ]);
    assert.ok(requests.every((address) => address.startsWith(stage.site.origin)));
    await page.reload();
    await field(page, 'Snippet').waitFor();
    assert.ok(await page.getByRole('radio', { name: /^Safeguarding courses/ }).isChecked());
    assert.equal(await page.getByLabel('Heading', { exact: true }).inputValue(), '');
  });

  it('is worked with the keyboard, from the choice to the copied snippet', async () => {
    const { page } = await openBuilder(stage);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('Tab');
    assert.equal((await focused(page)).words, 'Skip to the snippet');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    assert.ok(await page.getByRole('radio', { name: /^Safeguarding week/ }).isChecked());
    await tabTo(page, /^Copy the snippet$/);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await field(page, 'Snippet').inputValue());
    assert.match(copied, /^<scp-week-programme/);
  });

  for (const [name, options] of new Map<string, Parameters<Page['emulateMedia']>[0]>([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ]))
    it(`has no barriers and fits a telephone: ${name}`, async () => {
      const { page } = await openBuilder(stage);
      await page.emulateMedia(options);
      await page.setViewportSize({ width: 320, height: 640 });
      for (const summary of await page.locator('summary').all()) await summary.click();
      await page.getByLabel('Links, buttons, ticked boxes').fill('#8fd0dc');
      await page.getByLabel('Text', { exact: true }).fill('no colour');
      assert.deepEqual(await barriers(page), []);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${wider}px wider than a telephone`);
    });

  it('says so when it cannot load what it needs', async () => {
    const { page: broken } = await stage.visit(`${stage.site.origin}/builder.html`, async (page) => {
      await page.route(/dataset\.json$/, (route) => route.fulfill({ status: 404 }));
    });
    await broken.getByRole('alert').getByText('could not load what it needs').waitFor();
  });
});
