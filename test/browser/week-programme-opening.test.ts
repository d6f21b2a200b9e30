import { expect, html, waitUntil } from '@open-wc/testing';
import '../../src/elements/week-programme/define.js';
import { parseDataset } from '../../src/dataset/parse.js';
import { publicationAt } from '../../src/dataset/publish.js';
import type { Dataset } from '../../src/domain/types.js';
import type { ScpWeekProgramme } from '../../src/elements/week-programme/week-programme.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { buttonOf, readyElement, rootOf, wordsOf } from '../harness/element.js';

function read(value: unknown): Dataset {
  const result = parseDataset(value);
  if (!result.ok) throw new Error(result.code);
  return result.dataset;
}

describe('<scp-week-programme> while someone reads', () => {
  const { now } = Date;
  afterEach(() => {
    Date.now = now;
  });

  it('opens the next day without reload, says so once, and keeps focus and open panels', async () => {
    const at = (text: string) => () => Date.parse(text);
    Date.now = at('2027-03-10T06:59:30Z');
    const element = await readyElement<ScpWeekProgramme>(
      html`<scp-week-programme src=${datasetAddress(exampleDataset)}></scp-week-programme>`,
    );
    buttonOf(element, /^Mon/).click();
    await waitUntil(() => rootOf(element).activeElement?.id === 'day-2027-03-08-button');
    expect(rootOf(element).querySelector('#day-2027-03-10')).to.equal(null);
    Date.now = at('2027-03-10T07:00:01Z');
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(rootOf(element).querySelector('#day-2027-03-10')).not.to.equal(null);
    expect(rootOf(element).activeElement?.id).to.equal('day-2027-03-08-button');
    expect(rootOf(element).querySelector<HTMLElement>('#day-2027-03-08')?.hidden).to.equal(false);
    await waitUntil(() => rootOf(element).querySelector('[role="status"]')?.textContent !== '', 'the status speaks', {
      timeout: 3000,
    });
    expect(rootOf(element).querySelector('[role="status"]')?.textContent).to.equal(
      'Wednesday 10 March is now open: Spotting exploitation early.',
    );
  });

  it('asks for newer data after a day has opened, so that a file published in parts fills by itself', async () => {
    const { fetch, setTimeout: patient } = globalThis;
    const held = publicationAt(read(exampleDataset), Date.parse('2027-03-10T06:59:00Z')).dataset;
    const answers = [held, held, exampleDataset];
    let requests = 0;
    globalThis.fetch = () => {
      const body = JSON.stringify(answers[Math.min(requests++, 2)]);
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
    };
    // Minutes pass in hundredths of a second.
    globalThis.setTimeout = ((run: () => void, ms = 0) => patient(run, ms / 1000)) as typeof setTimeout;
    try {
      Date.now = () => Date.parse('2027-03-10T06:59:30Z');
      const element = await readyElement<ScpWeekProgramme>(
        html`<scp-week-programme src=${`https://data.example/${Math.random()}`}></scp-week-programme>`,
      );
      Date.now = () => Date.parse('2027-03-10T07:00:01Z');
      document.dispatchEvent(new Event('visibilitychange'));
      await element.updateComplete;
      expect(wordsOf(element)).to.include('Nothing has been published for this day.');
      const arrived = () => wordsOf(element).includes('What a school day tells you');
      for (let look = 0; look < 100 && !arrived(); look++) await new Promise((resolve) => patient(resolve, 20));
      expect(arrived()).to.equal(true);
      expect(requests).to.equal(3);
      element.remove();
    } finally {
      Object.assign(globalThis, { fetch, setTimeout: patient });
    }
  });
});
