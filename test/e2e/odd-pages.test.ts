import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { EMBED } from '../../src/cli/paths.js';
import { FALLBACK, manifest, tags } from './embed-page.js';
import { hostPage } from './host-page.js';
import { useStage } from './stage.js';
import type { Visit } from './visit.js';

const WHOLE = tags.map((tag) => `<${tag}><p>${FALLBACK}</p></${tag}>`).join('\n');

const SCRIPT = '<script src="/embed/scp.js" defer></script>';

/** Pages with scripts, names or places that an element does not expect: `ELEMENTS` stands for all elements. */
const PAGES = new Map<string, [head: string, body: string]>([
  ['the script in the head, without defer', ['<script src="/embed/scp.js"></script>', WHOLE]],
  [
    'the script put in by another script, long after the page',
    [
      '',
      `${WHOLE}<script>addEventListener('load', () => setTimeout(() => {
         const script = document.createElement('script');
         script.src = '/embed/scp.js';
         document.body.append(script);
       }, 100));</script>`,
    ],
  ],
  [
    'customElements.define wrapped, and bind replaced',
    [
      `<script>
         const define = customElements.define;
         customElements.define = function () { return define.apply(customElements, arguments); };
         Function.prototype.bind = function (self) { const f = this; return function () { return f.apply(self, arguments); }; };
       </script>${SCRIPT}`,
      WHOLE,
    ],
  ],
  ['a base address', [`<base href="/elsewhere/">${SCRIPT}`, WHOLE]],
  [
    'forms named like parts of the document',
    [
      SCRIPT,
      [
        'search',
        'title',
        'body',
        'head',
        'documentElement',
        'currentScript',
        'baseURI',
        'visibilityState',
        'activeElement',
        'location',
        'cookie',
        'forms',
      ]
        .map((name) => `<form id="${name}" name="${name}"><input name="action"><input name="submit"></form>`)
        .join('') + WHOLE,
    ],
  ],
  [
    'ids named like our parts',
    [SCRIPT, `<a id="scp"></a><a id="customElements"></a><a id="trustedTypes"></a>${WHOLE}`],
  ],
  ['a column 280 pixels wide', [SCRIPT, `<div style="width: 280px">${WHOLE}</div>`]],
]);

/** Pages on which Lit itself cannot start. */
const HOPELESS = new Map([
  ['a form named createElement', '<form name="createElement"></form>'],
  ['a form named createTreeWalker', '<form name="createTreeWalker"></form>'],
  ['a link whose id is a name of Lit', '<a id="litElementVersions"></a>'],
  ['a change of Object.prototype that Lit reads', '<script>Object.prototype.renderBefore = {}</script>'],
]);

/** Counts the listeners on window and document, and the timers, that a page has at a time; not those of the test's driver. */
const COUNTER = `<script>
  const live = window.live = new Set();
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const kept = [];
  const same = (a, b) => a.target === b.target && a.type === b.type && a.listener === b.listener && a.capture === b.capture;
  const entry = (target, type, listener, options) =>
    ({ target, type, listener, capture: typeof options === 'object' ? Boolean(options?.capture) : Boolean(options) });
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const drivers = /__playwright|_hitTargetInterceptor/.test(type + listener);
    if (!drivers && (target === window || target === document)) {
      const one = entry(target, type, listener, options);
      if (!kept.some((each) => same(each, one))) {
        kept.push(one);
        live.add(one);
        if (options?.once) add.call(target, type, () => live.delete(one), { once: true });
      }
    }
    return add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    const one = entry(target, type, listener, options);
    const at = kept.findIndex((each) => same(each, one));
    if (at >= 0) live.delete(kept.splice(at, 1)[0]);
    return remove.call(target, type, listener, options);
  };
  for (const [set, clear] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval']]) {
    const [start, stop] = [window[set], window[clear]];
    window[set] = (run, ...rest) => {
      const id = start(() => { if (set === 'setTimeout') live.delete(id); run(); }, ...rest);
      live.add(id);
      return id;
    };
    window[clear] = (id) => { live.delete(id); stop(id); };
  }
</script>`;

