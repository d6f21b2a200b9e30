import { inWorkshop, PHONE } from '../browser-pages.js';
import { bundle } from '../bundle.js';
import { dataOf, published, readDataset } from '../mixed-courses.js';
import { goalAtMost, type PartResult } from '../results.js';
import { quantile } from '../statistics.js';
import { milliseconds } from '../words.js';

const SIZES = [72, 1_000, 10_000];
const GOAL_SIZE = 10_000;
const RUNS = 200;
/** Of a screen with 60 pictures a second, in milliseconds. */
const FRAME = 1000 / 60;

declare global {
  interface Window {
    /** Of `contenders/pages/facet-counting.ts`. */
    countAgainAndAgain: (address: string, category: string, runs: number) => Promise<number[]>;
  }
}

/** How long it takes to count what every choice of every facet would leave. */
export const facetsPart = (): Promise<PartResult> =>
  inWorkshop(async ({ put, putPage, open }) => {
    const { code } = await bundle('pages/facet-counting.ts');
    put('facet-counting.js', code);
    putPage('facet-counting.html', '<script src="facet-counting.js"></script>');
    const category = readDataset(published).courseCategories[0]?.id ?? '';
    const { page, slowDown, close } = await open('facet-counting.html');
    const times: { readonly count: number; readonly rate: number; readonly ms: number[] }[] = [];
    for (const count of SIZES) {
      put('dataset.json', JSON.stringify(dataOf(count)));
      for (const rate of [1, PHONE]) {
        await slowDown(rate);
        const ms = await page.evaluate(([id, runs]) => window.countAgainAndAgain('dataset.json', id, runs), [
          category,
          RUNS,
        ] as const);
        times.push({ count, rate, ms });
      }
      await slowDown(1);
    }
    await close();
    const device = (rate: number): string => (rate === 1 ? 'this machine' : 'a phone');
    return {
      tables: [
        {
          title: 'Counting every facet, in milliseconds',
          notes: [
            `${RUNS} runs each in Chromium, one category ticked, nothing drawn. A phone is ${PHONE} times slower.`,
          ],
          columns: ['courses', 'on', 'min', 'p50', 'p95', 'max'],
          rows: times.map(({ count, rate, ms }) => [
            count.toLocaleString('en-GB'),
            device(rate),
            ...[0, 0.5, 0.95, 1].map((share) => milliseconds(quantile(ms, share))),
          ]),
        },
      ],
      goals: times
        .filter(({ count }) => count === GOAL_SIZE)
        .map(({ rate, ms }) => {
          const p95 = quantile(ms, 0.95);
          const goal = `Facet counting at 10,000 courses on ${device(rate)}, p95: within one frame`;
          return goalAtMost(goal, p95, FRAME, `${milliseconds(p95)} ms of ${milliseconds(FRAME)} ms`);
        }),
    };
  });
