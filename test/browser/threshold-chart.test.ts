import { expect, waitUntil } from '@open-wc/testing';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { buttonOf, byWords, focusOf, rootOf } from '../harness/element.js';
import { choose, one, press, ready, sign, status, type, WIDTHS, words } from '../harness/threshold-chart.js';

describe('<scp-threshold-chart>', () => {
  let log: ConsoleRecord;

  beforeEach(() => (log = recordConsole()));
  afterEach(() => log.stop());

  describe('reading', () => {
    it('shows heading, 999, the illustrative label, notes and a real table, and is accessible', async () => {
      const element = await ready();
      const text = words(element);
      const order = [
        'Example chart of stages',
        'call 999',
        'Illustrative chart. Not signed off',
        'An invented chart',
        'The chart guides.',
        'Age of the child',
        'Sleeps well',
        'What the chart suggests',
        'Your own judgement',
        'Next step',
        'Note for the record',
      ];
      const places = order.map((part) => text.indexOf(part));
      expect(places).to.not.include(-1);
      expect(places).to.deep.equal([...places].sort((a, b) => a - b));
      expect(
        [...rootOf(element).querySelectorAll('.tc-table thead th .level-name > span')].map((th) =>
          (th as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
        ),
      ).to.deep.equal([
        'Stage of support 1 Settled These are things going well',
        'Stage of support 2 Shaky',
        'Stage of support 3 Serious',
      ]);
      expect(one(element, '.tc-table caption').textContent).to.include('Tick the signs you have seen');
      expect(
        [...rootOf(element).querySelectorAll('th[scope="rowgroup"] .tc-dn')].map((th) => th.textContent),
      ).to.deep.equal(['Rest', 'Play']);
      expect(text.match(/Nothing you mark is stored/g)?.length).to.equal(1);
      expect(rootOf(element).querySelectorAll('[role="status"]').length).to.equal(1);
      expect(text).to.not.match(/neglect|level of need/i);
      await expectAccessible(element);
      expect(log.messages).to.deep.equal([]);
    });

    it('shows one domain at a time where there is no room, and keeps its place', async () => {
      const element = await ready({ width: 'narrow' });
      expect(rootOf(element).querySelector('.tc-table')).to.equal(null);
      expect(words(element, '.tc-lists')).to.include('Sleeps well').and.not.include('Never plays');
      expect(buttonOf(element, /^Previous/).disabled).to.equal(true);
      await expectAccessible(element);
      await press(element, buttonOf(element, /^Next: Play/));
      await waitUntil(() => rootOf(element).activeElement?.textContent === 'Play', 'focus goes to the domain');
      expect(words(element, '.tc-lists')).to.include('Never plays').and.not.include('Sleeps well');
      expect(one<HTMLSelectElement>(element, '#domain').selectedOptions[0]?.innerText).to.equal('2 of 2: Play');
      await press(element, sign(element, /^Never plays/));
      await press(element, buttonOf(element, /^Previous/));
      await choose(element, '#domain', '1');
      expect(sign(element, /^Never plays/).checked).to.equal(true);
      await expectAccessible(element);
    });

    it('becomes the table when there is room again', async () => {
      const element = await ready({ width: 'narrow' });
      await press(element, sign(element, /^Sleeps well/));
      (element.parentElement as HTMLElement).style.width = `${WIDTHS.middle}px`;
      await waitUntil(() => rootOf(element).querySelector('.tc-table') !== null, 'the table comes');
      expect(sign(element, /^Sleeps well/).checked).to.equal(true);
      await expectAccessible(element);
    });

    it('follows one domain across its levels, with their neighbours side by side', async () => {
      const element = await ready();
      const domains = () =>
        [...rootOf(element).querySelectorAll('.tc-table th[scope="rowgroup"] .tc-dn')].map((head) => head.textContent);
      await press(element, byWords(element, 'label', /^One domain at a time/));
      expect(domains()).to.deep.equal(['Rest']);
      const tops = [...rootOf(element).querySelectorAll('.tc-table td .tc-sign')].map(
        (label) => label.getBoundingClientRect().top,
      );
      expect(new Set(tops).size, 'the signs of each level begin on one line').to.equal(1);
      expect(tops.length).to.equal(3);
      await expectAccessible(element);
      await press(element, buttonOf(element, /^Next: Play/));
      expect(domains()).to.deep.equal(['Play']);
      await waitUntil(() => focusOf(element)?.textContent === 'Play', 'focus goes to the domain');
      await type(element, '#find', 'bed');
      expect(domains(), 'a word is found in every domain').to.deep.equal(['Rest']);
    });

    it('has signs that are large enough to hit, and whose whole text is the label', async () => {
      const element = await ready();
      for (const label of rootOf(element).querySelectorAll<HTMLLabelElement>('.tc-sign')) {
        expect(label.getBoundingClientRect().height).to.be.at.least(24);
        expect((label.control as HTMLInputElement).labels?.length).to.equal(1);
      }
      expect(
        byWords(element, '.tc-sign', /^Often goes/)
          .innerText.replace(/\s+/g, ' ')
          .trim(),
      ).to.equal('Often goes to bed late Ages 5 to 17');
    });

    it('shows sources and whether a sign is signed off when asked', async () => {
      const element = await ready();
      expect(words(element, '.tc-table')).to.not.include('Invented for this example');
      await press(element, byWords(element, 'label', /^Show where each sign comes from/));
      expect(words(element, '.tc-table')).to.include(
        'Has nowhere to sleep From: Invented for this example. Signed off by the partnership.',
      );
      expect(words(element, '.tc-table')).to.include('no source is given. Not signed off by the partnership.');
      await expectAccessible(element);
    });

    it('finds a word, says what it hides, and shows every sign again', async () => {
      const element = await ready();
      await type(element, '#find', 'bed');
      expect(words(element, '.tc-hidden')).to.include('1 sign has “bed”. The others are hidden.');
      expect(rootOf(element).querySelectorAll('.tc-sign').length).to.equal(1);
      expect(one(element, '.tc-sign mark').textContent).to.equal('bed');
      await waitUntil(() => status(element)?.includes('1 sign has “bed”'), 'it is announced');
      await expectAccessible(element);
      await press(element, buttonOf(element, /^Show every sign/));
      expect(rootOf(element).querySelectorAll('.tc-sign').length).to.equal(6);
      await waitUntil(() => rootOf(element).activeElement?.id === 'find', 'focus is kept');
      await type(element, '#find', 'zzz');
      expect(words(element, '.tc-hidden')).to.include('No sign shown has “zzz”.');
      expect(rootOf(element).querySelector('.tc-table')).to.equal(null);
    });

    it('hides signs of other ages, and neither unmarks nor forgets them', async () => {
      const element = await ready();
      await press(element, sign(element, /^Often goes/));
      await choose(element, '#age', 'young');
      expect(words(element, '.tc-hidden')).to.include('1 sign for other ages is hidden.');
      expect(words(element, '.tc-hiddenmarks'))
        .to.include('Marked, outside the age shown')
        .and.include('Often goes to bed late');
      expect(words(element, '[part="suggestion"]')).to.include('The chart suggests stage of support 2: Shaky');
      await expectAccessible(element);
      await choose(element, '#age', '');
      expect(sign(element, /^Often goes/).checked).to.equal(true);
    });
  });
});
