import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { BROWSER_FLAGS, findBrowser } from './src/cli/browser.mjs';
import { countReporter } from './test/harness/count-reporter.mjs';
import { enginePlugin } from './test/harness/engine-plugin.mjs';
import { forcedColours } from './test/harness/forced-colours.mjs';
import { moreRuns } from './test/harness/more-runs.mjs';
import { resizeWindow } from './test/harness/resize-window.mjs';
import { storyFiles } from './test/harness/story-files.mjs';
import { uncaughtErrors } from './test/harness/uncaught-errors.mjs';

/**
 * Lets no test file have the page of another, with its history: in a run of all files Back left the page of the week's
 * address for about:blank, and never where that file ran alone.
 */
function freshPages(launcher) {
  launcher.inactivePages.push = () => 0;
  return launcher;
}

export default {
  files: ['test/browser/**/*.test.ts', 'test/stories.test.ts'],
  // Keys sent to a page that is not in front are never answered, so that files run one after the other.
  concurrency: 1,
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    storyFiles(),
    moreRuns(),
    resizeWindow(),
    // Without its `json` setting, which would turn /data/dataset.json into a module for those who fetch it, too. The
    // plugin does not follow "extends", so this names the tsconfig that holds the decorator settings itself.
    esbuildPlugin({
      ts: true,
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      target: 'es2022',
    }),
    forcedColours(),
    enginePlugin({ canEmulate: true }),
    uncaughtErrors(),
  ],
  browsers: [
    freshPages(
      chromeLauncher({
        // A window for each test file: of several tabs in one window, only the front one takes keys and focus.
        createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
        launchOptions: {
          executablePath: findBrowser(),
          args: BROWSER_FLAGS,
          // A visitor whose day and clock changes are not London's: code that reads the visitor's zone fails here.
          env: { ...process.env, TZ: 'Pacific/Auckland' },
        },
      }),
    ),
  ],
  reporters: [defaultReporter(), countReporter()],
  testFramework: { config: { timeout: 10_000 } },
  // All stories are one file. Each test has its own limit above.
  testsFinishTimeout: 600_000,
};
