import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { posterModel } from '../../../src/elements/threshold-chart/poster.model.js';
import { example, NO_PAGE, withChart } from './threshold-chart-fixtures.js';

describe('the empty chart for a wall', () => {
  const words = (level: string | null, area?: string) =>
    posterModel(example, { chart: undefined, area }, undefined, level)?.sections.flatMap(({ name, lines }) => [
      name,
      ...lines,
    ]) ?? [];

  it('is whole and empty, with the notes and whom one can ring in each area', () => {
    const poster = posterModel(example, NO_PAGE, undefined, null);
    assert.equal(poster?.chart.levels.length, 3);
    assert.equal(poster.chart.anyMarked, false);
    const text = words(null).join('\n');
    for (const part of [
      'The chart guides. Your judgement decides.',
      'Harm adds up over time\nLook at how long and how often.\n- ',
      'Northshire\n- Duty team (Professionals, when it is urgent): 01632 960001.',
      'South Island\n- No number is given. https://example.org/south',
    ])
      assert(text.includes(part), part);
  });

  it('of one level holds that level alone, what it asks for and its next step', () => {
    const chart = posterModel(example, NO_PAGE, undefined, 'shaky')?.chart;
    assert.deepEqual(
      chart?.levels.map(({ label }) => label),
      ['Stage of support 2'],
    );
    assert.deepEqual(
      chart.domains.map(({ cells }) => cells.map(({ signs }) => signs.map(({ id }) => id))),
      [[['rest-late']], [['play-alone']]],
    );
    const text = words('shaky').join('\n');
    assert(text.includes('What stage of support 2 asks for\nOffer help.'));
    assert(text.includes('Next step\nNorthshire\nTalk with the family and offer help.'));
    assert(!text.includes('judgement:'), 'nobody has judged anything');
  });

  it('shows the chosen area alone', () => {
    assert(!words(null, 'south').includes('Northshire'));
  });

  it('is not there for a chart that is withheld', () => {
    assert.equal(posterModel(withChart({ indicators: [] }), NO_PAGE, undefined, null), null);
  });
});
