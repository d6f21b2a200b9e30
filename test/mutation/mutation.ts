// `npm run test:mutation`: changes the code in one place at a time and asks whether a test fails. Fails itself where too
// many changes go unnoticed. `npm run test:mutation -- unlocking` tries one subject.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWithReader } from '../../src/cli/closed-pipe.js';
import { ROOT } from '../../src/cli/paths.js';
import { installOwnPackages } from '../harness/own-packages.js';
import { SUBJECTS } from './subjects.mjs';

/** Of a hundred changes at least so many must be noticed. */
const LEAST = 80;

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** The part of Stryker's report that is read here (mutation-testing-report-schema). */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** How many changes of a subject a test noticed, of how many. A change that makes the tests hang is noticed. */
function countNoticed(subject: string): { noticed: number; all: number } {
  const file = join(ROOT, `node_modules/.cache/mutation-${subject}.json`);
  const { files } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const tried = Object.values(files)
    .flatMap(({ mutants }) => mutants)
    .filter(({ status }) => status !== 'Ignored');
  const noticed = tried.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  return { noticed, all: tried.length };
}

function mutate(subject: string): string {
  const stryker = join(FOLDER, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', join(FOLDER, 'stryker.config.mjs')], {
    cwd: ROOT,
    env: { ...process.env, MUTATION_SUBJECT: subject },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`Stryker ended with code ${status}: its message is above.`);
  const { noticed, all } = countNoticed(subject);
  const score = (100 * noticed) / all;
  if (!(score >= LEAST)) process.exitCode = 1;
  return `${score >= LEAST ? 'ok' : 'FAILED'}  ${SUBJECTS[subject]?.name}: ${noticed} of ${all} changes noticed, ${score.toFixed(1)} %`;
}

endWithReader();
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => SUBJECTS[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no "${unknown.join('", "')}". There are: ${Object.keys(SUBJECTS).join(', ')}.`);
  process.exit(1);
}
installOwnPackages(FOLDER, 'test:mutation');
const lines = (chosen.length === 0 ? Object.keys(SUBJECTS) : chosen).map(mutate);
console.log(`\n${lines.join('\n')}\nAt least ${LEAST} % must be noticed.`);
