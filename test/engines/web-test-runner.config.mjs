// The browser tests in the engine that ENGINE names, for `npm run test:engines`.
import { fileURLToPath } from 'node:url';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { findFirefox, findMiniBrowser } from '../../src/cli/engines.mjs';
import { enginePlugin } from '../harness/engine-plugin.mjs';
import { webdriverLauncher } from '../harness/webdriver-launcher.mjs';
import base from '../../web-test-runner.config.mjs';

const { env } = process;

const ENGINES = {
  firefox: () => ({
    abilities: ['viewport'],
    launcher: chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        env,
        extraPrefsFirefox: JSON.parse(env.PREFERENCES ?? '{}'),
      },
    }),
  }),
  webkit: () => ({
    abilities: [],
    launcher: webdriverLauncher({
      name: 'WebKitGTK',
      program: 'WebKitWebDriver',
      env: {},
      capabilities: { 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] } },
    }),
  }),
};

const engine = ENGINES[env.ENGINE];
if (engine === undefined) throw new Error(`ENGINE is ${env.ENGINE}. It can be ${Object.keys(ENGINES).join(' or ')}.`);
const { abilities, launcher } = engine();

export default {
  ...base,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [...base.plugins.filter(({ name }) => name !== 'engine'), enginePlugin(abilities)],
  browsers: [launcher],
};
