import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { FALLBACK, finder, SCRIPT, useFaultPage } from './fault-page.js';
import { hostPage } from './host-page.js';

describe('pages and browsers that forbid or lack what elements may use', () => {
  const on = useFaultPage();
  const { open, stage } = on;

  it('F20: a frame in which all storage is forbidden shows everything, also with a list that is to be kept', async () => {
    stage.host.headers = { 'access-control-allow-origin': '*' };
    stage.host.pages.set(
      '/inner.html',
      hostPage(
        SCRIPT,
        finder(`${on.data.origin}/data.json`).replace('<scp-course-finder', '<scp-course-finder save="device"'),
      ),
    );
    const { page, complaints } = await open(
      '<iframe sandbox="allow-scripts" src="/inner.html" width="900" height="900"></iframe>',
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('scp-course-finder').getByRole('searchbox').waitFor();
    const blocked = await page.frames()[1]?.evaluate(() => {
      try {
        return String(localStorage.length);
      } catch (error) {
        return (error as Error).name;
      }
    });
    assert.equal(blocked, 'SecurityError', 'storage is forbidden here');
    await frame
      .getByRole('button', { name: /my list/i })
      .first()
      .click();
    assert.deepEqual(complaints, []);
    stage.host.headers = {};
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

  it('F22, C58: in a browser without shared style sheets the element looks the same', async () => {
    const look = (page: Page) =>
      page.evaluate(() => {
        const scp = document.querySelector('scp-course-finder')?.shadowRoot?.querySelector('.scp');
        if (!scp) return [];
        return [...scp.querySelectorAll('*')].slice(0, 200).map((each) => {
          const { display, color, backgroundColor, padding } = getComputedStyle(each);
          return [each.localName, display, color, backgroundColor, padding].join(' ');
        });
      });
    const looks: string[][] = [];
    for (const without of [false, true]) {
      const { page, allReady } = await open(finder(`${on.data.origin}/data.json`), async (each) => {
        if (without) await each.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets'));
      });
      await allReady();
      assert.equal((await page.locator('scp-course-finder style').count()) > 0, without);
      looks.push(await look(page));
    }
    assert.ok((looks[0]?.length ?? 0) > 50);
    assert.deepEqual(looks[1]?.filter((line) => !line.startsWith('style')).slice(0, 150), looks[0]?.slice(0, 150));
  });

  it('F24, C74: nothing moves for a reader who wants no movement, and nothing blinks for anyone', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const { page, allReady } = await open(finder(`${on.data.origin}/data.json`), async (each) => {
        await each.emulateMedia({ reducedMotion });
      });
      await allReady();
      const moving = await page.evaluate(() =>
        [...(document.querySelector('scp-course-finder')?.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((each) => {
          const { transitionDuration, animationName, animationIterationCount, scrollBehavior } = getComputedStyle(each);
          return [
            ...(parseFloat(transitionDuration) > 0.01 || animationName !== 'none' || scrollBehavior === 'smooth'
              ? [`${each.className} moves`]
              : []),
            ...(animationName !== 'none' && animationIterationCount === 'infinite' ? [`${each.className} blinks`] : []),
          ];
        }),
      );
      assert.deepEqual(reducedMotion === 'reduce' ? moving : moving.filter((line) => line.endsWith('blinks')), []);
    }
  });
});
