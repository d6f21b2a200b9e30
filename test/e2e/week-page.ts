import type { Browser, LaunchOptions, Page } from 'playwright-core';
import { launchBrowser, visit, type Visit, type Visitor } from './visit.js';
import { startTestServer } from './server.js';

/** Where the tests' data is; each test says what is there. */
const DATA = '/week-data.json';

/** A page with a week programme in a real browser, and the data that it is given. */
export interface WeekSite {
  readonly browser: Browser;
  /**
   * Opens a page with one or several week programmes and waits until they show their data.
   * @param body tags of the page; `DATA` in it stands for the address of the data
   * @param prepare runs before the page loads, for example to set the clock
   */
  open: (body: string, options?: OpenOptions) => Promise<Visit>;
  close: () => Promise<void>;
}

/** How a page is opened. */
export interface OpenOptions {
  /** What each request for the data is answered with, in order; the last one again and again. */
  readonly answers: readonly unknown[];
  /** Headers of these answers. Default: none that tells the time. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers of the page. */
  readonly pageHeaders?: Readonly<Record<string, string>>;
  /** Runs before the page loads, for example to set its clock. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Who looks at it. Default: someone who is not in London. */
  readonly visitor?: Visitor;
  /** Behind the address of the page, for example `?a=b`. */
  readonly state?: string;
}

/** Starts a browser and a server for pages with week programmes. */
export async function startWeekSite(launch: LaunchOptions = {}): Promise<WeekSite> {
  const [browser, server] = await Promise.all([launchBrowser(launch), startTestServer()]);
  return {
    browser,
    open: async (body, { answers, headers = {}, pageHeaders = {}, prepare, visitor, state = '' } = { answers: [] }) => {
      server.headers = { ...pageHeaders };
      server.pages.set(
        '/week.html',
        `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>
        <script src="/embed/scp-week-programme.js" defer></script></head>
        <body><main><h1>A page of its own</h1>${body.replaceAll('DATA', DATA)}<p>The foot of the page</p></main></body></html>`,
      );
      let asked = 0;
      return visit(
        browser,
        `${server.origin}/week.html${state}`,
        async (page) => {
          await page.route(`**${DATA}`, (route) =>
            route.fulfill({ json: answers[Math.min(asked++, answers.length - 1)], headers: { ...headers } }),
          );
          await prepare?.(page);
        },
        visitor,
      );
    },
    close: async () => {
      server.close();
      await browser.close();
    },
  };
}
