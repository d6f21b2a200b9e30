import { elementNames } from '../../../src/cli/embed-options.js';
import { inWorkshop, PHONE, type OpenPage, type Workshop } from '../browser-pages.js';
import { dataOf, published } from '../mixed-courses.js';
import { coursesFile, FLOOR, putPages } from '../page-contenders.js';
import { goalAtMost, type PartResult } from '../results.js';
import { median, ratios, rotated, spreadOf } from '../statistics.js';
import { milliseconds, ratio, withSpread } from '../words.js';

const ROUNDS = 7;
const AT_MOST_OF_FLOOR = 1.3;
/** During the week of the published data, so that the programme is at its largest. */
const PREVIEW = '2023-10-12T12:00';

const LIT_LIST = 'plain Lit list of the course finder’s rows';
const atOnce = (tag: string): string => `${tag}: its markup at once`;

/** What is drawn, and how long it took in each round. */
interface Drawn {
  readonly name: string;
  readonly page: string;
  readonly data: string;
  readonly ms: number[];
}

declare global {
  interface Window {
    /** Draws what a page is for from the data at an address. Resolves when it is in the page. */
    draw: (address: string) => Promise<void>;
  }
}

/** An element on a page of its own. */
const elementPage = (tag: string): string => `<script src="/embed/${tag}.js"></script>
<script>
  window.draw = (address) => new Promise((done) => {
    const element = document.createElement('${tag}');
    element.setAttribute('src', address);
    element.setAttribute('preview-date', '${PREVIEW}');
    element.addEventListener('scp-ready', () => done());
    document.body.append(element);
  });
</script>`;

/** The same markup and styles as the finished element, put in place in one go once the data has been read. */
const floorPage = (
  markup: string,
  styles: string,
): string => `<script type="application/json" id="finished">${JSON.stringify({ markup, styles }).replaceAll(
  '<',
  '\\u003c',
)}</script>
<script>
  const { markup, styles } = JSON.parse(document.getElementById('finished').textContent);
  window.draw = async (address) => {
    const element = document.createElement('div');
    const root = element.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    document.body.append(element);
    await (await fetch(address)).json();
    root.innerHTML = markup;
  };
</script>`;

/** From the last byte of the data to the end of the frame that shows it. */
async function timeOf({ page, slowDown }: OpenPage, data: string): Promise<number> {
  await slowDown(PHONE);
  return page.evaluate(async (name) => {
    const address = new URL(name, location.href).href;
    await window.draw(address);
    return new Promise<number>((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const [entry] = performance.getEntriesByName(address) as PerformanceResourceTiming[];
          done(performance.now() - (entry?.responseEnd ?? NaN));
        };
        port2.postMessage(null);
      });
    });
  }, data);
}

/** Draws an element once and keeps what it has drawn, without the marks that Lit leaves. */
async function finished({ open }: Workshop, tag: string): Promise<{ markup: string; styles: string }> {
  const { page, close } = await open(`${tag}.html`);
  const result = await page.evaluate(async (name) => {
    await window.draw('published.json');
    const root = document.querySelector(name)?.shadowRoot;
    const sheets = [...(root?.adoptedStyleSheets ?? [])];
    const rules = sheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    return { markup: root?.innerHTML.replace(/<!--[\s\S]*?-->/g, '') ?? '', styles: rules.join('\n') };
  }, tag);
  await close();
  if (result.markup === '') throw new Error(`${tag} drew nothing.`);
  return result;
}

async function prepare(workshop: Workshop): Promise<Drawn[]> {
  const { put, putPage } = workshop;
  put('published.json', JSON.stringify(dataOf(published.courses.length)));
  put('courses.json', coursesFile(published.courses.length, []).text);
  await putPages(workshop, [FLOOR]);
  putPage(
    'lit-floor.html',
    '',
    `<link rel="stylesheet" href="${FLOOR.file}.css"><script src="${FLOOR.file}.js" defer></script>
    <script>window.draw = (address) => window.contender.start(address);</script>`,
  );
  const drawn: Drawn[] = [{ name: LIT_LIST, page: 'lit-floor.html', data: 'courses.json', ms: [] }];
  for (const name of elementNames()) {
    const tag = `scp-${name}`;
    putPage(`${tag}.html`, elementPage(tag));
    const { markup, styles } = await finished(workshop, tag);
    putPage(`${tag}-floor.html`, floorPage(markup, styles));
    drawn.push({ name: tag, page: `${tag}.html`, data: 'published.json', ms: [] });
    drawn.push({ name: atOnce(tag), page: `${tag}-floor.html`, data: 'published.json', ms: [] });
  }
  return drawn;
}

/** The first render of each element, beside the same markup put in place in one go. */
export const firstRenderPart = (): Promise<PartResult> =>
  inWorkshop(async (workshop) => {
    const drawn = await prepare(workshop);
    for (let round = 0; round < ROUNDS; round++) {
      for (const { page, data, ms } of rotated(drawn, round)) {
        const open = await workshop.open(page);
        ms.push(await timeOf(open, data));
        await open.close();
      }
    }
    const timesOf = (wanted: string): number[] => drawn.find(({ name }) => name === wanted)?.ms ?? [];
    const tags = elementNames().map((name) => `scp-${name}`);
    const besides = (tag: string, floor: string) => {
      const [own, other] = [timesOf(tag), timesOf(floor)];
      const value = median(ratios(own, other));
      const measured = `${ratio(value)} (${milliseconds(median(own))} ms beside ${milliseconds(median(other))} ms)`;
      return { value, measured: `\`${tag}\` ${measured}` };
    };
    const rows = besides('scp-course-finder', LIT_LIST);
    const worst = tags.map((tag) => besides(tag, atOnce(tag))).reduce((a, b) => (b.value > a.value ? b : a));
    return {
      tables: [
        {
          title: 'From the last byte of the data to the first paint, on a phone, in milliseconds',
          notes: [
            `${ROUNDS} visits each, one after the other, with the published data. The floor of every element reads the same file and ` +
              'puts the finished markup and styles in place in one go: no check of the data, no model, no template.',
          ],
          columns: ['what', 'median (min to max)'],
          rows: drawn.map(({ name, ms }) => [name, withSpread(spreadOf(ms), milliseconds)]),
        },
      ],
      goals: [
        goalAtMost(
          'First render: at most 1.3 × a plain Lit list of the same rows',
          rows.value,
          AT_MOST_OF_FLOOR,
          rows.measured,
        ),
        goalAtMost(
          'First render, the slowest element: at most 1.3 × the same markup put in place at once',
          worst.value,
          AT_MOST_OF_FLOOR,
          worst.measured,
        ),
      ],
    };
  });
