// `npm run pictures`: draws the pictures of the README from the embed files, each element on a day that suits it.
// Run it after `npm run build`, when an element looks different.
import { once } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from './browser.mjs';
import { endWithReader } from './closed-pipe.js';
import { EMBED, PAGES, PICTURES } from './paths.js';
import { createStaticServer } from './static-server.js';

/** A picture of one element. */
interface Picture {
  /** Name of the file, without `.png`. */
  readonly name: string;
  readonly element: string;
  /** The present, as the element is to see it. */
  readonly now: string;
  /** Attributes of the element. Default: none. */
  readonly attributes?: string;
  /** Height in pixels. Default: 620. */
  readonly height?: number;
  /** What a reader does first. A picture is drawn also when there is nothing of the kind to press. */
  readonly act?: (page: Page) => Promise<void>;
}

const WIDTH = 1000;
const HEIGHT = 620;

/** How long an element may take to show its data, in milliseconds. */
const PATIENCE = 15_000;

async function markSigns(page: Page): Promise<void> {
  const signs = page.locator('[part~="sign"] input');
  for (const at of [4, 12]) if ((await signs.count()) > at) await signs.nth(at).check();
  await page.evaluate(() => scrollTo(0, 0));
}

const PICTURES_TO_DRAW: readonly Picture[] = [
  { name: 'week-programme', element: 'scp-week-programme', now: '2023-10-11T10:00+01:00' },
  { name: 'course-finder', element: 'scp-course-finder', now: '2026-09-14T10:00+01:00' },
  { name: 'toolkit-browser', element: 'scp-toolkit-browser', now: '2026-11-23T10:00Z' },
  { name: 'threshold-chart', element: 'scp-threshold-chart', now: '2026-11-23T10:00Z', height: 1240, act: markSigns },
  { name: 'resource-library', element: 'scp-resource-library', now: '2026-11-23T10:00Z' },
];

const pageOf = ({ element, attributes = '' }: Picture): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8"><title>Picture</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css">
    <script src="/embed/scp.js" defer></script>
  </head>
  <body class="council"><main class="wrap"><br><${element} ${attributes}></${element}></main></body>
</html>`;

/** Draws a picture: what is in view of a page that holds nothing else. */
async function draw(browser: Browser, origin: string, picture: Picture): Promise<string> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: picture.height ?? HEIGHT } });
  try {
    await page.clock.setFixedTime(new Date(picture.now));
    // An answer without a date: the elements would trust the server's clock.
    await page.route('**/dataset.json', (route) => route.fulfill({ path: join(EMBED, 'dataset.json') }));
    await page.goto(`${origin}/${picture.name}`);
    const element = page.locator(picture.element);
    await element.locator('.scp > .head, .scp > [part]').first().waitFor({ timeout: PATIENCE });
    await picture.act?.(page);
    const file = join(PICTURES, `${picture.name}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    return file;
  } finally {
    await page.close();
  }
}

endWithReader();
const server = createStaticServer({
  mounts: [
    { path: '/embed/', folder: EMBED },
    { path: '/', folder: PAGES },
  ],
  pages: new Map(PICTURES_TO_DRAW.map((picture) => [`/${picture.name}`, pageOf(picture)])),
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
mkdirSync(PICTURES, { recursive: true });
try {
  for (const picture of PICTURES_TO_DRAW) {
    const file = await draw(browser, `http://127.0.0.1:${port}`, picture);
    console.log(`${file} (${Math.round(statSync(file).size / 1000)} kB)`);
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
