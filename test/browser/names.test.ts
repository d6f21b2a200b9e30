import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/course-finder/define.js';
import '../../src/elements/resource-library/define.js';
import '../../src/elements/toolkit-browser/define.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { manyCourses } from '../fixtures/example/many-courses.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { buttonOf, rootOf } from '../harness/element.js';

const DATA = { ...exampleDataset, courses: manyCourses(300, '2027-03-10', exampleDataset) };

/** Controls that belong to an element as a whole, not to one of its records. */
const SHARED = '[role="search"], [role="group"], select, fieldset, .more button, .facets button, .chips .btn';

/** The accessible name of a control that is labelled by other parts or by its own words. */
function nameOf(control: Element): string {
  const root = control.getRootNode() as ShadowRoot;
  const ids = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const parts = ids.length === 0 ? [control] : ids.map((id) => root.getElementById(id)).filter((part) => part !== null);
  return parts
    .map(
      (part) =>
        (part === control && control.getAttribute('aria-label')) || part.textContent.replace(/\s+/g, ' ').trim(),
    )
    .join(' ');
}

describe('several elements of a kind on a page', () => {
  for (const [what, heading] of [
    ['no heading of their own', null],
    ['no heading at all', ''],
  ] as const) {
    it(`are numbered where they have ${what}`, async () => {
      const page = await fixture<HTMLElement>(html`<main></main>`);
      for (let count = 0; count < 3; count++) {
        const element = document.createElement('scp-course-finder');
        element.setAttribute('src', datasetAddress(DATA));
        if (heading !== null) element.setAttribute('heading', heading);
        const shown = oneEvent(page, 'scp-ready');
        page.append(element);
        await shown;
      }
      const searches = [...page.children].map((element) => rootOf(element).querySelector('[role="search"]'));
      expect(searches.map((search) => search && nameOf(search))).to.deep.equal([
        'Search courses',
        'Search courses 2',
        'Search courses 3',
      ]);
      const lists = [...page.children].map((element) => rootOf(element).querySelector('[part="results"]'));
      expect(lists.map((list) => list && nameOf(list).slice(0, 9).trim())).to.deep.equal([
        'Courses',
        'Courses 2',
        'Courses 3',
      ]);
    });
  }

  for (const tag of ['course-finder', 'toolkit-browser', 'resource-library']) {
    it(`have controls with names of their own, by the headings that the page gives: ${tag}`, async () => {
      const page = await fixture<HTMLElement>(html`<main></main>`);
      for (const heading of ['For schools', 'For police']) {
        const element = document.createElement(`scp-${tag}`);
        element.setAttribute('src', datasetAddress(DATA));
        element.setAttribute('heading', heading);
        const shown = oneEvent(page, 'scp-ready');
        page.append(element);
        await shown;
        rootOf(element).querySelector<HTMLInputElement>('.tick input')?.click();
        await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
      }
      const controls = [...page.children].flatMap((element) => [...rootOf(element).querySelectorAll(SHARED)]);
      const names = controls.map((control) => `${control.localName} ${nameOf(control)}`);
      expect(names.length).to.be.above(6);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).to.deep.equal([]);
      for (const element of page.children)
        for (const control of rootOf(element).querySelectorAll('.more button, .facets button, .chips .btn')) {
          // What is seen is in the name, at its beginning (WCAG 2.5.3).
          const seen = (control as HTMLElement).innerText.replace(/\s+/g, '');
          expect(nameOf(control).replace(/\s+/g, '').startsWith(seen), seen).to.equal(true);
        }
      if (tag === 'course-finder')
        expect(nameOf(buttonOf(page.children[0] as Element, /^Show more/))).to.equal('Show more courses For schools');
    });
  }
});
