import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession } from 'playwright-core';
import { EMBED } from '../../src/cli/paths.js';
import { createStaticServer } from '../../src/cli/static-server.js';
import { launchBrowser, visit, type Visit } from '../e2e/visit.js';

/** A phone is this many times slower. */
export const PHONE = 4;
/** Milliseconds that data is under way where that matters. */
const SLOW_DATA = 300;

/** A browser and a site whose files the bench writes. */
export interface Workshop {
  readonly browser: Browser;
  /** Puts a file below `/bench/`. */
  readonly put: (name: string, content: string) => void;
  /** A page with these elements in its body. */
  readonly putPage: (name: string, body: string, head?: string) => void;
  readonly open: (name: string) => Promise<OpenPage>;
}

/** A page in a browser context of its own. */
export interface OpenPage extends Visit {
  readonly cdp: CDPSession;
  /** Slows the page's processor down, or lets it run again with 1. */
  readonly slowDown: (factor: number) => Promise<void>;
}

const pageText = (body: string, head: string): string => `<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Benchmark</title>${head}</head>
  <body>${body}</body>
</html>`;

async function openPage(browser: Browser, address: string): Promise<OpenPage> {
  const visited = await visit(browser, address);
  const cdp = await visited.page.context().newCDPSession(visited.page);
  return {
    ...visited,
    cdp,
    slowDown: async (rate) => {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    },
  };
}

/** Starts a browser and a site, gives them to the work, and clears both away. */
export async function inWorkshop<T>(work: (workshop: Workshop) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const server = createStaticServer({
    mounts: [
      { path: '/embed/', folder: EMBED },
      { path: '/bench/', folder },
    ],
    pages: new Map([['/favicon.ico', '']]),
    intercept: (request, response) => {
      if (request.url?.endsWith('?slow') !== true) return false;
      setTimeout(() => response.writeHead(307, { location: request.url?.replace('?slow', '') }).end(), SLOW_DATA);
      return true;
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser();
  const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
  try {
    return await work({
      browser,
      put,
      putPage: (name, body, head = '') => put(name, pageText(body, head)),
      open: (name) => openPage(browser, `http://127.0.0.1:${port}/bench/${name}`),
    });
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  }
}
