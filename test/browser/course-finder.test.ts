import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/course-finder/define.js';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { datasetAddress, missingAddress } from '../harness/dataset-address.js';
import { savedBy } from '../harness/downloads.js';
import { buttonOf, focusOf, linkOf, readyElement, resultsOf, rootOf, tickOf, wordsOf } from '../harness/element.js';

const status = (element: Element): string => rootOf(element).querySelector('[role="status"]')?.textContent ?? '';
const courseCount = (element: Element): number => rootOf(element).querySelectorAll('[part="results"] > li').length;

async function press(element: ScpCourseFinder, control: HTMLElement): Promise<void> {
  control.focus();
  control.click();
  await element.updateComplete;
  // What moves focus runs after the update.
  await Promise.resolve();
}

async function type(element: ScpCourseFinder, text: string): Promise<void> {
  rootOf(element).querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  await sendKeys({ type: text });
  await element.updateComplete;
}

const example = (data: unknown = exampleDataset) =>
  html`<scp-course-finder src=${datasetAddress(data)} preview-date=${EXAMPLE_NOW}></scp-course-finder>`;

const manyCourses = {
  ...exampleDataset,
  courses: Array.from({ length: 45 }, (_, at) => ({ id: `c${at}`, title: `Course number ${at}`, new: at % 2 === 0 })),
};

