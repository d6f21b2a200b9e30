import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { courseCount, example, manyCourses, press, status, type } from '../harness/course-finder.js';
import { datasetAddress, missingAddress } from '../harness/dataset-address.js';
import { buttonOf, focusOf, linkOf, readyElement, resultsOf, rootOf, wordsOf } from '../harness/element.js';

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
    await waitUntil(
      () => focusOf(element)?.textContent.trim() === 'Course number 20',
      'focus goes to the first new course',
    );
    await press(element, buttonOf(element, /^Show more/));
    expect(courseCount(element)).to.equal(45);
    await waitUntil(() => focusOf(element)?.textContent.trim() === 'Course number 40');
    expect(wordsOf(element)).not.to.include('Show more');
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

  it('C73: takes a heading, a level and no heading at all', async () => {
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

  it('D21, C64: fits into 280 pixels, whatever the titles', async () => {
    const [first, ...rest] = exampleDataset.courses;
    const courses = [{ ...first, title: 'Safeguarding'.repeat(20) }, ...rest];
    const element = await readyElement<ScpCourseFinder>(example({ ...exampleDataset, courses }), 280);
    await press(element, buttonOf(element, /^Safeguarding/));
    expect(element.scrollWidth).to.be.at.most(280);
  });

  it('F8: keeps the reader’s choices when it is moved', async () => {
    const element = await readyElement<ScpCourseFinder>(example());
    await type(element, 'expl');
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(element);
    await element.updateComplete;
    expect(resultsOf(element)).to.deep.equal(['Exploitation Toolkit tour']);
  });
});
