import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { zone } from 'virtual:engine';
import '../../../src/all.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';
import { datasetAddress } from '../../harness/dataset-address.js';
import { elementsIn, settledAfter } from '../../harness/settled.js';

const SRC = datasetAddress(exampleDataset);

/** Before and after the change to summer time, at its end, and on both sides of a midnight. */
const INSTANTS = ['2027-03-10T13:50', '2027-03-28T02:30', '2026-10-25T01:30', '2027-03-09T23:59', '2027-03-10T00:01'];

/** What a reader sees of the elements at an instant, everything unfolded. */
async function wordsAt(instant: string): Promise<string> {
  const holder = document.createElement('main');
  document.body.append(holder);
  try {
    await settledAfter(holder, 'ready', () =>
      render(
        html`<scp-week-programme src=${SRC} preview-date=${instant}></scp-week-programme>
          <scp-course-finder src=${SRC} preview-date=${instant}></scp-course-finder>
          <scp-toolkit-browser src=${SRC} preview-date=${instant}></scp-toolkit-browser>
          <scp-threshold-chart src=${SRC} preview-date=${instant}></scp-threshold-chart>
          <scp-resource-library src=${SRC} preview-date=${instant}></scp-resource-library>`,
        holder,
      ),
    );
    for (const element of elementsIn(holder)) {
      for (const button of element.shadowRoot?.querySelectorAll<HTMLElement>('[aria-expanded="false"]') ?? [])
        button.click();
      await element.updateComplete;
    }
    return elementsIn(holder)
      .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.scp')?.innerText ?? '')
      .join('\n')
      .replace(/\s+/g, ' ');
  } finally {
    holder.remove();
  }
}

describe(`a visitor in ${zone}`, () => {
  it('is there', () => {
    // By the clock, not by name: an engine may call Asia/Kolkata by its older name.
    for (const instant of ['2027-01-15T12:00Z', '2027-07-15T12:00Z']) {
      const moment = new Date(instant);
      expect(moment.toLocaleString('en-GB')).to.equal(moment.toLocaleString('en-GB', { timeZone: zone }));
    }
  });

  for (const instant of INSTANTS)
    it(`reads what one in London reads at ${instant}`, async () => {
      const words = await wordsAt(instant);
      const london = await executeServerCommand<{ words: string }, unknown>('words-in-london', {
        name: instant,
        words,
      });
      expect(words.length).to.be.greaterThan(1000);
      expect(words).to.equal(london?.words);
    });
});
