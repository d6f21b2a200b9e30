import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScpThresholdChart } from '../../src/elements/threshold-chart/threshold-chart.js';
import { chart } from '../fixtures/example/chart.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { datasetAddress, missingAddress } from '../harness/dataset-address.js';
import { buttonOf, byWords, rootOf } from '../harness/element.js';
import { WIDTHS, choose, one, press, ready, sign, status, type, withChart, words } from '../harness/threshold-chart.js';
import { inForcedColours, inPageColours, onPaper, onScreen } from '../harness/window.js';

describe('<scp-threshold-chart>: states', () => {
  let log: ConsoleRecord;

  beforeEach(() => (log = recordConsole()));
  afterEach(() => log.stop());

  describe('next step', () => {
    it('shows all own areas side by side, or the one that is named and can be changed', async () => {
      const element = await ready();
      await press(element, sign(element, /^Has nowhere/));
      expect(words(element, '[part="next-step"]')).to.include('Northshire').and.include('South Island');
      expect(words(element, '[part="next-step"]')).to.include(
        'No published step found for this stage of support here: ask the front door.',
      );
      await choose(element, '#area', 'south');
      expect(
        [...rootOf(element).querySelectorAll('[part="next-step"] .t3')].map((each) => each.textContent),
      ).to.deep.equal(['South Island']);
      const north = await ready({ area: 'north' });
      expect(one<HTMLSelectElement>(north, '#area').value).to.equal('north');
      expect(words(north, '[part="next-step"] .tc-areas')).to.not.include('South Island');
    });

    it('never shows a faulty number', async () => {
      const contacts = exampleDataset.contacts.map((contact) => ({ ...contact, phone: '01632 96000x' }));
      const element = await ready({ data: { ...exampleDataset, contacts } });
      await press(element, sign(element, /^Has nowhere/));
      expect(words(element, '[part="next-step"]'))
        .to.include('Number missing: use the council’s website')
        .and.not.include('96000x');
      expect(
        [...rootOf(element).querySelectorAll('[href^="tel:"]')].map((link) => link.getAttribute('href')),
      ).to.deep.equal(['tel:999']);
    });
  });

  describe('other states', () => {
    const faults: readonly [string, object][] = [
      ['a bad level', { levels: [{ id: 'settled' }, ...chart.levels.slice(1)] }],
      ['a bad sign', { indicators: [...chart.indicators, { id: 'x', domain: 'rest', level: 'shaky' }] }],
      ['an unknown level', { indicators: [{ id: 'x', domain: 'rest', level: 'nowhere', text: 'A sign' }] }],
      ['swapped ids of levels', { levels: [...chart.levels, { id: 'shaky', name: 'Again' }] }],
      ['a failed worked example', { cases: [{ marked: ['rest-late'], level: 'serious' }] }],
      ['a misspelt field', { levles: [] }],
    ];
    for (const [name, change] of faults) {
      it(`C21, D16: withholds the chart for ${name}`, async () => {
        const holder = await fixture<HTMLElement>(html`<div></div>`);
        const issues: string[] = [];
        holder.addEventListener('scp-data-issues', (event) =>
          issues.push(...event.detail.issues.map((issue) => issue.severity)),
        );
        const shown = oneEvent(holder, 'scp-ready');
        const element = await fixture<ScpThresholdChart>(
          html`<scp-threshold-chart src=${datasetAddress(withChart(change))} preview-date=${EXAMPLE_NOW}><p>Fallback</p></scp-threshold-chart>`,
          { parentNode: holder },
        );
        await shown;
        await element.updateComplete;
        const text = words(element);
        for (const part of [
          'Example chart of stages',
          'call 999',
          'This chart is incomplete: do not rely on it',
          'The official chart',
          '01632 960002',
        ])
          expect(text).to.include(part);
        expect(rootOf(element).querySelector('table, input, textarea, slot')).to.equal(null);
        expect(text).to.not.include('Sleeps well');
        expect(issues).to.include('safety');
        await expectAccessible(element);
      });
    }

    it('says in a sentence that there is no such chart, with 999 and contacts', async () => {
      for (const options of [{ data: { ...exampleDataset, charts: [] } }, { chart: 'no-such-chart' }]) {
        const element = await ready(options);
        expect(words(element)).to.match(/There is no threshold chart to show here|not in the data/);
        expect(words(element)).to.include('call 999').and.include('01632 960002');
        await expectAccessible(element);
      }
    });

    it('keeps 999 first while loading and when loading fails, and tries again', async () => {
      const failed = oneEvent(document, 'scp-error');
      const element = await fixture<ScpThresholdChart>(
        html`<scp-threshold-chart src=${missingAddress()}><p>The official chart</p></scp-threshold-chart>`,
      );
      expect(words(element)).to.include('call 999');
      await failed;
      await element.updateComplete;
      expect(words(element)).to.match(/call 999.*The chart could not be loaded/);
      expect(words(element).match(/call 999/g)?.length).to.equal(1);
      expect(one<HTMLSlotElement>(element, 'slot').assignedElements().length).to.equal(1);
      await expectAccessible(element);
      const shown = oneEvent(element, 'scp-ready');
      element.src = datasetAddress(exampleDataset);
      await shown;
      await element.updateComplete;
      expect(words(element)).to.include('Your pattern so far');
    });

    it('claims a request to open its chart, and takes focus to its heading', async () => {
      const element = await ready();
      const ask = (id: string) =>
        !document.body.dispatchEvent(
          new CustomEvent('scp-open', { bubbles: true, cancelable: true, detail: { type: 'chart', id } }),
        );
      expect(ask('another-chart')).to.equal(false);
      expect(ask('example-chart')).to.equal(true);
      expect(rootOf(element).activeElement?.textContent).to.equal('Example chart of stages');
      const bare = await ready({ heading: '' });
      expect(bare.goToChart('example-chart')).to.equal(true);
      expect(rootOf(bare).activeElement).to.not.equal(null);
    });

    it('prints the whole chart as a table, with marks, suggestion and reason, from any width', async () => {
      const element = await ready({ width: 'narrow' });
      await press(element, sign(element, /^Sleeps well/));
      await type(element, '#reason', 'A reason to print.');
      globalThis.dispatchEvent(new Event('beforeprint'));
      expect(rootOf(element).querySelector('.tc-table'), 'a page that calls print() waits for nothing').to.not.equal(
        null,
      );
      await onPaper(element);
      await element.updateComplete;
      expect(rootOf(element).querySelectorAll('.tc-table .tc-sign').length).to.equal(6);
      expect(words(element)).to.include('call 999').and.include('A reason to print.').and.include('Rest');
      expect(words(element)).to.not.include('Age of the child');
      expect(getComputedStyle(byWords(element, '.tc-sign', /^Sleeps well/)).borderTopColor).to.equal('rgb(0, 0, 0)');
      globalThis.dispatchEvent(new Event('afterprint'));
      await onScreen();
      await element.updateComplete;
      expect(rootOf(element).querySelector('.tc-table')).to.equal(null);
    });

    it('is drawn in the text colour of the system where colours are forced, neither red nor green', async () => {
      const element = await ready({ width: 'wide' });
      await press(element, sign(element, /^Has nowhere/));
      await inForcedColours([element]);
      const probe = await fixture(html`<p style="color: CanvasText"></p>`);
      const { color } = getComputedStyle(probe);
      for (const selector of ['.tc-quilt .tc-off', '.tc-quilt .tc-on'])
        expect(getComputedStyle(one(element, selector)).stroke, selector).to.equal(color);
      expect(getComputedStyle(one(element, '.tc-table .tc-bar')).outlineColor).to.equal(color);
      await inPageColours();
    });

    it('shows the helplines of the country, also where the data has no areas', async () => {
      const helpline = { id: 'h', area: 'national', purpose: 'helpline', title: 'Helpline', phone: '01632 960004' };
      const none = { ...exampleDataset, areas: [], contacts: [helpline], charts: [{ ...chart, nextSteps: [] }] };
      const element = await ready({ data: none });
      expect(words(element, '[part="next-step"]'))
        .to.include('No contact is given here. Use your council’s website.')
        .and.include('National helplines Helpline 01632 960004');
      await expectAccessible(element);
      const withheld = await ready({ data: { ...none, charts: [{ ...chart, nextSteps: [], levels: [] }] } });
      expect(words(withheld)).to.include('This chart is incomplete').and.include('01632 960004');
    });

    it('says that it could not print where the browser does not, and that printing was asked for only once', async () => {
      const element = await ready();
      const own = globalThis.print;
      let asked = 0;
      globalThis.print = () => void asked++;
      await press(element, buttonOf(element, /^Print the note/));
      expect(words(element, '[part="note"]')).to.include('did not let the note be printed');
      await press(element, buttonOf(element, /^Print the empty chart/));
      expect(words(element, '[part="poster"]')).to.include('did not let the chart be printed');
      globalThis.print = own;
      expect(asked).to.equal(2);
      expect(document.querySelectorAll('scp-paper').length).to.equal(0);
      await waitUntil(() => status(element) === 'The chart could not be printed.', 'it is announced');
      await expectAccessible(element);
    });

    it('lays out without sideways scrolling at every width', async () => {
      for (const width of ['wide', 'middle', 'narrow'] as const) {
        const element = await ready({ width });
        await press(element, sign(element, /^Sleeps well/));
        expect(element.scrollWidth, width).to.be.at.most(WIDTHS[width]);
      }
    });
  });
});
