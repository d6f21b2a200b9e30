import { chromium, type Browser, type BrowserContextOptions, type LaunchOptions, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../src/cli/browser.mjs';

/** Starts the browser that the tests found. */
export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ ...options, executablePath: findBrowser(), args: BROWSER_FLAGS });
}

/** Who looks at a page. */
export type Visitor = Pick<BrowserContextOptions, 'timezoneId' | 'locale'>;

/** A visitor who is not in London. */
const FAR_AWAY: Visitor = { timezoneId: 'Pacific/Auckland', locale: 'en-GB' };

/** A visit to a page, with what went on meanwhile. */
export interface Visit {
  page: Page;
  /** Console errors and warnings, and errors that nothing caught. */
  complaints: string[];
  /** Addresses of all requests. */
  requests: string[];
  /** Directives of the content security policy that were violated. */
  violations: () => Promise<string[]>;
  /** Waits until each element of ours in the page has shown data. */
  allReady: () => Promise<void>;
  close: () => Promise<void>;
}

declare global {
  interface Window {
    /** Set by the script that each visit runs before the page's own. */
    visit: { ready: EventTarget[]; violations: string[] };
  }
}

function recordInPage() {
  const record: Window['visit'] = { ready: [], violations: [] };
  window.visit = record;
  addEventListener('scp-ready', (event) => event.target && record.ready.push(event.target));
  addEventListener('securitypolicyviolation', (event) => {
    record.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

const everyElementReady = () => {
  const ours = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('scp-'));
  return ours.length > 0 && ours.every((element) => window.visit.ready.includes(element));
};

/**
 * Opens an address in a browser context of its own.
 * @param prepare runs before the page loads, for example to set its clock
 * @param visitor default: one who is not in London
 */
export async function visit(
  browser: Browser,
  address: string,
  prepare?: (page: Page) => Promise<void>,
  visitor = FAR_AWAY,
): Promise<Visit> {
  const context = await browser.newContext(visitor);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  // tsx marks the functions inside a function with this helper, which a function sent to the page would miss there.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(recordInPage);
  await prepare?.(page);
  await page.goto(address);
  return {
    page,
    complaints,
    requests,
    violations: () => page.evaluate(() => window.visit.violations),
    allReady: async () => {
      await page.waitForFunction(everyElementReady, undefined, { timeout: 10_000 });
    },
    close: () => context.close(),
  };
}
