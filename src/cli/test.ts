// `npm test`: every check, one after the other. A part that fails does not keep the next from running.
// `npm test -- node browser` runs only those parts.
import { runParts, type Part } from './run-parts.js';
import { keepTests, runBrowserTests, runNodeTests, runScript, type PartResult } from './test-parts.js';

/** Runs tests and keeps which of them passed, for `npm run hazards`. */
const kept = (part: string, run: () => Promise<PartResult>) => async (): Promise<PartResult> => {
  const result = await run();
  if (result.tests !== undefined) keepTests(part, result.tests);
  return result;
};

const PARTS: readonly Part[] = [
  { key: 'types', title: 'Types', run: () => runScript('types') },
  { key: 'lint', title: 'Lint', run: () => runScript('lint') },
  { key: 'node', title: 'Node tests', run: kept('node', () => runNodeTests('test/node')) },
  { key: 'build', title: 'Build', run: () => runScript('build') },
  { key: 'browser', title: 'Browser tests and stories', run: kept('browser', () => runBrowserTests()) },
  {
    key: 'e2e',
    title: 'Package and end to end',
    run: kept('e2e', () =>
      runNodeTests('test/package.test.ts', 'test/packed.test.ts', 'test/manifest.test.ts', 'test/e2e'),
    ),
  },
  // Reads which of the tests above passed.
  { key: 'hazards', title: 'Hazards', run: () => runScript('hazards') },
];

await runParts(PARTS, process.argv.slice(2));
