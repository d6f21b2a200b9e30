import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { example, press, status } from '../harness/course-finder.js';
import { clashingCourses, openList } from '../harness/course-list.js';
import { copiedBy } from '../harness/copies.js';
import { savedBy } from '../harness/downloads.js';
import { buttonOf, focusOf, readyElement, rootOf, wordsOf } from '../harness/element.js';

const LIST = '#my-list';

const picksOf = (element: Element): string[] =>
  [...rootOf(element).querySelectorAll<HTMLElement>('.ml-item strong')].map((name) => name.innerText);

describe('<scp-course-finder>', () => {
  describe('my list', () => {
    it('takes courses and dates with a button that says what it is for and whether it is pressed', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      const button = buttonOf(element, /^Add to my list\s*: Having honest conversations/);
      expect(button.getAttribute('aria-pressed')).to.equal('false');
      button.focus();
      await sendKeys({ press: 'Space' });
      await element.updateComplete;
      expect(button.getAttribute('aria-pressed')).to.equal('true');
      expect(button.innerText).to.match(/^In my list/);
      expect(focusOf(element)).to.equal(button);
      expect(wordsOf(element)).to.include('My list (1)');
      await waitUntil(() => status(element) === 'Added to my list: Having honest conversations. 1 in the list.');
      await sendKeys({ press: 'Space' });
      await element.updateComplete;
      expect(button.getAttribute('aria-pressed')).to.equal('false');
      expect(wordsOf(element)).to.include('My list (0)');
      await waitUntil(() => status(element) === 'Removed from my list: Having honest conversations. 0 in the list.');
    });

    it('offers each date that is not over, under a name of its own', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, buttonOf(element, /designated officer/));
      await press(element, buttonOf(element, /^Show 1 past date/));
      const names = [...rootOf(element).querySelectorAll<HTMLElement>('.cf-pick')].map((button) =>
        button.textContent.trim(),
      );
      expect(new Set(names).size).to.equal(names.length);
      const dates = rootOf(element).querySelectorAll('.session');
      expect(dates.length).to.equal(8);
      // All but the one that is over and the one that is cancelled.
      expect(rootOf(element).querySelectorAll('.session .cf-pick').length).to.equal(6);
    });

    it('unfolds with the keyboard, empty as well as full, and is accessible', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      const button = buttonOf(element, /^My list/);
      button.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(wordsOf(element, LIST))
        .to.include('Nothing is in your list yet.')
        .and.include('Nothing is stored or sent.');
      await expectAccessible(element);
      await press(element, buttonOf(element, /^Add to my list\s*: Exploitation/));
      expect(wordsOf(element, LIST)).to.include('Next: Tuesday 20 April 2027, 1pm to 1:45pm');
      await expectAccessible(element);
    });

    it('says in words which dates overlap, and when', async () => {
      const element = await readyElement<ScpCourseFinder>(example(clashingCourses));
      await press(element, buttonOf(element, /^Dates$/));
      await openList(element);
      expect(wordsOf(element, LIST)).to.include('Some dates overlap');
      expect(wordsOf(element, LIST)).to.include(
        '“First course” and “Second course” overlap: Thursday 1 April 2027, 11am to midday.',
      );
      await expectAccessible(element);
    });

    it('moves focus on when something is removed, and to its button at the end', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await openList(element);
      expect(picksOf(element).length).to.equal(4);
      const second = picksOf(element)[2] ?? '';
      await press(element, rootOf(element).querySelectorAll<HTMLElement>('.ml-remove')[1] as HTMLElement);
      await waitUntil(() => focusOf(element)?.textContent.includes(second), 'focus goes to the next');
      await press(element, rootOf(element).querySelectorAll<HTMLElement>('.ml-remove')[2] as HTMLElement);
      await waitUntil(() => focusOf(element)?.textContent.includes(second), 'focus goes to the last');
      await press(element, focusOf(element) as HTMLElement);
      await press(element, focusOf(element) as HTMLElement);
      await waitUntil(() => focusOf(element)?.id === 'my-list-button', 'focus goes to the button');
      expect(picksOf(element)).to.deep.equal([]);
    });

    it('asks before it is cleared', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await openList(element);
      await press(element, buttonOf(element, /^Clear my list/));
      await waitUntil(() => focusOf(element)?.innerText === 'Take all 4 things off your list?');
      await expectAccessible(element);
      await press(element, buttonOf(element, /^No, keep it/));
      expect(picksOf(element).length).to.equal(4);
      await waitUntil(() => focusOf(element)?.innerText === 'Clear my list');
      await press(element, buttonOf(element, /^Clear my list/));
      await press(element, buttonOf(element, /^Yes, clear my list/));
      expect(wordsOf(element, LIST)).to.include('Nothing is in your list yet.');
      await waitUntil(() => focusOf(element)?.id === 'my-list-button');
      await waitUntil(() => status(element) === 'My list is empty.');
    });

    it('is one calendar file, which is not offered without a date', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, buttonOf(element, /^My list/));
      await press(element, buttonOf(element, /^Add to my list\s*: Having honest/));
      expect(() => buttonOf(element, /^Calendar file of/)).to.throw();
      await press(element, buttonOf(element, /^Add to my list\s*: An introduction/));
      const [file, ...others] = await savedBy(() => buttonOf(element, /^Calendar file of 5 dates/).click());
      expect(others).to.deep.equal([]);
      expect(file?.name).to.equal('my-list.ics');
      expect(file?.text.match(/BEGIN:VEVENT/g)?.length).to.equal(5);
    });

    it('copies as text, and says so where the browser does not let it', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await openList(element, /Exploitation/);
      const copied = await copiedBy(async () => {
        buttonOf(element, /^Copy my list/).click();
        await waitUntil(() => wordsOf(element, LIST).includes('The list is copied.'));
      });
      expect(copied.join()).to.include('Exploitation Toolkit tour\nNext: Tuesday 20 April 2027, 1pm to 1:45pm');
      await copiedBy(async () => {
        buttonOf(element, /^Copy my list/).click();
        await waitUntil(() => wordsOf(element, LIST).includes('This browser does not let the page copy.'));
      }, true);
    });

    it('says so where the browser does not let it print', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await openList(element, /Exploitation/);
      const { print } = globalThis;
      globalThis.print = () => undefined;
      try {
        await press(element, buttonOf(element, /^Print my list/));
      } finally {
        globalThis.print = print;
      }
      expect(wordsOf(element, LIST)).to.include('The list could not be printed. Copy it as text instead.');
      await waitUntil(() => status(element).startsWith('The list could not be printed.'));
    });

    it('leads from the list to the course, whatever hides it', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await openList(element, /Exploitation/);
      await press(element, buttonOf(element, /^Dates$/));
      await press(
        element,
        [...rootOf(element).querySelectorAll<HTMLElement>(`${LIST} button`)].find(({ innerText }) =>
          /^See the course/.test(innerText),
        ) as HTMLElement,
      );
      await waitUntil(() => focusOf(element)?.id === 'course-exploitation-tour-button');
    });

    it('keeps what the data no longer has, and says so', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await openList(element, /Exploitation|honest/);
      const without = {
        ...exampleDataset,
        courses: exampleDataset.courses.filter(({ id }) => id !== 'exploitation-tour'),
      };
      element.src = URL.createObjectURL(new Blob([JSON.stringify(without)]));
      await waitUntil(() => wordsOf(element, LIST).includes('This course is no longer listed here'));
      expect(picksOf(element)).to.deep.equal(['Having honest conversations', 'exploitation-tour']);
      await expectAccessible(element);
    });
  });
});
