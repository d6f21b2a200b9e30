// The browser tests in the engine that ENGINE names, for `npm run test:engines`.
import { fileURLToPath } from 'node:url';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { findFirefox, findMiniBrowser } from '../../src/cli/engines.mjs';
import base from '../../web-test-runner.config.mjs';
import { enginePlugin } from '../harness/engine-plugin.mjs';
import { webdriverLauncher } from '../harness/webdriver-launcher.mjs';
import { hostPages } from './host-pages.mjs';
import { zoneWords } from './zone-words.mjs';

const { ENGINE = '', SITE_ORIGIN: site, GTK_SETTINGS, TZ: zone = 'Pacific/Auckland' } = process.env;
const preferences = (process.env.PREFERENCES ?? '').split(' ').filter((name) => name !== '');

/** How Firefox is told of what a reader has set. */
const FIREFOX_PREFERENCES = {
  'reduced-motion': { 'ui.prefersReducedMotion': 1 },
  'forced-colours': { 'browser.display.document_color_use': 2 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
};

/** Firefox's driver knows the space bar by its character alone, and Chromium's by its name as well. */
function knowingTheSpaceBar(page) {
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  keyboard.press = (key, options) => press(key === 'Space' ? ' ' : key, options);
  return page;
}

const ENGINES = {
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      createPage: async ({ context }) => knowingTheSpaceBar(await context.newPage()),
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        env: { ...process.env, TZ: zone },
        extraPrefsFirefox: Object.assign({}, ...preferences.map((name) => FIREFOX_PREFERENCES[name])),
      },
    }),
  webkit: () =>
    webdriverLauncher({
      name: 'WebKitGTK',
      program: 'WebKitWebDriver',
      env: { TZ: zone, ...(GTK_SETTINGS && { XDG_CONFIG_HOME: GTK_SETTINGS }) },
      capabilities: { 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] } },
    }),
};

if (!(ENGINE in ENGINES)) throw new Error(`ENGINE is "${ENGINE}". It can be ${Object.keys(ENGINES).join(' or ')}.`);
const launcher = ENGINES[ENGINE]();

const host = hostPages();

export default {
  ...base,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [
    ...base.plugins.filter(({ name }) => name !== 'engine'),
    enginePlugin({ canEmulate: false, zone, preferences, site }),
    host.plugin,
    zoneWords(`node_modules/.cache/test/zones-${ENGINE}.json`, zone === 'Europe/London'),
  ],
  middleware: [host.middleware],
  browsers: [launcher],
};
