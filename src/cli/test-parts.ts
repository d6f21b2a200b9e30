import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { ROOT } from './paths.js';
import { runNode } from './run-command.js';

/** How many tests or checks passed and failed. A skipped test is neither. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A test that was run. */
export interface TestRun {
  /** Titles of the groups around it and its own, outermost first. */
  readonly titles: readonly string[];
  readonly passed: boolean;
}

/** What one part of the test run came to. */
export interface PartResult extends Counts {
  /** Shown when something failed. */
  output: string;
  /** Every test by name, where the part has tests with names. */
  tests?: readonly TestRun[];
}

/** Test files at a time: one for each processor, as long as a browser for each finds room in memory. */
const FILES_AT_ONCE = Math.min(availableParallelism(), 4);

const CACHE = join(ROOT, 'node_modules/.cache/test');

const testsFile = (part: string): string => join(CACHE, `tests-${part}.json`);

/** Keeps which tests of a part passed, until the part is run again. */
export function keepTests(part: string, tests: readonly TestRun[]): void {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(testsFile(part), JSON.stringify(tests));
}

/** Which tests of a part passed when it was last run; null if it never was. */
export function keptTests(part: string): readonly TestRun[] | null {
  const file = testsFile(part);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly TestRun[]) : null;
}

/** Runs a script of package.json as one check. */
export async function runScript(name: string): Promise<PartResult> {
  // Set by npm, which is how this program is started.
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('Start the tests with npm: npm test');
  const { code, output } = await runNode(npm, ['run', '--silent', name]);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

/** Paths of the test files in a folder and its folders; of one file, that file. Node 20 has no patterns of its own. */
export function testFiles(...places: readonly string[]): string[] {
  return places
    .map((place) => join(ROOT, place))
    .filter((place) => existsSync(place))
    .flatMap((place) =>
      place.endsWith('.test.ts')
        ? [place]
        : readdirSync(place, { recursive: true, encoding: 'utf8' })
            .filter((file) => file.endsWith('.test.ts'))
            .map((file) => join(place, file)),
    )
    .sort();
}

/**
 * Runs test files with Node's test runner, a process for each.
 * @param places files, or folders with test files, from the project's folder
 */
export async function runNodeTests(...places: readonly string[]): Promise<PartResult> {
  const files = testFiles(...places);
  const result: PartResult = { passed: 0, failed: 0, skipped: 0, output: '' };
  if (files.length === 0) return result;
  const tests: TestRun[] = [];
  result.tests = tests;
  const titles: string[] = [];
  const events = run({ files, concurrency: FILES_AT_ONCE });
  // The runner reports file by file, and a group before what is in it.
  events.on('test:start', ({ name, nesting }) => titles.splice(nesting, Infinity, name));
  events.on('test:pass', ({ name, nesting, details, skip, todo }) => {
    if (details.type === 'suite') return;
    if (skip !== undefined || todo !== undefined) result.skipped += 1;
    // The runner reports a file that registers no test as a test that passed.
    else if (files.includes(name)) result.failed += 1;
    else {
      result.passed += 1;
      tests.push({ titles: [...titles.slice(0, nesting), name], passed: true });
    }
  });
  events.on('test:fail', ({ name, nesting, details }) => {
    const { error } = details;
    // A suite fails when one of its tests does: that has been counted.
    if ('failureType' in error && error.failureType === 'subtestsFailed') return;
    result.failed += 1;
    tests.push({ titles: [...titles.slice(0, nesting), name], passed: false });
  });
  let report = '';
  for await (const text of events.compose(new spec())) report += String(text);
  // What passed would bury what failed.
  result.output = report.replace(/^\s*[✔▶] .*\n/gmu, '');
  return result;
}

/** How the browser tests are run. */
export interface BrowserRun {
  /** Names the file of the counts. Default: `browser`. */
  readonly name?: string;
  /** Arguments of Web Test Runner. Default: none. */
  readonly args?: readonly string[];
  /** Environment beside that of this process. Default: none. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs tests in a browser; by default the browser tests and the stories. Their own reporter leaves the counts in a file. */
export async function runBrowserTests({ name = 'browser', args = [], env = {} }: BrowserRun = {}): Promise<PartResult> {
  const file = join(CACHE, `${name}.json`);
  rmSync(file, { force: true });
  const { code, output } = await runNode('node_modules/@web/test-runner/dist/bin.js', args, {
    ...env,
    TEST_COUNTS: file,
  });
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, output };
  const counts = JSON.parse(readFileSync(file, 'utf8')) as Counts & { tests: TestRun[] };
  const unexplained = code !== 0 && counts.failed === 0 ? 1 : 0;
  return { ...counts, failed: counts.failed + unexplained, output };
}
