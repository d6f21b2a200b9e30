import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileSize, toolkitName } from '../../../src/elements/toolkit-browser/toolkit-detail.model.js';
import { EXAMPLE_NOW, exampleDataset } from '../../fixtures/example/dataset.js';
import { at, dataset, detail, model, read } from './toolkit-browser-support.js';

describe('toolkit detail', () => {
  it('says what it is for, when, for whom and what it holds', () => {
    const toolkit = detail('listening');
    assert.equal(toolkit.name, 'Listening toolkit');
    assert.deepEqual(toolkit.facts, [
      ['When to use it', 'When a child speaks less than usual.'],
      ['Who it is for', 'For everyone who works with children and families'],
      ['What it holds', 'Guides and case studies'],
      ['Launched', '10 January 2024'],
      ['Last reviewed', '10 January 2025'],
    ]);
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

  it('joins the courses and resources that either side names, then those on its topic, without the tour', () => {
    const names = (related: readonly { record: { id: string } }[]) => related.map(({ record }) => record.id);
    const toolkit = detail('listening');
    assert.deepEqual(names(toolkit.courses), ['honest-conversations', 'lado-intro']);
    assert.deepEqual(
      toolkit.courses.map(({ newLabel }) => newLabel),
      ['', 'New for 2027'],
    );
    assert.deepEqual(names(toolkit.resources), ['death-review', 'local-offer']);
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
    assert.deepEqual(detail('listening', '2027-01-10T12:00').facts.at(-1), ['Next review', '10 January 2027']);
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
    assert.equal(model().nextChange, at('2027-03-11T00:00'));
    assert.equal(model({}, dataset, '2027-04-20T13:00').nextChange, at('2027-04-20T13:45') + 1);
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

  it('is new, serves priorities and is about something, where the data says so', () => {
    const data = read({
      ...exampleDataset,
      toolkits: [{ ...exampleDataset.toolkits[1], publishedBy: 'Example Partnership', note: 'A note.' }],
      priorities: { title: 'P', items: [{ id: 'p', title: 'Exploitation first', toolkits: ['exploitation'] }] },
    });
    const toolkit = detail('exploitation', EXAMPLE_NOW, data);
    assert.equal(toolkit.newLabel, 'New for 2027');
    assert.equal(toolkit.about, 'A note. Published by Example Partnership.');
    assert.deepEqual(toolkit.facts.at(-1), ['Priorities that it serves', 'Exploitation first']);
    assert.equal(detail('listening').newLabel, '');
  });

  it('writes names and sizes as people read them', () => {
    assert.equal(toolkitName('Neglect'), 'Neglect toolkit');
    assert.equal(toolkitName('Exploitation Toolkit'), 'Exploitation Toolkit');
    assert.deepEqual([240, 999, 1000, 1540].map(fileSize), ['240 KB', '999 KB', '1 MB', '1.5 MB']);
  });
});
