import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../src/cli/paths.js';
import { ELEMENTS, type ElementName } from '../../../src/snippet/elements.js';
import {
  dataAddress,
  scriptFolder,
  snippetText,
  type Release,
  type SnippetChoice,
} from '../../../src/snippet/snippet.js';
import { inWorkshop, PHONE, type OpenPage } from '../browser-pages.js';
import { dataOf, published, readDataset } from '../mixed-courses.js';
import { goalAtMost, type PartResult } from '../results.js';
import { spreadOf } from '../statistics.js';
import { withSpread } from '../words.js';

const ROUNDS = 3;
const MOST_SHIFT = 0.02;
const PREVIEW = '2023-10-12T12:00';

/** What a page can do: our own style sheet keeps room for the element. */
const SPACE = readFileSync(join(ROOT, 'src/presets/space.css'), 'utf8');

const RELEASE: Release = {
  site: 'https://elements.example.org/',
  version: '1.0.0',
  alias: 'v1',
  trustedTypesPolicy: '',
  integrity: new Map(),
  licences: [],
};

const SLOW_DATA = 'published.json?slow';

const scriptOf = (element: string): string => `<script src="/embed/scp-${element}.js"></script>`;

/** What an editor pastes: the element, its fallback, the script right after them. */
function pasted(element: ElementName): string {
  const attributes = new Map([['preview-date', PREVIEW]]);
  const choice: SnippetChoice = { element, way: 1, channel: 'following', attributes, colours: new Map() };
  const data = readDataset(dataOf(published.courses.length));
  return snippetText(choice, RELEASE, data, Date.parse(`${PREVIEW}Z`))
    .replace(dataAddress(RELEASE), SLOW_DATA)
    .replace(scriptFolder(choice, RELEASE), '/embed/');
}

/** The least that an editor might leave of it, with the script at the end of the page. */
const oneLine = (element: string): string =>
  `<scp-${element} src="${SLOW_DATA}" preview-date="${PREVIEW}"><p>This is on the partnership's website.</p></scp-${element}>`;

/** A page as they are: some text, an element, more text. The data comes late. */
const shiftingPage = (element: string, script = ''): string => `<script>
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
</script>
<h1>Safeguarding</h1><p>${'Words of the page. '.repeat(20)}</p>
${element}
<h2>After the element</h2><p>${'Words of the page. '.repeat(60)}</p>
${script}`;

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

const CASES = [
  {
    title: 'the snippet as it is pasted',
    body: (name: ElementName) => shiftingPage(pasted(name)),
    head: '',
  },
  {
    title: 'one line of fallback, the script at the end of the page',
    body: (name: ElementName) => shiftingPage(oneLine(name), scriptOf(name)),
    head: '',
  },
  {
    title: 'the same with `presets/space.css`',
    body: (name: ElementName) => shiftingPage(oneLine(name), scriptOf(name)),
    head: `<style>${SPACE}</style>`,
  },
];

/** How much the rest of a page moves while an element loads. */
export const layoutShiftPart = (): Promise<PartResult> =>
  inWorkshop(async ({ put, putPage, open }) => {
    put('published.json', JSON.stringify(dataOf(published.courses.length)));
    const elements = ELEMENTS.map(({ name }) => ({ name, shifts: CASES.map((): number[] => []) }));
    for (const { name, shifts } of elements) {
      for (const [at, { body, head }] of CASES.entries()) {
        const file = `${name}-${at}.html`;
        putPage(file, body(name), head);
        for (let round = 0; round < ROUNDS; round++) shifts[at]?.push(await shiftOf(await open(file)));
      }
    }
    const digits = (value: number): string => value.toFixed(3);
    return {
      tables: [
        {
          title: 'Layout shift while an element loads',
          notes: [
            `${ROUNDS} visits each on a phone's processor: a paragraph, the element, then more text; the data comes late. Only the ` +
              'page can keep room before the script is there, and only its editor knows whether the fallback is as long as ' +
              'the element.',
          ],
          columns: ['element', ...CASES.map(({ title }) => title)],
          rows: elements.map(({ name, shifts }) => [
            `\`scp-${name}\``,
            ...shifts.map((each) => withSpread(spreadOf(each), digits)),
          ]),
        },
      ],
      goals: CASES.map(({ title }, at) => {
        const worst = Math.max(...elements.map(({ shifts }) => spreadOf(shifts[at] ?? []).median));
        return goalAtMost(`Layout shift, ${title}: at most 0.02`, worst, MOST_SHIFT, digits(worst));
      }),
    };
  });
