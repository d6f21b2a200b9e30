import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { EMBED, ROOT } from '../../src/cli/paths.js';
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

/** Lists the listeners on window and document, and the timers, that a page has at a time; not those of the test's driver. */
const COUNTER = `<script>
  const live = new Map();
  window.left = () => [...live.values()];
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
        live.set(one, 'listener for ' + type + ': ' + String(listener).slice(0, 80));
        if (options?.once) add.call(target, type, () => live.delete(one), { once: true });
        options?.signal?.addEventListener('abort', () => live.delete(one));
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
      live.set(id, set + ' ' + rest[0] + ': ' + String(run).slice(0, 80));
      return id;
    };
    window[clear] = (id) => { live.delete(id); stop(id); };
  }
</script>`;

declare global {
  interface Window {
    /** Set by `COUNTER`: what there is at the moment, in words. */
    left: () => string[];
  }
}

describe('odd pages', () => {
  const stage = useStage();

  async function open(head: string, body: string): Promise<Visit> {
    stage.host.pages.set('/page.html', hostPage(head, body));
    return stage.visit();
  }

  for (const [name, [head, body]] of PAGES) {
    it(`F30, C13, with ${name}: all elements show data, and nothing is wider than its place`, async () => {
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

  it('F30, are read as they are by a page in another encoding', () => {
    for (const file of Object.keys(manifest.files).filter((name) => name.endsWith('.js')))
      // eslint-disable-next-line no-control-regex -- ASCII is what ranges from the first control character.
      assert.deepEqual(readFileSync(join(EMBED, file), 'utf8').match(/[^\x00-\x7f]/g), null, file);
  });

  for (const [name, clobber] of HOPELESS) {
    it(`with ${name}: the fallback stays`, async () => {
      const { page } = await open(SCRIPT, clobber + WHOLE);
      assert.equal(await page.getByText(FALLBACK).filter({ visible: true }).count(), tags.length);
    });
  }

  it('C8, F30, with two versions: the first one wins, and a warning names both', async () => {
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
    it(`F28, with all elements in ${place}: they are whole once it opens`, async () => {
      const { page, allReady, complaints } = await open(SCRIPT, body);
      await allReady();
      await page.evaluate(show);
      for (const tag of tags) await page.locator(tag).getByRole('heading').first().waitFor();
      await page.locator('scp-course-finder').getByRole('searchbox').waitFor();
      assert.deepEqual(complaints, []);
    });
  }

  it('C10, get no names but ours, and nothing of ours is left when the elements go', async () => {
    const { page, allReady, complaints } = await open(COUNTER + SCRIPT, '');
    const left = () => page.evaluate(() => window.left());
    const before = await left();
    await page.evaluate((whole) => document.body.insertAdjacentHTML('beforeend', whole), WHOLE);
    await allReady();
    await page.locator('scp-course-finder').getByRole('searchbox').fill('neglect');
    await page.locator('scp-week-programme').locator('[aria-expanded]').first().press('Enter');
    assert.ok((await left()).length > before.length, 'the counter counts');
    await page.evaluate(() => document.body.replaceChildren());
    // Some timers, such as those of words to be read out, end by themselves.
    await page.waitForFunction((least) => window.left().length <= least, before.length).catch(() => undefined);
    assert.deepEqual(await left(), before);
    const symbols = await page.evaluate(() =>
      Object.getOwnPropertySymbols(window).map((symbol) => symbol.description ?? ''),
    );
    // Those that SECURITY.md tells of, and no others.
    const told = [...readFileSync(join(ROOT, 'SECURITY.md'), 'utf8').matchAll(/`(scp\/[^`]+)`/g)].map(([, name = '']) =>
      name.replace('VERSION', manifest.version).replace('FILE', 'scp.js'),
    );
    assert.deepEqual(
      symbols.filter((name) => !name.startsWith('Symbol.') && !told.includes(name)),
      [],
    );
    assert.ok(symbols.includes(`scp/embed/${manifest.version}/scp.js`));
    assert.deepEqual(complaints, []);
  });
});
