import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementNames } from '../../../src/cli/embed-options.js';
import { ROOT } from '../../../src/cli/paths.js';
import { inWorkshop, PHONE, type OpenPage } from '../browser-pages.js';
import { dataOf, published } from '../mixed-courses.js';
import { goalAtMost, type PartResult } from '../results.js';
import { spreadOf } from '../statistics.js';
import { withSpread } from '../words.js';

const ROUNDS = 3;
const MOST_SHIFT = 0.02;
const PREVIEW = '2023-10-12T12:00';

/** What a page can do: our own style sheet keeps room for the element. */
const SPACE = readFileSync(join(ROOT, 'src/presets/space.css'), 'utf8');

/** A page as they are: some text, an element with its fallback, more text. The data comes late. */
const shiftingPage = (tag: string): string => `<h1>Safeguarding</h1><p>${'Words of the page. '.repeat(20)}</p>
<${tag} src="published.json?slow" preview-date="${PREVIEW}"><p>This is on the partnership's website.</p></${tag}>
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

async function shiftOf({ page, slowDown, close }: OpenPage): Promise<number> {
  await slowDown(PHONE);
  await page.waitForFunction(() => window.visit.ready.length > 0);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        // Shifts are told after the frame in which they happen.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.shift), 100)));
      }),
  );
  await close();
  return shift;
}

/** How much the rest of a page moves while an element loads. */
export const layoutShiftPart = (): Promise<PartResult> =>
  inWorkshop(async ({ put, putPage, open }) => {
    put('published.json', JSON.stringify(dataOf(published.courses.length)));
    const shifts: { readonly tag: string; readonly plain: number[]; readonly reserved: number[] }[] = [];
    for (const name of elementNames()) {
      const tag = `scp-${name}`;
      putPage(`${tag}.html`, shiftingPage(tag));
      putPage(`${tag}-reserved.html`, shiftingPage(tag), `<style>${SPACE}</style>`);
      const [plain, reserved]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        plain.push(await shiftOf(await open(`${tag}.html`)));
        reserved.push(await shiftOf(await open(`${tag}-reserved.html`)));
      }
      shifts.push({ tag, plain, reserved });
    }
    const digits = (value: number): string => value.toFixed(3);
    const worst = (which: 'plain' | 'reserved'): number =>
      Math.max(...shifts.map((each) => spreadOf(each[which]).median));
    return {
      tables: [
        {
          title: 'Layout shift while an element loads',
          notes: [
            `${ROUNDS} visits each on a phone's processor: a paragraph, the element with a line of fallback, then more text; the data ` +
              'comes late. The last column is with `presets/space.css` on the page. Only the page can keep room before the ' +
              'script is there, and only its editor knows whether the fallback is as long as the element.',
          ],
          columns: ['element', 'shift', 'with `presets/space.css`'],
          rows: shifts.map(({ tag, plain, reserved }) => [
            `\`${tag}\``,
            withSpread(spreadOf(plain), digits),
            withSpread(spreadOf(reserved), digits),
          ]),
        },
      ],
      goals: [
        goalAtMost(
          'Layout shift, one line of fallback: at most 0.02',
          worst('plain'),
          MOST_SHIFT,
          digits(worst('plain')),
        ),
        goalAtMost(
          'Layout shift, with `presets/space.css` on the page: at most 0.02',
          worst('reserved'),
          MOST_SHIFT,
          digits(worst('reserved')),
        ),
      ],
    };
  });
