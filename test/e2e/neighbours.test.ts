import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { tags } from './embed-page.js';
import { openPage } from './host-page.js';
import { useStage } from './stage.js';

const SCRIPT = '<script src="/embed/scp.js" defer></script>';

const finder = (attributes: string) => `<scp-course-finder ${attributes}></scp-course-finder>`;

const SIX = [
  finder('id="schools" audience="schools"'),
  finder('id="health" audience="health"'),
  finder('id="abuse" category="domestic-abuse"'),
  '<scp-toolkit-browser></scp-toolkit-browser>',
  '<scp-resource-library></scp-resource-library>',
  finder('id="all"'),
];

/** As GOV.UK's “Exit this page” listens: https://design-system.service.gov.uk/components/exit-this-page/ */
const EXIT = `<script>
  window.exits = 0;
  let presses = 0;
  document.addEventListener('keyup', ({ key }) => {
    if (key !== 'Shift') { presses = 0; return; }
    presses += 1;
    if (presses === 3) { exits += 1; presses = 0; }
  }, true);
</script>`;

describe('C17: six elements on a page', () => {
  const stage = useStage();

  const counts = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('scp-course-finder')].map(
        (each) => each.shadowRoot?.querySelectorAll('[part~="course"]').length,
      ),
    );

  it('make one request, keep out of each other’s way, and go on when some are taken away', async () => {
    const { page, allReady, requests, complaints } = await openPage(stage, SCRIPT, SIX.join(''));
    await allReady();
    const asked = () => requests.filter((address) => address.endsWith('dataset.json')).length;
    assert.equal(await page.locator('scp-course-finder').count(), 4);
    const before = await counts(page);
    const all = page.locator('#all');
    await all.getByRole('searchbox').fill('neglect');
    await all.getByText('for “neglect”').first().waitFor({ state: 'attached' });
    assert.deepEqual((await counts(page)).slice(0, 3), before.slice(0, 3));
    await page.evaluate(() =>
      document.querySelectorAll('#schools, #health, scp-toolkit-browser').forEach((each) => each.remove()),
    );
    await page.locator('#abuse').getByRole('searchbox').fill('coercive');
    await page.locator('#abuse').getByText('for “coercive”').first().waitFor({ state: 'attached' });
    assert.equal(await all.getByRole('searchbox').inputValue(), 'neglect');
    assert.equal(asked(), 1);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(complaints, []);
  });
});

describe('C19: “Exit this page”', () => {
  const stage = useStage();

  /** Puts focus on each control in turn, presses Shift three times, and says on which nothing came of it. */
  async function deaf(page: Page, tag: string, within: string): Promise<string[]> {
    const controls = page
      .locator(tag)
      .locator(within)
      .locator('button, input, select, textarea, a[href], summary, [tabindex="0"]')
      .filter({ visible: true });
    const faults: string[] = [];
    const count = await controls.count();
    assert.ok(count > 0, `${tag} has controls`);
    for (let at = 0; at < count; at += 1) {
      const control = controls.nth(at);
      await control.focus();
      const before = await page.evaluate(() => (window as unknown as { exits: number }).exits);
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
      const after = await page.evaluate(() => (window as unknown as { exits: number }).exits);
      if (after !== before + 1) faults.push(`${tag}: ${await control.innerText()}`);
    }
    return faults;
  }

  for (const tag of tags)
    it(`works from every control of ${tag}`, async () => {
      const { page, allReady } = await openPage(stage, EXIT + SCRIPT, `<${tag} preview-date="2026-04-01"></${tag}>`);
      await allReady();
      const entries = await page.evaluate(() => history.length);
      assert.deepEqual(await deaf(page, tag, '.scp'), []);
      assert.equal(await page.evaluate(() => history.length), entries);
    });

  it('works with a dialog of ours open, and Esc closes the dialog alone', async () => {
    const { page, allReady } = await openPage(stage, EXIT + SCRIPT, finder('preview-date="2026-04-01"'), (opened) =>
      opened.setViewportSize({ width: 320, height: 640 }),
    );
    await allReady();
    await page.getByRole('button', { name: /^Filters/ }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    assert.deepEqual(await deaf(page, 'scp-course-finder', 'dialog[open]'), []);
    const entries = await page.evaluate(() => history.length);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => history.length), entries);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    assert.ok((await page.evaluate(() => (window as unknown as { exits: number }).exits)) > 0);
  });
});
