import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ToolkitChoices } from '../../../src/elements/toolkit-browser/toolkit-browser.model.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';
import { dataset, list, model, read } from './toolkit-browser-support.js';

const ids = (choices: Partial<ToolkitChoices>, data = dataset) => list(choices, data).cards.map(({ id }) => id);
const ticks = (...topics: string[]) => new Map([['topic', new Set(topics)]]);

describe('toolkit list', () => {
  it('has every toolkit in the order of the data, with its tour or that there is none', () => {
    const { cards, count, lede, scope } = list();
    assert.deepEqual(
      cards.map(({ id, tour, newLabel }) => [id, tour, newLabel]),
      [
        ['listening', 'No tour yet', ''],
        ['exploitation', '45-minute tour', 'New'],
        ['infants', 'No tour yet', ''],
      ],
    );
    assert.equal(count, '3 toolkits');
    assert.equal(lede, 'What each is for, what it holds and where to start. One has a tour.');
    assert.equal(scope, null);
  });

  it('draws the picture of a toolkit from its first topic, or from itself', () => {
    const plain = read({ toolkits: [{ id: 'plain', title: 'Plain', url: 'https://example.org/' }] });
    assert.deepEqual(
      [...list().cards, ...list({}, plain).cards].map(({ pictureId, topic }) => [pictureId, topic?.hue]),
      [
        ['listening', 'petrol'],
        ['exploitation', 'slate'],
        ['infants', 'clay'],
        ['plain', undefined],
      ],
    );
  });

  it('finds by words, aliases and topics, and says why where the title does not', () => {
    assert.deepEqual(ids({ query: 'exploitation' }), ['exploitation']);
    const [card] = list({ query: 'hearing children' }).cards;
    assert.equal(card?.id, 'listening');
    assert.equal(card?.matched, 'Hearing children');
    assert.deepEqual(ids({ query: 'zzz' }), []);
  });

  it('filters by groups of topics, with counts of what the search left', () => {
    assert.deepEqual(ids({ ticked: ticks('practice') }), ['listening', 'infants']);
    const [facet] = list({ query: 'infants', ticked: ticks('practice') }).facets;
    assert.deepEqual(
      facet?.options.map(({ label, count, checked }) => [label, count, checked]),
      [
        ['Practice', 1, true],
        ['Harm', 0, false],
      ],
    );
  });

  it('ignores ticks that the data does not have, and a facet that does not vary', () => {
    assert.equal(ids({ ticked: ticks('gone') }).length, 3);
    const same = read({
      ...exampleDataset,
      topics: exampleDataset.topics.map((topic) => ({ ...topic, group: 'All' })),
    });
    assert.deepEqual(list({}, same).facets, []);
  });

  it('starts with the topics of the page, says so, and can be left', () => {
    const scoped = list({ topic: 'infants, exploitation' });
    assert.deepEqual(
      scoped.cards.map(({ id }) => id),
      ['exploitation', 'infants'],
    );
    assert.deepEqual(scoped.scope, {
      words: 'Showing 2 of 3 toolkits: infants and exploitation',
      wayOut: 'Show all 3 toolkits',
    });
    assert.equal(list({ topic: 'infants', scopeLeft: true }).scope, null);
  });

  it('ignores unknown topics and toolkits and tells whoever built the page, and is never empty for it', () => {
    const shown = list({ topic: 'wrong', toolkit: 'none-such' });
    assert.equal(shown.cards.length, 3);
    assert.equal(shown.warnings.length, 2);
    assert.match(shown.warnings.join(' '), /toolkit names "none-such".*topic names "wrong"/);
  });

  it('shows as many as asked and knows how many there are', () => {
    const many = read({
      toolkits: Array.from({ length: 50 }, (_, n) => ({
        id: `t${n}`,
        title: `Number ${n}`,
        url: 'https://example.org/',
      })),
    });
    assert.equal(list({}, many).cards.length, 20);
    assert.equal(list({}, many).found, 50);
    assert.equal(list({ shown: 40 }, many).cards.length, 40);
  });

  it('marks a card past its review date, and has no search for one toolkit alone', () => {
    const overdue = (now: string) => list({}, dataset, now).cards.map((card) => card.overdue);
    assert.deepEqual(overdue('2027-01-10T23:59'), [false, false, false]);
    assert.deepEqual(overdue('2027-01-11T00:00'), [true, false, false]);
    const one = { ...exampleDataset, toolkits: exampleDataset.toolkits.slice(0, 1) };
    assert.deepEqual([list().searchable, list({}, read(one)).searchable], [true, false]);
  });

  it('is of kind none without toolkits', () => {
    assert.equal(model({}, read({ schemaVersion: '1.0' })).kind, 'none');
  });
});

