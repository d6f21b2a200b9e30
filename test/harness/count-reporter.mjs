import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function countSuite(suite, counts, around = []) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else {
      counts[test.passed ? 'passed' : 'failed'] += 1;
      counts.tests.push({ titles: [...around, test.name], passed: test.passed });
    }
  }
  for (const inner of suite.suites) countSuite(inner, counts, [...around, inner.name]);
}

/** One file: its tests, and one failure if it could not be loaded or registered no test. */
function countSession({ testResults, errors }) {
  const counts = { passed: 0, failed: 0, skipped: 0, tests: [] };
  if (testResults) countSuite(testResults, counts);
  if (errors.length > 0 || counts.passed + counts.failed + counts.skipped === 0) counts.failed += 1;
  return counts;
}

/**
 * Web Test Runner reporter: the runner calls a file without tests a success, so this one counts for itself. The counts,
 * with every test by name, go to the file that TEST_COUNTS names, if any; the counts also to the last line.
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0, tests: [] };
      for (const session of sessions) {
        const counts = countSession(session);
        for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key];
        total.tests.push(...counts.tests);
      }
      const file = process.env.TEST_COUNTS;
      if (file) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify(total));
      }
      // At the very end: the runner moves the cursor after its reporters are done.
      process.once('exit', () => {
        if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
        console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
      });
    },
  };
}
