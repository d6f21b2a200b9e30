import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { ROOT } from '../src/cli/paths.js';
import { launchBrowser } from './e2e/visit.js';

// The development server bundles nothing beforehand, so that it can fail where the static Storybook does not.

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('npm run storybook', () => {
  let server: ChildProcess;
  let browser: Browser;
  let origin: string;
  let said = '';

  before(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    // In a group of its own: npm starts a shell, which starts the server.
    server = spawn('npm', ['run', '-s', 'storybook', '--', '-p', String(port), '--ci'], { cwd: ROOT, detached: true });
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text: Buffer) => (said += String(text)));
    while (!(await fetch(`${origin}/index.json`).catch(() => null))?.ok) {
      assert.equal(server.exitCode, null, said);
      await pause(200);
    }
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid);
  });

  for (const story of ['elements-course-finder--default', 'elements-threshold-chart--default'])
    it(`shows a story without an error: ${story}`, async () => {
      const complaints: string[] = [];
      const page = await browser.newPage();
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on(
        'console',
        (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`),
      );
      // Asked for by the browser itself on its first visit; the development server has none.
      await page.route('**/favicon.ico', (route) => route.fulfill({ body: '' }));
      await page.goto(`${origin}/iframe.html?id=${story}&viewMode=story`);
      await page.locator('#storybook-root .scp h2').first().waitFor();
      assert.deepEqual(complaints, []);
      await page.close();
    });
});
