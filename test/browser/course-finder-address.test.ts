import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { courseCount, example, press, type } from '../harness/course-finder.js';
import { copiedBy } from '../harness/copies.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { buttonOf, focusOf, linkOf, readyElement, rootOf, tickOf, wordsOf } from '../harness/element.js';

describe('<scp-course-finder>', () => {
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

    const state = () => decodeURIComponent(location.hash);

    async function goBack(element: ScpCourseFinder): Promise<void> {
      const gone = oneEvent(window, 'popstate');
      history.back();
      await gone;
      await element.updateComplete;
    }

    it('reads the address when the page asks for it later', async () => {
      history.replaceState(null, '', '#cf.q=toolkit');
      const element = await readyElement<ScpCourseFinder>(example());
      element.id = 'cf';
      const all = courseCount(element);
      element.setAttribute('url-state', 'hash');
      await element.updateComplete;
      expect(courseCount(element)).to.be.below(all);
      expect(rootOf(element).querySelector<HTMLInputElement>('[role="searchbox"], [type="search"]')?.value).to.equal(
        'toolkit',
      );
    });

    describe('on a long page', () => {
      afterEach(() => scrollTo(0, 0));
      const place = (element: ScpCourseFinder) =>
        buttonOf(element, /^Exploitation Toolkit tour/).getBoundingClientRect().top;
      /** Without focus, which would scroll. */
      const toggle = (element: ScpCourseFinder) => {
        buttonOf(element, /^Exploitation Toolkit tour/).click();
        return element.updateComplete;
      };
      const far = () => html`<div style="block-size: 300vh"></div>${kept()}<div style="block-size: 300vh"></div>`;

      async function arrive(address: string, scrolled = 0): Promise<ScpCourseFinder> {
        history.replaceState(null, '', address);
        const page = await fixture<HTMLElement>(html`<main></main>`);
        const ready = oneEvent(page, 'scp-ready');
        render(far(), page);
        scrollTo(0, scrolled);
        await ready;
        return page.querySelector('scp-course-finder') as ScpCourseFinder;
      }

      it('a link to a course leads to that course, and focus stays', async () => {
        const element = await arrive('#cf.open=exploitation-tour');
        expect(place(element)).to.be.within(0, 60);
        expect(document.activeElement).to.equal(document.body);
        // Only once: what is opened later does not move the page.
        scrollTo(0, 0);
        await toggle(element);
        await toggle(element);
        expect(scrollY).to.equal(0);
      });

      it('nothing moves where the reader has begun to scroll', async () => {
        await arrive('#cf.open=exploitation-tour', 40);
        expect(scrollY).to.equal(40);
      });

      it('nothing moves where a link leads to no course, and not later either', async () => {
        const element = await arrive('#cf.open=gone&cf.q=toolkit');
        await toggle(element);
        expect(scrollY).to.equal(0);
      });
    });

    it('ignores values that it does not know', async () => {
      history.replaceState(null, '', '#cf.category=gone&cf.sort=backwards&cf.open=gone&other=1');
      const element = await readyElement<ScpCourseFinder>(kept());
      expect(courseCount(element)).to.equal(4);
    });

    it('goes back a step at a time: changes of one kind, one after the other, are one', async () => {
      const element = await readyElement<ScpCourseFinder>(kept());
      const entries = history.length;
      await type(element, 'toolkit');
      await press(element, tickOf(element, /^Exploitation/));
      await press(element, tickOf(element, /^Toolkit tour/));
      await press(element, buttonOf(element, /^Exploitation Toolkit tour/));
      expect(history.length - entries).to.equal(3);
      await goBack(element);
      expect(state()).to.equal('#cf.q=toolkit&cf.category=exploitation&cf.format=toolkit-tour');
      expect(buttonOf(element, /^Exploitation Toolkit tour/).getAttribute('aria-expanded')).to.equal('false');
      expect(tickOf(element, /^Toolkit tour/).checked).to.equal(true);
      await goBack(element);
      expect(state()).to.equal('#cf.q=toolkit');
      expect(tickOf(element, /^Exploitation/).checked).to.equal(false);
      expect(tickOf(element, /^Toolkit tour/).checked).to.equal(false);
      await goBack(element);
      expect(state()).to.equal('');
      expect(courseCount(element)).to.equal(4);
      expect(rootOf(element).querySelector<HTMLInputElement>('input[type="search"]')?.value).to.equal('');
    });

    it('goes back to what was cleared, and from a step that was gone back from starts anew', async () => {
      const element = await readyElement<ScpCourseFinder>(kept());
      await press(element, tickOf(element, /^Exploitation/));
      await press(element, buttonOf(element, /^Clear filters/));
      expect(state()).to.equal('');
      await goBack(element);
      expect(tickOf(element, /^Exploitation/).checked).to.equal(true);
      await press(element, tickOf(element, /^Toolkit tour/));
      await goBack(element);
      expect(state()).to.equal('#cf.category=exploitation');
    });

    it('does not take a change after going back for part of the step before', async () => {
      history.pushState(null, '', '#cf.sort=title');
      history.pushState(null, '', before);
      const element = await readyElement<ScpCourseFinder>(kept());
      await press(element, tickOf(element, /^Exploitation/));
      await press(element, tickOf(element, /^Exploitation/));
      await goBack(element);
      const entries = history.length;
      await press(element, tickOf(element, /^Processes/));
      // In place of the one that could be gone forward to.
      expect(history.length).to.equal(entries);
      await goBack(element);
      expect(state()).to.equal('');
      expect(courseCount(element)).to.equal(4);
    });

    it('takes who goes back from within a course to its title', async () => {
      const element = await readyElement<ScpCourseFinder>(kept());
      await press(element, buttonOf(element, /^Exploitation Toolkit tour/));
      linkOf(element, /^Book/).focus();
      await goBack(element);
      await waitUntil(() => focusOf(element) === buttonOf(element, /^Exploitation Toolkit tour/));
      await type(element, 'lado');
      await goBack(element);
      expect(focusOf(element)?.getAttribute('type'), 'focus that is not lost stays').to.equal('search');
    });

    it('takes who goes back to the count where the course is no longer listed', async () => {
      const element = await readyElement<ScpCourseFinder>(kept());
      await press(element, tickOf(element, /^Processes/));
      await press(element, buttonOf(element, /^Clear filters/));
      buttonOf(element, /^Exploitation Toolkit tour/).focus();
      await goBack(element);
      await waitUntil(() => focusOf(element)?.classList.contains('count'));
    });

    it('keeps two finders of a page apart: each step takes back what was done last, and the rest stays', async () => {
      const one = await readyElement<ScpCourseFinder>(kept());
      const two = await readyElement<ScpCourseFinder>(
        html`<scp-course-finder id="cf2" heading="More" url-state="hash" src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-course-finder>`,
      );
      await press(one, tickOf(one, /^Exploitation/));
      await press(two, tickOf(two, /^Processes/));
      await press(one, tickOf(one, /^Toolkit tour/));
      await goBack(one);
      expect(state()).to.equal('#cf.category=exploitation&cf2.category=processes');
      expect(courseCount(two)).to.equal(1);
      await goBack(two);
      expect(state()).to.equal('#cf.category=exploitation');
      expect(courseCount(one)).to.equal(1);
      expect(courseCount(two)).to.equal(4);
    });

    it('keeps it when the reader has left the part that the page starts with, and goes back into it', async () => {
      const scoped = (query?: string) =>
        html`<scp-course-finder id="cf" url-state="hash" category="exploitation" query=${ifDefined(query)} src=${datasetAddress(exampleDataset)} preview-date=${EXAMPLE_NOW}></scp-course-finder>`;
      const element = await readyElement<ScpCourseFinder>(scoped());
      expect(courseCount(element)).to.equal(1);
      await press(element, buttonOf(element, /^Show all 4 courses/));
      expect(state()).to.equal('#cf.all=yes');
      element.remove();
      const again = await readyElement<ScpCourseFinder>(scoped());
      expect(courseCount(again)).to.equal(4);
      expect(rootOf(again).querySelector('[part="scope"]')).to.equal(null);
      await goBack(again);
      expect(state()).to.equal('');
      expect(courseCount(again)).to.equal(1);
      expect(wordsOf(again, '[part="scope"]')).to.include('Showing 1 of 4 courses: exploitation');
      again.remove();
      const searched = await readyElement<ScpCourseFinder>(scoped('tour'));
      await press(searched, buttonOf(searched, /^Show all 4 courses/));
      searched.remove();
      expect(courseCount(await readyElement<ScpCourseFinder>(scoped('tour')))).to.equal(4);
    });

    it('offers to copy a link, and only then', async () => {
      const element = await readyElement<ScpCourseFinder>(kept());
      await type(element, 'tour');
      const copied = await copiedBy(async () => {
        await press(element, buttonOf(element, /^Copy a link/));
        await waitUntil(() => wordsOf(element).includes('The link is copied.'));
      });
      expect(copied).to.deep.equal([location.href]);
    });

    it('keeps the view by date in the address, and nothing of what was picked', async () => {
      const element = await readyElement<ScpCourseFinder>(kept());
      await press(element, buttonOf(element, /^Add to my list/));
      await press(element, buttonOf(element, /^My list/));
      expect(location.hash).to.equal('');
      await press(element, buttonOf(element, /^Dates$/));
      expect(location.hash).to.equal('#cf.view=dates');
      element.remove();
      const again = await readyElement<ScpCourseFinder>(kept());
      expect(buttonOf(again, /^Dates$/).getAttribute('aria-pressed')).to.equal('true');
      await press(again, buttonOf(again, /^Courses$/));
      expect(location.hash).to.equal('');
    });

    it('leaves the address alone without it', async () => {
      const element = await readyElement<ScpCourseFinder>(example());
      await type(element, 'tour');
      await press(element, buttonOf(element, /^Exploitation Toolkit tour/));
      expect(location.href).to.equal(before);
      expect(wordsOf(element)).not.to.include('Copy a link');
    });
  });
});
