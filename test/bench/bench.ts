/**
 * `npm run bench`: measures the elements beside what does the like, and writes test/bench/results.md and the README's
 * table. `npm run bench -- search ranking` runs only those parts; the figures of the others stay.
 */
import { endWithReader } from '../../src/cli/closed-pipe.js';
import { runNode } from '../../src/cli/run-command.js';
import { checkContenders, installContenders } from './install.js';
import { facetsPart } from './parts/facets.js';
import { firstRenderPart } from './parts/first-render.js';
import { layoutShiftPart } from './parts/layout-shift.js';
import { memoryPart } from './parts/memory.js';
import { rankingPart } from './parts/ranking.js';
import { renderingPart } from './parts/rendering.js';
import { searchPart } from './parts/search.js';
import { transferPart } from './parts/transfer.js';
import { keepResult, type PartResult } from './results.js';

type Part = (say: (line: string) => void) => Promise<PartResult>;

/** In the order of the report. */
const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['transfer', transferPart],
  ['search', searchPart],
  ['ranking', rankingPart],
  ['rendering', renderingPart],
  ['facets', facetsPart],
  ['first-render', firstRenderPart],
  ['memory', memoryPart],
  ['layout-shift', layoutShiftPart],
]);

const say = (line: string): void => console.log(`[bench] ${line}`);

const wordsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Makes everything ready. Without the other packages the parts that need none can still be measured. */
async function prepare(): Promise<void> {
  try {
    installContenders();
    await checkContenders();
  } catch (error) {
    say(`Without what the elements are measured beside: ${wordsOf(error)}`);
    process.exitCode = 1;
  }
  say('building the elements');
  const { code, output } = await runNode('--import', ['tsx', 'src/cli/build.ts']);
  if (code !== 0) throw new Error(output.trim());
}

/** Runs parts one after the other. One that fails keeps its former figures, and the others go on. */
async function bench(asked: readonly string[]): Promise<void> {
  const names = asked.length === 0 ? [...PARTS.keys()] : asked;
  const unknown = names.filter((name) => !PARTS.has(name));
  if (unknown.length > 0)
    throw new Error(`No such part: ${unknown.join(', ')}. There are ${[...PARTS.keys()].join(', ')}.`);
  await prepare();
  const failed: string[] = [];
  for (const name of names) {
    const start = performance.now();
    try {
      const result = await PARTS.get(name)?.(say);
      if (result === undefined) continue;
      // After each part: what is stopped keeps what it has.
      await keepResult(name, result, [...PARTS.keys()], new Date());
      say(`${name}: done in ${((performance.now() - start) / 1000).toFixed(0)} s`);
      for (const { goal, measured, verdict } of result.goals) say(`  ${goal}: ${measured}, ${verdict}`);
    } catch (error) {
      failed.push(name);
      say(`${name}: failed, and keeps its former figures. ${wordsOf(error)}`);
    }
  }
  say('written: test/bench/results.md and the table in README.md');
  if (failed.length > 0) throw new Error(`Not measured: ${failed.join(', ')}. Why is above.`);
}

endWithReader();
try {
  await bench(process.argv.slice(2));
} catch (error) {
  console.error(`\nThe benchmark failed.\n${wordsOf(error)}`);
  process.exitCode = 1;
}
