import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { printed } from './printed.js';
import { startTestServer, type TestServer } from './server.js';
import { launchBrowser, visit } from './visit.js';

describe('what is printed', () => {
  let browser: Browser;
  let server: TestServer;

  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  });

  after(async () => {
    server.close();
    await browser.close();
  });

  it('of all elements on one page, also on a dark one: their headings and no buttons', async () => {
    const tags = [
      'scp-week-programme',
      'scp-course-finder',
      'scp-toolkit-browser',
      'scp-threshold-chart',
      'scp-resource-library',
    ];
    server.pages.set(
      '/page.html',
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>
        <style>html { color-scheme: dark; background: #111; color: #eee; }</style>
        <script src="/embed/scp.js" defer></script></head>
        <body>${tags.map((tag) => `<${tag} heading="Of ${tag}"></${tag}>`).join('')}</body></html>`,
    );
    const { page, allReady, close } = await visit(browser, `${server.origin}/page.html`);
    await allReady();
    const { text } = await printed(page);
    for (const tag of tags) assert.match(text, new RegExp(`Of ${tag}`));
    assert.doesNotMatch(text, /Clear filters|Show more|Add to calendar|Copy a link/);
    assert.match(text, /call 999/);
    await close();
  });
});
