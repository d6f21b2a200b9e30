import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/week-programme/define.js';
import { parseDataset } from '../../src/dataset/parse.js';
import { publicationAt } from '../../src/dataset/publish.js';
import type { Dataset } from '../../src/domain/types.js';
import type { ScpWeekProgramme } from '../../src/elements/week-programme/week-programme.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { datasetAddress, missingAddress } from '../harness/dataset-address.js';
import { savedBy } from '../harness/downloads.js';
import { buttonOf, readyElement, rootOf, tickOf, wordsOf } from '../harness/element.js';

function read(value: unknown): Dataset {
  const result = parseDataset(value);
  if (!result.ok) throw new Error(result.code);
  return result.dataset;
}

const example = (data: unknown = exampleDataset, now = EXAMPLE_NOW) =>
  html`<scp-week-programme src=${datasetAddress(data)} week="example-week" preview-date=${now}></scp-week-programme>`;

describe('<scp-week-programme>', () => {
  let log: ConsoleRecord;

  const { now } = Date;

  beforeEach(() => {
    log = recordConsole();
  });
  afterEach(() => {
    Date.now = now;
    log.stop();
  });

  it('shows the week with today open and later days locked, and is accessible', async () => {
    const element = await readyElement<ScpWeekProgramme>(example());
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
      'warning: scp-week-programme: The attribute week names "nowhere", which nothing in the data has. It was ignored.',
    ]);
  });

  it('opens and closes a day with the keyboard', async () => {
    const element = await readyElement<ScpWeekProgramme>(example());
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
    const element = await readyElement<ScpWeekProgramme>(example());
    buttonOf(element, /^Go to today/).click();
    await waitUntil(() => rootOf(element).activeElement?.id === 'day-2027-03-10-button', 'focus goes to today');
    buttonOf(element, /^Mon/).click();
    await waitUntil(() => rootOf(element).activeElement?.id === 'day-2027-03-08-button', 'focus goes to Monday');
    expect(wordsOf(element)).to.include('Describes neglect.');
  });

  it('puts a content note before the link it is about', async () => {
    const element = await readyElement<ScpWeekProgramme>(example());
    buttonOf(element, /^Mon/).click();
    await element.updateComplete;
    const text = wordsOf(element);
    expect(text.indexOf('Describes neglect.')).to.be.lessThan(text.indexOf('Watch the film'));
  });

  it('asks the page to open what another element owns, and follows the link if nobody does', async () => {
    const element = await readyElement<ScpWeekProgramme>(example());
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
    const element = await readyElement<ScpWeekProgramme>(example());
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
    const element = await readyElement<ScpWeekProgramme>(example());
    element.addEventListener('click', (event) => event.preventDefault());
    const link = [...rootOf(element).querySelectorAll('a')].find((candidate) =>
      candidate.innerText.startsWith('Book a place'),
    );
    setTimeout(() => link?.click());
    const { detail } = await oneEvent<HTMLElementEventMap['scp-book']>(element, 'scp-book');
    expect(detail).to.deep.equal({ courseId: 'wed-tour', sessionId: '', url: 'https://example.org/book-tour' });
  });

  it('while someone reads, opens the next day without reload, says so once, and keeps focus and open panels', async () => {
    const at = (text: string) => () => Date.parse(text);
    Date.now = at('2027-03-10T06:59:30Z');
    const element = await readyElement<ScpWeekProgramme>(
      html`<scp-week-programme src=${datasetAddress(exampleDataset)}></scp-week-programme>`,
    );
    buttonOf(element, /^Mon/).click();
    await waitUntil(() => rootOf(element).activeElement?.id === 'day-2027-03-08-button');
    expect(rootOf(element).querySelector('#day-2027-03-10')).to.equal(null);
    Date.now = at('2027-03-10T07:00:01Z');
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(rootOf(element).querySelector('#day-2027-03-10')).not.to.equal(null);
    expect(rootOf(element).activeElement?.id).to.equal('day-2027-03-08-button');
    expect(rootOf(element).querySelector<HTMLElement>('#day-2027-03-08')?.hidden).to.equal(false);
    await waitUntil(() => rootOf(element).querySelector('[role="status"]')?.textContent !== '', 'the status speaks', {
      timeout: 3000,
    });
    expect(rootOf(element).querySelector('[role="status"]')?.textContent).to.equal(
      'Wednesday 10 March is now open: Spotting exploitation early.',
    );
  });

  it('asks for newer data after a day has opened, so that a file published in parts fills by itself', async () => {
    const { fetch, setTimeout: patient } = globalThis;
    const held = publicationAt(read(exampleDataset), Date.parse('2027-03-10T06:59:00Z')).dataset;
    const answers = [held, held, exampleDataset];
    let requests = 0;
    globalThis.fetch = () => {
      const body = JSON.stringify(answers[Math.min(requests++, 2)]);
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
    };
    // Minutes pass in hundredths of a second.
    globalThis.setTimeout = ((run: () => void, ms = 0) => patient(run, ms / 1000)) as typeof setTimeout;
    try {
      Date.now = () => Date.parse('2027-03-10T06:59:30Z');
      const element = await readyElement<ScpWeekProgramme>(
        html`<scp-week-programme src=${`https://data.example/${Math.random()}`}></scp-week-programme>`,
      );
      Date.now = () => Date.parse('2027-03-10T07:00:01Z');
      document.dispatchEvent(new Event('visibilitychange'));
      await element.updateComplete;
      expect(wordsOf(element)).to.include('Nothing has been published for this day.');
      const arrived = () => wordsOf(element).includes('What a school day tells you');
      for (let look = 0; look < 100 && !arrived(); look++) await new Promise((resolve) => patient(resolve, 20));
      expect(arrived()).to.equal(true);
      expect(requests).to.equal(3);
      element.remove();
    } finally {
      Object.assign(globalThis, { fetch, setTimeout: patient });
    }
  });

  it('offers what is ahead, and the whole week, as calendar files', async () => {
    const element = await readyElement<ScpWeekProgramme>(example());
    expect(() => buttonOf(element, /^Add to calendar\s+What a school day/)).to.throw();
    const [tour] = await savedBy(() => buttonOf(element, /^Add to calendar\s+Exploitation Toolkit tour/).click());
    expect(tour?.name).to.equal('exploitation-toolkit-tour.ics');
    expect(tour?.text.match(/BEGIN:VEVENT/g)?.length, 'this afternoon and this evening').to.equal(2);
    const [week] = await savedBy(() => buttonOf(element, /^Add the week to my calendar/).click());
    expect(week?.name).to.equal('example-practice-week.ics');
    expect(week?.text).to.include('Working with families').and.not.to.include('secret');
  });

  it('filters a busy week by audience, type and area, and says so where nothing is left', async () => {
    const items = Array.from({ length: 6 }, (_, at) => ({
      id: `busy-${at}`,
      type: at % 2 === 0 ? 'podcast' : 'briefing',
      title: `Busy ${at}`,
      audience: at === 0 ? ['police'] : ['health'],
    }));
    const [week] = exampleDataset.weeks;
    const days = week?.days.map((day) => (day.date === '2027-03-09' ? { ...day, items } : day));
    const element = await readyElement<ScpWeekProgramme>(example({ ...exampleDataset, weeks: [{ ...week, days }] }));
    buttonOf(element, /^Tue/).click();
    await element.updateComplete;
    expect(wordsOf(element)).to.include('Busy 1');
    await expectAccessible(element);
    tickOf(element, /^Police/).click();
    await element.updateComplete;
    expect(wordsOf(element)).to.include('Busy 0').and.not.to.include('Busy 1');
    expect(wordsOf(element), 'what is for everyone stays').to.include('A film, to be chosen');
    tickOf(element, /^Podcast/).click();
    await element.updateComplete;
    expect(wordsOf(element)).to.include('Nothing on this day matches the filters.');
    await waitUntil(
      () => rootOf(element).querySelector('[role="status"]')?.textContent === '1 item',
      'the status speaks',
    );
    await expectAccessible(element);
    buttonOf(element, /^Clear filters/).click();
    await element.updateComplete;
    expect(wordsOf(element)).to.include('Busy 1');
    expect(rootOf(element).activeElement, 'focus is kept').not.to.equal(null);
  });

  it('shows no filters where there is little to filter', async () => {
    const element = await readyElement<ScpWeekProgramme>(example());
    expect(rootOf(element).querySelector('[part="filters"]')).to.equal(null);
  });

  it('turns to another week and back, and takes focus to its days', async () => {
    const element = await readyElement<ScpWeekProgramme>(example());
    buttonOf(element, /^Example Autumn Week/).click();
    await waitUntil(() => rootOf(element).activeElement?.classList.contains('wp-strip'), 'focus goes to the days');
    expect(wordsOf(element, 'h2')).to.equal('Example Autumn Week');
    expect(wordsOf(element))
      .to.include('Thursday 22 to Wednesday 28 October 2026')
      .and.to.include('This week has ended');
    await expectAccessible(element);
    buttonOf(element, /^Example Practice Week/).click();
    await element.updateComplete;
    expect(wordsOf(element, 'h2')).to.equal('Example Practice Week');
    await waitUntil(
      () => rootOf(element).querySelector('[role="status"]')?.textContent === '',
      'no day is said to have opened',
    );
  });

  it('keeps the open day in the address, only with url-state', async () => {
    const before = location.href;
    const silent = await readyElement<ScpWeekProgramme>(example());
    buttonOf(silent, /^Mon/).click();
    expect(location.href).to.equal(before);
    const element = await readyElement<ScpWeekProgramme>(
      html`<scp-week-programme id="w" url-state="hash" src=${datasetAddress(exampleDataset)} week="example-week" preview-date=${EXAMPLE_NOW}></scp-week-programme>`,
    );
    buttonOf(element, /^Mon/).click();
    expect(location.hash).to.include('w.day=2027-03-08');
    history.replaceState(null, '', before);
  });

  it('says that the week is over, and that there is none', async () => {
    const over = await readyElement<ScpWeekProgramme>(example(exampleDataset, '2027-04-01'));
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
    const element = await readyElement<ScpWeekProgramme>(example({ ...exampleDataset, weeks }));
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
    const element = await readyElement<ScpWeekProgramme>(example());
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
    const element = await readyElement<ScpWeekProgramme>(example());
    buttonOf(element, /^Mon/).click();
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(element);
    await aTimeout(0);
    await element.updateComplete;
    expect(wordsOf(element)).to.include('A new toolkit.');
    element.remove();
  });
});
