import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/elements/week-programme/define.js';
import type { ScpWeekProgramme } from '../../src/elements/week-programme/week-programme.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { recordConsole } from '../harness/console.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { buttonOf, press, readyElement, rootOf, tickOf, wordsOf } from '../harness/element.js';
import { exampleWeek } from '../harness/week-programme.js';

/** A week that keeps its state in the address under an id of its own, or under its tag. */
const keeping = (id = '', now = EXAMPLE_NOW, week = 'example-week'): TemplateResult =>
  html`<scp-week-programme id=${id} url-state="hash" src=${datasetAddress(exampleDataset)} week=${week} preview-date=${now}></scp-week-programme>`;

/** Dates of the days that are unfolded. */
const unfolded = (element: Element): string[] =>
  [...rootOf(element).querySelectorAll('.disc[aria-expanded="true"]')].map(({ id }) => id.slice(4, 14));

const state = (): string => decodeURIComponent(location.hash);

describe('<scp-week-programme> and the address of the page', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  async function back(element: ScpWeekProgramme): Promise<void> {
    const gone = oneEvent(window, 'popstate');
    history.back();
    await gone;
    await element.updateComplete;
  }

  it('leaves it alone without url-state, and offers no link', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    buttonOf(element, /^Mon/).click();
    await element.updateComplete;
    expect(location.href).to.equal(before);
    expect(wordsOf(element)).not.to.include('Copy a link');
  });

  it('goes back and forward through days: what the address had unfolded is folded again, focus is kept', async () => {
    const element = await readyElement<ScpWeekProgramme>(keeping('w'));
    expect(unfolded(element)).to.deep.equal(['2027-03-10']);
    press(buttonOf(element, /^Mon/));
    await element.updateComplete;
    press(buttonOf(element, /^Tue/));
    await waitUntil(() => rootOf(element).activeElement?.id === 'day-2027-03-09-button');
    expect(state()).to.equal('#w.day=2027-03-08,2027-03-09');
    await back(element);
    expect(unfolded(element)).to.deep.equal(['2027-03-08', '2027-03-10']);
    await back(element);
    expect(unfolded(element)).to.deep.equal(['2027-03-10']);
    expect(rootOf(element).activeElement).not.to.equal(null);
    const gone = oneEvent(window, 'popstate');
    history.forward();
    await gone;
    await element.updateComplete;
    expect(unfolded(element)).to.deep.equal(['2027-03-08', '2027-03-10']);
    await back(element);
  });

  it('takes focus to its day when going back folds the panel that has it', async () => {
    const element = await readyElement<ScpWeekProgramme>(keeping('w'));
    press(buttonOf(element, /^Tue/));
    await waitUntil(() => rootOf(element).activeElement?.id === 'day-2027-03-09-button');
    rootOf(element).querySelector<HTMLElement>('#day-2027-03-09 .wp-tools button')?.focus();
    await back(element);
    await waitUntil(() => rootOf(element).activeElement?.id === 'day-2027-03-09-button', 'focus is on the day');
  });

  it('keeps the filters and the week, and ignores what the data does not have', async () => {
    history.replaceState(null, '', '#w.week=full-week&w.type=tour,nothing&w.area=nowhere&w.day=2026-06-15,1999-01-01');
    const element = await readyElement<ScpWeekProgramme>(keeping('w', '2026-06-16T08:00'));
    expect(wordsOf(element, 'h2')).to.equal('Example Summer Week');
    expect(tickOf(element, /^Tour/).checked).to.equal(true);
    expect(wordsOf(element)).to.include('A tour of the infants toolkit').and.not.to.include('Talking with fathers');
    tickOf(element, /^Podcast/).click();
    await element.updateComplete;
    expect(state()).to.include('w.type=tour,nothing,podcast');
    buttonOf(element, /^Clear filters/).click();
    await element.updateComplete;
    expect(state()).not.to.include('w.type');
    history.replaceState(null, '', '#w.week=gone');
    const other = await readyElement<ScpWeekProgramme>(keeping('w', '2026-06-16T08:00', 'autumn-week'));
    expect(wordsOf(other, 'h2'), 'the week that the page names').to.equal('Example Autumn Week');
  });

  it('copies a link to one day, with its week and without the rest', async () => {
    const copied: string[] = [];
    const { clipboard } = navigator;
    const stub = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: stub, configurable: true });
    try {
      const element = await readyElement<ScpWeekProgramme>(keeping('w'));
      buttonOf(element, /^Mon/).click();
      await element.updateComplete;
      buttonOf(element, /^Copy a link to this day\s+Wednesday/).click();
      await waitUntil(() => wordsOf(element).includes('The link is copied.'));
      expect(new URL(copied[0] ?? '').hash).to.equal('#w.day=2027-03-10&w.week=example-week');
      await waitUntil(() => rootOf(element).querySelector('[role="status"]')?.textContent === 'The link is copied.');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  });

  it('lets two weeks with ids stand on one page, each with its own state', async () => {
    const one = await readyElement<ScpWeekProgramme>(keeping('one'));
    const two = await readyElement<ScpWeekProgramme>(keeping('two'));
    press(buttonOf(one, /^Mon/));
    await one.updateComplete;
    press(buttonOf(two, /^Tue/));
    await two.updateComplete;
    expect(state()).to.equal('#one.day=2027-03-08&two.day=2027-03-09');
    await back(two);
    expect(unfolded(two)).to.deep.equal(['2027-03-10']);
    expect(unfolded(one)).to.deep.equal(['2027-03-08', '2027-03-10']);
    await back(one);
  });

  it('gives the address to the first of two weeks without ids, and tells whoever built the page', async () => {
    const log = recordConsole();
    const one = await readyElement<ScpWeekProgramme>(keeping());
    const two = await readyElement<ScpWeekProgramme>(keeping('', EXAMPLE_NOW, 'autumn-week'));
    log.stop();
    expect(log.messages).to.deep.equal([
      'warning: scp-week-programme: Another element keeps its state in the address under the same name. Give each an id of its own. url-state was ignored.',
    ]);
    buttonOf(two, /^Example Practice Week/).click();
    await two.updateComplete;
    expect(location.hash).to.equal('');
    press(buttonOf(one, /^Mon/));
    await one.updateComplete;
    expect(state()).to.equal('#week-programme.day=2027-03-08');
    expect(unfolded(two)).not.to.include('2027-03-08');
    await back(one);
  });
});
