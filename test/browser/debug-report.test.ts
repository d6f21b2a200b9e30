import { expect, html, oneEvent, fixture } from '@open-wc/testing';
import '../../src/elements/week-programme/define.js';
import { defineElement, VERSION } from '../../src/ui/define-element.js';
import type { ScpWeekProgramme } from '../../src/elements/week-programme/week-programme.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { datasetAddress, missingAddress } from '../harness/dataset-address.js';
import { readyElement, rootOf, wordsOf } from '../harness/element.js';

const data = { ...exampleDataset, updated: '2027-03-01', reviewBy: '2027-03-10' };

const shown = (dataset: unknown, now = '2027-03-08T09:00') =>
  readyElement<ScpWeekProgramme>(
    html`<scp-week-programme debug src=${datasetAddress(dataset)} preview-date=${now}></scp-week-programme>`,
  );

/** What the report says under a name. */
function told(element: Element, name: string): string {
  const terms = [...rootOf(element).querySelectorAll<HTMLElement>('[part="debug"] dt')];
  const found = terms.find((term) => term.innerText.trim() === name)?.nextElementSibling;
  return found instanceof HTMLElement ? found.innerText.replace(/\s+/g, ' ').trim() : '';
}

describe('the report for the page’s editor', () => {
  let log: ConsoleRecord;
  beforeEach(() => {
    log = recordConsole();
  });
  afterEach(() => {
    log.stop();
  });

  it('says what works, which version runs, where the data is from and how old it is', async () => {
    const element = await shown(data);
    expect(told(element, 'Works')).to.equal('The script runs, and the data is shown.');
    expect(told(element, 'Failed or blocked')).to.equal('Nothing.');
    expect(told(element, 'Version')).to.equal(`${VERSION} runs. No other version is on this page.`);
    expect(told(element, 'Data from')).to.equal(element.src);
    expect(told(element, 'Fresh')).to.match(
      /^Last changed on 1 March 2027, 7 days ago\. To be reviewed by 10 March 2027\. Received at /,
    );
    expect(told(element, 'Problems in the data')).to.equal('None.');
    await expectAccessible(element);
  });

  it('says that a review is overdue, and what the data does not tell', async () => {
    expect(told(await shown(data, '2027-03-11T09:00'), 'Fresh')).to.include(
      'Its review is overdue since 10 March 2027.',
    );
    expect(told(await shown({ ...data, updated: undefined, reviewBy: undefined }), 'Fresh')).to.match(
      /^It does not say when it was last changed\. No date for its review\./,
    );
  });

  it('lists what is wrong in the data, with its place and what became of it', async () => {
    const element = await shown({ ...data, toolkits: [...data.toolkits, { id: 'nameless' }] });
    const words = told(element, 'Problems in the data');
    expect(words).to.match(/^\d+ problems?\. Left out: /);
    expect(words).to.include(`/toolkits/${data.toolkits.length}`);
  });

  it('says what failed, and what to look at', async () => {
    const element = await fixture<ScpWeekProgramme>(html`<scp-week-programme debug></scp-week-programme>`);
    const failed = oneEvent(element, 'scp-error');
    element.src = missingAddress();
    await failed;
    await element.updateComplete;
    expect(told(element, 'Works')).to.equal(
      'The script runs. The data is not here, so that what stands between the tags shows.',
    );
    expect(told(element, 'Failed or blocked')).to.equal(
      'network. The data could not be reached: the connection failed or was blocked.',
    );
    expect(told(element, 'Data from')).to.equal(element.src);
  });

  it('names another version that came later, also after it is on screen', async () => {
    const element = await shown(data);
    const other = class extends HTMLElement {
      static readonly version = '9.9.9';
    };
    defineElement('scp-week-programme', other);
    await element.updateComplete;
    expect(told(element, 'Version')).to.equal(
      `${VERSION} runs, because its script was on the page first. Not used: 9.9.9. Take one of the scripts away.`,
    );
    expect(log.messages).to.deep.equal([
      `warning: scp-week-programme 9.9.9 was not registered: the page already has version ${VERSION}.`,
    ]);
  });

  it('is not there unless the page asks for it', async () => {
    const element = await shown(data);
    element.debug = false;
    await element.updateComplete;
    expect(wordsOf(element)).not.to.include('Report for the page');
  });
});
