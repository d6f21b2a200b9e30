import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { EXAMPLE_NOW, exampleDataset } from '../../fixtures/example/dataset.js';
import { datasetAddress } from '../../harness/dataset-address.js';
import { buttonOf, byWords, resultsOf, rootOf, tickOf, wordsOf } from '../../harness/element.js';
import { NONCE, visit, type Visit } from './visit.js';

const DATA = `src="${datasetAddress(exampleDataset)}" preview-date="${EXAMPLE_NOW}"`;

/** One page with one element, as it was built, which has shown its data. */
async function pageWith(tag: string): Promise<Visit> {
  const script = `<script src="/host/embed/${tag}.js" nonce="${NONCE}"></script>`;
  const page = await visit(`<${tag} ${DATA}></${tag}>${script}`);
  await waitUntil(() => page.record.ready.length === 1, 'it shows data', { timeout: 8000 });
  return page;
}

/** Gives a control focus, as Tab does, and presses a key. */
async function key(control: HTMLElement, press: string): Promise<void> {
  control.focus();
  await sendKeys({ press });
}

const statusOf = (element: Element): string => rootOf(element).querySelector('[role="status"]')?.textContent ?? '';

describe('the golden path, with the keyboard', () => {
  let page: Visit;
  afterEach(() => {
    const { errors } = page.record;
    page.close();
    expect(errors).to.deep.equal([]);
  });

  it('course finder: search, tick, hear the number, open, calendar button', async () => {
    page = await pageWith('scp-course-finder');
    const finder = page.element('scp-course-finder');
    rootOf(finder).querySelector<HTMLElement>('input[type="search"]')?.focus();
    await sendKeys({ type: 'expl' });
    await waitUntil(() => statusOf(finder) === '1 course for “expl”', 'the number is told', { timeout: 5000 });
    await key(tickOf(finder, /^Toolkit tour/), 'Space');
    await waitUntil(() => wordsOf(finder).includes('Remove filter'), 'the tick is a filter');
    expect(resultsOf(finder)).to.deep.equal(['Exploitation Toolkit tour']);
    await key(buttonOf(finder, /^Exploitation Toolkit tour$/), 'Enter');
    await waitUntil(() => wordsOf(finder).includes('Add to calendar'), 'it unfolds');
    await key(byWords(finder, 'summary', /^Add to calendar Exploitation Toolkit tour/), 'Enter');
    await waitUntil(() => wordsOf(finder).includes('Google Calendar'), 'the calendars are offered');
  });

  it('week programme: a day unfolds and folds', async () => {
    page = await pageWith('scp-week-programme');
    const week = page.element('scp-week-programme');
    const day = rootOf(week).querySelector<HTMLElement>('button[aria-expanded="false"]') as HTMLElement;
    await key(day, 'Enter');
    await waitUntil(() => day.getAttribute('aria-expanded') === 'true', 'it unfolds');
    expect(wordsOf(week, `#${day.getAttribute('aria-controls') ?? ''}`)).to.not.equal('');
    await key(day, 'Space');
    await waitUntil(() => day.getAttribute('aria-expanded') === 'false', 'it folds');
  });

  it('toolkit browser: search and open', async () => {
    page = await pageWith('scp-toolkit-browser');
    const toolkits = page.element('scp-toolkit-browser');
    rootOf(toolkits).querySelector<HTMLElement>('input[type="search"]')?.focus();
    await sendKeys({ type: 'exploitation' });
    await waitUntil(() => resultsOf(toolkits).some((title) => /exploitation/i.test(title)), 'it is found');
    await key(byWords(toolkits, '[part~="results"] :is(button, a)', /exploitation/i), 'Enter');
    await waitUntil(() => rootOf(toolkits).activeElement?.matches('h2, h3, h4'), 'focus goes to what has opened');
    expect(rootOf(toolkits).activeElement?.textContent).to.match(/exploitation/i);
  });

  it('threshold chart: mark, suggestion, note', async () => {
    page = await pageWith('scp-threshold-chart');
    const chart = page.element('scp-threshold-chart');
    const sign = byWords<HTMLLabelElement>(chart, '.tc-sign', /^Has nowhere to sleep/).control as HTMLElement;
    await key(sign, 'Space');
    await waitUntil(() => statusOf(chart) === 'The chart suggests stage of support 3: Serious.', 'it is told', {
      timeout: 5000,
    });
    await key(buttonOf(chart, /^See why/), 'Enter');
    await waitUntil(() => rootOf(chart).activeElement?.id === 'suggestion', 'focus goes to the suggestion');
    expect(wordsOf(chart, '[part="suggestion"]')).to.include('Because you marked');
    await key(buttonOf(chart, /^Copy the note/), 'Enter');
    // In a frame a browser may keep the clipboard shut: then the note stands there to be copied by hand.
    await waitUntil(
      () => /The note is copied|did not copy the note/.test(wordsOf(chart, '[part="note"]')),
      'it is told',
    );
  });

  it('resource library: filter and unfold', async () => {
    page = await pageWith('scp-resource-library');
    const library = page.element('scp-resource-library');
    const before = resultsOf(library).length;
    await key(tickOf(library, /^Review/), 'Space');
    await waitUntil(() => resultsOf(library).length < before, 'the tick narrows');
    const first = rootOf(library).querySelector<HTMLElement>('[part~="results"] button[aria-expanded]') as HTMLElement;
    await key(first, 'Enter');
    await waitUntil(() => first.getAttribute('aria-expanded') === 'true', 'it unfolds');
  });
});
