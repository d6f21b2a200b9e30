import { expect, html, waitUntil } from '@open-wc/testing';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { courseCount, example, press, type } from '../harness/course-finder.js';
import { copiedBy } from '../harness/copies.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { buttonOf, readyElement, tickOf, wordsOf } from '../harness/element.js';

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

    it('ignores values that it does not know', async () => {
      history.replaceState(null, '', '#cf.category=gone&cf.sort=backwards&cf.open=gone&other=1');
      const element = await readyElement<ScpCourseFinder>(kept());
      expect(courseCount(element)).to.equal(4);
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
