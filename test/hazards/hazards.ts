// `npm run hazards`: for each hazard of the register how many tests tried it and whether it held, by the tests that were
// run last. Fails where one did not hold, where a title names one that the register does not have, or where the README says
// something else. `npm run hazards -- --write` writes the README's table.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { endWithReader } from '../../src/cli/closed-pipe.js';
import { ROOT } from '../../src/cli/paths.js';
import { keptTests } from '../../src/cli/test-parts.js';
import { NOT_APPLICABLE } from './register.js';
import { isHeld, summary, tally, unknownIds } from './tally.js';

/** The parts of `npm test` that have tests with names. */
const PARTS = ['node', 'browser', 'e2e'];
const README = join(ROOT, 'README.md');
const MARKED = /(<!-- hazards -->\n)[\s\S]*(<!-- \/hazards -->)/;

endWithReader();
const kept = PARTS.map((part) => ({ part, tests: keptTests(part) }));
const missing = kept.filter(({ tests }) => tests === null).map(({ part }) => part);
if (missing.length > 0) {
  console.error(`These tests have not been run yet: ${missing.join(', ')}. Run: npm test`);
  process.exit(1);
}
const tests = kept.flatMap(({ tests }) => tests ?? []);
const rows = tally(tests);

const faults: string[] = [];
for (const row of rows) {
  const { id, what, passed, failed } = row;
  const verdict = failed > 0 ? `FAILED ${failed} of ${passed + failed}` : passed === 0 ? 'NO TEST' : `held   ${passed}`;
  console.log(`${id.padEnd(4)}${verdict.padEnd(16)}${what}`);
  // What no test tries is in the README's table, too: it says how many are known and how many were tried.
  if (failed > 0) faults.push(`${id} (${what}): a test fails.`);
}
for (const [id, reason] of NOT_APPLICABLE) console.log(`${id.padEnd(4)}${'–'.padEnd(16)}${reason}`);
for (const id of unknownIds(tests))
  faults.push(`${id}: a title begins with it, and test/hazards/register.ts has no such row.`);

const readme = readFileSync(README, 'utf8');
const options = await resolveConfig(README);
const told = await format(
  readme.replace(MARKED, (_all, from: string, to: string) => `${from}\n${summary(rows)}\n${to}`),
  { ...options, filepath: README },
);
if (process.argv.includes('--write')) writeFileSync(README, told);
else if (told !== readme) faults.push('The table in the README is not true. Write it with: npm run hazards -- --write');
if (!MARKED.test(readme)) faults.push('The README has no place for the table.');

console.log(
  `\n${faults.length === 0 ? `${rows.filter(isHeld).length} of ${rows.length} were tried and held.` : faults.join('\n')}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
