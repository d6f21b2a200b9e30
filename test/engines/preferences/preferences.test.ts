import { expect, html } from '@open-wc/testing';
import { preferences } from 'virtual:engine';
import '../../../src/all.js';
import { EXAMPLE_NOW, exampleDataset } from '../../fixtures/example/dataset.js';
import { datasetAddress } from '../../harness/dataset-address.js';
import { readyElement, rootOf, searchFor, tickOf } from '../../harness/element.js';

/** Tests of a setting, in the run that has it. */
const has = (name: string) => (about: string, tests: () => void) => {
  if (preferences.includes(name)) describe(about, tests);
};
const SRC = datasetAddress(exampleDataset);

const finder = () => readyElement(html`<scp-course-finder src=${SRC} preview-date=${EXAMPLE_NOW}></scp-course-finder>`);
const chart = () =>
  readyElement(html`<scp-threshold-chart src=${SRC} preview-date=${EXAMPLE_NOW}></scp-threshold-chart>`);

const styleOf = (element: Element, selector: string): CSSStyleDeclaration => {
  const found = rootOf(element).querySelector(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return getComputedStyle(found);
};

describe('a reader who has set', () => {
  has('reduced-motion')('less movement', () => {
    it('sees nothing move', async () => {
      expect(matchMedia('(prefers-reduced-motion: reduce)').matches, 'the setting is on').to.equal(true);
      for (const element of [await finder(), await chart()])
        for (const part of rootOf(element).querySelectorAll('*')) {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(part);
          expect([transitionDuration, animationName, scrollBehavior], part.className.toString()).to.deep.equal([
            '0s',
            'none',
            'auto',
          ]);
        }
    });
  });

  has('dark')('dark windows', () => {
    it('sees the colours that the page asks for, and dark ones where the page follows the reader', async () => {
      expect(matchMedia('(prefers-color-scheme: dark)').matches, 'the setting is on').to.equal(true);
      const element = await finder();
      expect(styleOf(element, '.scp').backgroundColor).to.equal('rgb(255, 255, 255)');
      document.documentElement.style.colorScheme = 'light dark';
      try {
        expect(styleOf(element, '.scp').backgroundColor).to.equal('rgb(20, 27, 34)');
        expect(styleOf(element, '.scp').color).to.equal('rgb(234, 239, 243)');
      } finally {
        document.documentElement.style.colorScheme = '';
      }
    });
  });

  has('forced-colours')('colours of their own', () => {
    it('sees where the words were found, what is marked and where one is', async () => {
      expect(matchMedia('(forced-colors: active)').matches, 'the setting is on').to.equal(true);
      const list = await finder();
      await searchFor(list, 'expl');
      const ground = styleOf(list, '.scp').backgroundColor;
      expect(styleOf(list, '.cf-title mark').backgroundColor).not.to.equal(ground);
      const signs = await chart();
      const sign = rootOf(signs).querySelector<HTMLElement>('.tc-sign') as HTMLElement;
      const plain = getComputedStyle(sign).borderTopColor;
      sign.click();
      await signs.updateComplete;
      expect(styleOf(signs, '.tc-sign.is-on').borderTopColor).not.to.equal(plain);
      expect(parseFloat(styleOf(signs, '.tc-sign.is-on').borderTopWidth)).to.be.at.least(2);
    });

    it('gets boxes to tick as the browser draws them', async () => {
      const list = await finder();
      expect(getComputedStyle(tickOf(list, /^Exploitation/)).appearance).to.equal('auto');
    });
  });
});
