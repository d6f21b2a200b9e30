import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/all.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { buttonOf, focusOf, press, rootOf, wordsOf } from '../harness/element.js';
import { heldServer, type HeldServer } from '../harness/held-server.js';

const NOTICE = /^Updated 3 October 2026\. We could not check for changes\. Try again/;
const OVERDUE = /This may be out of date\s+Updated 3 October 2026\. It was due for review by 31 January 2027\./;

let addresses = 0;

/** The status region, and what it says of all that is on screen. */
const status = (element: Element): string => rootOf(element).querySelector('[role="status"]')?.textContent ?? '';

/** What is on screen. Engines differ in the white space. */
const shown = (element: Element, selector?: string): string => wordsOf(element, selector).replace(/\s+/g, ' ').trim();

/** The notice that what is on screen may be old. */
const noticeIn = (element: Element): string => shown(element, '.banner--note');

/** Asks the server for newer data, as the week programme does after a day has opened. */
const refresh = (element: LitElement): void => (element as unknown as { source: { retry: () => void } }).source.retry();

describe('the last good copy of the data', () => {
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

  const DATA = { ...exampleDataset, updated: '2026-10-03', reviewBy: '2027-01-31' };
  const IN_TIME = '2027-01-31T23:59';

  async function showing(tag: string, previewDate: string): Promise<LitElement> {
    const holder = await fixture<HTMLElement>(html`<main></main>`);
    const element = document.createElement(tag) as LitElement;
    element.innerHTML = '<p>The fallback</p>';
    element.setAttribute('src', `https://data.example/kept/${++addresses}.json`);
    element.setAttribute('preview-date', previewDate);
    const ready = oneEvent(holder, 'scp-ready');
    holder.append(element);
    await waitUntil(() => server.waiting.length === 1);
    server.answer(DATA);
    await ready;
    await element.updateComplete;
    return element;
  }

  /** Breaks the connection under a request that is under way. */
  async function fail(element: LitElement): Promise<void> {
    await waitUntil(() => server.waiting.length === 1);
    const failed = oneEvent(element, 'scp-error');
    server.refuse(404);
    await failed;
    await element.updateComplete;
  }

  for (const tag of [
    'scp-week-programme',
    'scp-course-finder',
    'scp-toolkit-browser',
    'scp-threshold-chart',
    'scp-resource-library',
  ]) {
    describe(tag, () => {
      it('F5: a later failure keeps all that is shown, with its date, until the server answers', async () => {
        const element = await showing(tag, IN_TIME);
        const before = shown(element);
        expect(before.length).to.be.greaterThan(100);
        refresh(element);
        await fail(element);
        expect(noticeIn(element)).to.match(NOTICE);
        expect(shown(element).replace(`${noticeIn(element)} `, '')).to.equal(before);
        expect(rootOf(element).querySelector('slot'), 'the fallback').to.equal(null);
        await expectAccessible(element);
        press(buttonOf(element, /^Try again/));
        await waitUntil(() => server.waiting.length === 1);
        server.answer(DATA);
        await waitUntil(() => !shown(element).includes('We could not check'));
        expect(shown(element)).to.equal(before);
      });

      it('F5: who tries again in vain is told, and stays on the button', async () => {
        const element = await showing(tag, IN_TIME);
        refresh(element);
        await fail(element);
        press(buttonOf(element, /^Try again/));
        await waitUntil(() => status(element) === 'Trying again.');
        await fail(element);
        await waitUntil(() => status(element) === 'Updated 3 October 2026. We could not check for changes.');
        expect(focusOf(element)).to.equal(buttonOf(element, /^Try again/));
      });

      it('D31: says from the day after its review on that it may be out of date', async () => {
        const element = await showing(tag, IN_TIME);
        expect(shown(element)).to.not.include('out of date');
        element.setAttribute('preview-date', '2027-02-01T00:00');
        await element.updateComplete;
        expect(shown(element)).to.match(OVERDUE);
        await expectAccessible(element);
      });

      it('F5, D31: tells of both at once', async () => {
        const element = await showing(tag, '2027-02-01');
        refresh(element);
        await fail(element);
        expect(noticeIn(element)).to.match(NOTICE);
        expect(shown(element)).to.match(OVERDUE);
      });
    });
  }
});
