import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/elements/toolkit-browser/define.js';
import type { ScpToolkitBrowser } from '../../src/elements/toolkit-browser/toolkit-browser.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { datasetAddress, missingAddress } from '../harness/dataset-address.js';
import { savedBy } from '../harness/downloads.js';
import {
  buttonOf,
  focusOf,
  linkOf,
  press,
  readyElement,
  resultsOf,
  rootOf,
  searchFor,
  tickOf,
  unfold,
  wordsOf,
} from '../harness/element.js';

const ready = (template: TemplateResult, width?: number) => readyElement<ScpToolkitBrowser>(template, width);

const example = (data: unknown = exampleDataset) =>
  html`<scp-toolkit-browser src=${datasetAddress(data)} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`;

const manyToolkits = {
  ...exampleDataset,
  toolkits: Array.from({ length: 45 }, (_, n) => ({
    id: `t${n}`,
    title: `Toolkit ${n}`,
    url: 'https://example.org/',
  })),
};

const ALL = ['Listening toolkit', 'Exploitation toolkit', 'Infants toolkit'];

describe('<scp-toolkit-browser>', () => {
  let log: ConsoleRecord;
  const address = location.href;

  beforeEach(() => {
    log = recordConsole();
  });
  afterEach(() => {
    log.stop();
    history.replaceState(null, '', address);
  });

  it('lists every toolkit with one heading each, and is accessible wide and narrow', async () => {
    const element = await ready(example());
    expect(resultsOf(element)).to.deep.equal(ALL);
    expect(rootOf(element).querySelectorAll('[part="results"]').length).to.equal(1);
    expect(rootOf(element).querySelectorAll('[role="status"]').length).to.equal(1);
    expect(wordsOf(element)).to.include('45-minute tour');
    expect(wordsOf(element)).to.include('No tour yet');
    await expectAccessible(element);
    await expectAccessible(await ready(example(), 320));
    expect(log.messages).to.deep.equal([]);
  });

  it('searches while one types, and Clear brings everything back with focus in the field', async () => {
    const element = await ready(example());
    await searchFor(element, 'infants');
    expect(resultsOf(element)).to.deep.equal(['Infants toolkit']);
    expect(rootOf(element).querySelector('mark')?.textContent).to.equal('Infants');
    press(buttonOf(element, /^Clear/));
    await element.updateComplete;
    expect(resultsOf(element)).to.deep.equal(ALL);
    expect(focusOf(element)?.id).to.equal('search');
    await waitUntil(() => wordsOf(element, '[role="status"]') === '3 toolkits', 'the count is told', { timeout: 3000 });
  });

  it('filters by topic, in view where there is room', async () => {
    const element = await ready(example());
    press(tickOf(element, /^Practice \(2\)/));
    await element.updateComplete;
    expect(resultsOf(element)).to.deep.equal(['Listening toolkit', 'Infants toolkit']);
    expect(focusOf(element)?.localName).to.equal('input');
    await expectAccessible(element);
    press(buttonOf(element, /^Clear filters/));
    await element.updateComplete;
    await waitUntil(() => focusOf(element)?.id === 'search', 'focus is not lost');
    expect(resultsOf(element)).to.deep.equal(ALL);
  });

  it('filters in a dialog where there is no room, and shows what is on as chips', async () => {
    const element = await ready(example(), 400);
    expect(rootOf(element).querySelector('fieldset')?.checkVisibility()).to.equal(false);
    press(buttonOf(element, /^Filters\s+for toolkits$/));
    press(tickOf(element, /^Harm \(1\)/));
    await element.updateComplete;
    await expectAccessible(element);
    press(buttonOf(element, /^Show 1 toolkit$/));
    expect(resultsOf(element)).to.deep.equal(['Exploitation toolkit']);
    press(buttonOf(element, /Remove filter:\s*Harm/));
    await waitUntil(() => focusOf(element)?.id === 'search', 'focus is not lost');
    expect(resultsOf(element)).to.deep.equal(ALL);
  });

  it('C34, D30: says that nothing was found and leads out', async () => {
    const element = await ready(example());
    await searchFor(element, 'zzqqx');
    expect(wordsOf(element)).to.include('No toolkits match “zzqqx”');
    await expectAccessible(element);
    press(buttonOf(element, /^Clear the search/));
    await waitUntil(() => focusOf(element)?.id === 'search', 'focus is not lost');
    expect(resultsOf(element)).to.deep.equal(ALL);
  });

  it('opens a toolkit in place of the list with the keyboard, and going back returns to its card', async () => {
    const element = await ready(example());
    buttonOf(element, /^Listening toolkit/).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focusOf(element)?.id === 'toolkit-name', 'focus goes to the name');
    expect(focusOf(element)?.innerText).to.equal('Listening toolkit');
    expect(focusOf(element)?.localName).to.equal('h3');
    expect(resultsOf(element)).to.deep.equal([]);
    const text = wordsOf(element);
    expect(text).to.include('When a child speaks less than usual.');
    expect(text).to.include('This toolkit may be out of date');
    expect(text.indexOf('Describes the death of a child.')).to.be.lessThan(text.indexOf('Having honest conversations'));
    await expectAccessible(element);
    press(buttonOf(element, /^Back to all 3 toolkits/));
    await waitUntil(() => focusOf(element)?.innerText.trim() === 'Listening toolkit', 'focus goes to the card');
    expect(resultsOf(element)).to.deep.equal(ALL);
  });

  it('has the next date of the tour with booking and a calendar file', async () => {
    const element = await ready(example());
    press(buttonOf(element, /^Exploitation toolkit/));
    await element.updateComplete;
    expect(wordsOf(element, '[part="tour"]')).to.include('See it in 45 minutes');
    expect(wordsOf(element, '[part="tour"]')).to.include('Tuesday 20 April 2027');
    expect(linkOf(element, /^Open the list of toolkits/).href).to.equal('https://example.org/toolkits');
    unfold(element, /^Add to calendar/);
    const [file] = await savedBy(() => press(buttonOf(element, /^Calendar file/)));
    expect(file?.name).to.equal('exploitation-toolkit-tour.ics');
    expect(file?.text).to.include('DTSTART:20270420T120000Z');
    element.addEventListener('click', (event) => event.preventDefault());
    setTimeout(() => linkOf(element, /^Book/).click());
    const { detail } = await oneEvent<HTMLElementEventMap['scp-book']>(element, 'scp-book');
    expect(detail).to.deep.equal({
      courseId: 'exploitation-tour',
      sessionId: 'et-1',
      url: 'https://example.org/book/et-1',
    });
  });

  it('says where the dates are when none is published', async () => {
    const courses = exampleDataset.courses.map((course) => ({ ...course, sessions: [] }));
    const element = await ready(example({ ...exampleDataset, courses }));
    press(buttonOf(element, /^Exploitation toolkit/));
    await element.updateComplete;
    expect(wordsOf(element, '[part="tour"]')).to.include('Dates are on the Example Hub.');
  });

  it('asks the page to open a course, and opens a toolkit that the page asks for', async () => {
    const element = await ready(example());
    const asked: unknown[] = [];
    const answer = (event: HTMLElementEventMap['scp-open']) => {
      if (event.detail.type !== 'course') return;
      asked.push(event.detail);
      event.preventDefault();
    };
    document.addEventListener('scp-open', answer);
    const ask = (id: string) => {
      const event = new CustomEvent('scp-open', { detail: { type: 'toolkit', id }, bubbles: true, cancelable: true });
      return !document.body.dispatchEvent(event);
    };
    expect(ask('none-such')).to.equal(false);
    expect(ask('listening')).to.equal(true);
    await waitUntil(() => focusOf(element)?.innerText === 'Listening toolkit', 'the toolkit is open');
    linkOf(element, /^Having honest conversations/).click();
    document.removeEventListener('scp-open', answer);
    expect(asked).to.deep.equal([{ type: 'course', id: 'honest-conversations' }]);
    expect(element.openToolkit('infants')).to.equal(true);
    await waitUntil(() => focusOf(element)?.innerText === 'Infants toolkit', 'the other toolkit is open');
  });

  it('shows one toolkit alone where the page names it, under its own heading or the page’s', async () => {
    const template = (heading?: string) =>
      html`<scp-toolkit-browser toolkit="exploitation" .heading=${heading} src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`;
    const element = await ready(template());
    expect(rootOf(element).querySelector('h2')?.innerText).to.equal('Exploitation toolkit');
    expect(wordsOf(element)).not.to.include('Back to');
    expect(element.openToolkit('listening')).to.equal(false);
    await expectAccessible(element);
    const named = await ready(template('Toolkit of the month'));
    expect(rootOf(named).querySelector('h2')?.innerText).to.equal('Toolkit of the month');
    expect(rootOf(named).querySelector('h3')?.innerText).to.equal('Exploitation toolkit');
  });

  it('starts with the topics of the page, says so and can be left; tells the page’s builder of unknown ones', async () => {
    const element = await ready(
      html`<scp-toolkit-browser topic="infants,nonsense" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`,
    );
    expect(resultsOf(element)).to.deep.equal(['Infants toolkit']);
    expect(wordsOf(element, '[part="scope"]')).to.include('Showing 1 of 3 toolkits: infants');
    expect(log.messages.join()).to.include('"nonsense"');
    await expectAccessible(element);
    press(buttonOf(element, /^Show all 3 toolkits/));
    await waitUntil(() => focusOf(element)?.id === 'search', 'focus is not lost');
    expect(resultsOf(element)).to.deep.equal(ALL);
  });

  it('shows twenty, then more, and moves focus to the first new one', async () => {
    const element = await ready(example(manyToolkits));
    expect(resultsOf(element).length).to.equal(20);
    expect(wordsOf(element)).to.include('Showing 20 of 45 toolkits.');
    press(buttonOf(element, /^Show more/));
    await waitUntil(() => focusOf(element)?.innerText.trim() === 'Toolkit 20', 'focus goes to the first new card');
    expect(resultsOf(element).length).to.equal(40);
  });

  it('keeps its state in the address only with url-state, and goes back from a toolkit', async () => {
    const silent = await ready(example());
    press(buttonOf(silent, /^Infants toolkit/));
    expect(location.href).to.equal(address);
    const element = await ready(
      html`<scp-toolkit-browser id="t" url-state="hash" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`,
    );
    await searchFor(element, 'infants');
    press(tickOf(element, /^Practice/));
    expect(location.hash).to.equal('#t.q=infants&t.topic=practice');
    await element.updateComplete;
    press(buttonOf(element, /^Infants toolkit/));
    expect(location.hash).to.include('t.toolkit=infants');
    await waitUntil(() => focusOf(element)?.id === 'toolkit-name');
    history.back();
    await waitUntil(() => resultsOf(element).length === 1, 'Back returns to the list');
    await waitUntil(() => focusOf(element)?.innerText.trim() === 'Infants toolkit', 'and to the card');
    buttonOf(element, /^Clear filters/).focus();
    history.back();
    await waitUntil(() => !tickOf(element, /^Practice/).checked, 'Back takes off the filter');
    await waitUntil(() => focusOf(element)?.getAttribute('type') === 'search', 'focus is not lost');
    expect(location.hash).to.equal('#t.q=infants');
    history.back();
    await waitUntil(() => location.hash === '', 'Back takes back the search');
  });

  it('takes its state from the address, and ignores what the data does not have', async () => {
    history.replaceState(null, '', '#toolkit-browser.toolkit=none-such&toolkit-browser.topic=gone,harm');
    const element = await ready(
      html`<scp-toolkit-browser url-state="hash" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`,
    );
    expect(resultsOf(element)).to.deep.equal(['Exploitation toolkit']);
    expect(focusOf(element)?.id).to.equal(undefined);
  });

  it('says that there are no toolkits, and that a record is missing', async () => {
    const none = await ready(example({ schemaVersion: '1.0', status: 'approved' }));
    expect(wordsOf(none)).to.include('No toolkits have been published yet.');
    await expectAccessible(none);
    const partial = await ready(example({ ...exampleDataset, toolkits: [...exampleDataset.toolkits, { id: 'x' }] }));
    expect(wordsOf(partial)).to.include('1 record could not be shown');
    expect(resultsOf(partial)).to.deep.equal(ALL);
    await expectAccessible(partial);
  });

  it('shows the fallback while loading, and on failure an error with 999 and a way to try again', async () => {
    const holder = await fixture<HTMLElement>(html`<main></main>`);
    const failed = oneEvent(holder, 'scp-error');
    const element = await fixture<ScpToolkitBrowser>(
      html`<scp-toolkit-browser src=${missingAddress()}><p>As of 22 November 2026: see our page.</p></scp-toolkit-browser>`,
      { parentNode: holder },
    );
    const fallback = element.querySelector('p');
    expect(fallback?.checkVisibility()).to.equal(true);
    await failed;
    await element.updateComplete;
    expect(fallback?.checkVisibility()).to.equal(true);
    expect(wordsOf(element)).to.include('The toolkits could not be loaded');
    expect(wordsOf(element)).to.include('call 999');
    await expectAccessible(element);
    element.src = datasetAddress(exampleDataset);
    await oneEvent(element, 'scp-ready');
    expect(fallback?.checkVisibility()).to.equal(false);
  });
});
