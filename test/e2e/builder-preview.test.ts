import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { field, openBuilder, PREVIEW, shown } from './builder-page.js';
import { hostPage } from './host-page.js';
import { useStage } from './stage.js';

describe('the preview of the snippet builder', () => {
  const stage = useStage({ site: true });

  it('shows exactly the snippet, under exactly the policy of its sheet', async () => {
    const { page, complaints, violations } = await openBuilder(stage);
    await page.getByRole('radio', { name: /^Practice toolkits/ }).check();
    await page.getByLabel('Heading', { exact: true }).fill('Our toolkits');
    const frame = await shown(page, PREVIEW, 'scp-toolkit-browser[heading="Our toolkits"]');
    const snippet = await field(page, 'Snippet').inputValue();
    const [tag = ''] = /<scp-[^>]*>/.exec(snippet) ?? [];
    assert.equal(
      await frame.locator('scp-toolkit-browser').evaluate((node) => /<scp-[^>]*>/.exec(node.outerHTML)?.[0]),
      tag,
    );
    const policy = await frame.locator('meta[http-equiv]').last().getAttribute('content');
    assert.equal(
      policy,
      `default-src 'none'; script-src ${stage.site.origin}/0.1.0/; connect-src ${stage.site.origin}/data/v1/dataset.json; require-trusted-types-for 'script'; trusted-types scp-lit`,
    );
    assert.equal(await frame.evaluate(() => origin), 'null');
    assert.deepEqual(await frame.evaluate(() => window.visit.violations), []);
    assert.deepEqual([await violations(), complaints], [[], []]);
  });

  it('previews a div, a frame, an address and a dark page', async () => {
    const { page, complaints } = await openBuilder(stage);
    await page.getByRole('radio', { name: /^Safeguarding week/ }).check();
    const week = 'scp-week-programme';
    for (const [way, path, selector] of [
      [/^A div/, PREVIEW, `div[data-scp] > ${week}`],
      [/^A frame/, '/frame/week-programme.html', week],
      [/^A plain address/, '/week-programme.html', `.plain ${week}`],
    ] as const) {
      await page.getByRole('radio', { name: way }).check();
      const frame = await shown(page, path, selector);
      assert.deepEqual(await frame.evaluate(() => window.visit.violations), []);
    }
    await page.getByRole('radio', { name: /^The element/ }).check();
    await page.getByText('Colours: the element’s own').click();
    await page.getByLabel('Links, buttons, ticked boxes').fill('#00ffcc');
    await page.getByRole('checkbox', { name: 'On a dark page' }).check();
    const element = page.frameLocator('#preview iframe').locator(`html.dark ${week}`);
    await element.getByRole('heading').first().waitFor();
    assert.deepEqual(
      await element.evaluate((node) => [
        getComputedStyle(node.ownerDocument.documentElement).colorScheme,
        getComputedStyle(node).getPropertyValue('--scp-accent'),
      ]),
      ['dark', '#00ffcc'],
    );
    assert.deepEqual(complaints, []);
  });

  it('lets nobody else put words into the page of its preview', async () => {
    const { page } = await openBuilder(stage);
    const message = {
      scp: 'preview',
      snippet: '<p>Stranger</p>',
      colours: '',
      policy: "default-src 'none'",
      dark: false,
    };
    // Alone, the page listens to nobody.
    await page.goto(`${stage.site.origin}/builder/preview.html`);
    await page.evaluate((sent) => postMessage(sent, '*'), message);
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    assert.equal(await page.getByText('Stranger').count(), 0);
    // In a sandbox of a page of another origin neither.
    const frame = `<iframe sandbox="allow-scripts" src="${stage.site.origin}/builder/preview.html"></iframe>`;
    stage.host.pages.set('/page.html', hostPage('', frame));
    await page.goto(`${stage.host.origin}/page.html`);
    await page.frameLocator('iframe').locator('main').waitFor({ state: 'attached' });
    await page.evaluate((sent) => document.querySelector('iframe')?.contentWindow?.postMessage(sent, '*'), message);
    const inside = page.frames()[1];
    await inside?.evaluate(() => new Promise((done) => setTimeout(done)));
    assert.equal(await inside?.getByText('Stranger').count(), 0);
  });
});
