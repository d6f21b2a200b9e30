import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/elements/course-finder/define.js';
import '../../src/elements/week-programme/define.js';
import type { ScpErrorEvent } from '../../src/controllers/events.js';
import { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { ScpResourceLibrary } from '../../src/elements/resource-library/resource-library.js';
import { ScpThresholdChart } from '../../src/elements/threshold-chart/threshold-chart.js';
import { ScpToolkitBrowser } from '../../src/elements/toolkit-browser/toolkit-browser.js';
import { ScpWeekProgramme } from '../../src/elements/week-programme/week-programme.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { buttonOf, press, resultsOf, rootOf, wordsOf } from '../harness/element.js';
import { heldServer, type HeldServer } from '../harness/held-server.js';

let addresses = 0;
const newAddress = () => `https://data.example/faults/${++addresses}.json`;

/** An example whose one course has that title. */
const titled = (title: string, more: object = {}) => ({
  ...exampleDataset,
  courses: [{ id: 'one', title }],
  ...more,
});

/** Asks the server for newer data, as the week programme does after a day has opened. */
const refresh = (element: ScpCourseFinder): void =>
  (element as unknown as { source: { retry: () => void } }).source.retry();

describe('data that fails or comes late', () => {
  let server: HeldServer;
  let log: ConsoleRecord;
  beforeEach(() => {
    server = heldServer();
    log = recordConsole();
  });
  afterEach(() => {
    server.restore();
    log.stop();
  });

  const waiting = (src = newAddress()) =>
    fixture<ScpCourseFinder>(html`<scp-course-finder src=${src}><p>The fallback</p></scp-course-finder>`);

  async function showing(data: unknown, src = newAddress()): Promise<ScpCourseFinder> {
    const element = await waiting(src);
    const shown = oneEvent(element, 'scp-ready');
    server.answer(data);
    await shown;
    await element.updateComplete;
    return element;
  }

  const online = (value: boolean) => Object.defineProperty(navigator, 'onLine', { value, configurable: true });
  afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));

  it('F5: a later failure keeps the data, with its date, and a success takes the notice away', async () => {
    const element = await showing(titled('First', { updated: '2026-10-03' }));
    refresh(element);
    await waitUntil(() => server.waiting.length === 1);
    const failed = oneEvent<ScpErrorEvent>(element, 'scp-error');
    server.refuse(404);
    expect((await failed).detail.code).to.equal('http-404');
    await element.updateComplete;
    expect(resultsOf(element)).to.deep.equal(['First']);
    expect(wordsOf(element)).to.match(/Updated 3 October 2026\.\s+We could not check for changes\./);
    press(buttonOf(element, /^Try again/));
    await waitUntil(() => server.waiting.length === 1);
    server.answer(titled('Second', { updated: '2026-10-04' }));
    await waitUntil(() => resultsOf(element)[0] === 'Second');
    expect(wordsOf(element)).to.not.include('We could not check');
  });

  for (const [hazard, what, body] of [
    ['D1', 'a mistake', '{'],
    ['D4', 'a web page', '<html>'],
    ['D6', 'nothing', ''],
    ['D29', 'data of a newer version', '{"schemaVersion": "2.0", "courses": []}'],
  ] as const) {
    it(`${hazard}: ${what} in place of newer data keeps what is shown`, async () => {
      const element = await showing(titled('Kept', { updated: undefined }));
      refresh(element);
      await waitUntil(() => server.waiting.length === 1);
      const failed = oneEvent(element, 'scp-error');
      server.waiting.shift()?.resolve(new Response(body));
      await failed;
      await element.updateComplete;
      expect(resultsOf(element)).to.deep.equal(['Kept']);
      expect(wordsOf(element)).to.match(/Last updated on an unknown date\.\s+We could not check for changes\./);
    });
  }

  it('F1: offline at the start says so, and asks again once the connection is back', async () => {
    online(false);
    const element = await waiting();
    server.break();
    await waitUntil(() => wordsOf(element).includes('You appear to be offline.'));
    expect(element.innerText).to.include('The fallback');
    online(true);
    dispatchEvent(new Event('online'));
    await waitUntil(() => server.waiting.length === 1);
    server.answer(titled('Back'));
    await waitUntil(() => resultsOf(element)[0] === 'Back');
    dispatchEvent(new Event('online'));
    await element.updateComplete;
    expect(server.waiting.length, 'asked once').to.equal(0);
  });

  it('F1: offline later keeps the data, and asks again once the connection is back', async () => {
    const element = await showing(titled('Before'));
    online(false);
    refresh(element);
    await waitUntil(() => server.waiting.length === 1);
    server.break();
    await waitUntil(() => wordsOf(element).includes('We could not check for changes.'));
    online(true);
    dispatchEvent(new Event('online'));
    await waitUntil(() => server.waiting.length === 1);
    server.answer(titled('After'));
    await waitUntil(() => resultsOf(element)[0] === 'After');
  });

  it('F9, C52: of addresses changed in quick succession the last one is shown, whichever answers first', async () => {
    const [a, b] = [newAddress(), newAddress()];
    const element = await waiting(a);
    element.src = b;
    await waitUntil(() => server.waiting.some(({ address }) => address === b));
    element.src = a;
    await waitUntil(() => server.waiting.at(-1)?.address === a);
    element.src = b;
    await element.updateComplete;
    await waitUntil(() => server.waiting.some(({ address }) => address === b));
    server.answer(titled('B'), b);
    await waitUntil(() => resultsOf(element)[0] === 'B');
    // What nobody waits for any more has been given up, or comes to nothing.
    for (const held of server.waiting.splice(0)) held.resolve(Response.json(titled('A')));
    await element.updateComplete;
    await Promise.resolve();
    await element.updateComplete;
    expect(resultsOf(element)).to.deep.equal(['B']);
    expect(server.asked.length).to.be.at.most(4);
    expect(log.messages).to.deep.equal([]);
  });

  it('C53, F7: of two elements that wait for one file, one may leave; when both have, the request ends', async () => {
    const src = newAddress();
    const [one, two] = [await waiting(src), await waiting(src)];
    expect(server.asked.length).to.equal(1);
    one.remove();
    await Promise.resolve();
    expect(server.waiting.length).to.equal(1);
    two.remove();
    await waitUntil(() => server.waiting.length === 0);
    expect(log.messages).to.deep.equal([]);
  });

  it('F29, C55: attributes, properties and children that were there before the element count', async () => {
    const holder = await fixture(html`<div></div>`);
    const src = newAddress();
    // A second name of the class, so that the element can be there before its definition.
    holder.innerHTML = `<scp-late-finder heading="Ours" heading-level="3" query="second"><p>The fallback</p></scp-late-finder>`;
    const element = holder.firstElementChild as ScpCourseFinder;
    Object.assign(element, { src, save: 'off' });
    const { ScpCourseFinder: Finder } = await import('../../src/elements/course-finder/course-finder.js');
    if (customElements.get('scp-late-finder') === undefined)
      customElements.define('scp-late-finder', class extends Finder {});
    await waitUntil(() => server.waiting.length === 1);
    expect(element.innerText).to.include('The fallback');
    const shown = oneEvent(element, 'scp-ready');
    server.answer(
      {
        ...exampleDataset,
        courses: [
          { id: 'a', title: 'First' },
          { id: 'b', title: 'Second' },
        ],
      },
      src,
    );
    await shown;
    await element.updateComplete;
    expect(rootOf(element).querySelector('h3')?.innerText).to.equal('Ours');
    expect(resultsOf(element)).to.deep.equal(['Second']);
  });

  const ELEMENTS: readonly (new () => LitElement)[] = [
    ScpWeekProgramme,
    ScpCourseFinder,
    ScpToolkitBrowser,
    ScpThresholdChart,
    ScpResourceLibrary,
  ];
  for (const Defined of ELEMENTS)
    it(`F29, C55: what was set before the element was defined counts: ${Defined.name.replace(/^_/, '')}`, async () => {
      const holder = await fixture(html`<div></div>`);
      // A second name of the class, so that the element can be there before its definition.
      const tag = `scp-late-${Defined.name.toLowerCase()}`;
      holder.innerHTML = `<${tag} heading="Ours" heading-level="4" preview-date="${EXAMPLE_NOW}"><p>The fallback</p></${tag}>`;
      const element = holder.firstElementChild as LitElement;
      Object.assign(element, { src: newAddress(), debug: true });
      customElements.define(tag, class extends Defined {});
      await waitUntil(() => server.waiting.length === 1);
      expect(element.innerText).to.include('The fallback');
      const shown = oneEvent(element, 'scp-ready');
      server.answer(exampleDataset);
      await shown;
      await element.updateComplete;
      expect(rootOf(element).querySelector('h4')?.innerText).to.equal('Ours');
      expect(wordsOf(element)).to.include('Preview');
      expect(rootOf(element).querySelector('[part="debug"]')).to.not.equal(null);
      expect(rootOf(element).querySelector('slot'), 'the fallback').to.equal(null);
    });

  it('F28: an element in a template, in edited text and in a part that is not shown does no harm', async () => {
    const src = newAddress();
    const holder = await fixture(
      html`<div>
        <div contenteditable="true"><scp-course-finder src=${src}></scp-course-finder></div>
        <div class="off" hidden><scp-course-finder src=${src}></scp-course-finder></div>
      </div>`,
    );
    const template = document.createElement('template');
    template.innerHTML = `<scp-course-finder src="${src}"></scp-course-finder>`;
    holder.append(template);
    await waitUntil(() => server.waiting.length === 1);
    server.answer(titled('One'));
    const [edited, hidden] = [...holder.querySelectorAll<ScpCourseFinder>('scp-course-finder')];
    if (edited === undefined || hidden === undefined) throw new Error('not there');
    await waitUntil(() => [edited, hidden].every((each) => rootOf(each).textContent.includes('One')));
    holder.querySelector('.off')?.removeAttribute('hidden');
    await waitUntil(() => resultsOf(hidden)[0] === 'One');
    expect(hidden.getBoundingClientRect().height).to.be.above(100);
    expect(template.content.querySelector('scp-course-finder')?.shadowRoot ?? null).to.equal(null);
    expect(server.asked.length).to.equal(1);
  });

  for (const [name, start, words] of [
    ['a day that does not exist', '2026-02-30', 'Date to be confirmed'],
    ['slashes', '16/11/2026', 'Date to be confirmed'],
    ['the number of a spreadsheet', '46342', 'Date to be confirmed'],
    ['hour 25', '2027-11-16T25:00', 'Date to be confirmed'],
    ['nothing', '', 'Date to be confirmed'],
    ['a zone', '2027-11-16T10:00+00:00', 'Tuesday 16 November 2027'],
    ['no zone', '2027-11-16T10:00', 'Tuesday 16 November 2027'],
  ] as const) {
    it(`D24, C36: a date with ${name} is shown as “${words}”`, async () => {
      const sessions = [{ id: 's', start, place: 'Room 1' }];
      const element = await showing({ ...exampleDataset, courses: [{ id: 'one', title: 'One', sessions }] });
      element.openCourse('one');
      await element.updateComplete;
      expect(wordsOf(element)).to.include(words).and.include('Room 1');
    });
  }

  for (const [name, end] of [
    ['before its start', '2027-11-16T09:00'],
    ['at its start', '2027-11-16T10:00'],
    ['thirty hours later', '2027-11-17T16:00'],
  ] as const) {
    it(`D26, C37: a date that ends ${name} is shown with its start only`, async () => {
      const sessions = [{ id: 's', start: '2027-11-16T10:00', end }];
      const element = await showing({ ...exampleDataset, courses: [{ id: 'one', title: 'One', sessions }] });
      element.openCourse('one');
      await element.updateComplete;
      expect(wordsOf(element))
        .to.include('Tuesday 16 November 2027')
        .and.include('10am')
        .and.not.match(/10am to|-\d/);
    });
  }

  it('D31: data past its review says so, with its date', async () => {
    const element = await showing(titled('Old', { updated: '2020-03-03', reviewBy: '2021-01-31' }));
    expect(wordsOf(element)).to.match(
      /This may be out of date\s+Updated 3 March 2020\. It was due for review by 31 January 2021\./,
    );
  });

  it('D31: on the day of its review it is not yet past it', async () => {
    const element = await waiting();
    element.previewDate = '2027-03-10T23:59';
    const shown = oneEvent(element, 'scp-ready');
    server.answer(titled('Old', { reviewBy: '2027-03-10' }));
    await shown;
    expect(wordsOf(element)).to.not.include('out of date');
    element.previewDate = '2027-03-11T00:00';
    await element.updateComplete;
    expect(wordsOf(element)).to.include('This may be out of date');
  });
});
