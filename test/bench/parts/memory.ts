import { inWorkshop, type OpenPage } from '../browser-pages.js';
import { copiesIn } from '../heap.js';
import { dataOf } from '../mixed-courses.js';
import { goalThat, type PartResult } from '../results.js';
import { median, spreadOf } from '../statistics.js';

const COUNT = 1_000;
const MANY = 20;
const ROUNDS = 3;

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** A page with so many course finders. */
const finders = (count: number): string =>
  '<scp-course-finder src="dataset.json"></scp-course-finder>'.repeat(count) +
  '<script src="/embed/scp-course-finder.js"></script>';

interface Memory {
  /** Bytes of the script's memory after everything unused has been cleared away. */
  readonly heap: number;
  readonly nodes: number;
  readonly requests: number;
}

/** Waits until every element shows data and the index, which is made when the page has time, is there. */
async function settled({ page }: OpenPage, count: number): Promise<void> {
  await page.waitForFunction((wanted) => window.visit.ready.length === wanted, count, { timeout: 120_000 });
  if (count === 0) return;
  // The last letter makes the index if nothing did before.
  await page.evaluate(() => {
    const input = document.querySelector('scp-course-finder')?.shadowRoot?.querySelector('input');
    if (!input) return;
    input.value = 'neglect';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function memoryOf({ cdp, requests }: OpenPage): Promise<Memory> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, requests: requests.filter((address) => address.endsWith('dataset.json')).length };
}

/** What one and twenty elements keep in memory, and whether they share it. */
export const memoryPart = (): Promise<PartResult> =>
  inWorkshop(async ({ put, putPage, open }) => {
    put('dataset.json', JSON.stringify(dataOf(COUNT)));
    const cases = [0, 1, MANY].map((count) => ({ count, runs: [] as Memory[], copies: { courses: 0, words: 0 } }));
    for (let round = 0; round < ROUNDS; round++) {
      for (const each of cases) {
        putPage(`finders-${each.count}.html`, finders(each.count));
        const opened = await open(`finders-${each.count}.html`);
        await settled(opened, each.count);
        each.runs.push(await memoryOf(opened));
        if (round === 0) each.copies = await copiesIn(opened.cdp);
        await opened.close();
      }
    }
    const [, one, many] = cases;
    const same = one !== undefined && many !== undefined;
    const held = same && many.copies.courses === one.copies.courses && many.copies.words === one.copies.words;
    const plausible = (one?.copies.courses ?? 0) >= COUNT && (one?.copies.words ?? 0) > 0;
    return {
      tables: [
        {
          title: `Memory with ${COUNT.toLocaleString('en-GB')} courses`,
          notes: [
            `${ROUNDS} visits each; everything unused is cleared away before. Course records and words of the index are counted ` +
              'in a snapshot of the heap, by the fields that only they have.',
          ],
          columns: [
            'course finders',
            'heap in MB, median',
            'min',
            'max',
            'DOM nodes',
            'requests for data',
            'course records',
            'words of the index',
          ],
          rows: cases.map(({ count, runs, copies }) => {
            const { min, median: middle, max } = spreadOf(runs.map(({ heap }) => heap));
            return [
              String(count),
              ...[middle, min, max].map(megabytes),
              String(median(runs.map(({ nodes }) => nodes))),
              String(median(runs.map(({ requests }) => requests))),
              String(copies.courses),
              String(copies.words),
            ];
          }),
        },
      ],
      goals: [
        goalThat(
          `${MANY} elements on a page hold one copy of the data and one index`,
          held && plausible && many.runs.every(({ requests }) => requests === 1),
          `${many?.copies.courses} course records and ${many?.copies.words} words, with one element ${one?.copies.courses} and ${one?.copies.words}`,
        ),
      ],
    };
  });
