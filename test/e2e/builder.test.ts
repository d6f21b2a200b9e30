import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Frame, Locator, Page } from 'playwright-core';
import { SITE } from '../../src/cli/paths.js';
import { writeSnippet } from '../../src/cli/snippet.js';
import { barriers } from './axe.js';
import { focused, tabTo } from './keyboard.js';
import { hostPage } from './host-page.js';
import { useStage } from './stage.js';
import type { Visit } from './visit.js';

/** Path of the page that shows snippets. */
const PREVIEW = '/builder/preview.html';

const NOW = '2026-11-22T12:00:00Z';

/** What an editor does, and the command that writes the same. */
const CHOICES = new Map<string, [act: (page: Page) => Promise<void>, args: readonly string[]]>([
  ['nothing at all', [async () => {}, ['--element', 'course-finder']]],
  [
    'courses for schools on domestic abuse, with a heading of their own',
    [
      async (page) => {
        await page.getByText('For whom: everyone').click();
        await page.getByRole('checkbox', { name: 'Schools', exact: false }).first().check();
        await page.getByText('Topics of courses: all topics').click();
        await page.getByRole('checkbox', { name: 'Domestic abuse' }).check();
        await page.getByLabel('Heading', { exact: true }).fill('Training for <our> “schools” & "us"');
        await page.getByLabel('Level of the heading').selectOption('3');
      },
      [
        ...['--element', 'course-finder', '--audience', 'schools', '--category', 'domestic-abuse'],
        ...['--heading', 'Training for <our> “schools” & "us"', '--heading-level', '3'],
      ],
    ],
  ],
  [
    'a finder that keeps My list, in its own colours',
    [
      async (page) => {
        await page.getByRole('checkbox', { name: /^Let readers keep/ }).check();
        await page.getByText('Colours: the element’s own').click();
        await page.getByLabel('Links, buttons, ticked boxes').fill('#7a1f3d');
      },
      ['--element', 'course-finder', '--save', 'device', '--colour', 'accent=#7a1f3d'],
    ],
  ],
  [
    'a week as a div that follows new versions',
    [
      async (page) => {
        await page.getByRole('radio', { name: /^Safeguarding week/ }).check();
        await page.getByLabel('Week', { exact: true }).selectOption({ index: 1 });
        await page.getByRole('radio', { name: /^A div/ }).check();
        await page.getByRole('radio', { name: /^Follow new versions/ }).check();
      },
      ['--element', 'week-programme', '--week', 'safeguarding-week-2023', '--way', '2', '--channel', 'following'],
    ],
  ],
  [
    'two toolkits for an area, without a heading',
    [
      async (page) => {
        await page.getByRole('radio', { name: /^Practice toolkits/ }).check();
        await page.getByText('Toolkits: all toolkits').click();
        await page.getByRole('checkbox', { name: 'Neglect', exact: true }).check();
        await page.getByRole('checkbox', { name: 'Child Sexual Abuse', exact: true }).check();
        await page.getByLabel('Area whose contacts come first').selectOption('isle-of-wight');
        await page.getByRole('checkbox', { name: /^No heading/ }).check();
      },
      [
        ...['--element', 'toolkit-browser', '--toolkit', 'child-sexual-abuse,neglect', '--area', 'isle-of-wight'],
        ...['--heading', ''],
      ],
    ],
  ],
  [
    'the chart for SharePoint, which takes a frame',
    [
      async (page) => {
        await page.getByRole('radio', { name: /^Threshold chart/ }).check();
        await page.getByLabel('Chart', { exact: true }).selectOption('neglect');
        await page.getByLabel('Your site is made with').selectOption('sharepoint');
      },
      ['--element', 'threshold-chart', '--chart', 'neglect', '--way', '3'],
    ],
  ],
  [
    'news at a plain address',
    [
      async (page) => {
        await page.getByRole('radio', { name: /^Briefings and resources/ }).check();
        await page.getByLabel('Part to start with').selectOption('news');
        await page.getByRole('radio', { name: /^A plain address/ }).check();
      },
      ['--element', 'resource-library', '--view', 'news', '--way', '4'],
    ],
  ],
]);

describe('the snippet builder', () => {
  const stage = useStage({ site: true });

  const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

  async function open(): Promise<Visit> {
    const opened = await stage.visit(`${stage.site.origin}/builder.html`, (page) => page.clock.setFixedTime(NOW));
    await field(opened.page, 'Snippet').waitFor();
    return opened;
  }

  /**
   * The frame that holds the element: the preview, or a frame in it. Waits until the element shows its data.
   * @param path what its address ends with, without what follows a ?
   * @param selector what is in it
   */
  async function shown(page: Page, path: string, selector: string): Promise<Frame> {
    for (;;) {
      for (const frame of page.frames().slice(1)) {
        if (!new URL(frame.url(), page.url()).pathname.endsWith(path)) continue;
        // A frame that is about to go answers with an error.
        const there = await frame
          .evaluate(() => window.visit.ready.length > 0)
          .then((ready) => (ready ? frame.locator(selector).count() : 0))
          .catch(() => 0);
        if (there > 0) return frame;
      }
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  function command(args: readonly string[]): { snippet: string; rest: string } {
    const [snippet, rest]: [string[], string[]] = [[], []];
    const data = join(SITE, 'data/v1/dataset.json');
    const code = writeSnippet([...args, '--site', stage.site.origin, '--data', data, '--at', '2026-11-22T12:00'], 0, {
      write: (text) => snippet.push(text),
      say: (text) => rest.push(text),
    });
    assert.equal(code, 0, rest.join('\n'));
    return { snippet: snippet.join(''), rest: rest.join('\n') };
  }

  for (const [what, [act, args]] of CHOICES)
    it(`writes what the command writes: ${what}`, async () => {
      const { page, complaints, violations } = await open();
      assert.equal(await page.getByText(/^Loading/).count(), 0);
      await act(page);
      const { snippet, rest } = command(args);
      assert.equal(await field(page, 'Snippet').inputValue(), snippet);
      assert.ok(rest.includes((await field(page, 'The whole sheet as text').inputValue()).trim()));
      const rule = field(page, 'Rule for your style sheet');
      if ((await rule.count()) > 0) assert.ok(rest.includes((await rule.inputValue()).trim()));
      assert.deepEqual([await violations(), complaints], [[], []]);
    });

  it('shows exactly the snippet, under exactly the policy of its sheet', async () => {
    const { page, complaints, violations } = await open();
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
    const { page, complaints } = await open();
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

  it('tells contrast in figures and words while colours are set, and what is no colour', async () => {
    const { page } = await open();
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
    const { page } = await open();
    const sheet = page.getByRole('region', { name: '6. For whoever approves it' });
    await sheet.getByText('Cookies: none. Storage: none. Analytics: none.').waitFor();
    await page.getByRole('checkbox', { name: /^Let readers keep/ }).check();
    await sheet
      .getByText(/^On your site, save="device" keeps “My list” in localStorage under scp\/my-list\/1/)
      .waitFor();
    assert.equal(await sheet.getByText('Storage: none').count(), 0);
  });

  it('remembers nothing, asks only its own server, and leaves the address and the history alone', async () => {
    const { page, requests } = await open();
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
    const { page } = await open();
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
      const { page } = await open();
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

  it('lets nobody else put words into the page of its preview', async () => {
    const { page } = await open();
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
