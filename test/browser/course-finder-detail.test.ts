import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { courseCount, example, manyCourses, press, type } from '../harness/course-finder.js';
import { savedBy } from '../harness/downloads.js';
import { buttonOf, focusOf, linkOf, readyElement, rootOf, tickOf, unfold, wordsOf } from '../harness/element.js';

describe('<scp-course-finder>', () => {
  describe('an unfolded course', () => {
    it('opens and closes in place with the keyboard, and is accessible', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      const heading = buttonOf(element, /designated officer/);
      heading.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(heading.getAttribute('aria-expanded')).to.equal('true');
      const panel = rootOf(element).getElementById('course-lado-intro');
      expect(heading.getAttribute('aria-controls')).to.equal(panel?.id);
      for (const text of [
        'What the officer does and when to call.',
        'Know when to call',
        'People who have done the managers’ course',
        'Basic awareness training',
        'Tuesday 16 March 2027',
      ])
        expect(panel?.innerText).to.include(text);
      expect(focusOf(element)).to.equal(heading);
      await expectAccessible(element);
      await sendKeys({ press: 'Space' });
      await element.updateComplete;
      expect(panel?.checkVisibility()).to.equal(false);
    });

    it('says whom it is for and what it asks before it offers to book', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, buttonOf(element, /designated officer/));
      const text = wordsOf(element, '#course-lado-intro');
      for (const before of ['Who can book', 'What you need first'])
        expect(text.indexOf(before)).to.be.within(0, text.search(/^Book(?! by)/m));
    });

    it('hides dates that are over until asked', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, buttonOf(element, /designated officer/));
      expect(wordsOf(element)).not.to.include('Tuesday 12 January 2027');
      await press(element, buttonOf(element, /^Show 1 past date/));
      expect(wordsOf(element)).to.include('Tuesday 12 January 2027');
      await press(element, buttonOf(element, /^Hide 1 past date/));
      expect(wordsOf(element)).not.to.include('Tuesday 12 January 2027');
    });

    it('gives every booking link and calendar button a name of its own', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, buttonOf(element, /designated officer/));
      await press(element, buttonOf(element, /^Exploitation Toolkit tour/));
      const names = [...rootOf(element).querySelectorAll('.session :is(a, button, summary)')].map((control) =>
        control.textContent.replace(/\s+/g, ' ').trim(),
      );
      expect(names.length).to.be.greaterThan(5);
      expect(new Set(names).size).to.equal(names.length);
    });

    it('tells the page of a booking and asks it to open the toolkit', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, buttonOf(element, /^Exploitation Toolkit tour/));
      element.addEventListener('click', (event) => event.preventDefault());
      const booked = oneEvent(element, 'scp-book');
      linkOf(element, /^Book/).click();
      expect((await booked).detail).to.deep.equal({
        courseId: 'exploitation-tour',
        sessionId: 'et-1',
        url: 'https://example.org/book/et-1',
      });
      const asked = oneEvent(element, 'scp-open');
      linkOf(element, /^Exploitation toolkit$/).click();
      expect((await asked).detail).to.deep.equal({ type: 'toolkit', id: 'exploitation' });
    });

    it('shows a content note before the link it is about', async () => {
      const [first, ...rest] = exampleDataset.courses;
      const courses = [{ ...first, resources: ['death-review'] }, ...rest];
      const element = await readyElement<ScpCourseFinder>(example({ ...exampleDataset, courses }));
      await press(element, buttonOf(element, /designated officer/));
      const text = wordsOf(element, '#course-lado-intro');
      expect(text.indexOf('Describes the death')).to.be.lessThan(text.indexOf('Review of a child’s death'));
      expect(text).to.include('Describes the death');
    });

    it('offers a date as a calendar file', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, buttonOf(element, /^Exploitation Toolkit tour/));
      unfold(element, /^Add to calendar/);
      const [file] = await savedBy(() => buttonOf(element, /^Calendar file/).click());
      expect(file?.name).to.equal('exploitation-toolkit-tour.ics');
      expect(file?.text).to.include('UID:exploitation-tour.et-1@').and.to.include('DTSTART:20270420T120000Z');
    });
  });

  describe('opening a course', () => {
    const ask = (type: string, id: string) => {
      const event = new CustomEvent('scp-open', { detail: { type, id }, bubbles: true, cancelable: true });
      return !document.body.dispatchEvent(event);
    };

    it('answers other elements, clears what hides the course and takes focus there', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await type(element, 'xyzzy');
      await press(element, tickOf(element, /^eLearning/));
      expect(ask('toolkit', 'exploitation')).to.equal(false);
      expect(ask('course', 'gone')).to.equal(false);
      expect(ask('course', 'lado-intro')).to.equal(true);
      await waitUntil(() => focusOf(element)?.id === 'course-lado-intro-button', 'focus goes to the course');
      expect(focusOf(element)?.getAttribute('aria-expanded')).to.equal('true');
      expect(courseCount(element)).to.equal(4);
    });

    it('leaves an scp-open of the page alone that does not say what to open', async () => {
      await readyElement<ScpCourseFinder>(example());
      for (const detail of [undefined, null, 'lado-intro', {}, { type: 'course' }]) {
        const event = new CustomEvent('scp-open', { detail, bubbles: true, cancelable: true });
        expect(document.body.dispatchEvent(event)).to.equal(true);
      }
      expect(document.body.dispatchEvent(new Event('scp-open', { bubbles: true, cancelable: true }))).to.equal(true);
    });

    it('finds a course far down the list', async () => {
      const element = await readyElement<ScpCourseFinder>(example(manyCourses));
      expect(element.openCourse('c44')).to.equal(true);
      await waitUntil(() => focusOf(element)?.id === 'course-c44-button');
      expect(element.openCourse('gone')).to.equal(false);
    });

    it('leaves it to others while there is no data', async () => {
      const element = await fixture<ScpCourseFinder>(html`<scp-course-finder src="about:blank"></scp-course-finder>`);
      expect(element.openCourse('lado-intro')).to.equal(false);
    });
  });
});
