import { endWithReader } from './closed-pipe.js';
import type { PartResult } from './test-parts.js';

/** A part of a test command. */
export interface Part {
  /** Names it on the command line. Of `firefox/hosts`, `firefox` names the whole group. */
  readonly key: string;
  readonly title: string;
  readonly run: () => Promise<PartResult>;
}

const isNamed = ({ key }: Part, asked: string): boolean => key === asked || key.startsWith(`${asked}/`);

function chosenParts(parts: readonly Part[], keys: readonly string[]): readonly Part[] {
  const unknown = keys.filter((key) => !parts.some((part) => isNamed(part, key)));
  if (unknown.length > 0) {
    console.error(
      `There is no part "${unknown.join('", "')}". The parts are: ${parts.map(({ key }) => key).join(', ')}.`,
    );
    process.exit(1);
  }
  return keys.length === 0 ? parts : parts.filter((part) => keys.some((key) => isNamed(part, key)));
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

/**
 * Runs the parts of a test command one after the other. A part that fails does not keep the next from running. The last
 * line is `N passed, N failed`, and the process ends with 1 if anything failed.
 * @param keys the parts to run. Empty: all
 */
export async function runParts(parts: readonly Part[], keys: readonly string[]): Promise<void> {
  endWithReader();
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const part of chosenParts(parts, keys)) {
    const result = await runPart(part);
    passed += result.passed;
    failed += result.failed;
    skipped += result.skipped;
  }
  if (skipped > 0) console.log(`\n${skipped} skipped`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
