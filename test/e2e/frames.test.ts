import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Frame } from 'playwright-core';
import { EXAMPLE_SITE } from '../../src/cli/build-steps.js';
import { SITE } from '../../src/cli/paths.js';
import { ELEMENTS } from '../../src/snippet/elements.js';
import { manifest } from './embed-page.js';
import { hostPage } from './host-page.js';
import { printed } from './printed.js';
import { useStage } from './stage.js';
import type { Visit } from './visit.js';

/** What stories/guides/embedding.md tells people to write. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

interface VersionManifest {
  readonly pageScripts: Record<string, { readonly integrity: string }>;
}

const { pageScripts } = JSON.parse(
  readFileSync(join(SITE, manifest.version, 'manifest.json'), 'utf8'),
) as VersionManifest;

describe('frames', () => {
  const stage = useStage({ site: true });

  const frameOf = (address: string, sandbox = SANDBOX) =>
    `<iframe src="${stage.site.origin}/frame/${address}" title="Safeguarding" width="100%" height="900" sandbox="${sandbox}"${sandbox === SANDBOX ? ' allow="clipboard-write"' : ''}></iframe>`;

  const fitScript = () =>
    `<script src="${stage.site.origin}/${manifest.version}/fit-frames.js" integrity="${pageScripts['fit-frames.js']?.integrity ?? ''}" crossorigin="anonymous"></script>`;

  /** What WordPress listens to. */
  const listen = `<script>addEventListener('message', ({ data }) => { if (data.message === 'height') window.told = data; });</script>`;

  async function open(body: string, head = ''): Promise<{ opened: Visit; frame: Frame }> {
    stage.host.pages.set('/page.html', hostPage(head, body));
    const opened = await stage.visit();
    const frame = opened.page.frames().find((each) => each.url().startsWith(stage.site.origin));
    assert.ok(frame);
    await frame.waitForFunction(() => window.visit.ready.length > 0);
    return { opened, frame };
  }

  const complaintsOf = async (frame: Frame, { complaints }: Visit) => [
    ...complaints,
    ...(await frame.evaluate(() => window.visit.violations)),
  ];

  for (const { name } of ELEMENTS) {
    it(`${name}: works in a sandbox that hides its origin, and the host makes it as high as it is`, async () => {
      const { opened, frame } = await open(frameOf(`${name}.html`) + fitScript());
      const content = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      await opened.page.waitForFunction(
        (height) => document.querySelector('iframe')?.clientHeight === height,
        await content(),
      );
      assert.equal(await frame.evaluate(() => origin), 'null');
      assert.deepEqual(await complaintsOf(frame, opened), []);
    });
  }

  it('grow and shrink with what they show, when the host listens late', async () => {
    const { opened, frame } = await open(frameOf('course-finder.html'));
    await opened.page.evaluate((address) => {
      const script = document.createElement('script');
      script.src = address;
      document.body.append(script);
    }, `${stage.site.origin}/${manifest.version}/fit-frames.js`);
    const height = () => opened.page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
    await opened.page.waitForFunction(() => document.querySelector('iframe')?.clientHeight !== 900);
    const before = await height();
    await frame.getByRole('searchbox').fill('neglekt');
    await opened.page.waitForFunction(
      (last) => (document.querySelector('iframe')?.clientHeight ?? last) < last,
      before,
    );
  });

  it('take attributes from their address, but no other data', async () => {
    const { frame } = await open(
      frameOf(
        'course-finder.html?audience=schools&heading-level=3&src=https%3A%2F%2Fevil.example%2Fdata.json&onclick=alert(1)',
      ),
    );
    await frame.getByText(/Showing \d+ of \d+ courses: for schools/).waitFor();
    assert.deepEqual(
      await frame
        .locator('scp-course-finder')
        .evaluate((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort()),
      ['audience=schools', 'heading-level=3', 'src=../data/v1/dataset.json'],
    );
  });

  it('are worked with the keyboard, open links beside the page, save files and are printed', async () => {
    const { opened, frame } = await open(
      frameOf('course-finder.html?preview-date=2026-04-01&query=lado') + fitScript(),
    );
    const { page } = opened;
    await page.keyboard.press('Tab');
    for (
      let presses = 0;
      presses < 10 &&
      (await frame.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('type'))) !==
        'search';
      presses++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.type(' introduction');
    await frame
      .getByText(/for “lado introduction”/)
      .first()
      .waitFor({ state: 'attached' });
    await frame.locator('[part~="course"]').getByRole('button').first().press('Enter');
    const saved = page.waitForEvent('download');
    await frame
      .getByRole('button', { name: /calendar/i })
      .first()
      .press('Enter');
    assert.match((await saved).suggestedFilename(), /\.ics$/);
    await page.context().route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: 'Elsewhere' }));
    const tab = page.context().waitForEvent('page');
    await frame.locator('a[href^="https:"]').filter({ visible: true }).first().press('Enter');
    assert.match((await tab).url(), /^https:/);
    assert.equal(page.url(), `${stage.host.origin}/page.html`);
    assert.match((await printed(page)).text, /Find training/);
  });

  it('listen to nobody but the frame itself', async () => {
    const stranger = `<iframe srcdoc="<script>parent.postMessage({scp:'height',height:5000},'*');parent.told=true</script>"></iframe>`;
    const { opened } = await open(frameOf('week-programme.html') + fitScript() + stranger);
    await opened.page.waitForFunction(() => 'told' in window);
    await opened.page.evaluate(() => postMessage({ scp: 'height', height: 5000 }, '*'));
    const heights = await opened.page.evaluate(() =>
      [...document.querySelectorAll('iframe')].map((each) => each.clientHeight),
    );
    assert.ok(heights.every((height) => height < 5000));
  });

  it('tell WordPress their height in its own words, and show addresses where it allows no more', async () => {
    const { opened, frame } = await open(
      frameOf('course-finder.html?preview-date=2026-04-01&query=lado#?secret=aBc123', 'allow-scripts'),
      listen,
    );
    const told = await opened.page.waitForFunction(() => (window as { told?: { secret: string; value: number } }).told);
    const { secret, value } = (await told.jsonValue()) ?? {};
    assert.equal(secret, 'aBc123');
    assert.ok(value !== undefined && value > 200);
    await frame.locator('[part~="course"]').getByRole('button').first().press('Enter');
    await frame
      .getByRole('button', { name: /calendar/i })
      .first()
      .press('Enter');
    const dialog = frame.getByRole('dialog', { name: 'Open this address' });
    const address = dialog.getByRole('textbox', { name: 'Address' });
    assert.equal(
      await address.inputValue(),
      `${stage.site.origin}/course-finder.html?preview-date=2026-04-01&query=lado`,
    );
    await dialog.getByRole('button', { name: 'Copy the address' }).press('Enter');
    await dialog.getByText('The address is selected.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).press('Enter');
    assert.equal(await dialog.count(), 0);
    await frame.locator('a[href^="https:"]').filter({ visible: true }).first().press('Enter');
    assert.match(await address.inputValue(), /^https:/);
  });

  it('tell WordPress their height though it hides the frame until it knows it', async () => {
    const hidden = frameOf('week-programme.html#?secret=aBc123', 'allow-scripts').replace(
      '<iframe',
      '<iframe style="position: absolute; clip: rect(1px, 1px, 1px, 1px)"',
    );
    stage.host.pages.set('/page.html', hostPage(listen, hidden));
    const { page } = await stage.visit();
    const told = await page.waitForFunction(() => (window as { told?: { value: number } }).told);
    assert.ok(((await told.jsonValue())?.value ?? 0) > 0);
  });

  it('find out for themselves that new tabs are not allowed', async () => {
    const { frame } = await open(frameOf('threshold-chart.html', 'allow-scripts'));
    await frame.locator('a[href^="https:"]').filter({ visible: true }).first().press('Enter');
    await frame.getByRole('dialog', { name: 'Open this address' }).waitFor();
  });
});

describe('plain addresses', () => {
  for (const { name, title } of ELEMENTS) {
    it(`${name}: names an oEmbed answer whose frame is there`, () => {
      const page = readFileSync(join(SITE, `${name}.html`), 'utf8');
      const answer = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page)?.[1] ?? '';
      assert.ok(answer.startsWith(EXAMPLE_SITE));
      const { version, type, html, ...rest } = JSON.parse(
        readFileSync(join(SITE, answer.slice(EXAMPLE_SITE.length)), 'utf8'),
      ) as Record<'version' | 'type' | 'html' | 'title', string>;
      assert.deepEqual([version, type, rest.title], ['1.0', 'rich', title]);
      // WordPress takes `hidden` away, and puts the frame in the place of the link. Without a quotation it listens to no height.
      const parts =
        /^<blockquote hidden><a href="([^"]+)">([^<]+)<\/a><\/blockquote><iframe src="([^"]+)"[^>]*><\/iframe>$/;
      const [, link, text, frame = ''] = parts.exec(html) ?? [];
      assert.deepEqual([link, text], [`${EXAMPLE_SITE}${name}.html`, title]);
      assert.ok(readFileSync(join(SITE, frame.slice(EXAMPLE_SITE.length))).length > 0);
    });
  }
});
