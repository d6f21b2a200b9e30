import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { manyCourses } from '../fixtures/example/many-courses.js';
import { expectAccessible } from '../harness/axe.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { courseCount, example, press, status, type } from '../harness/course-finder.js';
import { buttonOf, focusOf, readyElement, resultsOf, rootOf, tickOf, wordsOf } from '../harness/element.js';

/** A catalogue with many venues. */
const long = { ...exampleDataset, courses: manyCourses(60, '2027-03-10', exampleDataset) };

const fieldsetOf = (element: Element, legend: string): HTMLFieldSetElement => {
  const found = [...rootOf(element).querySelectorAll('fieldset')].find((each) =>
    each.querySelector('legend')?.innerText.startsWith(legend),
  );
  if (found === undefined) throw new Error(`There is no filter ${legend}.`);
  return found;
};

const labelsOf = (element: Element, legend: string): string[] =>
  [...fieldsetOf(element, legend).querySelectorAll<HTMLElement>('.tick')].map((label) =>
    label.innerText.trim().replace(/\s*\(\d+\)$/, ''),
  );

const dayField = (element: Element): HTMLInputElement =>
  rootOf(element).querySelector<HTMLInputElement>('input[type="date"]') as HTMLInputElement;

describe('<scp-course-finder>', () => {
  describe('when, where and how long', () => {
    it('are filters like the others', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      expect(labelsOf(element, 'When')).to.deep.equal(['Has dates to come', 'This month', 'Next month']);
      await press(element, tickOf(element, /^Next month \(1\)/));
      expect(resultsOf(element)).to.deep.equal(['Exploitation Toolkit tour']);
      await press(element, tickOf(element, /^Example Hall \(0\)/));
      expect(wordsOf(element, '[part="no-results"]')).to.include('The filters leave nothing');
      await expectAccessible(element);
    });

    // Tab may lead to the day, the month or the year, which name themselves alone.
    it('name the group of the parts of a date field', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      const group = dayField(element).closest('[role="group"]');
      const name = rootOf(element).getElementById(group?.getAttribute('aria-labelledby')?.split(' ')[0] ?? '');
      expect(name?.innerText).to.equal('From a date');
      await expectAccessible(element);
    });

    it('take a day of the reader’s own, typed with the keyboard, and a chip takes it off', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      expect(dayField(element).labels?.[0]?.innerText).to.equal('From a date');
      dayField(element).focus();
      // 4 April, whichever of day and month the browser asks for first.
      await sendKeys({ type: '04/04/2027' });
      await element.updateComplete;
      expect(dayField(element).value).to.equal('2027-04-04');
      expect(focusOf(element)).to.equal(dayField(element));
      expect(resultsOf(element)).to.deep.equal([
        'An introduction to the designated officer',
        'Exploitation Toolkit tour',
      ]);
      expect(dayField(element).labels?.[0]?.innerText).to.equal('From a date (2)');
      await expectAccessible(element);
      await press(element, buttonOf(element, /^Remove filter:\s*From 4 April 2027/));
      expect(dayField(element).value).to.equal('');
      expect(courseCount(element)).to.equal(4);
    });

    it('leave alone what is being typed, and ignore what is no day', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      const field = dayField(element);
      field.value = '0202-04-04';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      element.requestUpdate();
      await element.updateComplete;
      expect(field.value).to.equal('0202-04-04');
      expect(courseCount(element)).to.equal(4);
    });
  });

  describe('a long filter', () => {
    it('shows all on demand, takes focus to the first new choice, and folds again', async () => {
      const element = await readyElement<ScpCourseFinder>(example(long));
      const all = labelsOf(element, 'Where').length;
      expect(all).to.equal(6);
      const more = buttonOf(element, /^Show all \d+\s*: Where/);
      expect(more.getAttribute('aria-expanded')).to.equal('false');
      expect(rootOf(element).getElementById(more.getAttribute('aria-controls') ?? '')).not.to.equal(null);
      await press(element, more);
      await waitUntil(() => focusOf(element)?.matches('.tick input'), 'focus goes to the first new choice');
      expect(fieldsetOf(element, 'Where').querySelectorAll('.tick input')[6]).to.equal(focusOf(element));
      expect(labelsOf(element, 'Where').length).to.be.greaterThan(8);
      await expectAccessible(element);
      await press(element, buttonOf(element, /^Show fewer\s*: Where/));
      expect(labelsOf(element, 'Where').length).to.equal(6);
      expect(focusOf(element)).to.equal(buttonOf(element, /^Show all \d+\s*: Where/));
    });

    it('has a little search of its own, which leaves the courses alone', async () => {
      const element = await readyElement<ScpCourseFinder>(example(long));
      const field = fieldsetOf(element, 'Where').querySelector<HTMLInputElement>('input[type="text"]');
      expect(field?.labels?.[0]?.innerText.trim()).to.match(/^Find in this list\s?: Where$/);
      const before = resultsOf(element);
      field?.focus();
      await sendKeys({ type: 'hall' });
      await element.updateComplete;
      expect(labelsOf(element, 'Where')).to.deep.equal(['Community Hall', 'Guildhall', 'Town Hall']);
      expect(resultsOf(element)).to.deep.equal(before);
      expect(focusOf(element)).to.equal(field);
      await waitUntil(() => status(element) === 'Where: 3 choices', 'the status speaks', { timeout: 3000 });
      await sendKeys({ type: 'zzz' });
      await element.updateComplete;
      expect(wordsOf(element)).to.include('Nothing in this list has these words.');
    });

    it('never moves a choice that is pressed, on the screen either', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      const box = tickOf(element, /^Processes/);
      const before = box.getBoundingClientRect().top;
      await press(element, box);
      expect(wordsOf(element, '.facets')).to.include('Clear filters');
      expect(box.getBoundingClientRect().top).to.equal(before);
      await press(element, buttonOf(element, /^Clear filters/));
      expect(box.getBoundingClientRect().top).to.equal(before);
    });

    it('never moves a ticked choice, and keeps it in sight when it is unticked', async () => {
      const element = await readyElement<ScpCourseFinder>(example(long));
      await press(element, buttonOf(element, /^Show all \d+\s*: Where/));
      const whole = labelsOf(element, 'Where');
      await press(element, tickOf(element, /^Town Hall/));
      expect(labelsOf(element, 'Where')).to.deep.equal(whole);
      expect(focusOf(element)).to.equal(tickOf(element, /^Town Hall/));
      await press(element, buttonOf(element, /^Show fewer\s*: Where/));
      expect(labelsOf(element, 'Where')).to.deep.equal([...whole.slice(0, 6), 'Town Hall']);
      await press(element, tickOf(element, /^Town Hall/));
      expect(labelsOf(element, 'Where')).to.deep.equal([...whole.slice(0, 6), 'Town Hall']);
      expect(focusOf(element)).to.equal(tickOf(element, /^Town Hall/));
    });
  });

  describe('search and filters', () => {
    it('are cleared each without the other', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await type(element, 'toolkit');
      await press(element, tickOf(element, /^Exploitation/));
      await press(element, buttonOf(element, /^Clear\s+the search/));
      expect(tickOf(element, /^Exploitation/).checked).to.equal(true);
      expect(courseCount(element)).to.equal(1);
      await type(element, 'tour');
      await press(element, buttonOf(element, /^Clear filters/));
      expect(tickOf(element, /^Exploitation/).checked).to.equal(false);
      expect(rootOf(element).querySelector<HTMLInputElement>('input[type="search"]')?.value).to.equal('tour');
    });

    it('C68: say once, when all has settled, how many courses there are', async () => {
      const element = await readyElement<ScpCourseFinder>(example(long));
      const said: string[] = [];
      const region = rootOf(element).querySelector('[role="status"]') as HTMLElement;
      const watch = new MutationObserver(() => region.innerText !== '' && said.push(region.innerText));
      watch.observe(region, { childList: true, characterData: true, subtree: true });
      await type(element, 'neglect');
      const online = tickOf(element, /^Online/);
      await press(element, online);
      await waitUntil(() => said.length > 0, 'the status speaks', { timeout: 4000 });
      expect(focusOf(element)).to.equal(online);
      // The list is shown again, for whatever reason: by the time that something else is said, the number was not.
      element.requestUpdate();
      await element.updateComplete;
      await press(element, buttonOf(element, /^Add to my list/));
      await waitUntil(() => said.length > 1, 'the status speaks of the list', { timeout: 4000 });
      watch.disconnect();
      expect(said[0]).to.equal(`${wordsOf(element, '.count strong')} for “neglect”`);
      expect(said[1]).to.match(/^Added to my list: /);
    });
  });

  it('shows at once what is typed into a big catalogue, and what it finds once that can be searched', async () => {
    const courses = manyCourses(1500, '2027-03-10', exampleDataset);
    const element = await readyElement<ScpCourseFinder>(example({ ...exampleDataset, courses }));
    await type(element, 'fire');
    expect(rootOf(element).querySelector<HTMLInputElement>('input[type="search"]')?.value).to.equal('fire');
    await waitUntil(() => wordsOf(element, '.count').includes('for “fire”'), 'the courses follow', { timeout: 5000 });
    expect(resultsOf(element)[0]).to.match(/fire safety/);
  });

  it('shows a big catalogue at once although the page starts with a search, which follows', async () => {
    const courses = manyCourses(1500, '2027-03-10', exampleDataset);
    const src = datasetAddress({ ...exampleDataset, courses });
    const element = await readyElement<ScpCourseFinder>(
      html`<scp-course-finder src=${src} query="fire" preview-date=${EXAMPLE_NOW}></scp-course-finder>`,
    );
    expect(rootOf(element).querySelector<HTMLInputElement>('input[type="search"]')?.value).to.equal('fire');
    expect(wordsOf(element, '.count')).to.equal('1500 courses');
    await waitUntil(() => wordsOf(element, '.count').includes('for “fire”'), 'the courses follow', { timeout: 5000 });
    expect(resultsOf(element)[0]).to.match(/fire safety/);
    expect(wordsOf(element, '[part="scope"]')).to.match(/^Showing \d+ of 1500 courses: “fire”/);
  });
});
