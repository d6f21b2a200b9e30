import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDataset } from '../../../src/dataset/parse.js';
import { parseInstant } from '../../../src/domain/london-time.js';
import type { Dataset } from '../../../src/domain/types.js';
import { weekModel, type WeekModel } from '../../../src/elements/week-programme/week-programme.model.js';
import { EXAMPLE_NOW, exampleDataset } from '../../fixtures/example/dataset.js';

function read(value: unknown): Dataset {
  const result = parseDataset(value);
  assert(result.ok);
  return result.dataset;
}

const dataset = read(exampleDataset);
const at = (text: string): number => parseInstant(text)?.ms ?? Number.NaN;

function shown(
  now: string,
  week: string | undefined = 'example-week',
  toggled: ReadonlyMap<string, boolean> = new Map(),
) {
  const model = weekModel(dataset, { week, toggled, ticks: new Map() }, at(now));
  assert(model.kind === 'week');
  return model;
}

const states = (model: Extract<WeekModel, { kind: 'week' }>) => model.days.map((day) => day.state);

describe('week programme model', () => {
  it('opens days one by one at their own moment in London', () => {
    assert.deepEqual(states(shown('2027-03-08T06:59')), Array(5).fill('locked'));
    assert.deepEqual(states(shown('2027-03-08T07:00')), ['today', 'locked', 'locked', 'locked', 'locked']);
    assert.deepEqual(states(shown('2027-03-12T11:59')), ['past', 'past', 'past', 'past', 'locked']);
    assert.deepEqual(states(shown('2027-03-12T12:00')), ['past', 'past', 'past', 'past', 'today']);
    assert.deepEqual(states(shown('2027-03-13T00:00')), Array(5).fill('past'));
  });

  it('says where we are: before, during and after the week', () => {
    assert.deepEqual(shown('2027-03-06T07:00').progress, { big: '2 days', small: 'until the week opens' });
    assert.equal(shown(EXAMPLE_NOW).progress.big, 'Day 3 of 5');
    assert.equal(shown('2027-03-11T06:00').progress.big, '3 of 5 days open');
    assert.equal(shown('2027-03-20').progress.big, 'This week has ended');
  });

  it('says when a locked day opens and hides a theme that may not be known', () => {
    const [, , , thursday, friday] = shown(EXAMPLE_NOW).days;
    assert.equal(thursday?.opens, 'Opens Thursday 11 March at 7am');
    assert.deepEqual(thursday?.themeNames, ['Theme to be announced']);
    assert.deepEqual(thursday?.items, []);
    assert.equal(friday?.opens, 'Opens Friday 12 March at midday');
    assert.deepEqual(friday?.themeNames, ['Working with families']);
    assert(!JSON.stringify(shown(EXAMPLE_NOW)).includes('secret'));
  });

  it('unfolds today, and what the reader unfolded or folded', () => {
    const expanded = (model: ReturnType<typeof shown>) =>
      model.days.filter((day) => day.expanded).map((day) => day.date);
    assert.deepEqual(expanded(shown(EXAMPLE_NOW)), ['2027-03-10']);
    assert.deepEqual(
      expanded(
        shown(
          EXAMPLE_NOW,
          undefined,
          new Map([
            ['2027-03-08', true],
            ['2027-03-10', false],
          ]),
        ),
      ),
      ['2027-03-08'],
    );
    assert.deepEqual(
      expanded(shown(EXAMPLE_NOW, undefined, new Map([['2027-03-12', true]]))),
      ['2027-03-10'],
      'a locked day stays folded',
    );
  });

  it('tells what is on now, next, ended, cancelled and to be confirmed, in order of time', () => {
    const items = shown(EXAMPLE_NOW).days[2]?.items ?? [];
    assert.deepEqual(
      items.map((item) => [item.state, item.time]),
      [
        ['ended', '8:30am to 9am'],
        ['on-now', '1:30pm to 2:15pm'],
        ['next', '3pm to 4:30pm'],
        ['cancelled', '5pm to 6pm'],
        ['to-be-confirmed', 'Time to be confirmed'],
      ],
    );
    assert.equal(items[1]?.repeats, 'Also at 7pm');
    assert.equal(items[2]?.nextAt, 'Next at 3pm');
    assert.equal(items[3]?.bookingUrl, undefined, 'a cancelled talk cannot be booked');
  });

  it('joins an item to the toolkit it launches and the course it is', () => {
    const launch = shown('2027-03-08T08:00').days[0]?.items[0];
    assert.deepEqual(
      launch?.records.map(({ type, id }) => `${type} ${id}`),
      ['toolkit listening'],
    );
    assert.deepEqual(shown(EXAMPLE_NOW).days[2]?.items[1]?.records[0]?.url, 'https://example.org/courses');
  });

  it('shows the week that is on, else the next, else the last, else says that there is none', () => {
    const chosen = (now: string) => shown(now, 'no such week').id;
    assert.equal(chosen('2026-10-01'), 'autumn-week');
    assert.equal(chosen('2026-12-01'), 'example-week');
    assert.equal(chosen('2028-01-01'), 'example-week');
    assert.deepEqual(
      weekModel(read({ schemaVersion: '1.0' }), { week: undefined, toggled: new Map(), ticks: new Map() }, 0),
      {
        kind: 'none',
      },
    );
  });

  it('copes with a day of 25 hours and a week without days', () => {
    assert.equal(states(shown('2026-10-25T23:59', 'autumn-week')).indexOf('today'), 3);
    assert.equal(states(shown('2026-10-26T00:10', 'autumn-week')).indexOf('today'), -1);
    const empty = weekModel(
      read({ schemaVersion: '1.0', weeks: [{ id: 'w', title: 'W' }] }),
      { week: 'w', toggled: new Map(), ticks: new Map() },
      at('2027-01-01'),
    );
    assert(empty.kind === 'week' && empty.dates === 'Dates to be confirmed');
  });

  it('property: nothing of a locked day is known but its date and themes, and the next change lies ahead', () => {
    const from = at('2026-10-01');
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: at('2027-04-01') }),
        fc.constantFrom('example-week', 'autumn-week'),
        (now, week) => {
          const model = weekModel(dataset, { week, toggled: new Map(), ticks: new Map() }, now);
          assert(model.kind === 'week');
          assert(model.nextChange > now);
          for (const day of model.days)
            if (!day.opened) assert(day.items.length === 0 && day.themes.length === 0 && !day.expanded);
          assert(!/undefined|NaN|Invalid Date|\[object/.test(JSON.stringify(model)));
        },
      ),
    );
  });
});
