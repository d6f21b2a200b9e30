import { expect, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import '../../src/all.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { buttonOf, press, readyElement, rootOf, searchFor, tickOf } from '../harness/element.js';
import { looks } from '../harness/forced-colour-faults.js';
import { inForcedColours, inPageColours } from '../harness/window.js';

/** What a reader has to tell apart in an element, where its attributes do not say it to the eye. */
interface Case {
  readonly what: string;
  readonly element: () => TemplateResult;
  readonly does?: (element: LitElement) => unknown;
  readonly one: string;
  readonly other: string;
}

const src = () => datasetAddress(exampleDataset);
const week = () =>
  html`<scp-week-programme src=${src()} week="example-week" preview-date=${EXAMPLE_NOW}></scp-week-programme>`;
const finder = () => html`<scp-course-finder src=${src()} preview-date=${EXAMPLE_NOW}></scp-course-finder>`;
const toolkits = () => html`<scp-toolkit-browser src=${src()} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`;
const chart = () => html`<scp-threshold-chart src=${src()} preview-date=${EXAMPLE_NOW}></scp-threshold-chart>`;
const library = () => html`<scp-resource-library src=${src()} preview-date=${EXAMPLE_NOW}></scp-resource-library>`;

const markOne = (element: LitElement) => press(tickOf(element, /^Has nowhere/));

const CASES: readonly Case[] = [
  {
    what: 'the day of today from others',
    element: week,
    one: '.is-today .wp-in',
    other: 'li:not(.is-today, .is-locked) .wp-in',
  },
  {
    what: 'a closed day from an open one',
    element: week,
    one: '.is-locked .wp-in',
    other: 'li:not(.is-today, .is-locked) .wp-in',
  },
  {
    what: 'a picture of a closed day from one of an open one',
    element: week,
    one: '.art.closed .a',
    other: '.art:not(.closed) .a',
  },
  {
    what: 'today among the days',
    element: week,
    one: '.wp-sect.is-today',
    other: '.wp-sect:not(.is-today, .is-locked)',
  },
  {
    what: 'a course that is unfolded',
    element: finder,
    does: (element) => buttonOf(element, /Exploitation Toolkit tour/).click(),
    one: '.cf-item.is-open',
    other: '.cf-item:not(.is-open)',
  },
  {
    what: 'the view that was chosen',
    element: finder,
    one: '.view[aria-pressed=true]',
    other: '.view[aria-pressed=false]',
  },
  {
    what: 'words that matched',
    element: finder,
    does: (element) => searchFor(element, 'expl'),
    one: '.cf-title mark',
    other: '.cf-title .disc-t',
  },
  {
    what: 'words that matched',
    element: toolkits,
    does: (element) => searchFor(element, 'listen'),
    one: 'mark',
    other: '.tk-t',
  },
  {
    what: 'the view that was chosen',
    element: library,
    one: '.view[aria-pressed=true]',
    other: '.view[aria-pressed=false]',
  },
  {
    what: 'a resource that is unfolded',
    element: library,
    does: (element) => rootOf(element).querySelector<HTMLElement>('.rl-title .disc')?.click(),
    one: '.rl-item.is-open',
    other: '.rl-item:not(.is-open)',
  },
  {
    what: 'a sign that is marked',
    element: chart,
    does: markOne,
    one: '.tc-sign.is-on',
    other: '.tc-sign:not(.is-on)',
  },
  {
    what: 'a patch of the pattern that is filled',
    element: chart,
    does: markOne,
    one: '.tc-quilt .tc-on',
    other: '.tc-quilt .tc-off',
  },
];

describe('what a reader tells apart who forces colours on pages', () => {
  afterEach(inPageColours);

  for (const { what, element: template, does, one, other } of CASES) {
    const [, tag] = /<(scp-[a-z-]+)/.exec(template().strings[0] ?? '') ?? [];
    for (const palette of ['light', 'dark'] as const)
      it(`C66, F25: ${what}: ${tag}, ${palette}`, async () => {
        const element = await readyElement<LitElement>(template());
        await does?.(element);
        await element.updateComplete;
        await inForcedColours([element], palette);
        const looksOf = (selector: string): string => {
          const found = rootOf(element).querySelector(selector);
          if (found === null) throw new Error(`There is no ${selector}.`);
          return looks(found);
        };
        expect(looksOf(one)).to.not.equal(looksOf(other));
      });
  }

  for (const palette of ['light', 'dark'] as const)
    it(`C66, F25: the four levels of need by their textures: scp-threshold-chart, ${palette}`, async () => {
      const element = await readyElement<LitElement>(chart());
      await inForcedColours([element], palette);
      const shapesOf = (id: string) =>
        [...rootOf(element).querySelectorAll(`#${id} > *`)].map((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return { shape: shape.localName, colour: shape.localName === 'path' ? stroke : fill };
        });
      const levels = ['lv1', 'lv2', 'lv3', 'lv4'].map(shapesOf);
      expect(new Set(levels.map((shapes) => JSON.stringify(shapes))).size).to.equal(4);
      // The first is plain; of the others each has marks that are not as its ground.
      expect(levels[0]?.length).to.equal(1);
      for (const [ground, ...marks] of levels.slice(1))
        for (const { colour } of marks) expect(colour).to.not.equal(ground?.colour);
    });
});
