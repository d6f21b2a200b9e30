import { expect, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/elements/toolkit-browser/define.js';
import type { ScpToolkitBrowser } from '../../src/elements/toolkit-browser/toolkit-browser.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { datasetAddress } from '../harness/dataset-address.js';
import {
  buttonOf,
  focusOf,
  press,
  readyElement,
  resultsOf,
  rootOf,
  searchFor,
  tickOf,
  wordsOf,
} from '../harness/element.js';

const ready = (template: TemplateResult, width?: number) => readyElement<ScpToolkitBrowser>(template, width);

const manyToolkits = (count: number) => ({
  ...exampleDataset,
  toolkits: Array.from({ length: count }, (_, n) => ({
    ...exampleDataset.toolkits[n % 3],
    id: `t${n}`,
    title: `Toolkit ${n}`,
  })),
});

const example = (data: unknown = exampleDataset) =>
  html`<scp-toolkit-browser src=${datasetAddress(data)} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`;

async function sortBy(element: ScpToolkitBrowser, words: string): Promise<void> {
  const select = rootOf(element).querySelector('select');
  const option = [...(select?.options ?? [])].find(({ label }) => label === words);
  if (select === null || option === undefined) throw new Error(`There is no order ${words}.`);
  select.value = option.value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

describe('<scp-toolkit-browser>: what the page and the reader choose', () => {
  const address = location.href;
  let log: ConsoleRecord;
  beforeEach(() => {
    log = recordConsole();
  });
  afterEach(() => {
    log.stop();
    history.replaceState(null, '', address);
  });

  it('breaks no word of a title in a narrow column with large text', async () => {
    const titles = ['Understanding Unidentified Adults', 'Voluntary & Community Organisations'];
    const toolkits = titles.map((title, n) => ({ ...exampleDataset.toolkits[0], id: `t${n}`, title }));
    const element = await ready(
      html`<scp-toolkit-browser style="font-size: 19px" src=${datasetAddress({ ...exampleDataset, toolkits })}></scp-toolkit-browser>`,
      208,
    );
    const broken = [...rootOf(element).querySelectorAll('.tk-open')].flatMap((title) => {
      const text = [...title.childNodes].find((node): node is Text => node instanceof Text && node.data.trim() !== '');
      if (text === undefined) throw new Error('A toolkit without a title.');
      return [...text.data.matchAll(/\S+/g)].filter(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1;
      });
    });
    expect(broken.map(String)).to.deep.equal([]);
  });

  it('never moves a topic that is pressed, on the screen either', async () => {
    const element = await ready(example());
    const box = rootOf(element).querySelector<HTMLInputElement>('.tick input') as HTMLInputElement;
    // The page may scroll to what takes focus.
    const place = (): number[] => {
      const [inner, outer] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
      return [inner.left - outer.left, inner.top - outer.top];
    };
    const before = place();
    box.focus();
    box.click();
    await element.updateComplete;
    expect(wordsOf(element, '.facets')).to.include('Clear filters');
    expect(place()).to.deep.equal(before);
    const clear = buttonOf(element, /^Clear filters/);
    const legend = rootOf(element).querySelector<HTMLElement>('legend') as HTMLElement;
    expect(clear.getBoundingClientRect().left, 'beside the name of the filter').to.be.greaterThan(
      legend.getBoundingClientRect().right,
    );
    clear.focus();
    clear.click();
    await element.updateComplete;
    expect(place()).to.deep.equal(before);
  });

  it('sorts, also what a search found, and keeps the order in the address', async () => {
    const element = await ready(
      html`<scp-toolkit-browser url-state="hash" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`,
    );
    expect(rootOf(element).querySelector('select')?.labels[0]?.innerText).to.match(/^Sort by\s*, toolkits/);
    await sortBy(element, 'Title, A to Z');
    expect(resultsOf(element)).to.deep.equal(['Exploitation toolkit', 'Infants toolkit', 'Listening toolkit']);
    expect(location.hash).to.equal('#toolkit-browser.sort=title');
    await searchFor(element, 'toolkit');
    expect(resultsOf(element)[0]).to.equal('Exploitation toolkit');
    await sortBy(element, 'Best match');
    expect(location.hash).to.equal('#toolkit-browser.q=toolkit');
  });

  it('shows a strip of a few, opens them, and leads to all of them without losing focus', async () => {
    const element = await ready(
      html`<scp-toolkit-browser toolkit="infants,listening,gone" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`,
      320,
    );
    expect(resultsOf(element)).to.deep.equal(['Infants toolkit', 'Listening toolkit']);
    expect(rootOf(element).querySelector('input, select')).to.equal(null);
    await expectAccessible(element);
    expect(element.openToolkit('exploitation')).to.equal(false);
    press(buttonOf(element, /^Infants toolkit/));
    await waitUntil(() => focusOf(element)?.id === 'toolkit-name');
    press(buttonOf(element, /^Back to the list/));
    await waitUntil(() => focusOf(element)?.innerText.trim() === 'Infants toolkit');
    press(buttonOf(element, /^All 3 toolkits/));
    await waitUntil(() => focusOf(element)?.id === 'search', 'focus is not lost');
    expect(resultsOf(element).length).to.equal(3);
    expect(element.openToolkit('exploitation')).to.equal(true);
  });

  it('marks what is new and past its review, in the list and open', async () => {
    const element = await ready(example());
    const cards = [...rootOf(element).querySelectorAll<HTMLElement>('[part="results"] > li')].map(
      (card) => card.innerText,
    );
    expect(cards[0]).to.include('Review overdue');
    expect(cards[1]).not.to.include('Review overdue');
    expect(cards[1]).to.include('New');
    press(buttonOf(element, /^Exploitation toolkit/));
    await element.updateComplete;
    expect(wordsOf(element, '.tk-ph')).to.include('New for 2027');
    press(buttonOf(element, /^Back/));
    await element.updateComplete;
    press(buttonOf(element, /^Listening toolkit/));
    await element.updateComplete;
    const text = wordsOf(element);
    for (const words of [
      'Launched',
      '10 January 2024',
      'Last reviewed',
      '10 January 2025',
      'This toolkit may be out of date',
    ])
      expect(text).to.include(words);
  });

  it('searches, filters and goes on through two hundred toolkits', async () => {
    const element = await ready(example(manyToolkits(200)));
    expect(resultsOf(element).length).to.equal(20);
    expect(wordsOf(element)).to.include('Showing 20 of 200 toolkits.');
    press(tickOf(element, /^Harm \(67\)/));
    await element.updateComplete;
    expect(wordsOf(element, '.count')).to.equal('67 toolkits');
    await searchFor(element, 'toolkit 199');
    press(tickOf(element, /^Harm/));
    await element.updateComplete;
    expect(resultsOf(element)[0]).to.equal('Toolkit 199');
  });

  it('has no search, filters or order for one toolkit', async () => {
    const element = await ready(example(manyToolkits(1)));
    expect(resultsOf(element)).to.deep.equal(['Toolkit 0']);
    expect(rootOf(element).querySelector('input, select')).to.equal(null);
    await expectAccessible(element);
    press(buttonOf(element, /^Toolkit 0/));
    await waitUntil(() => focusOf(element)?.id === 'toolkit-name');
    expect(wordsOf(element)).to.include('Back to the list');
  });

  it('is whole while the page is printed, and as it was afterwards', async () => {
    const element = await ready(example(manyToolkits(45)));
    dispatchEvent(new Event('beforeprint'));
    expect(resultsOf(element).length).to.equal(45);
    expect(wordsOf(element)).not.to.include('Show more');
    dispatchEvent(new Event('afterprint'));
    expect(resultsOf(element).length).to.equal(20);
  });

  it('names its filters for what they filter', async () => {
    const element = await ready(
      html`<scp-toolkit-browser heading="Our toolkits" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`,
    );
    const ids = rootOf(element).querySelector('fieldset')?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const name = ids.map((id) => rootOf(element).getElementById(id)?.innerText.replace(/\s+/g, ' '));
    expect(name).to.deep.equal(['Topic for toolkits', 'Our toolkits']);
  });

  it('offers no second try where it cannot help', async () => {
    const element = document.createElement('scp-toolkit-browser');
    element.setAttribute('src', datasetAddress({ schemaVersion: '99.0' }));
    document.body.append(element);
    await waitUntil(() => wordsOf(element).includes('could not be loaded'));
    expect(wordsOf(element)).to.include('newer version');
    expect(wordsOf(element)).not.to.include('Try again');
    element.remove();
  });
});
