import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { render, type LitElement, type TemplateResult } from 'lit';
import '../../src/all.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { buttonOf, focusOf, press, rootOf, tickOf } from '../harness/element.js';
import { elementsIn, settledAfter } from '../harness/settled.js';
import { onPaper, onScreen, resizeWindow } from '../harness/window.js';

const SRC = datasetAddress(exampleDataset);

const everyElement = (src = SRC): TemplateResult =>
  html`<scp-week-programme src=${src} preview-date=${EXAMPLE_NOW}></scp-week-programme>
    <scp-course-finder src=${src} preview-date=${EXAMPLE_NOW}></scp-course-finder>
    <scp-toolkit-browser src=${src} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>
    <scp-threshold-chart src=${src} preview-date=${EXAMPLE_NOW}></scp-threshold-chart>
    <scp-resource-library src=${src} preview-date=${EXAMPLE_NOW}></scp-resource-library>`;

/** Puts elements on a page of that width, which gives them those styles, and waits for their data. */
async function page(content: TemplateResult, width: number, styles = ''): Promise<HTMLElement> {
  const holder = await fixture<HTMLElement>(html`<main></main>`);
  holder.style.cssText = `${styles}; inline-size: ${width}px`;
  await settledAfter(holder, 'ready', () => render(content, holder));
  // Their widths are measured in the frame after the one that lays them out.
  await nextFrame();
  await nextFrame();
  return holder;
}

/** Unfolds everything that can be unfolded. */
async function unfold(holder: HTMLElement): Promise<void> {
  for (const element of elementsIn(holder)) {
    for (const button of rootOf(element).querySelectorAll<HTMLElement>('[aria-expanded="false"]')) button.click();
    await element.updateComplete;
  }
}

/** Says of each element how far its content is wider than it. */
const overflows = (holder: HTMLElement): string[] =>
  elementsIn(holder).flatMap((element) => {
    const over = element.scrollWidth - element.clientWidth;
    return over > 1 ? [`${element.localName}: ${over}px`] : [];
  });

const LONG_WORD = 'Gemeindeverwaltungsverbandsversammlungsvorsitzendenstellvertreter'.repeat(2);
const WORDY = new Set(['title', 'name', 'text', 'summary', 'place', 'hours', 'for', 'note', 'meaning', 'includes']);

/** The data with a word in each of its texts that is longer than a line. */
const withLongWords = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map((item) => withLongWords(item));
  if (typeof value === 'string') return WORDY.has(key) ? `${LONG_WORD} ${value}` : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withLongWords(part, name)]));
};

const namesOf = (holder: HTMLElement, selector: string): string[] =>
  elementsIn(holder).flatMap((element) =>
    [...rootOf(element).querySelectorAll<HTMLElement>(selector)].map((found) => found.innerText.trim()),
  );

