import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { tags } from './embed-page.js';
import { FALLBACK, finder, SCRIPT, useFaultPage } from './fault-page.js';
import { hostPage } from './host-page.js';

describe('pages and browsers that forbid or lack what elements may use', () => {
  const on = useFaultPage();
  const { open, stage } = on;

  /** One of each, with the script of all of them. */
  const all = (attributes = ''): string =>
    tags.map((tag) => `<${tag} src="${on.data.origin}/data.json"${attributes}><p>${FALLBACK}</p></${tag}>`).join('');
  const ALL = '<script src="/embed/scp.js" defer></script>';

  it('F20: a frame in which all storage is forbidden shows all elements, also with a list that is to be kept', async () => {
    stage.host.headers = { 'access-control-allow-origin': '*' };
    stage.host.pages.set('/inner.html', hostPage(ALL, all(' save="device"')));
    const { page, complaints } = await open(
      '<iframe sandbox="allow-scripts" src="/inner.html" width="900" height="900"></iframe>',
    );
    const frame = page.frames()[1] ?? assert.fail('there is no frame');
    await frame.waitForFunction((count) => window.visit.ready.length === count, tags.length);
    const blocked = await frame.evaluate(() => {
      try {
        return String(localStorage.length);
      } catch (error) {
        return (error as Error).name;
      }
    });
    assert.equal(blocked, 'SecurityError', 'storage is forbidden here');
    const finder = frame.locator('scp-course-finder');
    await finder
      .getByRole('button', { name: /Add to my list/ })
      .first()
      .click();
    await finder.getByText('My list (1)').first().waitFor();
    assert.deepEqual(complaints, []);
  });

  it('F21, C77: without scripts the fallback is there to read', async () => {
    stage.host.pages.set('/page.html', hostPage(SCRIPT, finder(`${on.data.origin}/data.json`)));
    const context = await stage.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${stage.host.origin}/page.html`);
    assert.equal(await page.getByText(FALLBACK).isVisible(), true);
    await context.close();
  });

  for (const [what, head] of [
    ['that is blocked by a policy', `<meta http-equiv="content-security-policy" content="script-src 'none'">${SCRIPT}`],
    ['that is not there', '<script src="/embed/gone.js" defer></script>'],
    ['that an old browser cannot read', '<script src="/new.js" defer></script>'],
    [
      'one byte of which was changed',
      '<script src="/embed/scp-course-finder.js" integrity="sha384-AAAA" crossorigin="anonymous" defer></script>',
    ],
  ] as const) {
    it(`${what.startsWith('one') ? 'C86, F21' : 'F21, C77'}: a script ${what} leaves the fallback`, async () => {
      stage.host.pages.set('/new.js', 'class Future { static #x |> 1 }');
      const { page } = await open(finder(`${on.data.origin}/data.json`), undefined, head);
      assert.equal(await page.getByText(FALLBACK).isVisible(), true);
      assert.equal(await page.locator(':not(:defined)').count(), 1);
    });
  }

  it('F22, C58: in a browser without shared style sheets every element looks the same', async () => {
    /** How the first parts of each element look, without the style elements that take the place of the sheets. */
    const look = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter(({ localName }) => localName.startsWith('scp-'))
          .map(({ localName, shadowRoot }) => ({
            localName,
            styled: shadowRoot?.querySelector('style') !== null,
            parts: [...(shadowRoot?.querySelectorAll(':not(style)') ?? [])].slice(0, 150).map((each) => {
              const { display, color, backgroundColor, padding, font } = getComputedStyle(each);
              return [each.localName, display, color, backgroundColor, padding, font].join(' ');
            }),
          })),
      );
    const looks: Awaited<ReturnType<typeof look>>[] = [];
    for (const without of [false, true]) {
      const { page, allReady } = await open(
        all(),
        async (each) => {
          if (without) await each.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets'));
        },
        ALL,
      );
      await allReady();
      looks.push(await look(page));
    }
    const [usual = [], bare = []] = looks;
    assert.equal(usual.length, tags.length);
    for (const [at, { localName, styled, parts }] of bare.entries()) {
      assert.deepEqual([styled, usual[at]?.styled], [true, false], localName);
      assert.ok(parts.length > 20, localName);
      assert.deepEqual(parts, usual[at]?.parts, localName);
    }
  });
});
