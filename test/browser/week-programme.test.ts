import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/week-programme/define.js';
import type { ScpWeekProgramme } from '../../src/elements/week-programme/week-programme.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { datasetAddress, missingAddress } from '../harness/dataset-address.js';
import { exampleWeek } from '../harness/week-programme.js';
import { buttonOf, readyElement, rootOf, wordsOf } from '../harness/element.js';

describe('<scp-week-programme>', () => {
  let log: ConsoleRecord;

  beforeEach(() => {
    log = recordConsole();
  });
  afterEach(() => log.stop());

  it('shows the week with today open and later days locked, and is accessible', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    expect(wordsOf(element)).to.include('Preview: Wednesday 10 March 2027, 1:50pm');
    expect(wordsOf(element)).to.include('Monday 8 to Friday 12 March 2027');
    expect(buttonOf(element, /Spotting exploitation early/).getAttribute('aria-current')).to.equal('date');
    expect(wordsOf(element)).to.include('Opens Thursday 11 March at 7am (in 17 hours 10 minutes)');
    expect(rootOf(element).querySelectorAll('[role="status"]').length).to.equal(1);
    await expectAccessible(element);
    expect(log.messages).to.deep.equal([]);
  });

  it('shows its own choice of week and tells the page when the week that it names is not in the data', async () => {
    const element = await readyElement<ScpWeekProgramme>(
      html`<scp-week-programme src=${datasetAddress(exampleDataset)} week="nowhere" preview-date=${EXAMPLE_NOW}></scp-week-programme>`,
    );
    expect(wordsOf(element)).to.include('Monday 8 to Friday 12 March 2027');
    expect(log.messages).to.deep.equal([
      'warning: scp-week-programme: The attribute week names "nowhere", which nothing shown here has. It was ignored.',
    ]);
  });

  it('opens and closes a day with the keyboard', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    const monday = rootOf(element).querySelector<HTMLButtonElement>('#day-2027-03-08-button');
    monday?.focus();
    expect(wordsOf(element)).not.to.include('A new toolkit.');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(monday?.getAttribute('aria-expanded')).to.equal('true');
    expect(wordsOf(element)).to.include('A new toolkit.');
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(monday?.getAttribute('aria-expanded')).to.equal('false');
  });

  it('goes to a day from the strip and takes focus there', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    buttonOf(element, /^Go to today/).click();
    await waitUntil(() => rootOf(element).activeElement?.id === 'day-2027-03-10-button', 'focus goes to today');
    buttonOf(element, /^Mon/).click();
    await waitUntil(() => rootOf(element).activeElement?.id === 'day-2027-03-08-button', 'focus goes to Monday');
    expect(wordsOf(element)).to.include('Describes neglect.');
  });

  it('puts a content note before the link it is about', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    buttonOf(element, /^Mon/).click();
    await element.updateComplete;
    const text = wordsOf(element);
    expect(text.indexOf('Describes neglect.')).to.be.lessThan(text.indexOf('Watch the film'));
  });

  it('asks the page to open what another element owns, and follows the link if nobody does', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    const asked: unknown[] = [];
    let claim = true;
    const answer = (event: HTMLElementEventMap['scp-open']) => {
      asked.push(event.detail.type, event.detail.id);
      if (claim) event.preventDefault();
    };
    document.addEventListener('scp-open', answer);
    const followed: boolean[] = [];
    const stay = (event: Event) => {
      followed.push(!event.defaultPrevented);
      event.preventDefault();
    };
    element.addEventListener('click', stay);
    const link = [...rootOf(element).querySelectorAll('a')].find((candidate) =>
      candidate.innerText.includes('Open Exploitation Toolkit tour'),
    );
    link?.click();
    claim = false;
    link?.click();
    document.removeEventListener('scp-open', answer);
    expect(asked).to.deep.equal(['course', 'exploitation-tour', 'course', 'exploitation-tour']);
    expect(followed).to.deep.equal([false, true]);
  });

  it('opens a day that another element asks for, and leaves a locked one alone', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    const ask = (id: string) => {
      const event = new CustomEvent('scp-open', { detail: { type: 'week-day', id }, bubbles: true, cancelable: true });
      return !document.body.dispatchEvent(event);
    };
    expect(ask('2027-03-12')).to.equal(false);
    expect(ask('2027-03-08')).to.equal(true);
    await element.updateComplete;
    expect(wordsOf(element)).to.include('A new toolkit.');
  });

  it('says that a person books, with what and where', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    element.addEventListener('click', (event) => event.preventDefault());
    const link = [...rootOf(element).querySelectorAll('a')].find((candidate) =>
      candidate.innerText.startsWith('Book a place'),
    );
    setTimeout(() => link?.click());
    const { detail } = await oneEvent<HTMLElementEventMap['scp-book']>(element, 'scp-book');
    expect(detail).to.deep.equal({ courseId: 'wed-tour', sessionId: '', url: 'https://example.org/book-tour' });
  });

  it('says that the week is over, and that there is none', async () => {
    const over = await readyElement<ScpWeekProgramme>(exampleWeek(exampleDataset, '2027-04-01'));
    expect(wordsOf(over)).to.include('This week has ended');
    await expectAccessible(over);
    const none = await readyElement<ScpWeekProgramme>(
      html`<scp-week-programme src=${datasetAddress({ schemaVersion: '1.0', status: 'approved' })}></scp-week-programme>`,
    );
    expect(wordsOf(none)).to.include('No safeguarding week has been published yet.');
    await expectAccessible(none);
  });

  it('shows what is whole and says that a part is missing', async () => {
    const weeks = [...exampleDataset.weeks, { id: 'broken' }];
    const element = await readyElement<ScpWeekProgramme>(exampleWeek({ ...exampleDataset, weeks }));
    expect(wordsOf(element)).to.include('1 record could not be shown');
    expect(wordsOf(element)).to.include('Example Practice Week');
    await expectAccessible(element);
  });

  it('shows the fallback while loading, and on failure an error with 999 and a way to try again that works', async () => {
    const holder = await fixture<HTMLElement>(html`<main></main>`);
    const failed = oneEvent<HTMLElementEventMap['scp-error']>(holder, 'scp-error');
    const element = await fixture<ScpWeekProgramme>(
      html`<scp-week-programme src=${missingAddress()} preview-date=${EXAMPLE_NOW}><p>As of 22 November 2026: see our page.</p></scp-week-programme>`,
      { parentNode: holder },
    );
    const fallback = element.querySelector('p');
    expect(fallback?.checkVisibility()).to.equal(true);
    const { detail } = await failed;
    expect(detail.code).to.equal('network');
    await element.updateComplete;
    expect(fallback?.checkVisibility()).to.equal(true);
    expect(wordsOf(element)).to.include('If a child is in immediate danger, call 999');
    await expectAccessible(element);
    element.src = datasetAddress(exampleDataset);
    await oneEvent(element, 'scp-ready');
    expect(fallback?.checkVisibility()).to.equal(false);
  });

  it('prints every open day, also those that are folded', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    const print = [...rootOf(element).adoptedStyleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule.cssText.startsWith('@media print'));
    expect(print.some((rule) => rule.cssText.includes('.wp-panel[hidden]'))).to.equal(true);
  });

  it('takes a heading, a level and no heading at all', async () => {
    const element = await readyElement<ScpWeekProgramme>(
      html`<scp-week-programme heading="Our week" heading-level="4" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-week-programme>`,
    );
    expect(rootOf(element).querySelector('h4')?.textContent.trim()).to.equal('Our week');
    expect(rootOf(element).querySelectorAll('.wp-days h5').length).to.equal(5);
    expect(rootOf(element).querySelectorAll('h6').length).to.be.greaterThan(0);
    element.heading = '';
    await element.updateComplete;
    expect(rootOf(element).querySelector('h4')).to.equal(null);
    expect(rootOf(element).querySelectorAll('.wp-days h5').length).to.equal(5);
  });

  it('survives being moved and removed', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    buttonOf(element, /^Mon/).click();
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(element);
    await aTimeout(0);
    await element.updateComplete;
    expect(wordsOf(element)).to.include('A new toolkit.');
    element.remove();
  });
});
