/**
 * Measures in a browser how long the course finder of `dist/embed` takes from a key or a tick to the next paint, for
 * catalogues of 72, 1,000 and 10,000 courses, on this machine and on one four times as slow. Not a test: times depend
 * on the machine. `npm run build` comes first.
 *
 *     npm run speed -- browser
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { manyCourses, type Vocabularies } from '../fixtures/example/many-courses.js';
import { startTestServer } from '../e2e/server.js';
import { launchBrowser } from '../e2e/visit.js';
import { inWords } from './figures.js';

const NOW = '2027-03-10';
const TYPED = ['neglect', 'domestic violence', 'county lines', 'coersive control', 'training for managers', 'fgm'];
const SIZES = [72, 1_000, 10_000];
const SLOWER = [1, 4];

/** Milliseconds from an event until the element has rendered, and until the next paint is done. */
interface Measured {
  readonly work: number;
  readonly paint: number;
}

/** What is measured: the first key, more keys, ticks, and for comparison nothing at all. */
const KINDS = ['the first key', 'keys', 'ticks', 'nothing at all'] as const;

interface Asked {
  readonly kind: (typeof KINDS)[number];
  readonly typed: readonly string[];
}

/** Runs in the page: types texts letter by letter and clears them, or ticks every filter and unticks it. */
async function measure({ kind, typed }: Asked): Promise<Measured[]> {
  const finder = document.querySelector('scp-course-finder') as HTMLElement & { updateComplete: Promise<boolean> };
  const root = finder.shadowRoot as ShadowRoot;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const timed = async (act: () => void): Promise<Measured> => {
    await frame();
    const start = performance.now();
    act();
    await finder.updateComplete;
    const work = performance.now() - start;
    await frame();
    await frame();
    return { work, paint: performance.now() - start };
  };
  const field = root.querySelector('input[type="search"]') as HTMLInputElement;
  const enter = (text: string) => () => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const measured: Measured[] = [];
  switch (kind) {
    case 'the first key':
      measured.push(await timed(enter('n')));
      break;
    case 'keys':
      for (const text of typed) {
        for (let length = 1; length <= text.length; length++) measured.push(await timed(enter(text.slice(0, length))));
        measured.push(await timed(enter('')));
      }
      break;
    case 'ticks': {
      const boxes = () => [...root.querySelectorAll<HTMLInputElement>('fieldset input[type="checkbox"]')];
      for (let at = 0; at < boxes().length; at++)
        for (let time = 0; time < 2; time++) measured.push(await timed(() => boxes()[at]?.click()));
      break;
    }
    case 'nothing at all':
      for (let time = 0; time < 20; time++) measured.push(await timed(() => undefined));
  }
  return measured;
}

const report = (measured: readonly Measured[], busy: number): string =>
  [
    `rendered ${inWords(measured.map(({ work }) => work))}`,
    `painted ${inWords(measured.map(({ paint }) => paint))}`,
    `main thread ${((busy * 1000) / measured.length).toFixed(1)} ms of processor time each`,
  ].join('; ');

async function run(page: Page, size: number, slower: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // Processor time of the main thread, which another busy programme does not lengthen.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.waitForFunction(() => document.querySelector('scp-course-finder')?.shadowRoot?.querySelector('.count'));
  console.log(`${size} courses${slower === 1 ? '' : `, ${slower} times as slow`}`);
  for (const kind of KINDS) {
    const before = await busy();
    const measured = await page.evaluate(measure, { kind, typed: TYPED });
    console.log(`  ${kind}, ${measured.length}: ${report(measured, (await busy()) - before)}`);
  }
}

const published = JSON.parse(readFileSync('data/dataset.json', 'utf8')) as Vocabularies;
const server = await startTestServer();
server.pages.set(
  '/',
  `<!doctype html><html lang="en-GB"><title>Speed</title><script src="/embed/scp-course-finder.js"></script>
  <scp-course-finder src="/many.json" preview-date="${NOW}T13:50"></scp-course-finder>`,
);
const browser = await launchBrowser();
try {
  for (const size of SIZES) {
    const body = JSON.stringify({ ...published, courses: manyCourses(size, NOW, published) });
    for (const slower of SLOWER) {
      const page = await browser.newPage();
      // tsx marks the functions inside a function with this helper, which a function sent to the page would miss there.
      await page.addInitScript('globalThis.__name = (named) => named');
      await page.route('**/many.json', (route) => route.fulfill({ contentType: 'application/json', body }));
      await page.goto(`${server.origin}/`);
      await run(page, size, slower);
      await page.close();
    }
  }
} finally {
  await browser.close();
  server.close();
}
