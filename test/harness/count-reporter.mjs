import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function countSuite(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) countSuite(inner, counts);
}

/** One file: its tests, and one failure if it could not be loaded or registered no test. */
function countSession({ testResults, errors }) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (testResults) countSuite(testResults, counts);
  if (errors.length > 0 || counts.passed + counts.failed + counts.skipped === 0) counts.failed += 1;
  return counts;
}

/**
 * Web Test Runner reporter: the runner calls a file without tests a success, so this one counts for itself. The counts go
 * to the file that TEST_COUNTS names, if any, and to the last line.
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const counts = countSession(session);
        for (const key of Object.keys(total)) total[key] += counts[key];
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