describe('<scp-course-finder>', () => {
  let log: ConsoleRecord;

  beforeEach(() => (log = recordConsole()));
  afterEach(() => log.stop());

  it('lists every course in one list with one heading each, and is accessible', async () => {
    const element = await readyElement<ScpCourseFinder>(example());
    expect(rootOf(element).querySelectorAll('[part="results"]').length).to.equal(1);
    expect(resultsOf(element)).to.deep.equal(exampleDataset.courses.map((course) => course.title));
    for (const item of rootOf(element).querySelectorAll('[part="results"] > li'))
      expect(item.querySelectorAll('h1, h2, h3, h4, h5, h6').length).to.equal(1);
    expect(wordsOf(element, '.lede')).to.equal('4 courses. Free for everyone who works with children.');
    expect(wordsOf(element, '.count')).to.equal('4 courses');
    expect(rootOf(element).querySelectorAll('[role="status"]').length).to.equal(1);
    expect(status(element)).to.equal('');
    await expectAccessible(element);
    expect(log.messages).to.deep.equal([]);
  });

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
      expect(rootOf(element).querySelectorAll('fieldset').length).to.equal(5);
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

  it('sorts by what the reader chooses', async () => {
    const element = await readyElement<ScpCourseFinder>(example(manyCourses));
    const select = rootOf(element).querySelector('select') as HTMLSelectElement;
    expect(select.labels[0]?.innerText).to.include('Sort by');
    select.value = 'new';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(resultsOf(element)[1]).to.equal('Course number 2');
  });

  it('shows more in steps of 20 and takes focus to the first new course', async () => {
    const element = await readyElement<ScpCourseFinder>(example(manyCourses));
    expect(courseCount(element)).to.equal(20);
    await press(element, buttonOf(element, /^Show more/));
    expect(courseCount(element)).to.equal(40);
    await waitUntil(() => focusOf(element)?.innerText === 'Course number 20', 'focus goes to the first new course');
    await press(element, buttonOf(element, /^Show more/));
    expect(courseCount(element)).to.equal(45);
    await waitUntil(() => focusOf(element)?.innerText === 'Course number 40');
    expect(wordsOf(element)).not.to.include('Show more');
  });

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
        expect(text.indexOf(before)).to.be.lessThan(text.indexOf('Book\n'));
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
      const names = [...rootOf(element).querySelectorAll('.session :is(a, button)')].map((control) =>
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
      const [file] = await savedBy(() => buttonOf(element, /^Add to calendar/).click());
      expect(file?.name).to.equal('exploitation-toolkit-tour.ics');
      expect(file?.text).to.include('UID:exploitation-tour.et-1@').and.to.include('DTSTART:20270420T120000Z');
    });
  });

  describe('scope', () => {
    const scoped = (extra = '') =>
      html`<scp-course-finder category=${`exploitation${extra}`} audience="schools" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-course-finder>`;

    it('is said aloud, with a way out', async () => {
      const element = await readyElement<ScpCourseFinder>(scoped());
      expect(wordsOf(element, '[part="scope"]')).to.include('Showing 1 of 4 courses: exploitation, for schools');
      await expectAccessible(element);
      await press(element, buttonOf(element, /^Show all 4 courses/));
      expect(courseCount(element)).to.equal(4);
      expect(rootOf(element).querySelector('[part="scope"]')).to.equal(null);
      await waitUntil(() => focusOf(element)?.classList.contains('count'), 'focus goes to the count');
    });

    it('ignores unknown ids and tells whoever built the page, once', async () => {
      const element = await readyElement<ScpCourseFinder>(scoped(',nope'));
      expect(courseCount(element)).to.equal(1);
      await type(element, 'ab');
      expect(log.messages).to.deep.equal([
        'warning: scp-course-finder: No course has the category “nope”, so it is ignored.',
      ]);
      element.debug = true;
      await element.updateComplete;
      expect(wordsOf(element)).to.include('No course has the category “nope”');
      await expectAccessible(element);
    });

    it('starts the search field with the query of the page', async () => {
      const element = await readyElement<ScpCourseFinder>(
        html`<scp-course-finder query="infants" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-course-finder>`,
      );
      expect(rootOf(element).querySelector<HTMLInputElement>('input[type="search"]')?.value).to.equal('infants');
      expect(resultsOf(element)).to.deep.equal(['Safeguarding Infants eLearning']);
      expect(wordsOf(element, '[part="scope"]')).to.include('Showing 1 of 4 courses: “infants”');
      await press(element, buttonOf(element, /^Show all 4 courses/));
      expect(courseCount(element)).to.equal(4);
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
      await waitUntil(() => status(element) !== '', 'the status speaks', { timeout: 3000 });
      expect(status(element)).to.equal('No courses for “xyzzy”');
      await press(element, buttonOf(element, /^Clear the search$/));
      expect(courseCount(element)).to.equal(4);
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

  describe('with url-state', () => {
    const before = location.href;
    afterEach(() => history.replaceState(null, '', before));

    const kept = () =>
      html`<scp-course-finder id="cf" url-state="hash" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-course-finder>`;

    it('keeps search, filters, order and open courses in the address', async () => {
      const element = await readyElement<ScpCourseFinder>(kept());
      await type(element, 'toolkit');
      await press(element, tickOf(element, /^Exploitation/));
      await press(element, buttonOf(element, /^Exploitation Toolkit tour/));
      expect(decodeURIComponent(location.hash)).to.equal(
        '#cf.q=toolkit&cf.category=exploitation&cf.open=exploitation-tour',
      );
      await expectAccessible(element);
      element.remove();
      const again = await readyElement<ScpCourseFinder>(kept());
      expect(courseCount(again)).to.equal(1);
      expect(buttonOf(again, /^Exploitation Toolkit tour/).getAttribute('aria-expanded')).to.equal('true');
    });

    it('ignores values that it does not know', async () => {
      history.replaceState(null, '', '#cf.category=gone&cf.sort=backwards&cf.open=gone&other=1');
      const element = await readyElement<ScpCourseFinder>(kept());
      expect(courseCount(element)).to.equal(4);
    });

    it('offers to copy a link, and only then', async () => {
      const copied: string[] = [];
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
      });
      try {
        const element = await readyElement<ScpCourseFinder>(kept());
        await type(element, 'tour');
        await press(element, buttonOf(element, /^Copy a link/));
        await waitUntil(() => wordsOf(element).includes('The link is copied.'));
        expect(copied).to.deep.equal([location.href]);
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      }
    });

    it('leaves the address alone without it', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await type(element, 'tour');
      await press(element, buttonOf(element, /^Exploitation Toolkit tour/));
      expect(location.href).to.equal(before);
      expect(wordsOf(element)).not.to.include('Copy a link');
    });
  });

  it('says that there is no course, and where the catalogue is', async () => {
    const element = await readyElement<ScpCourseFinder>(example({ ...exampleDataset, courses: [] }));
    expect(wordsOf(element)).to.include('No courses have been published yet.');
    expect(linkOf(element, /website of Example Partnership/).href).to.equal('https://example.org/courses');
    await expectAccessible(element);
  });

  it('shows what is whole and says that a part is missing', async () => {
    const element = await readyElement<ScpCourseFinder>(
      example({ ...exampleDataset, courses: [...exampleDataset.courses, { id: 'broken' }] }),
    );
    expect(wordsOf(element)).to.include('1 record could not be shown');
    expect(courseCount(element)).to.equal(4);
    await expectAccessible(element);
  });

  it('shows the fallback while loading, and on failure an error with 999 and a way to try again that works', async () => {
    const holder = await fixture<HTMLElement>(html`<main></main>`);
    const failed = oneEvent(holder, 'scp-error');
    const element = await fixture<ScpCourseFinder>(
      html`<scp-course-finder src=${missingAddress()} preview-date=${EXAMPLE_NOW}><p>As of 22 November 2026: see our page.</p></scp-course-finder>`,
      { parentNode: holder },
    );
    const fallback = element.querySelector('p');
    expect(fallback?.checkVisibility()).to.equal(true);
    await expectAccessible(element);
    await failed;
    await element.updateComplete;
    expect(fallback?.checkVisibility()).to.equal(true);
    expect(wordsOf(element)).to.include('The courses could not be loaded');
    expect(wordsOf(element)).to.include('If a child is in immediate danger, call 999');
    await expectAccessible(element);
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(exampleDataset)));
    try {
      const shown = oneEvent(element, 'scp-ready');
      buttonOf(element, /^Try again/).click();
      await shown;
    } finally {
      globalThis.fetch = fetch;
    }
    await element.updateComplete;
    expect(courseCount(element)).to.equal(4);
    expect(fallback?.checkVisibility()).to.equal(false);
  });

  it('takes a heading, a level and no heading at all', async () => {
    const element = await readyElement<ScpCourseFinder>(
      html`<scp-course-finder heading="Our courses" heading-level="3" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-course-finder>`,
    );
    expect(rootOf(element).querySelector('h3')?.textContent.trim()).to.equal('Our courses');
    expect(rootOf(element).querySelectorAll('[part="results"] h4').length).to.equal(4);
    await press(element, buttonOf(element, /designated officer/));
    expect(rootOf(element).querySelectorAll('[part="results"] h5').length).to.be.greaterThan(0);
    element.heading = '';
    await element.updateComplete;
    expect(rootOf(element).querySelector('h3')).to.equal(null);
    expect(rootOf(element).querySelectorAll('[part="results"] h4').length).to.equal(4);
  });

  it('fits into 280 pixels, whatever the titles', async () => {
    const [first, ...rest] = exampleDataset.courses;
    const courses = [{ ...first, title: 'Safeguarding'.repeat(20) }, ...rest];
    const element = await readyElement<ScpCourseFinder>(example({ ...exampleDataset, courses }), 280);
    await press(element, buttonOf(element, /^Safeguarding/));
    expect(element.scrollWidth).to.be.at.most(280);
  });

  it('keeps the reader’s choices when it is moved', async () => {
    const element = await readyElement<ScpCourseFinder>(example());
    await type(element, 'expl');
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(element);
    await element.updateComplete;
    expect(resultsOf(element)).to.deep.equal(['Exploitation Toolkit tour']);
  });
});
