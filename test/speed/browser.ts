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

/** Runs in the page: types texts letter by letter and clears them, then ticks every filter and unticks it. */
async function measure(typed: readonly string[]): Promise<Record<'first' | 'keys' | 'ticks' | 'idle', Measured[]>> {
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
  const first = [await timed(enter('n'))];
  const keys: Measured[] = [];
  for (const text of typed) {
    for (let length = 1; length <= text.length; length++) keys.push(await timed(enter(text.slice(0, length))));
    keys.push(await timed(enter('')));
  }
  const ticks: Measured[] = [];
  const boxes = () => [...root.querySelectorAll<HTMLInputElement>('fieldset input[type="checkbox"]')];
  for (let at = 0; at < boxes().length; at++)
    for (let time = 0; time < 2; time++) ticks.push(await timed(() => boxes()[at]?.click()));
  const idle: Measured[] = [];
  for (let time = 0; time < 20; time++) idle.push(await timed(() => undefined));
  return { first, keys, ticks, idle };
}

const report = (name: string, measured: readonly Measured[]): string =>
  `  ${name.padEnd(14)} rendered ${inWords(measured.map(({ work }) => work))}; painted ${inWords(measured.map(({ paint }) => paint))}`;

async function run(page: Page, size: number, slower: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.waitForFunction(() => document.querySelector('scp-course-finder')?.shadowRoot?.querySelector('.count'));
  const { first, keys, ticks, idle } = await page.evaluate(measure, TYPED);
  console.log(`${size} courses${slower === 1 ? '' : `, ${slower} times as slow`}`);
  for (const line of [
    report('the first key', first),
    report(`${keys.length} keys`, keys),
    report(`${ticks.length} ticks`, ticks),
    report('nothing at all', idle),
  ])
    console.log(line);
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
