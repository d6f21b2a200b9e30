import { elementNames } from '../../../src/cli/embed-options.js';
import { inWorkshop, PHONE, type OpenPage, type Workshop } from '../browser-pages.js';
import { copiesIn } from '../heap.js';
import { dataOf, published } from '../mixed-courses.js';
import { goalAtMost, goalThat, type PartResult, type Table } from '../results.js';
import { median, spreadOf } from '../statistics.js';

const COUNT = 1_000;
const MANY = 20;
const ROUNDS = 3;
const MOST_SHIFT = 0.02;
const PREVIEW = '2023-10-12T12:00';

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

async function memoryPart({ put, putPage, open }: Workshop): Promise<{ table: Table; goals: PartResult['goals'] }> {
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
    table: {
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
    goals: [
      goalThat(
        `${MANY} elements on a page hold one copy of the data and one index`,
        held && plausible && many.runs.every(({ requests }) => requests === 1),
        `${many?.copies.courses} course records and ${many?.copies.words} words, with one element ${one?.copies.courses} and ${one?.copies.words}`,
      ),
    ],
  };
}

/** A page as they are: some text, an element with its fallback, more text. The data comes late. */
const shiftingPage = (tag: string): string => `<h1>Safeguarding</h1><p>${'Words of the page. '.repeat(20)}</p>
<${tag} src="published.json?slow" preview-date="${PREVIEW}"><p>The programme is on the partnership's website.</p></${tag}>
<h2>After the element</h2><p>${'Words of the page. '.repeat(60)}</p>
<script>
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
</script>
<script src="/embed/${tag}.js"></script>`;

declare global {
  interface Window {
    /** Sum of all layout shifts so far. */
    shift: number;
  }
}

async function shiftPart({ put, putPage, open }: Workshop): Promise<{ table: Table; goals: PartResult['goals'] }> {
  put('published.json', JSON.stringify(dataOf(published.courses.length)));
  const shifts: { readonly tag: string; readonly values: number[] }[] = [];
  for (const name of elementNames()) {
    const tag = `scp-${name}`;
    putPage(`shift-${tag}.html`, shiftingPage(tag));
    const values: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const opened = await open(`shift-${tag}.html`);
      await opened.slowDown(PHONE);
      await opened.page.waitForFunction(() => window.visit.ready.length > 0);
      // Shifts are told after the frame in which they happen.
      values.push(
        await opened.page.evaluate(
          () =>
            new Promise<number>((done) => {
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.shift), 100)));
            }),
        ),
      );
      await opened.close();
    }
    shifts.push({ tag, values });
  }
  return {
    table: {
      title: 'Layout shift while an element loads',
      notes: [
        `${ROUNDS} visits each: a paragraph, the element with a line of fallback, then more text; the data comes late.`,
      ],
      columns: ['element', 'median', 'min', 'max'],
      rows: shifts.map(({ tag, values }) => {
        const { min, median: middle, max } = spreadOf(values);
        return [`\`${tag}\``, ...[middle, min, max].map((value) => value.toFixed(3))];
      }),
    },
    goals: shifts.map(({ tag, values }) =>
      goalAtMost(`Layout shift of \`${tag}\`: at most 0.02`, median(values), MOST_SHIFT, median(values).toFixed(3)),
    ),
  };
}

/** What elements do to the page they are on: memory and layout shift. */
export const pagePart = (say: (line: string) => void): Promise<PartResult> =>
  inWorkshop(async (workshop) => {
    say('memory');
    const memory = await memoryPart(workshop);
    say('layout shift');
    const shift = await shiftPart(workshop);
    return { tables: [memory.table, shift.table], goals: [...memory.goals, ...shift.goals] };
  });
