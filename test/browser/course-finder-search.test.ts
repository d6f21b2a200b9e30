import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { expectAccessible } from '../harness/axe.js';
import { courseCount, example, press, status, type } from '../harness/course-finder.js';
import { buttonOf, focusOf, linkOf, readyElement, resultsOf, rootOf, tickOf, wordsOf } from '../harness/element.js';
import { inForcedColours, inPageColours } from '../harness/window.js';

describe('<scp-course-finder>', () => {
  describe('search', () => {
    it('finds while one types, marks the words and says once how many there are', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      const field = rootOf(element).querySelector<HTMLInputElement>('input[type="search"]');
      expect(field?.labels?.[0]?.innerText).to.equal('Search courses');
      await type(element, 'expl');
      expect(resultsOf(element)).to.deep.equal(['Exploitation Toolkit tour']);
      expect(wordsOf(element, '.cf-title mark')).to.equal('Exploitation');
      expect(focusOf(element)).to.equal(field);
      expect(status(element)).to.equal('');
      await waitUntil(() => status(element) !== '', 'the status speaks', { timeout: 3000 });
      expect(status(element)).to.equal('1 course for “expl”');
      await expectAccessible(element);
    });

    it('says what matched where the title does not show it', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await type(element, 'lado');
      expect(wordsOf(element, '.cf-why')).to.equal('Matched: LADO');
    });

    it('C66, F25: marks the words in colours of the reader’s own', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await type(element, 'expl');
      const mark = rootOf(element).querySelector('.cf-title mark') as HTMLElement;
      const ground = getComputedStyle(mark).backgroundColor;
      await inForcedColours([element]);
      try {
        expect(getComputedStyle(mark).backgroundColor).not.to.equal(ground);
        expect(getComputedStyle(mark).backgroundColor).not.to.equal(getComputedStyle(document.body).backgroundColor);
      } finally {
        await inPageColours();
      }
    });

    it('clears the search and goes back to the field', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await type(element, 'expl');
      await press(element, buttonOf(element, /^Clear/));
      expect(courseCount(element)).to.equal(4);
      expect(focusOf(element)?.getAttribute('type')).to.equal('search');
    });
  });

  describe('filters', () => {
    it('are fieldsets of checkboxes with counts; ticks narrow, and a chip takes one off', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      expect(rootOf(element).querySelectorAll('fieldset').length).to.equal(7);
      await press(element, tickOf(element, /^Processes \(1\)/));
      await press(element, tickOf(element, /^Exploitation \(1\)/));
      expect(courseCount(element)).to.equal(2);
      await press(element, tickOf(element, /^Toolkit tour \(1\)/));
      expect(resultsOf(element)).to.deep.equal(['Exploitation Toolkit tour']);
      await expectAccessible(element);
      await press(element, buttonOf(element, /^Remove filter:\s*Toolkit tour/));
      expect(courseCount(element)).to.equal(2);
      expect(focusOf(element)).not.to.equal(null);
    });

    it('moves focus to the count when the last chip goes', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await press(element, tickOf(element, /^Processes/));
      await press(element, buttonOf(element, /^Remove filter:\s*Processes/));
      await waitUntil(() => focusOf(element)?.classList.contains('count'), 'focus goes to the count');
      expect(courseCount(element)).to.equal(4);
    });

    it('are not hidden behind the head of the dialog when Tab leads back to them', async () => {
      const element = await readyElement<ScpCourseFinder>(example(), 320);
      await press(element, buttonOf(element, /^Filters\s+for courses$/));
      const dialog = rootOf(element).querySelector('dialog') as HTMLDialogElement;
      expect(dialog.scrollHeight, 'it scrolls').to.be.above(dialog.clientHeight);
      buttonOf(element, /^Show 4 courses$/).focus();
      const head = dialog.querySelector('.dialog-head')?.getBoundingClientRect().bottom ?? Infinity;
      // One after the other from the end, as Shift and Tab do: not every browser's driver can hold Shift.
      const controls = [...dialog.querySelectorAll<HTMLElement>('input, button')].reverse();
      const below = controls.slice(
        0,
        controls.findIndex((control) => control.matches('.dialog-head *')),
      );
      expect(below.length).to.be.above(10);
      for (const control of below) {
        control.focus();
        expect(control.getBoundingClientRect().top, control.closest('label')?.innerText).to.be.at.least(head);
      }
    });

    it('are in a dialog where there is no room', async () => {
      const element = await readyElement<ScpCourseFinder>(example(), 320);
      expect(rootOf(element).querySelector('fieldset')?.checkVisibility()).to.equal(false);
      await press(element, buttonOf(element, /^Filters\s+for courses$/));
      expect(rootOf(element).querySelector('dialog')?.open).to.equal(true);
      await expectAccessible(element);
      await press(element, tickOf(element, /^Processes/));
      await press(element, buttonOf(element, /^Show 1 course$/));
      expect(rootOf(element).querySelector('dialog')?.open).to.equal(false);
      expect(courseCount(element)).to.equal(1);
      expect(buttonOf(element, /^Filters \(1\)\s+for courses$/)).to.equal(focusOf(element));
      await expectAccessible(element);
    });
  });

  describe('nothing found', () => {
    it('says that the filter causes it, and clears just that', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await type(element, 'lado');
      await press(element, tickOf(element, /^eLearning/));
      expect(wordsOf(element)).to.include('The filter leaves nothing');
      expect(wordsOf(element)).to.include('Without the filter, 1 course matches “lado”.');
      expect(linkOf(element, /website of Example Partnership/).href).to.equal('https://example.org/courses');
      await expectAccessible(element);
      await press(element, buttonOf(element, /^Clear the filter$/));
      expect(courseCount(element)).to.equal(1);
      await waitUntil(() => focusOf(element)?.classList.contains('count'), 'focus goes to the count');
    });

    it('says that the search causes it, and clears just that', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await type(element, 'xyzzy');
      expect(wordsOf(element)).to.include('No course matches “xyzzy”');
      expect([...rootOf(element).querySelectorAll('a')].filter(({ innerText }) => /website of/.test(innerText)).length)
        // Once is enough.
        .to.equal(1);
      await waitUntil(() => status(element) !== '', 'the status speaks', { timeout: 3000 });
      expect(status(element)).to.equal('No courses for “xyzzy”');
      await press(element, buttonOf(element, /^Clear the search$/));
      expect(courseCount(element)).to.equal(4);
    });

    it('leads to the toolkit on what no course is about', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await type(element, 'babies');
      expect(wordsOf(element)).to.include('1 toolkit matches: Infants toolkit. Or look on');
      expect(linkOf(element, /^Infants toolkit$/).href).to.equal('https://example.org/toolkits/infants');
      await expectAccessible(element);
      const asked = oneEvent(element, 'scp-open');
      element.addEventListener('click', (event) => event.preventDefault());
      linkOf(element, /^Infants toolkit$/).click();
      expect((await asked).detail).to.deep.equal({ type: 'toolkit', id: 'infants' });
      await type(element, 'xyzzy');
      expect(wordsOf(element)).not.to.include('toolkit');
    });
  });
});
