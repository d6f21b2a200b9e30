import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/all.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { rootOf, wordsOf } from '../harness/element.js';
import { everyText } from '../harness/every-text.js';
import { heldServer } from '../harness/held-server.js';
import type { Opening } from '../harness/rendered.js';
import { TAGS } from '../harness/tags.js';

type Opened = LitElement & Opening & { src?: string; previewDate?: string };

/** An element with that data, at a moment, in a page of a width. */
async function shown(tag: string, data: unknown, { now = EXAMPLE_NOW, width = 1000 } = {}): Promise<Opened> {
  const page = await fixture<HTMLElement>(html`<main></main>`);
  page.style.inlineSize = `${width}px`;
  const element = document.createElement(tag) as Opened;
  Object.assign(element, { src: datasetAddress(data), previewDate: now });
  const ready = oneEvent(page, 'scp-ready');
  page.append(element);
  await ready;
  await element.updateComplete;
  return element;
}

/** Words that are drawn past the edge of an element; what is for the ear alone is drawn nowhere. */
function wordsPast(element: Opened): string[] {
  const { right } = element.getBoundingClientRect();
  const texts = document.createTreeWalker(rootOf(element), NodeFilter.SHOW_TEXT);
  const past: string[] = [];
  while (texts.nextNode() !== null) {
    const { currentNode: text } = texts;
    if (text.parentElement?.closest('.vh, select, textarea') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    if ([...range.getClientRects()].some((rect) => rect.width > 0 && rect.right > right + 1))
      past.push((text.textContent ?? '').trim().slice(0, 40));
  }
  return past;
}

let addresses = 0;
const newAddress = () => `https://data.example/every/${++addresses}.json`;

describe('hazards in every element', () => {
  for (const tag of TAGS) {
    for (const [what, change] of [
      ['a word of 300 letters', () => 'Safeguarding'.repeat(25)],
      ['an address of 300 characters', () => `https://example.org/${'a'.repeat(280)}`],
      ['a text of 10,000 characters', (text: string) => `${text} `.repeat(Math.ceil(10_000 / (text.length + 1)))],
      ['300 letters of a script without spaces', () => '児童'.repeat(150)],
    ] as const)
      it(`D21: ${what} in every text of every record: nothing sticks out at 320 pixels: ${tag}`, async () => {
        const data = everyText(exampleDataset, 'prose', change);
        const element = await shown(tag, data, { width: 320 });
        for (const button of rootOf(element).querySelectorAll<HTMLElement>('[aria-expanded="false"], summary'))
          button.click();
        await element.updateComplete;
        await nextFrame();
        await element.updateComplete;
        expect(wordsOf(element).length, 'they are shown').to.be.above(900);
        expect(element.scrollWidth).to.be.at.most(320);
        expect(wordsPast(element)).to.deep.equal([]);
      }).timeout(30_000);

    it(`D31: data past its review says so, with both dates, and not before: ${tag}`, async () => {
      const data = { ...exampleDataset, updated: '2027-03-01', reviewBy: '2027-03-09' };
      const late = await shown(tag, data);
      expect(wordsOf(late)).to.match(
        /This may be out of date\s+Updated 1 March 2027\. It was due for review by 9 March 2027\./,
      );
      const due = await shown(tag, data, { now: '2027-03-09T23:59' });
      expect(wordsOf(due)).to.not.include('out of date');
      // In summer London's day begins an hour before that of UTC.
      const summer = { ...data, reviewBy: '2027-07-01' };
      expect(wordsOf(await shown(tag, summer, { now: '2027-07-01T23:30' }))).to.not.include('out of date');
      expect(wordsOf(await shown(tag, summer, { now: '2027-07-02T00:30' }))).to.include('out of date');
    });

    for (const [what, order] of [
      ['the first answers first', ['a', 'b']],
      ['the last answers first', ['b', 'a']],
    ] as const)
      it(`F9, C52: another address while the first one loads, ${what}: the last one is shown: ${tag}`, async () => {
        const server = heldServer();
        try {
          const address = { a: newAddress(), b: newAddress() };
          const page = await fixture<HTMLElement>(html`<main></main>`);
          const element = document.createElement(tag) as Opened;
          Object.assign(element, { src: address.a, previewDate: EXAMPLE_NOW });
          page.append(element);
          await waitUntil(() => server.waiting.length === 1);
          element.src = address.b;
          await waitUntil(() => server.asked.length === 2);
          const ready = oneEvent(page, 'scp-ready');
          for (const name of order) {
            const data = { ...exampleDataset, updated: name === 'a' ? '2027-01-11' : '2027-02-22' };
            // What nobody waits for any more has been given up.
            if (server.waiting.some((held) => held.address === address[name])) server.answer(data, address[name]);
            await element.updateComplete;
          }
          await ready;
          await element.updateComplete;
          expect(wordsOf(element)).to.include('22 February 2027').and.not.include('11 January 2027');
        } finally {
          server.restore();
        }
      });
  }
});
