import { expect, html, waitUntil } from '@open-wc/testing';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { press, status } from '../harness/course-finder.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { buttonOf, focusOf, readyElement, rootOf, wordsOf } from '../harness/element.js';

/** As the README and SECURITY.md name it. */
const KEY = 'scp/my-list/1';

const TOUR = '{"picks":[{"course":"exploitation-tour"}]}';

const finder = (save = 'device') =>
  readyElement<ScpCourseFinder>(
    html`<scp-course-finder save=${save} src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-course-finder>`,
  );

const pickTour = (element: ScpCourseFinder) =>
  press(element, buttonOf(element, /(my list)\s*: Exploitation Toolkit tour/));

const openList = (element: ScpCourseFinder) => press(element, buttonOf(element, /^My list/));

/** What another tab does: it changes the storage, and the browser tells this one. */
function inAnotherTab(text: string | null): void {
  if (text === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, text);
  dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: text }));
}

/** Replaces the page's storage for one test. */
async function withStorage(storage: () => unknown, test: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
  Object.defineProperty(window, 'localStorage', { configurable: true, get: storage });
  try {
    await test();
  } finally {
    Object.defineProperty(window, 'localStorage', own ?? {});
  }
}

const refuse = (name: string) => () => {
  throw new DOMException('No', name);
};

describe('<scp-course-finder>', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    localStorage.clear();
    // What a page holds back while the browser refuses is not for the next test.
    Reflect.deleteProperty(globalThis, Symbol.for(KEY));
  });

  describe('without save="device"', () => {
    for (const save of ['', 'yes', 'DEVICE'])
      it(`touches no storage, also with save="${save}"`, async () => {
        let touched = 0;
        await withStorage(
          () => (touched += 1),
          async () => {
            const element = await finder(save);
            await pickTour(element);
            await openList(element);
            await press(element, buttonOf(element, /^Clear my list/));
            await press(element, buttonOf(element, /^Yes, clear my list/));
            element.remove();
          },
        );
        expect(touched).to.equal(0);
        expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
      });

    it('leaves two finders of a page alone with their lists', async () => {
      const [one, other] = [await finder(''), await finder('')];
      await pickTour(one);
      expect(wordsOf(one)).to.include('My list (1)');
      expect(wordsOf(other)).to.include('My list (0)');
    });
  });

  describe('with save="device"', () => {
    it('keeps the list in one place, in a form that is documented, and finds it again', async () => {
      const element = await finder();
      await pickTour(element);
      expect({ ...localStorage }).to.deep.equal({ [KEY]: TOUR });
      element.remove();
      const again = await finder();
      await openList(again);
      expect(wordsOf(again, '#my-list'))
        .to.include('Exploitation Toolkit tour')
        .and.include('kept in this browser until you clear it');
      await expectAccessible(again);
    });

    it('forgets it on the device when it is cleared, and when the last thing is removed', async () => {
      const element = await finder();
      await pickTour(element);
      await openList(element);
      await press(element, buttonOf(element, /^Clear my list/));
      await press(element, buttonOf(element, /^Yes, clear my list/));
      expect(localStorage.length).to.equal(0);
      await waitUntil(() => status(element) === 'My list is empty. This device no longer keeps it.');
      await pickTour(element);
      await pickTour(element);
      expect(localStorage.length).to.equal(0);
    });

    it('shows the same list in two finders of a page', async () => {
      const [one, other] = [await finder(), await finder()];
      await pickTour(one);
      await other.updateComplete;
      expect(wordsOf(other)).to.include('My list (1)');
      await pickTour(other);
      await one.updateComplete;
      expect(wordsOf(one)).to.include('My list (0)');
    });

    it('follows another tab, and does not lose focus when that tab takes something out', async () => {
      const element = await finder();
      inAnotherTab(TOUR);
      await openList(element);
      expect(wordsOf(element)).to.include('My list (1)');
      rootOf(element).querySelector<HTMLElement>('.ml-remove')?.focus();
      inAnotherTab(null);
      await waitUntil(() => focusOf(element)?.id === 'my-list-button');
      expect(wordsOf(element)).to.include('My list (0)');
      inAnotherTab(TOUR);
      localStorage.clear();
      dispatchEvent(new StorageEvent('storage', { key: null }));
      await element.updateComplete;
      expect(wordsOf(element)).to.include('My list (0)');
    });

    it('adds to what another tab has just kept', async () => {
      const element = await finder();
      localStorage.setItem(KEY, '{"picks":[{"course":"lado-intro","session":"li-open"}]}');
      await pickTour(element);
      expect(localStorage.getItem(KEY)).to.equal(
        '{"picks":[{"course":"lado-intro","session":"li-open"},{"course":"exploitation-tour"}]}',
      );
    });

    for (const text of ['', '{', 'null', '[1]', '{"picks":7}', '{"list":["a"]}'])
      it(`takes ${text === '' ? 'an empty text' : text} in its place for an empty list`, async () => {
        localStorage.setItem(KEY, text);
        const element = await finder();
        expect(wordsOf(element)).to.include('My list (0)');
        await pickTour(element);
        expect(localStorage.getItem(KEY)).to.equal(TOUR);
      });

    it('keeps ids that the data does not have, and says so', async () => {
      localStorage.setItem(KEY, '{"picks":[{"course":"gone"},{"course":"lado-intro","session":"moved"}]}');
      const element = await finder();
      await pickTour(element);
      await openList(element);
      expect(wordsOf(element, '#my-list'))
        .to.include('This course is no longer listed here')
        .and.include('The date you picked is no longer listed.');
      expect(localStorage.getItem(KEY)).to.include('"gone"').and.include('"moved"');
      await press(element, buttonOf(element, /^Remove\s+gone/));
      expect(localStorage.getItem(KEY)).not.to.include('"gone"');
    });

    const refusals = new Map<string, () => unknown>([
      ['is blocked', refuse('SecurityError')],
      ['does not exist', () => null],
      ['is full', () => ({ getItem: () => null, setItem: refuse('QuotaExceededError'), removeItem: () => undefined })],
    ]);
    for (const [how, storage] of refusals)
      it(`works for as long as the page is open when storage ${how}, in every finder of it`, () =>
        withStorage(storage, async () => {
          const [one, other] = [await finder(), await finder()];
          await pickTour(one);
          await other.updateComplete;
          await openList(other);
          expect(wordsOf(other, '#my-list'))
            .to.include('Exploitation Toolkit tour')
            .and.include('This browser does not keep the list on the device.');
          await pickTour(one);
          await other.updateComplete;
          expect(wordsOf(other)).to.include('My list (0)');
        }));
  });
});