describe('odd pages', () => {
  const stage = useStage();

  async function open(head: string, body: string): Promise<Visit> {
    stage.host.pages.set('/page.html', hostPage(head, body));
    return stage.visit();
  }

  for (const [name, [head, body]] of PAGES) {
    it(`with ${name}: all elements show data, and nothing is wider than its place`, async () => {
      const { page, allReady, complaints } = await open(head, body);
      await allReady();
      const wider = await page.evaluate(
        (ours) =>
          ours.filter((tag) => {
            const element = document.querySelector(tag);
            return element !== null && element.scrollWidth > element.clientWidth;
          }),
        tags,
      );
      assert.deepEqual(wider, []);
      assert.deepEqual(complaints, []);
    });
  }

  for (const [name, clobber] of HOPELESS) {
    it(`with ${name}: the fallback stays`, async () => {
      const { page } = await open(SCRIPT, clobber + WHOLE);
      assert.equal(await page.getByText(FALLBACK).filter({ visible: true }).count(), tags.length);
    });
  }

  it('with two versions: the first one wins, and a warning names both', async () => {
    const other = readFileSync(join(EMBED, 'scp.js'), 'utf8').replaceAll(manifest.version, '9.9.9');
    const { allReady, complaints } = await open(SCRIPT, `${WHOLE}<script type="module">${other}</script>`);
    await allReady();
    assert.deepEqual(
      complaints.sort(),
      tags.map((tag) => `${tag} 9.9.9 was not registered: the page already has version ${manifest.version}.`),
    );
  });

  const OPENERS = new Map<string, [body: string, open: () => void]>([
    ['a dialog', [`<dialog>${WHOLE}</dialog>`, () => document.querySelector('dialog')?.showModal()]],
    [
      'a tab that is hidden',
      [`<div hidden>${WHOLE}</div>`, () => document.querySelector('div')?.removeAttribute('hidden')],
    ],
    [
      'a closed details',
      [
        `<details><summary>More</summary>${WHOLE}</details>`,
        () => document.querySelector('details')?.setAttribute('open', ''),
      ],
    ],
  ]);

  for (const [place, [body, show]] of OPENERS) {
    it(`with all elements in ${place}: they are whole once it opens`, async () => {
      const { page, allReady, complaints } = await open(SCRIPT, body);
      await allReady();
      await page.evaluate(show);
      for (const tag of tags) await page.locator(tag).getByRole('heading').first().waitFor();
      await page.locator('scp-course-finder').getByRole('searchbox').waitFor();
      assert.deepEqual(complaints, []);
    });
  }

  it('get no names but ours, and nothing of ours is left when the elements go', async () => {
    const { page, allReady, complaints } = await open(COUNTER + SCRIPT, '');
    const count = () => page.evaluate(() => (window as unknown as { live: Set<unknown> }).live.size);
    const before = await count();
    await page.evaluate((whole) => document.body.insertAdjacentHTML('beforeend', whole), WHOLE);
    await allReady();
    await page.locator('scp-course-finder').getByRole('searchbox').fill('neglect');
    await page.locator('scp-week-programme').locator('[aria-expanded]').first().press('Enter');
    assert.ok((await count()) > before, 'the counter counts');
    await page.evaluate(() => document.body.replaceChildren());
    await page.waitForFunction((least) => (window as unknown as { live: Set<unknown> }).live.size <= least, before);
    const symbols = await page.evaluate(() =>
      Object.getOwnPropertySymbols(window).map((symbol) => symbol.description ?? ''),
    );
    assert.deepEqual(
      symbols.filter((name) => !/^(scp\/|Symbol\.)/.test(name)),
      [],
    );
    assert.deepEqual(complaints, []);
  });
});
