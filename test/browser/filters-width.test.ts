import { expect, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/all.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { buttonOf, focusOf, press, readyElement, rootOf } from '../harness/element.js';

const SRC = datasetAddress(exampleDataset);

/** The words of the filter that has focus. Elements themselves are not compared: to print two of them takes for ever. */
const focusedFilter = (element: Element): string => focusOf(element)?.closest('label')?.textContent.trim() ?? '';

const ELEMENTS = [
  html`<scp-course-finder src=${SRC} preview-date=${EXAMPLE_NOW}></scp-course-finder>`,
  html`<scp-toolkit-browser src=${SRC} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`,
  html`<scp-resource-library view="resources" src=${SRC} preview-date=${EXAMPLE_NOW}></scp-resource-library>`,
];

describe('filters when a tablet is turned', () => {
  for (const template of ELEMENTS) {
    const [, tag] = /<(scp-[a-z-]+)/.exec(template.strings[0] ?? '') ?? [];
    it(`keep focus where it is when their dialog gives way to filters in view, and the other way round: ${tag}`, async () => {
      const element = await readyElement<LitElement>(template);
      const turned = async (width: string, folded: boolean) => {
        element.style.inlineSize = width;
        await waitUntil(() => (rootOf(element).querySelector('#filters-button') !== null) === folded);
        await element.updateComplete;
      };
      await turned('320px', true);
      press(buttonOf(element, /^Filters/));
      await element.updateComplete;
      const box = [...rootOf(element).querySelectorAll<HTMLInputElement>('dialog .facet .tick input')][1];
      box?.focus();
      const words = focusedFilter(element);
      expect(words).to.not.equal('');
      await turned('960px', false);
      expect(focusedFilter(element)).to.equal(words);
      expect(focusOf(element) === box, 'another control').to.equal(false);
      await turned('320px', true);
      expect(focusOf(element)?.id).to.equal('filters-button');
    });
  }
});
