import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { render, type LitElement, type TemplateResult } from 'lit';
import '../../src/all.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { readyElement, rootOf } from '../harness/element.js';
import type { Opening } from '../harness/rendered.js';

type Opened = LitElement & Opening;

const SRC = datasetAddress(exampleDataset);

interface Case {
  readonly what: string;
  readonly element: (mode: string) => TemplateResult;
  readonly open: (element: Opened) => unknown;
  /** What the link leads to. */
  readonly target: string;
  /** What is there once it is open. */
  readonly opened: string;
}

const CASES: readonly Case[] = [
  {
    what: 'a day of the week',
    element: (mode) =>
      html`<scp-week-programme id="w" week="example-week" url-state=${mode} src=${SRC} preview-date=${EXAMPLE_NOW}></scp-week-programme>`,
    open: (element) => element.goToDay?.('2027-03-08'),
    target: '.wp-sect:has(#day-2027-03-08)',
    opened: '#day-2027-03-08-button[aria-expanded="true"]',
  },
  {
    what: 'a toolkit',
    element: (mode) =>
      html`<scp-toolkit-browser id="t" url-state=${mode} src=${SRC} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>`,
    open: (element) => element.openToolkit?.(exampleDataset.toolkits[1]?.id ?? ''),
    target: '.tk-feature',
    opened: '.tk-feature',
  },
  {
    what: 'a resource',
    element: (mode) =>
      html`<scp-resource-library id="r" url-state=${mode} src=${SRC} preview-date=${EXAMPLE_NOW}></scp-resource-library>`,
    open: (element) => element.openResource?.(exampleDataset.resources[2]?.id ?? ''),
    target: '.rl-item.is-open',
    opened: '.rl-item.is-open',
  },
];

describe('who comes by a link', () => {
  const address = location.href;
  afterEach(() => {
    history.replaceState(null, '', address);
    scrollTo(0, 0);
  });

  for (const { what, element: template, open, target, opened } of CASES) {
    /** The address of a record, as the element writes it. */
    async function linkTo(): Promise<string> {
      const element = await readyElement<Opened>(template('hash'));
      expect(open(element)).to.equal(true);
      await element.updateComplete;
      const { hash } = location;
      element.remove();
      history.replaceState(null, '', address);
      return hash;
    }

    async function arrive(hash: string, scrolled = 0): Promise<Opened> {
      history.replaceState(null, '', hash);
      const page = await fixture<HTMLElement>(html`<main></main>`);
      const ready = oneEvent(page, 'scp-ready');
      const space = html`<div style="block-size: 300vh"></div>`;
      render(html`${space}${template('hash')}${space}`, page);
      scrollTo(0, scrolled);
      const { target: shown } = await ready;
      await (shown as Opened).updateComplete;
      return shown as Opened;
    }

    it(`to ${what} is led there, and keeps focus`, async () => {
      const element = await arrive(await linkTo());
      const top = rootOf(element).querySelector(target)?.getBoundingClientRect().top ?? -1;
      expect(top).to.be.within(-1, 60);
      expect(document.activeElement === document.body, 'focus').to.equal(true);
    });

    it(`to ${what} and has begun to scroll is not moved`, async () => {
      await arrive(await linkTo(), 40);
      expect(scrollY).to.equal(40);
    });

    it(`to ${what} sees it also where the page asks for url-state later`, async () => {
      const hash = await linkTo();
      history.replaceState(null, '', hash);
      const element = await readyElement<Opened>(template('off'));
      const shown = () => rootOf(element).querySelectorAll(opened).length;
      expect(shown(), 'not yet').to.equal(0);
      element.setAttribute('url-state', 'hash');
      await element.updateComplete;
      expect(shown()).to.equal(1);
    });
  }
});
