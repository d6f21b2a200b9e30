import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/elements/week-programme/define.js';
import type { LitElement } from 'lit';
import type { ScpWeekProgramme } from '../../src/elements/week-programme/week-programme.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { buttonOf, focusOf, press, rootOf, wordsOf } from '../harness/element.js';
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
});
