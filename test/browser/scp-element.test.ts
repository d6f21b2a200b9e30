import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/elements/course-finder/define.js';
import '../../src/elements/resource-library/define.js';
import '../../src/elements/threshold-chart/define.js';
import '../../src/elements/toolkit-browser/define.js';
import '../../src/elements/week-programme/define.js';
import type { LitElement } from 'lit';
import type { ScpThresholdChart } from '../../src/elements/threshold-chart/threshold-chart.js';
import type { ScpWeekProgramme } from '../../src/elements/week-programme/week-programme.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { datasetAddress, missingAddress } from '../harness/dataset-address.js';
import { buttonOf, focusOf, press, readyElement, rootOf, wordsOf } from '../harness/element.js';
import { heldServer, type HeldServer } from '../harness/held-server.js';

let requests = 0;
const newAddress = () => `https://data.example/${++requests}.json`;

const status = (element: Element) => rootOf(element).querySelector('[role="status"]')?.textContent;

describe('ScpElement', () => {
  let log: ConsoleRecord;

  beforeEach(() => {
    log = recordConsole();
  });
  afterEach(() => {
    log.stop();
  });

  describe('loading', () => {
    let server: HeldServer;
    beforeEach(() => {
      server = heldServer();
    });
    afterEach(() => {
      server.restore();
    });

    const waiting = (src = newAddress()) =>
      fixture<ScpWeekProgramme>(
        html`<scp-week-programme src=${src} week="example-week" preview-date=${EXAMPLE_NOW}></scp-week-programme>`,
      );

    it('F7, F8: is no error when the element leaves the page, and goes on when it comes back', async () => {
      const element = await waiting();
      const holder = element.parentElement;
      let errors = 0;
      element.addEventListener('scp-error', () => (errors += 1));
      element.remove();
      await aTimeout(0);
      await element.updateComplete;
      expect([errors, log.messages]).to.deep.equal([0, []]);
      holder?.append(element);
      await element.updateComplete;
      const shown = oneEvent(element, 'scp-ready');
      server.answer(exampleDataset);
      await shown;
      holder?.prepend(element);
      await element.updateComplete;
      expect(server.waiting.length, 'a move asks for nothing').to.equal(0);
      expect(errors).to.equal(0);
    });

    it('keeps "Try again" and its focus while it tries, says so each time, and moves focus on with the data', async () => {
      const element = await waiting();
      server.refuse(404);
      await waitUntil(() => wordsOf(element).includes('was not found'));
      await waitUntil(() => status(element)?.includes('error 404'), 'the error is said', { timeout: 3000 });
      press(buttonOf(element, /^Try again/));
      await waitUntil(() => server.waiting.length === 1);
      expect(focusOf(element)?.innerText).to.match(/^Try again/);
      const failed = oneEvent(element, 'scp-error');
      server.refuse(404);
      await failed;
      await element.updateComplete;
      expect(focusOf(element)?.innerText).to.match(/^Try again/);
      await waitUntil(() => status(element) === '', 'emptied, to be said again');
      await waitUntil(() => status(element)?.includes('error 404'), 'the error is said again', { timeout: 3000 });
      press(buttonOf(element, /^Try again/));
      await waitUntil(() => server.waiting.length === 1);
      const shown = oneEvent(element, 'scp-ready');
      server.answer(exampleDataset);
      await shown;
      await element.updateComplete;
      expect(focusOf(element)?.innerText).to.equal('Example Practice Week');
    });

    /** All that the region comes to hold from now on. */
    function regionOf(element: LitElement): string[] {
      const region = rootOf(element).querySelector('[role="status"]');
      const held: string[] = [];
      const note = () => {
        if (held.at(-1) !== region?.textContent) held.push(region?.textContent ?? '');
      };
      if (region !== null)
        new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
      note();
      return held;
    }

    const ERROR = /error 404/;

    async function failing(): Promise<ScpWeekProgramme> {
      const element = await waiting();
      server.refuse(404);
      await waitUntil(() => ERROR.test(status(element) ?? ''), 'the error is said', { timeout: 3000 });
      return element;
    }

    async function tryAgain(element: LitElement): Promise<void> {
      press(buttonOf(element, /^Try again/));
      await waitUntil(() => server.waiting.length === 1);
    }

    it('F3, F5: who tries again and is answered at once hears that it worked, and nothing that is over', async () => {
      const element = await failing();
      const held = regionOf(element);
      await tryAgain(element);
      server.answer(exampleDataset);
      await waitUntil(() => status(element) === 'Programme loaded.', 'it is said', { timeout: 3000 });
      expect(held.slice(1)).to.deep.equal(['Programme loaded.']);
    });

    it('F3, F5: who tries again and waits hears of both, one after the other', async () => {
      const element = await failing();
      const held = regionOf(element);
      await tryAgain(element);
      await waitUntil(() => status(element) === 'Trying again.', 'it is said', { timeout: 3000 });
      server.answer(exampleDataset);
      await waitUntil(() => status(element) === 'Programme loaded.', 'it is said', { timeout: 3000 });
      expect(held.slice(1)).to.deep.equal(['Trying again.', 'Programme loaded.']);
    });

    it('F5: who asks for fresh data beside older data hears that it came', async () => {
      const element = await waiting();
      server.answer(exampleDataset);
      await waitUntil(() => wordsOf(element).includes('Example Practice Week'));
      (element as unknown as { source: { retry: () => void } }).source.retry();
      await waitUntil(() => server.waiting.length === 1);
      server.refuse(404);
      await waitUntil(() => wordsOf(element).includes('We could not check for changes'));
      const held = regionOf(element);
      await tryAgain(element);
      server.answer(exampleDataset);
      await waitUntil(() => status(element) === 'Programme loaded.', 'it is said', { timeout: 3000 });
      expect(held.slice(1)).to.deep.equal(['Programme loaded.']);
    });

    it('says nothing of data that comes as it should', async () => {
      const tried = await failing();
      const fresh = await waiting();
      const held = regionOf(fresh);
      server.answer(exampleDataset);
      await waitUntil(() => wordsOf(fresh).includes('Example Practice Week'));
      await tryAgain(tried);
      server.answer(exampleDataset);
      // What is said of data that came later has been said.
      await waitUntil(() => status(tried) === 'Programme loaded.', 'it is said', { timeout: 3000 });
      expect(held).to.deep.equal(['']);
    });
  });

  it('says that it is ready only once the data is on screen', async () => {
    const element = await fixture<ScpWeekProgramme>(
      html`<scp-week-programme src=${missingAddress()}></scp-week-programme>`,
    );
    let ready = 0;
    element.addEventListener('scp-ready', () => (ready += 1));
    const broken = {
      renderContent: () => {
        throw new Error('A fault of ours.');
      },
    };
    const { renderContent } = element as unknown as typeof broken;
    Object.assign(element, broken);
    element.src = datasetAddress(exampleDataset);
    await waitUntil(() => wordsOf(element).includes('Something in them could not be read.'));
    expect(ready).to.equal(0);
    Object.assign(element, { renderContent });
    element.requestUpdate();
    await element.updateComplete;
    expect(ready).to.equal(1);
  });

  it('withholds a chart without a title, and shows no other in its place', async () => {
    const [chart] = exampleDataset.charts;
    const data = { ...exampleDataset, charts: [{ ...chart, id: 'first', title: undefined }, chart] };
    const element = await readyElement<ScpThresholdChart>(
      html`<scp-threshold-chart src=${datasetAddress(data)}></scp-threshold-chart>`,
    );
    expect(wordsOf(element))
      .to.include('This chart is incomplete: do not rely on it')
      .and.not.include('Example chart of stages');
  });

  it('keeps what stands under the heading where the heading is left out', async () => {
    const data = { ...exampleDataset, weeks: [] };
    const element = await readyElement<ScpWeekProgramme>(
      html`<scp-week-programme heading="" src=${datasetAddress(data)}></scp-week-programme>`,
    );
    const renderContent = () => ({ heading: 'Ours', lede: 'Four courses.', body: html`<p>The rest.</p>` });
    Object.assign(element, { renderContent });
    element.requestUpdate();
    await element.updateComplete;
    expect(wordsOf(element)).to.include('Four courses.').and.not.include('Ours');
  });

  it('takes an attribute that is taken away as if it had never been there', async () => {
    const element = await readyElement<ScpThresholdChart>(
      html`<scp-threshold-chart
        src=${datasetAddress(exampleDataset)}
        chart="example-chart"
        heading="Ours"
        preview-date=${EXAMPLE_NOW}
        area="north"
        url-state="hash"
      ></scp-threshold-chart>`,
    );
    for (const name of ['chart', 'heading', 'preview-date', 'area', 'url-state']) element.removeAttribute(name);
    await element.updateComplete;
    expect(wordsOf(element)).to.include('Example chart of stages');
    expect(wordsOf(element)).to.include('Your pattern so far').and.not.include('Preview');
    expect(log.messages).to.deep.equal([]);
  });

  const TEXT_PROPERTIES = ['src', 'heading', 'area', 'previewDate', 'urlState'];

  for (const [tag, ...own] of [
    ['course-finder', 'query', 'category', 'audience', 'format', 'save'],
    ['week-programme', 'week'],
    ['toolkit-browser', 'toolkit', 'topic'],
    ['threshold-chart', 'chart'],
    ['resource-library', 'view', 'topic', 'type'],
  ] as const)
    it(`takes null in a property for "not set", before and after it is shown: ${tag}`, async () => {
      const element = document.createElement(`scp-${tag}`) as unknown as LitElement & Record<string, unknown>;
      const names = [...TEXT_PROPERTIES, ...own];
      const setAll = (value: unknown) => names.forEach((name) => (element[name] = value));
      setAll(null);
      element['src'] = datasetAddress(exampleDataset);
      const page = await fixture<HTMLElement>(html`<main></main>`);
      const ready = oneEvent(page, 'scp-ready');
      page.append(element);
      await ready;
      const before = wordsOf(element);
      names.filter((name) => name !== 'src').forEach((name) => (element[name] = null));
      await element.updateComplete;
      expect(wordsOf(element)).to.equal(before);
      expect(before).to.not.include('could not be loaded');
      for (const odd of [7, Symbol('odd'), Object.create(null) as unknown])
        names.filter((name) => name !== 'src').forEach((name) => (element[name] = odd));
      await element.updateComplete;
      expect(wordsOf(element)).to.not.include('could not be loaded');
      expect(log.messages.filter((message) => message.startsWith('error'))).to.deep.equal([]);
    });

  it('draws no heading of blanks', async () => {
    const element = await readyElement<ScpWeekProgramme>(
      html`<scp-week-programme heading="  " src=${datasetAddress(exampleDataset)}></scp-week-programme>`,
    );
    const headings = [...rootOf(element).querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')];
    expect(headings.filter((heading) => heading.innerText.trim() === '')).to.deep.equal([]);
  });

  it('tells whoever built the page which attributes make no sense, once and in the report', async () => {
    const element = await readyElement<ScpWeekProgramme>(
      html`<scp-week-programme
        src=${datasetAddress(exampleDataset)}
        debug
        heading-level="9"
        preview-date="tomorrow"
        url-state="path"
        area="nowhere"
      ></scp-week-programme>`,
    );
    element.requestUpdate();
    await element.updateComplete;
    for (const name of ['heading-level', 'preview-date', 'url-state', 'area']) {
      expect(log.messages.filter((message) => message.includes(`attribute ${name} `)).length, name).to.equal(1);
      expect(wordsOf(element, '[part="debug"]')).to.include(`attribute ${name} `);
    }
  });

  it('works on in a browser that refuses changes of the address', async () => {
    const element = await readyElement<ScpWeekProgramme>(
      html`<scp-week-programme url-state="hash" src=${datasetAddress(exampleDataset)} week="example-week" preview-date=${EXAMPLE_NOW}></scp-week-programme>`,
    );
    const { replaceState, pushState } = history;
    const refuse = () => {
      throw new DOMException('More than 100 times per 30 seconds', 'SecurityError');
    };
    Object.assign(history, { replaceState: refuse, pushState: refuse });
    try {
      expect(element.goToDay('2027-03-08')).to.equal(true);
    } finally {
      Object.assign(history, { replaceState, pushState });
    }
    await waitUntil(() => focusOf(element)?.id === 'day-2027-03-08-button');
  });

  it('finds its own script on a page that holds a script with a broken address', async () => {
    const { rememberOwnScript, defaultSource } = await import('../../src/controllers/own-script.js');
    const broken = Object.assign(document.createElement('script'), { type: 'text/plain', src: 'https://[broken' });
    const own = Object.assign(document.createElement('script'), { type: 'text/plain', src: '/there/scp.js?v=1' });
    document.head.append(broken, own);
    try {
      rememberOwnScript('scp.js');
      expect(defaultSource()).to.equal(new URL('/there/dataset.json', location.href).href);
    } finally {
      broken.remove();
      own.remove();
    }
  });
});