/** The one element of ours of that name. */
function only(holder: HTMLElement, name: string): LitElement {
  const found = elementsIn(holder).find((element) => element.localName === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

describe('the elements in a page', () => {
  describe('that holds all of them', () => {
    it('C71: have names of their own for what leads to different places', async () => {
      const holder = await page(everyElement(), 320);
      const names = namesOf(holder, '[aria-haspopup="dialog"]');
      expect(names.length).to.be.greaterThan(2);
      expect(new Set(names).size, names.join()).to.equal(names.length);
      await expectAccessible(holder);
    });

    it('have landmarks of their own, also where two are of a kind', async () => {
      const finder = (heading: string) =>
        html`<scp-course-finder src=${SRC} preview-date=${EXAMPLE_NOW} heading=${heading}></scp-course-finder>`;
      await expectAccessible(await page(html`${finder('Training for schools')} ${finder('Training for police')}`, 700));
    });

    it('say which of them failed', async () => {
      const holder = await fixture<HTMLElement>(html`<main></main>`);
      const broken = datasetAddress('no dataset');
      await settledAfter(holder, 'error', () => render(everyElement(broken), holder));
      const names = namesOf(holder, '[part="error"] button');
      expect(new Set(names).size, names.join()).to.equal(5);
    });
  });

  describe('that is narrow', () => {
    const hostile =
      'white-space: nowrap; text-indent: 3em; direction: rtl; text-transform: uppercase; font-variant: small-caps; word-break: keep-all';

    it('let nothing stick out, whatever the page hands down', async () => {
      const holder = await page(everyElement(), 280, hostile);
      await unfold(holder);
      expect(overflows(holder)).to.deep.equal([]);
      for (const element of elementsIn(holder)) {
        const { whiteSpace, textIndent, textTransform, fontVariant, direction } = getComputedStyle(
          rootOf(element).querySelector('.scp') as Element,
        );
        expect([whiteSpace, textIndent, textTransform, fontVariant, direction], element.localName).to.deep.equal([
          'normal',
          '0px',
          'none',
          'normal',
          'ltr',
        ]);
      }
    });

    it('D21: break a word that is longer than a line', async () => {
      for (const width of [280, 800, 1200]) {
        const holder = await page(everyElement(datasetAddress(withLongWords(exampleDataset))), width);
        await unfold(holder);
        expect(overflows(holder), `${width}px`).to.deep.equal([]);
      }
    });
  });

  it('C73: say that they are in English, and leave the fallback to the page', async () => {
    const holder = await fixture<HTMLElement>(html`<main lang="ar" dir="rtl"></main>`);
    const fallback = html`<scp-course-finder src=${datasetAddress('no dataset')}><p>Fallback</p></scp-course-finder>`;
    await settledAfter(holder, 'error', () => render(fallback, holder));
    const [element] = elementsIn(holder);
    expect(element && rootOf(element).querySelector('.scp')?.matches(':lang(en):dir(ltr)')).to.equal(true);
    expect(getComputedStyle(holder.querySelector('p') as Element).direction).to.equal('rtl');
  });

  for (const [name, styles] of [
    ['a flex row', 'display: flex'],
    ['a centred column', 'display: flex; flex-direction: column; align-items: center'],
    ['a centred grid', 'display: grid; justify-items: center'],
  ] as const)
    it(`fill ${name}`, async () => {
      const holder = await page(html`<scp-week-programme src=${SRC}></scp-week-programme>`, 700, styles);
      expect(only(holder, 'scp-week-programme').getBoundingClientRect().width).to.equal(700);
    });

  it('do not vanish in a float', async () => {
    const floated = html`<scp-week-programme class="floated" src=${SRC}></scp-week-programme>
      <style>
        .floated {
          float: left;
        }
      </style>`;
    const holder = await page(floated, 700);
    expect(only(holder, 'scp-week-programme').getBoundingClientRect().width).to.be.greaterThan(200);
  });

  describe('on paper', () => {
    afterEach(onScreen);

    it('are black on white where the page is dark', async () => {
      const holder = await page(everyElement(), 700, 'color-scheme: dark; --scp-ink: #eee; --scp-ground: #111');
      await onPaper(...elementsIn(holder));
      const chart = rootOf(only(holder, 'scp-threshold-chart'));
      const black = 'rgb(0, 0, 0)';
      for (const selector of ['.s999', '.t1', '.muted'])
        expect(getComputedStyle(chart.querySelector(selector) as Element).color, selector).to.equal(black);
      expect(getComputedStyle(chart.querySelector('.tick input') as Element).backgroundColor).to.equal(
        'rgb(255, 255, 255)',
      );
    });
  });

  describe('in a low window', () => {
    afterEach(() => resizeWindow(800, 600));

    it('do not cover what has focus', async () => {
      await resizeWindow(320, 256);
      expect(innerHeight).to.equal(256);
      // With text twice as large, as 1.4.4 has it.
      const holder = await page(everyElement(), 300, 'font-size: 200%');
      const chart = only(holder, 'scp-threshold-chart');
      press(tickOf(chart, /^Has nowhere to sleep/));
      await chart.updateComplete;
      const bar = rootOf(chart).querySelector('.tc-dock') as HTMLElement;
      for (const box of rootOf(chart).querySelectorAll<HTMLElement>('.tc-sign input')) {
        box.focus();
        // WebKit scrolls there when it next draws the page.
        await nextFrame();
        await nextFrame();
        const under = bar.getBoundingClientRect().top - box.getBoundingClientRect().bottom;
        expect(under, box.id).to.be.greaterThan(0);
        expect(box.getBoundingClientRect().bottom, box.id).to.be.lessThan(256);
      }
    });
  });

  describe('with a dialog open', () => {
    const { setTimeout } = globalThis;
    afterEach(() => (globalThis.setTimeout = setTimeout));

    it('keep the news until it is closed: behind a dialog nothing is read out', async () => {
      const holder = await page(everyElement(), 320);
      const finder = only(holder, 'scp-course-finder');
      const status = () => rootOf(finder).querySelector('[role="status"]')?.textContent;
      press(buttonOf(finder, /^Filters/));
      // Things settle at once.
      globalThis.setTimeout = ((act: () => void) => (act(), 0)) as unknown as typeof setTimeout;
      press(tickOf(finder, /^Processes/));
      await finder.updateComplete;
      globalThis.setTimeout = setTimeout;
      await finder.updateComplete;
      expect(buttonOf(finder, /^Show 1 course$/)).to.not.equal(null);
      expect(status()).to.equal('');
      press(buttonOf(finder, /^Show 1 course$/));
      await nextFrame();
      await finder.updateComplete;
      expect(status()).to.equal('1 course');
    });

    it('start on what does no harm', async () => {
      const holder = await page(everyElement(), 320);
      const chart = only(holder, 'scp-threshold-chart');
      press(tickOf(chart, /^Has nowhere to sleep/));
      await chart.updateComplete;
      press(buttonOf(chart, /^Clear all/));
      expect(focusOf(chart)?.innerText.trim()).to.equal('Keep them');
    });
  });
});
