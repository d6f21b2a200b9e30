import { expect, html, waitUntil } from '@open-wc/testing';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { courseCount, press, type } from '../harness/course-finder.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { buttonOf, focusOf, readyElement, resultsOf, rootOf, wordsOf } from '../harness/element.js';

describe('<scp-course-finder>', () => {
  let log: ConsoleRecord;

  beforeEach(() => (log = recordConsole()));
  afterEach(() => log.stop());

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
});
