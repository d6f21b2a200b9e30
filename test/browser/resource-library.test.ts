import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/elements/resource-library/define.js';
import type { ScpResourceLibrary } from '../../src/elements/resource-library/resource-library.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { datasetAddress, missingAddress } from '../harness/dataset-address.js';
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
  wordsOf,
} from '../harness/element.js';

const ready = (template: TemplateResult, width?: number) => readyElement<ScpResourceLibrary>(template, width);

const example = (data: unknown = exampleDataset, view = 'resources') =>
  html`<scp-resource-library src=${datasetAddress(data)} view=${view} preview-date=${EXAMPLE_NOW}></scp-resource-library>`;

const manyResources = {
  ...exampleDataset,
  resources: Array.from({ length: 45 }, (_, n) => ({ id: `r${n}`, title: `Resource ${n}`, type: 'review' })),
};

const ALL = ['Golden rules for sharing information', 'Review of a child’s death', 'Example local offer'];

describe('<scp-resource-library>', () => {
  let log: ConsoleRecord;
  const address = location.href;

  beforeEach(() => {
    log = recordConsole();
  });
  afterEach(() => {
    log.stop();
    history.replaceState(null, '', address);
  });

  it('lists the resources, featured ones first, with one heading each, and is accessible wide and narrow', async () => {
    const element = await ready(example());
    expect(resultsOf(element)).to.deep.equal(ALL);
    expect(rootOf(element).querySelectorAll('[role="status"]').length).to.equal(1);
    const text = wordsOf(element);
    expect(text).to.include('November 2026');
    const row = rootOf(element).querySelectorAll<HTMLElement>('[part="results"] > li')[1]?.innerText ?? '';
    expect(row.indexOf('Describes the death of a child.')).to.be.within(0, row.indexOf('Open'));
    await expectAccessible(element);
    await expectAccessible(await ready(example(), 320));
    expect(log.messages).to.deep.equal([]);
  });

  it('unfolds a resource in place with the keyboard: its sections and what belongs with it', async () => {
    const element = await ready(example());
    const offer = buttonOf(element, /^Example local offer/);
    offer.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(offer.getAttribute('aria-expanded')).to.equal('true');
    expect(wordsOf(element)).to.include('Help with a first home.');
    expect(wordsOf(element)).to.include('Grants and allowances.');
    await expectAccessible(element);
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(offer.getAttribute('aria-expanded')).to.equal('false');
    expect(wordsOf(element)).not.to.include('Help with a first home.');
  });

  it('C34, D30: searches, filters, says that nothing was found and leads out', async () => {
    const element = await ready(example());
    await searchFor(element, 'rules');
    expect(resultsOf(element)).to.deep.equal(['Golden rules for sharing information']);
    press(tickOf(element, /^Website \(0\)/));
    await element.updateComplete;
    expect(wordsOf(element)).to.include('No resources match “rules”');
    await expectAccessible(element);
    press(buttonOf(element, /^Clear the search/));
    await waitUntil(() => focusOf(element)?.id === 'search', 'focus is not lost');
    expect(resultsOf(element)).to.deep.equal(['Example local offer']);
    press(buttonOf(element, /^Clear filters/));
    await element.updateComplete;
    expect(resultsOf(element)).to.deep.equal(ALL);
    await waitUntil(() => wordsOf(element, '[role="status"]') === '3 resources', 'the count is told', {
      timeout: 3000,
    });
  });

  it('filters in a dialog where there is no room', async () => {
    const element = await ready(example(), 400);
    press(buttonOf(element, /^Filters\s+for resources$/));
    press(tickOf(element, /^Review/));
    await element.updateComplete;
    await expectAccessible(element);
    press(buttonOf(element, /^Clear filters/));
    await waitUntil(() => focusOf(element)?.closest('dialog') !== null, 'focus stays in the dialog');
    await sendKeys({ press: 'Escape' });
    expect(resultsOf(element)).to.deep.equal(ALL);
  });

  it('changes to the news and the priorities with buttons that stay pressed', async () => {
    const element = await ready(example());
    const news = buttonOf(element, /^News$/);
    news.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(news.getAttribute('aria-pressed')).to.equal('true');
    expect(focusOf(element)?.innerText).to.equal('News');
    expect(resultsOf(element)).to.deep.equal(['A new website for care leavers', 'Headlines of the winter board']);
    await expectAccessible(element);
    press(buttonOf(element, /^Priorities$/));
    await element.updateComplete;
    expect(news.getAttribute('aria-pressed')).to.equal('false');
    expect(wordsOf(element)).to.include('Example priorities 2026 to 2029');
    await expectAccessible(element);
  });

  it('reads a board notice in place and searches the news', async () => {
    const element = await ready(example(exampleDataset, 'news'));
    press(buttonOf(element, /^Headlines of the winter board/));
    await element.updateComplete;
    expect(wordsOf(element)).to.include('From the board');
    expect(wordsOf(element)).to.include('A second one.');
    await expectAccessible(element);
    await searchFor(element, 'website');
    expect(resultsOf(element)).to.deep.equal(['A new website for care leavers']);
  });

  it('shows what serves a priority, and a content note before the review it names', async () => {
    const items = [{ id: 'p', title: 'Listening', courses: ['lado-intro'], resources: ['golden-rules'] }];
    const priorities = { ...exampleDataset.priorities, items };
    const element = await ready(example({ ...exampleDataset, priorities }, 'priorities'));
    expect(wordsOf(element)).to.include('1 course and 1 resource');
    const text = wordsOf(element);
    expect(text.indexOf('Describes the death of a child.')).to.be.within(0, text.indexOf('Review of a child’s death'));
    press(buttonOf(element, /^Listening/));
    await element.updateComplete;
    expect(linkOf(element, /^An introduction to the designated officer/).href).to.equal('https://example.org/courses');
    await expectAccessible(element);
  });

  it('opens a resource or a notice that the page asks for, whatever is on screen', async () => {
    const element = await ready(example(exampleDataset, 'priorities'));
    const ask = (type: string, id: string) => {
      const event = new CustomEvent('scp-open', { detail: { type, id }, bubbles: true, cancelable: true });
      return !document.body.dispatchEvent(event);
    };
    expect(ask('resource', 'none-such')).to.equal(false);
    expect(ask('course', 'lado-intro')).to.equal(false);
    expect(ask('resource', 'local-offer')).to.equal(true);
    await waitUntil(() => focusOf(element)?.innerText.trim() === 'Example local offer', 'focus goes to the resource');
    expect(wordsOf(element)).to.include('Help with a first home.');
    expect(ask('notice', 'board')).to.equal(true);
    await waitUntil(() => focusOf(element)?.innerText.trim() === 'Headlines of the winter board', 'and to the notice');
  });

  it('opens one that a search hides or that is far down, at the top of the list', async () => {
    const element = await ready(example(manyResources));
    await searchFor(element, 'Resource 3');
    expect(element.openResource('r40')).to.equal(true);
    await waitUntil(() => focusOf(element)?.innerText.trim() === 'Resource 40', 'focus goes to it');
    expect(resultsOf(element)[0]).to.equal('Resource 40');
    expect(resultsOf(element).length).to.equal(20);
    expect(element.openResource('r0')).to.equal(true);
    await waitUntil(() => focusOf(element)?.innerText.trim() === 'Resource 0', 'focus goes to one on screen');
    expect(resultsOf(element)[0], 'the list stays as it is').to.equal('Resource 40');
  });

  it('follows a related resource within itself', async () => {
    const element = await ready(example());
    press(buttonOf(element, /^Golden rules/));
    await element.updateComplete;
    linkOf(element, /^Review of a child’s death/).click();
    await waitUntil(() => focusOf(element)?.innerText.trim() === 'Review of a child’s death', 'focus goes there');
    expect(focusOf(element)?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('shows twenty, then more, and moves focus to the first new one', async () => {
    const element = await ready(example(manyResources));
    press(buttonOf(element, /^Show more/));
    await waitUntil(() => focusOf(element)?.innerText.trim() === 'Resource 20', 'focus goes to the first new row');
    expect(resultsOf(element).length).to.equal(40);
  });

  it('starts with a scope, says so and can be left; tells the page’s builder of what is unknown', async () => {
    const element = await ready(
      html`<scp-resource-library topic="listening" type="review,song" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-resource-library>`,
    );
    expect(resultsOf(element)).to.deep.equal(['Review of a child’s death']);
    expect(log.messages.join()).to.include('"song"');
    await expectAccessible(element);
    press(buttonOf(element, /^Show all 3 resources/));
    await waitUntil(() => focusOf(element)?.id === 'search', 'focus is not lost');
    expect(resultsOf(element)).to.deep.equal(ALL);
  });

  it('keeps its state in the address only with url-state, and takes it from there', async () => {
    const silent = await ready(example());
    press(buttonOf(silent, /^News$/));
    expect(location.href).to.equal(address);
    const template = () =>
      html`<scp-resource-library id="l" url-state="hash" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-resource-library>`;
    const element = await ready(template());
    press(tickOf(element, /^Website/));
    await element.updateComplete;
    press(buttonOf(element, /^Example local offer/));
    await element.updateComplete;
    expect(location.hash).to.equal('#l.type=website&l.open=local-offer');
    element.remove();
    const second = await ready(template());
    expect(resultsOf(second)).to.deep.equal(['Example local offer']);
    expect(wordsOf(second)).to.include('Help with a first home.');
    press(buttonOf(second, /^News$/));
    await second.updateComplete;
    expect(location.hash).to.include('l.view=news');
    history.back();
    await waitUntil(() => resultsOf(second).length === 1, 'Back returns to the resources');
    history.back();
    await waitUntil(() => location.hash === '#l.type=website', 'Back folds what was unfolded');
    expect(wordsOf(second)).not.to.include('Help with a first home.');
    history.back();
    await waitUntil(() => !tickOf(second, /^Website/).checked, 'Back takes off the filter');
  });

  it('sorts, and is whole while the page is printed', async () => {
    const element = await ready(example(manyResources));
    const select = rootOf(element).querySelector('select');
    if (select === null) throw new Error('There is no order to choose.');
    select.value = 'title';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(resultsOf(element).slice(0, 3)).to.deep.equal(['Resource 0', 'Resource 1', 'Resource 2']);
    dispatchEvent(new Event('beforeprint'));
    expect(resultsOf(element).length).to.equal(45);
    dispatchEvent(new Event('afterprint'));
    expect(resultsOf(element).length).to.equal(20);
  });

  it('D30, D28: says that there is nothing, and that a record is missing', async () => {
    const none = await ready(example({ schemaVersion: '1.0', status: 'approved' }));
    expect(wordsOf(none)).to.include('No briefings or resources have been published yet.');
    await expectAccessible(none);
    const partial = await ready(example({ ...exampleDataset, resources: [...exampleDataset.resources, { id: 'x' }] }));
    expect(wordsOf(partial)).to.include('1 record could not be shown');
    expect(resultsOf(partial)).to.deep.equal(ALL);
    await expectAccessible(partial);
  });

  it('shows the fallback while loading, and on failure an error with 999 and a way to try again', async () => {
    const holder = await fixture<HTMLElement>(html`<main></main>`);
    const failed = oneEvent(holder, 'scp-error');
    const element = await fixture<ScpResourceLibrary>(
      html`<scp-resource-library src=${missingAddress()}><p>As of 22 November 2026: see our page.</p></scp-resource-library>`,
      { parentNode: holder },
    );
    const fallback = element.querySelector('p');
    expect(fallback?.checkVisibility()).to.equal(true);
    await failed;
    await element.updateComplete;
    expect(fallback?.checkVisibility()).to.equal(true);
    expect(wordsOf(element)).to.include('call 999');
    await expectAccessible(element);
    element.src = datasetAddress(exampleDataset);
    await oneEvent(element, 'scp-ready');
    expect(fallback?.checkVisibility()).to.equal(false);
  });
});
