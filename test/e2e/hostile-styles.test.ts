import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tags } from './embed-page.js';
import { openPage } from './host-page.js';
import { useStage } from './stage.js';

const SCRIPT = '<script src="/embed/scp.js" defer></script>';

const WHOLE = tags.map((tag) => `<${tag} preview-date="2026-04-01"></${tag}>`).join('');

/** What style sheets of other sites do to everything on their pages. */
const SHEETS = new Map([
  [
    'a rule for everything, with !important',
    '* { margin: 9px !important; color: lime !important; font-size: 30px !important; box-sizing: content-box !important; }',
  ],
  ['a small root', 'html { font-size: 62.5%; } body { font-size: 1.6rem; }'],
  [
    'a body that hands everything down',
    'body { text-transform: uppercase; white-space: nowrap; direction: rtl; letter-spacing: 3px; text-align: center; cursor: wait; line-height: 2.5; }',
  ],
  [
    'rules for tags, as of frameworks and themes',
    `h1, h2, h3, h4 { float: left; width: 120%; } p { max-width: none; column-count: 3; } ul, li { list-style: square inside; display: inline; }
     button, input, select { appearance: none; width: 100% !important; height: 8px; display: none; } table { display: block; } svg, img { max-width: 100%; height: auto; }
     a { pointer-events: none; } fieldset, legend { position: absolute; } dialog { display: block !important; } label { display: none; }`,
  ],
  [
    'elements made inline',
    'scp-course-finder, scp-week-programme, scp-toolkit-browser, scp-threshold-chart, scp-resource-library { display: inline; }',
  ],
  [
    'a theme’s rule for unknown children of its content',
    '.entry > * { max-width: 40rem; margin-inline: auto; } .entry > *:not(p) { float: none; clear: both; }',
  ],
]);

describe('C15: hostile styles', () => {
  const stage = useStage();

  for (const [name, sheet] of SHEETS)
    for (const width of [1280, 320])
      it(`${name}, ${width}px: everything can be read and used`, async () => {
        const { page, allReady } = await openPage(
          stage,
          `<style>${sheet}</style>${SCRIPT}`,
          `<div class="entry">${WHOLE}</div>`,
          (opened) => opened.setViewportSize({ width, height: 800 }),
        );
        await allReady();
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const faults = await page.evaluate((ours) => {
          const found: string[] = [];
          for (const tag of ours) {
            const element = document.querySelector(tag);
            const root = element?.shadowRoot?.querySelector<HTMLElement>('.scp');
            if (element === null || !root) continue;
            const style = getComputedStyle(root);
            const kept = [style.textTransform, style.whiteSpace, style.direction, style.textAlign, style.cursor];
            if (kept.join() !== 'none,normal,ltr,start,auto') found.push(`${tag}: ${kept.join()}`);
            if (root.scrollWidth > Math.ceil(root.clientWidth))
              found.push(`${tag} is ${root.scrollWidth} wide in ${root.clientWidth}`);
            for (const control of root.querySelectorAll<HTMLElement>('button, input, select, a[href], summary')) {
              if (!control.checkVisibility()) continue;
              const { width: wide, height: high, right } = control.getBoundingClientRect();
              if (wide < 1 || high < 1) found.push(`${tag}: ${control.localName} has no size`);
              if (right > root.getBoundingClientRect().right + 1)
                found.push(`${tag}: ${control.localName} ${control.innerText} sticks out`);
            }
          }
          return found;
        }, tags);
        assert.deepEqual(faults, []);
        const finder = page.locator('scp-course-finder');
        await finder.getByRole('searchbox').fill('neglect');
        await finder.getByText('for “neglect”').first().waitFor({ state: 'attached' });
      });

  it('spacing of letters and lines comes through: readers change it (WCAG 1.4.12)', async () => {
    const { page, allReady } = await openPage(
      stage,
      `<style>body { letter-spacing: 3px; word-spacing: 6px; line-height: 2.5; }</style>${SCRIPT}`,
      WHOLE,
    );
    await allReady();
    for (const tag of tags)
      assert.deepEqual(
        await page.locator(tag).evaluate((element) => {
          const root = element.shadowRoot?.querySelector('.scp');
          const { letterSpacing, wordSpacing, lineHeight } = getComputedStyle(root ?? element);
          return [letterSpacing, wordSpacing, lineHeight];
        }),
        ['3px', '6px', '40px'],
        tag,
      );
  });
});
