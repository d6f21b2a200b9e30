import { after, afterEach, before, beforeEach } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from './server.js';
import { startSiteServer, type SiteServer } from './site-server.js';
import { launchBrowser, visit, type Visit } from './visit.js';

/** What a suite of end-to-end tests plays on. Everything is there from the first test on, and gone after the last. */
export interface Stage {
  readonly browser: Browser;
  /** A host site. Its headers are those of the suite again before each test; its pages stay. */
  readonly host: TestServer;
  /** The hosting layout at an origin of its own, if the suite asked for it. */
  readonly site: SiteServer;
  /** The latest visit of a test. Closed after it, but what it noted can still be read in the suite's own `afterEach`. */
  readonly current: Visit | undefined;
  /**
   * Opens a page, and closes it after the test.
   * @param address an address, or a path of the host site. Default: `/page.html`
   * @param prepare runs before the page loads, for example to set its clock
   */
  visit: (address?: string, prepare?: (page: Page) => Promise<void>) => Promise<Visit>;
}

/** What a suite needs of its stage. */
export interface StageOptions {
  /** Whether to serve the hosting layout too. Default: false. */
  readonly site?: boolean;
  /** Sent with every answer of the host site. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sets a stage for the suite in whose `describe` it is called. */
export function useStage({ site = false, headers = {} }: StageOptions = {}): Stage {
  let browser: Browser | undefined;
  let host: TestServer | undefined;
  let siteServer: SiteServer | undefined;
  let visits: Visit[] = [];

  before(async () => {
    [browser, host, siteServer] = await Promise.all([
      launchBrowser(),
      startTestServer(),
      site ? startSiteServer() : undefined,
    ]);
  });

  beforeEach(() => {
    visits = [];
    if (host) host.headers = { ...headers };
  });

  afterEach(async () => {
    for (const { close } of visits) await close();
  });

  after(async () => {
    host?.close();
    siteServer?.close();
    await browser?.close();
  });

  function set<T>(thing: T | undefined): T {
    if (thing === undefined) throw new Error('The stage is set once the tests run, and only with what they asked for.');
    return thing;
  }

  return {
    get browser() {
      return set(browser);
    },
    get host() {
      return set(host);
    },
    get site() {
      return set(siteServer);
    },
    get current() {
      return visits.at(-1);
    },
    visit: async (address = '/page.html', prepare) => {
      const opened = await visit(set(browser), new URL(address, set(host).origin).href, prepare);
      visits.push(opened);
      return opened;
    },
  };
}
