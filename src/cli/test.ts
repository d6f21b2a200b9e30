// `npm test`: every check, one after the other. A part that fails does not keep the next from running.
// `npm test -- node browser` runs only those parts.
import { runParts, type Part } from './run-parts.js';
import { runBrowserTests, runNodeTests, runScript } from './test-parts.js';

const PARTS: readonly Part[] = [
  { key: 'types', title: 'Types', run: () => runScript('types') },
  { key: 'lint', title: 'Lint', run: () => runScript('lint') },
  { key: 'node', title: 'Node tests', run: () => runNodeTests('test/node') },
  { key: 'build', title: 'Build', run: () => runScript('build') },
  { key: 'browser', title: 'Browser tests and stories', run: () => runBrowserTests() },
  {
    key: 'e2e',
    title: 'Package and end to end',
    run: () => runNodeTests('test/package.test.ts', 'test/packed.test.ts', 'test/manifest.test.ts', 'test/e2e'),
  },
];

await runParts(PARTS, process.argv.slice(2));
