import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { courseCount, example, press, status, type } from '../harness/course-finder.js';
import { savedBy } from '../harness/downloads.js';
import { buttonOf, focusOf, readyElement, rootOf, tickOf, wordsOf } from '../harness/element.js';

const AGENDA = '[part="agenda"]';

const headingsOf = (element: Element): string[] =>
  [...rootOf(element).querySelectorAll<HTMLElement>(`${AGENDA} :is(h3, h4)`)].map(
    (heading) => `${heading.localName} ${heading.innerText}`,
  );

const dateCount = (element: Element): number => rootOf(element).querySelectorAll(`${AGENDA} li.ag-item`).length;

/** 25 courses with one date each, every second one in another month. */
const manyDates = {
  ...exampleDataset,
  courses: Array.from({ length: 25 }, (_, at) => ({
    id: `c${at}`,
    title: `Course number ${at}`,
    sessions: [{ id: 'only', start: `2027-0${4 + (at % 2)}-${10 + (at % 20)}T10:00` }],
  })),
};

describe('<scp-course-finder>', () => {
  describe('by date', () => {
    it('lists what is coming up under months and days, with the keyboard, and is accessible', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      buttonOf(element, /^Dates$/).focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(headingsOf(element)).to.deep.equal([
        'h3 March 2027',
        'h4 Tuesday 16 March',
        'h4 Thursday 18 March',
        'h4 Monday 22 March',
        'h4 Tuesday 23 March',
        'h3 April 2027',
        'h4 Tuesday 20 April',
        'h3 May 2027',
        'h4 Tuesday 11 May',
      ]);
      expect(focusOf(element)?.innerText).to.equal('Dates');
      expect(focusOf(element)?.getAttribute('aria-pressed')).to.equal('true');
      expect(courseCount(element)).to.equal(0);
      await waitUntil(() => status(element) === '6 dates of 2 courses');
      await expectAccessible(element);
    });

    it('C71: gives every control a name of its own', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, buttonOf(element, /^Dates$/));
      const names = [...rootOf(element).querySelectorAll(`${AGENDA} :is(a, button, summary)`)].map((control) =>
        control.textContent.replace(/\s+/g, ' ').trim(),
      );
      expect(names.length).to.be.greaterThan(20);
      expect(new Set(names).size).to.equal(names.length);
    });

    it('follows search and filters, and says when they leave no date, with a way back', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, buttonOf(element, /^Dates$/));
      await type(element, 'tour');
      expect(dateCount(element)).to.equal(1);
      await press(element, buttonOf(element, /^Clear/));
      await press(element, tickOf(element, /^Working with families/));
      expect(wordsOf(element)).to.include('None of the 2 courses found has a date to come');
      await waitUntil(() => status(element) === 'No dates');
      await expectAccessible(element);
      await press(element, buttonOf(element, /^Show the 2 courses/));
      expect(courseCount(element)).to.equal(2);
      await waitUntil(() => focusOf(element)?.classList.contains('count'), 'focus is not lost');
    });

    it('shows more in steps of 20 and takes focus to the first new date', async () => {
      const element = await readyElement<ScpCourseFinder>(example(manyDates));
      await press(element, buttonOf(element, /^Dates$/));
      expect(dateCount(element)).to.equal(20);
      await press(element, buttonOf(element, /^Show more/));
      expect(dateCount(element)).to.equal(25);
      const names = [...rootOf(element).querySelectorAll<HTMLElement>('.ag-name')];
      await waitUntil(() => focusOf(element) === names[20]);
    });

    it('leads from a date to its course', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, buttonOf(element, /^Dates$/));
      await press(element, buttonOf(element, /^See the course\s*Exploitation/));
      await waitUntil(() => focusOf(element)?.id === 'course-exploitation-tour-button');
      expect(focusOf(element)?.getAttribute('aria-expanded')).to.equal('true');
    });

    it('picks dates, which the courses then show as picked', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, buttonOf(element, /^Dates$/));
      await press(element, buttonOf(element, /^Add to my list\s*: Exploitation/));
      await press(element, buttonOf(element, /^Courses$/));
      await press(element, buttonOf(element, /^Exploitation Toolkit tour/));
      expect(buttonOf(element, /^In my list\s*: Exploitation Toolkit tour, Tuesday 20 April 2027/)).to.exist;
    });
  });

  describe('a calendar file of everything found', () => {
    it('holds the dates of all courses that match, not only of those on screen', async () => {
      const element = await readyElement<ScpCourseFinder>(example(manyDates));
      expect(courseCount(element)).to.equal(20);
      const [file] = await savedBy(() => buttonOf(element, /calendar file of all 25 dates found/).click());
      expect(file?.name).to.equal('course-dates.ics');
      expect(file?.text.match(/BEGIN:VEVENT/g)?.length).to.equal(25);
    });

    it('follows the search, and is not offered without a date', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await type(element, 'tour');
      const [file] = await savedBy(() => buttonOf(element, /calendar file of the date found/).click());
      expect(file?.text.match(/UID:[^\r]*/g)).to.deep.equal([
        'UID:exploitation-tour.et-1@safeguarding-elements.invalid',
      ]);
      await press(element, buttonOf(element, /^Clear/));
      await type(element, 'honest');
      expect(wordsOf(element)).not.to.include('calendar file');
    });
  });
});