describe('orders of the toolkits', () => {
  const labels = (data = dataset, query = '') => list({ query }, data).ordering.orders.map(({ label }) => label);

  it('has those that can change something', () => {
    assert.deepEqual(labels(), ['As listed', 'Title, A to Z', 'Next tour date', 'Newest first']);
    assert.equal(labels(dataset, 'listening')[0], 'Best match');
    const plain = read({ toolkits: [{ id: 'a', title: 'A', url: 'https://example.org/' }] });
    assert.deepEqual(labels(plain), ['As listed', 'Title, A to Z']);
  });

  it('puts them in order, and keeps the data’s where they are equal or the order is unknown', () => {
    assert.deepEqual(ids({ order: 'title' }), ['exploitation', 'infants', 'listening']);
    assert.deepEqual(ids({ order: 'tour' }), ['exploitation', 'listening', 'infants']);
    assert.deepEqual(ids({ order: 'new' }), ['exploitation', 'listening', 'infants']);
    assert.deepEqual(ids({ order: 'nonsense' }), ['listening', 'exploitation', 'infants']);
    assert.equal(list({ order: 'nonsense' }).ordering.order, 'match');
  });
});

describe('toolkits that the page names', () => {
  it('makes a strip of several in that order, with a way to all; unknown ones are told of', () => {
    const strip = model({ toolkit: 'infants, listening,gone' });
    assert(strip.kind === 'strip');
    assert.deepEqual(
      strip.cards.map(({ id }) => id),
      ['infants', 'listening'],
    );
    assert.equal(strip.wayOut, 'All 3 toolkits');
    assert.match(strip.warnings.join(), /"gone"/);
    assert.equal(model({ toolkit: 'infants,listening', scopeLeft: true }).kind, 'list');
  });

  it('opens one from the strip, but none that the page does not name', () => {
    const opened = model({ toolkit: 'infants,listening', opened: 'listening' });
    assert(opened.kind === 'toolkit');
    assert.equal(opened.back, 'Back to the list');
    assert.equal(model({ toolkit: 'infants,listening', opened: 'exploitation' }).kind, 'strip');
    assert.deepEqual([...opened.owned], ['infants', 'listening']);
    assert.deepEqual([...model({ toolkit: 'infants' }).owned], ['infants']);
    assert.deepEqual([...model({ topic: 'infants' }).owned], ['listening', 'exploitation', 'infants']);
  });

  it('goes back to all toolkits only where all were on screen', () => {
    const back = (choices: Partial<ToolkitChoices>) => {
      const shown = model({ opened: 'listening', ...choices });
      return shown.kind === 'toolkit' ? shown.back : '';
    };
    assert.equal(back({}), 'Back to all 3 toolkits');
    assert.equal(back({ query: 'x' }), 'Back to the list');
    assert.equal(back({ ticked: ticks('practice') }), 'Back to the list');
    assert.equal(back({ topic: 'infants' }), 'Back to the list');
    assert.equal(back({ topic: 'infants', scopeLeft: true }), 'Back to all 3 toolkits');
  });
});

describe('toolkit browser model', () => {
  it('holds for any choices: the count is what is found, and cards are some of the data', () => {
    const word = fc.oneof(fc.constantFrom('listening', 'exploitation', '__proto__', 'infants', ',', ''), fc.string());
    fc.assert(
      fc.property(word, word, fc.array(word), fc.nat(5), fc.boolean(), (query, topic, ticked, shown, scopeLeft) => {
        const shownModel = list({ query, topic, ticked: ticks(...ticked), shown, scopeLeft });
        assert(shownModel.found <= 3);
        assert.equal(shownModel.cards.length, Math.min(shown, shownModel.found));
        assert.equal(new Set(shownModel.cards.map(({ id }) => id)).size, shownModel.cards.length);
      }),
    );
  });
});
