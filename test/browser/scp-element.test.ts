import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
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
import { focusOf, readyElement, rootOf, wordsOf } from '../harness/element.js';

describe('ScpElement', () => {
  let log: ConsoleRecord;

  beforeEach(() => {
    log = recordConsole();
  });
  afterEach(() => {
    log.stop();
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
