import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDataset } from '../../../src/dataset/parse.js';
import { parseInstant } from '../../../src/domain/london-time.js';
import type { Dataset } from '../../../src/domain/types.js';
import {
  toolkitBrowserModel,
  type ToolkitBrowserModel,
  type ToolkitChoices,
} from '../../../src/elements/toolkit-browser/toolkit-browser.model.js';
import { fileSize, toolkitName } from '../../../src/elements/toolkit-browser/toolkit-detail.model.js';
import { EXAMPLE_NOW, exampleDataset } from '../../fixtures/example/dataset.js';

function read(value: unknown): Dataset {
  const result = parseDataset(value);
  assert(result.ok);
  return result.dataset;
}

const dataset = read(exampleDataset);
const at = (text: string): number => parseInstant(text)?.ms ?? Number.NaN;

const nothing: ToolkitChoices = {
  toolkit: undefined,
  topic: undefined,
  scopeLeft: false,
  query: '',
  ticked: new Map(),
  opened: null,
  shown: 20,
};

const model = (choices: Partial<ToolkitChoices> = {}, data = dataset, now = EXAMPLE_NOW): ToolkitBrowserModel =>
  toolkitBrowserModel(data, { ...nothing, ...choices }, at(now));

function list(choices: Partial<ToolkitChoices> = {}, data = dataset) {
  const shown = model(choices, data);
  assert(shown.kind === 'list');
  return shown;
}

function detail(id: string, now = EXAMPLE_NOW, data = dataset) {
  const shown = model({ opened: id }, data, now);
  assert(shown.kind === 'toolkit');
  return shown.toolkit;
}

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

  it('is of kind none without toolkits', () => {
    assert.equal(model({}, read({ schemaVersion: '1.0' })).kind, 'none');
  });
});

describe('toolkit detail', () => {
  it('says what it is for, when, for whom and what it holds', () => {
    const toolkit = detail('listening');
    assert.equal(toolkit.name, 'Listening toolkit');
    assert.equal(toolkit.whenToUse, 'When a child speaks less than usual.');
    assert.equal(toolkit.audience, 'For everyone who works with children and families');
    assert.equal(toolkit.holds, 'Guides and case studies');
    assert.deepEqual(toolkit.parts, [
      { name: 'A first conversation', url: 'https://example.org/guide', facts: 'Guide, PDF, 240 KB' },
    ]);
  });

  it('opens the toolkit, or says that the link is a list', () => {
    assert.deepEqual(detail('listening').link, {
      url: 'https://example.org/toolkits/listening',
      label: 'Open the toolkit',
      host: 'example.org',
    });
    assert.equal(detail('exploitation').link?.label, 'Open the list of toolkits');
  });

  it('joins the courses and resources that either side names, without the tour', () => {
    const names = (related: readonly { record: { id: string } }[]) => related.map(({ record }) => record.id);
    const toolkit = detail('listening');
    assert.deepEqual(names(toolkit.courses), ['honest-conversations', 'lado-intro']);
    assert.deepEqual(
      toolkit.courses.map(({ newLabel }) => newLabel),
      ['', 'New for 2027'],
    );
    assert.deepEqual(names(toolkit.resources), ['death-review']);
    assert.equal(toolkit.resources[0]?.record.contentNote, 'Describes the death of a child.');
    assert.deepEqual(detail('exploitation').courses, []);
  });

  it('has the dates of the tour that lie ahead, else where the dates are', () => {
    const before = detail('exploitation').tour;
    assert.equal(before?.invitation, 'See it in 45 minutes');
    assert.deepEqual(
      before?.sessions.map(({ day, time }) => [day, time]),
      [['Tuesday 20 April 2027', '1pm to 1:45pm']],
    );
    assert.equal(before?.catalogue, null);
    const after = detail('exploitation', '2027-04-21T09:00').tour;
    assert.deepEqual(after?.sessions, []);
    assert.deepEqual(after?.catalogue, { name: 'the Example Hub', url: undefined });
  });

  it('names three dates at most and counts the rest', () => {
    const sessions = Array.from({ length: 5 }, (_, n) => ({ id: `s${n}`, start: `2027-05-0${n + 1}T10:00` }));
    const many = read({
      toolkits: [{ id: 't', title: 'T', url: 'https://example.org/', tourId: 'c' }],
      courses: [{ id: 'c', title: 'C', sessions }],
    });
    const tour = detail('t', EXAMPLE_NOW, many).tour;
    assert.equal(tour?.sessions.length, 3);
    assert.equal(tour?.moreDates, 2);
    assert.equal(tour?.invitation, 'Take the tour');
  });

  it('marks a toolkit whose review is overdue, from the day after', () => {
    assert.equal(detail('listening', '2027-01-10T12:00').stale, '');
    assert.match(detail('listening', '2027-01-11T00:00').stale, /due for review by 10 January 2027/);
    assert.deepEqual(detail('listening').history, [
      'Launched on 10 January 2024.',
      'Last reviewed on 10 January 2025.',
    ]);
  });

  it('links its steps to the record, or to the address', () => {
    assert.deepEqual(
      detail('listening').steps.map(({ text, url, record }) => [text, url, record?.id]),
      [
        ['Read the guide', 'https://example.org/guide', undefined],
        ['Take the course', undefined, 'honest-conversations'],
      ],
    );
  });

  it('names the chart that teaches with it, and days of weeks that have opened', () => {
    assert.deepEqual(
      detail('infants').charts.map(({ id }) => id),
      ['example-chart'],
    );
    assert.deepEqual(detail('listening', '2027-03-08T06:59').weeks, []);
    assert.deepEqual(
      detail('listening', '2027-03-08T07:00').weeks.map(({ date, words }) => [date, words]),
      [['2027-03-08', 'Example Practice Week, Monday 8 March 2027']],
    );
  });

  it('says when it next changes: at midnight, or when a date of the tour is over', () => {
    assert.equal(detail('listening').nextChange, at('2027-03-11T00:00'));
    assert.equal(detail('exploitation', '2027-04-20T13:00').nextChange, at('2027-04-20T13:45') + 1);
  });

  it('is alone where the page names it, and can be left where the reader opened it', () => {
    const alone = model({ toolkit: 'infants', opened: 'listening' });
    assert(alone.kind === 'toolkit');
    assert.equal(alone.toolkit.id, 'infants');
    assert.equal(alone.featured, true);
    const opened = model({ opened: 'listening' });
    assert(opened.kind === 'toolkit');
    assert.equal(opened.featured, false);
    assert.equal(opened.back, 'Back to all 3 toolkits');
  });

  it('writes names and sizes as people read them', () => {
    assert.equal(toolkitName('Neglect'), 'Neglect toolkit');
    assert.equal(toolkitName('Exploitation Toolkit'), 'Exploitation Toolkit');
    assert.deepEqual([240, 999, 1000, 1540].map(fileSize), ['240 KB', '999 KB', '1 MB', '1.5 MB']);
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
