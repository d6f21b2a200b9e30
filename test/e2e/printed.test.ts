import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../src/cli/paths.js';
import { printed } from './printed.js';
import { useStage } from './stage.js';

describe('F23: what is printed', () => {
  const stage = useStage();

  it('of all elements on one page, also on a dark one: their headings and no buttons', async () => {
    const tags = [
      'scp-week-programme',
      'scp-course-finder',
      'scp-toolkit-browser',
      'scp-threshold-chart',
      'scp-resource-library',
    ];
    stage.host.pages.set(
      '/page.html',
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>
        <style>html { color-scheme: dark; background: #111; color: #eee; }</style>
        <script src="/embed/scp.js" defer></script></head>
        <body>${tags.map((tag) => `<${tag} heading="Of ${tag}"></${tag}>`).join('')}</body></html>`,
    );
    const { page, allReady, close } = await stage.visit();
    await allReady();
    const { text } = await printed(page);
    for (const tag of tags) assert.match(text, new RegExp(`Of ${tag}`));
    assert.doesNotMatch(text, /Clear filters|Show more|Add to calendar|Copy a link/);
    assert.match(text, /call 999/);
    await close();
  });

  it('of what has the focus: no ring', async () => {
    stage.host.pages.set(
      '/page.html',
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>
        <script src="/embed/scp.js" defer></script></head><body><scp-resource-library></scp-resource-library></body></html>`,
    );
    const { page, allReady, close } = await stage.visit();
    await allReady();
    const title = page.locator('[part="results"] button').first();
    await title.focus();
    await page.keyboard.press('Enter');
    const ring = () =>
      title.evaluate((node) => [getComputedStyle(node).outlineStyle, getComputedStyle(node).boxShadow]);
    assert.notDeepEqual(await ring(), ['none', 'none'], 'on screen there is one');
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await ring(), ['none', 'none']);
    await close();
  });

  it('of toolkits and resources: the whole list with addresses, and no card is cut between two sheets', async () => {
    const { toolkits, resources } = JSON.parse(readFileSync(join(ROOT, 'data', 'dataset.json'), 'utf8')) as {
      toolkits: { title: string; url: string }[];
      resources: { title: string; url: string }[];
    };
    stage.host.pages.set(
      '/page.html',
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>
        <script src="/embed/scp.js" defer></script></head>
        <body><scp-toolkit-browser></scp-toolkit-browser><scp-resource-library></scp-resource-library></body></html>`,
    );
    const { page, allReady, close } = await stage.visit();
    await allReady();
    const { sheets, text } = await printed(page);
    const squeezed = (words: string) => words.replace(/\s+/g, '');
    assert.ok(resources.length > 20, 'more than a screen shows at first');
    for (const list of [toolkits, resources]) {
      for (const [at, { title, url }] of list.entries()) {
        const others = list.filter((_, other) => other !== at).map((other) => squeezed(other.title));
        const whole = sheets.map(squeezed).some((sheet) =>
          sheet
            .split(squeezed(title))
            .slice(1)
            .map((rest) => rest.slice(0, rest.indexOf(squeezed(url)) + 1))
            .some((card) => card !== '' && !others.some((other) => card.includes(other))),
        );
        assert.ok(whole, `${title} and ${url} are not on one sheet`);
      }
    }
    assert.doesNotMatch(text, /Show more|Sort by/);
    await close();
  });
});
