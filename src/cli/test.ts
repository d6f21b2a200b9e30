// `npm test`: every check, one after the other. A part that fails does not keep the next from running.
// `npm test -- node browser` runs only those parts.
import { runBrowserTests, runNodeTests, runScript, type PartResult } from './test-parts.js';

interface Part {
  key: string;
  title: string;
  run: () => Promise<PartResult>;
}

const PARTS: readonly Part[] = [
  { key: 'types', title: 'Types', run: () => runScript('types') },
  { key: 'lint', title: 'Lint', run: () => runScript('lint') },
  { key: 'node', title: 'Node tests', run: () => runNodeTests('test/node') },
  { key: 'build', title: 'Build', run: () => runScript('build') },
  { key: 'browser', title: 'Browser tests and stories', run: runBrowserTests },
  {
    key: 'e2e',
    title: 'Package and end to end',
    run: () => runNodeTests('test/package.test.ts', 'test/manifest.test.ts', 'test/e2e'),
  },
];

function chosenParts(keys: readonly string[]): readonly Part[] {
  const unknown = keys.filter((key) => !PARTS.some((part) => part.key === key));
  if (unknown.length > 0) {
    console.error(
      `There is no part "${unknown.join('", "')}". The parts are: ${PARTS.map(({ key }) => key).join(', ')}.`,
    );
    process.exit(1);
  }
  return keys.length === 0 ? PARTS : PARTS.filter(({ key }) => keys.includes(key));
}

/** Runs a part. A part that could not run, or that ran no test, counts as one failure. */
async function runPart({ title, run }: Part): Promise<PartResult> {
  const start = performance.now();
  let result: PartResult;
  try {
    result = await run();
  } catch (error) {
    result = { passed: 0, failed: 1, skipped: 0, output: String(error) };
  }
  if (result.passed + result.failed === 0)
    result = { ...result, failed: 1, output: `${result.output}\nNo test was run.` };
  const { passed, failed, skipped, output } = result;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (failed > 0) console.log(`\n${output.trim()}\n`);
  const skippedToo = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok'}  ${title}: ${passed} passed, ${failed} failed${skippedToo} (${seconds} s)`,
  );
  return result;
}

let passed = 0;
let failed = 0;
for (const part of chosenParts(process.argv.slice(2))) {
  const result = await runPart(part);
  passed += result.passed;
  failed += result.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
