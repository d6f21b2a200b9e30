import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { suggest } from '../../../src/domain/threshold-rules.js';
import { chartModel, NO_CHOICES } from '../../../src/elements/threshold-chart/threshold-chart.model.js';
import { chart as exampleChart } from '../../fixtures/example/chart.js';
import { example, marks, NO_PAGE, read, shown } from './threshold-chart-fixtures.js';

type Entry = Record<string, unknown>;
type RawChart = Record<
  'levels' | 'domains' | 'ages' | 'indicators' | 'rules' | 'cases' | 'nextSteps' | 'notes',
  Entry[]
>;

const file = JSON.parse(readFileSync('data/dataset.json', 'utf8')) as Entry & { charts: [RawChart] };
const published = read(file);

/** The published data with its chart changed in one place. */
function modelAfter(change: (chart: RawChart) => void) {
  const copy = structuredClone(file.charts[0]);
  change(copy);
  return chartModel(read({ ...file, charts: [copy] }), NO_PAGE, NO_CHOICES);
}

function assertWithheld(change: (chart: RawChart) => void): void {
  const model = modelAfter(change);
  assert(model.kind === 'withheld');
  assert.match(model.official?.url ?? '', /^https:/);
  const phones = model.contacts.flatMap(({ contacts }) => contacts.map(({ phone }) => phone?.text));
  assert(phones.includes('0300 555 1384') && phones.includes('01983 823435'), 'the contacts of both areas are there');
}

/** What may go wrong with one entry of each list: a field, and what an editor could have made of it. */
const FAULTS: Partial<Record<keyof RawChart, readonly (readonly [field: string, value: unknown])[]>> = {
  levels: [
    ['id', undefined],
    ['name', ''],
    ['baseline', 'yes'],
    ['meaning', 7],
    ['asksfor', 'Act'],
  ],
  domains: [
    ['id', undefined],
    ['name', null],
    ['includes', []],
  ],
  ages: [
    ['id', 5],
    ['name', undefined],
    ['from', 'birth'],
  ],
  indicators: [
    ['id', ''],
    ['text', undefined],
    ['level', 'five'],
    ['domain', 'garden'],
    ['sources', ['rumour']],
  ],
  rules: [
    ['title', undefined],
    ['levels', ['9']],
    ['indicators', ['gone']],
    ['ages', ['teens']],
    ['toolkitId', 'gone'],
  ],
  nextSteps: [
    ['level', '9'],
    ['area', 'nowhere'],
    ['contacts', ['nobody']],
    ['text', 7],
    ['links', [{ title: 1 }]],
  ],
  notes: [
    ['title', undefined],
    ['text', ''],
    ['resources', ['gone']],
  ],
  cases: [
    ['marked', ['gone']],
    ['level', '9'],
    ['age', 'teens'],
    ['rules', ['gone']],
  ],
};

describe('the published chart fails closed', () => {
  it('and is whole as it stands', () => {
    assert.equal(modelAfter(() => undefined).kind, 'chart');
  });

  for (const [list, faults] of Object.entries(FAULTS) as [keyof RawChart, (typeof FAULTS)['levels'] & {}][]) {
    for (const [field, value] of faults) {
      it(`for ${list} with ${field} ${value === undefined ? 'missing' : JSON.stringify(value)}`, () => {
        const { length } = file.charts[0][list];
        // The first, the last and one between: all would take minutes for the signs.
        for (const at of new Set([0, Math.floor(length / 2), length - 1])) {
          assertWithheld((chart) => (chart[list][at] = { ...chart[list][at], [field]: value }));
        }
      });
    }
    it(`for ${list} with an entry that is text, and with one that is there twice`, () => {
      assertWithheld((chart) => (chart[list] as unknown[]).push('neglect'));
      if (list !== 'cases' && list !== 'nextSteps') assertWithheld((chart) => chart[list].push({ ...chart[list][0] }));
    });
  }

  it('for a level that is gone, a sign that has moved to another level, and levels in another order', () => {
    assertWithheld((chart) => chart.levels.splice(2, 1));
    assertWithheld((chart) => {
      const moved = chart.indicators.find(({ id }) => id === 'parenting-4-111');
      assert(moved);
      moved['level'] = '1';
    });
    assertWithheld((chart) => chart.levels.reverse());
  });

  it('for a worked example that does not come out, whichever it is', () => {
    file.charts[0].cases.forEach((example, at) => {
      assertWithheld((chart) => (chart.cases[at] = { ...example, level: example['level'] === '3' ? '2' : '3' }));
    });
  });

  it('for a chart without a name or an id: it is not left out, and no other chart takes its place', () => {
    for (const field of ['id', 'title']) {
      for (const value of [undefined, 7, '']) {
        const faulty = { ...file.charts[0], [field]: value };
        const dataset = read({ ...file, charts: [faulty, { ...file.charts[0], id: 'second' }] });
        const model = chartModel(dataset, NO_PAGE, NO_CHOICES);
        assert(model.kind === 'withheld', `${field} ${String(value)}`);
        assert.match(model.official?.url ?? '', /^https:/);
      }
    }
  });

  it('but not for a missing next step', () => {
    const model = modelAfter((chart) => (chart.nextSteps = []));
    assert(model.kind === 'chart');
  });
});

describe('things going well', () => {
  /** Asserts what product safety asks of a set of marks that holds things going well only. */
  function assertNoSuggestion(dataset: typeof published, marked: readonly string[]): void {
    const chart = dataset.charts[0];
    assert(chart);
    const { level, because, others, baseline, onlyBaseline } = suggest(chart, new Set(marked), null);
    assert.equal(level, null);
    assert.deepEqual([because, others], [[], []]);
    assert.equal(baseline.length, marked.length);
    assert.equal(onlyBaseline, true);
  }

  const good = (published.charts[0]?.indicators ?? []).filter(({ level }) => level === '1').map(({ id }) => id);

  it('never make a suggestion: every set of the example', () => {
    for (const set of [['rest-well'], ['play-well'], ['rest-well', 'play-well']]) assertNoSuggestion(example, set);
  });

  it('never make a suggestion: each, every two, every set of five that follow each other, and all of the published', () => {
    assert(good.length > 20);
    const sets = good.flatMap((one, at) => [
      [one],
      ...good.slice(at + 1).map((other) => [one, other]),
      ...Array.from({ length: 31 }, (_, bits) =>
        good.slice(at, at + 5).filter((_sign, place) => ((bits + 1) >> place) & 1),
      ).filter((set) => set.length > 0),
    ]);
    for (const set of [...sets, good]) assertNoSuggestion(published, set);
  });

  it('never make a suggestion: any set of the published', () => {
    fc.assert(
      fc.property(fc.subarray(good, { minLength: 1 }), (set) => assertNoSuggestion(published, set)),
      { numRuns: 2000 },
    );
  });

  it('say so in words, bring no prompt, and leave the note on harm with both briefings and the chronologies', () => {
    const { suggestion, cumulative } = shown(marks(...good), published);
    assert.match(suggestion.sentence, /^No level is suggested\. Things going well do not rule out neglect\./);
    assert.deepEqual(suggestion.prompts, []);
    assert.deepEqual(
      cumulative.records.map(({ id }) => id),
      ['cumulative-harm-briefing', 'learning-from-serious-safeguarding', 'chronology-practice-principles'],
    );
  });

  it('never lower or join a suggestion: every set of marks of the example', () => {
    const ids = exampleChart.indicators.map(({ id }) => id);
    for (let bits = 0; bits < 2 ** ids.length; bits++) {
      const marked = ids.filter((_id, place) => (bits >> place) & 1);
      const needs = marked.filter((id) => !id.endsWith('-well'));
      const [all, without] = [shown(marks(...marked)).suggestion, shown(marks(...needs)).suggestion];
      assert.equal(all.level?.id, without.level?.id);
      assert.deepEqual(
        [...all.because, ...all.others].map(({ id }) => id),
        [...without.because, ...without.others].map(({ id }) => id),
      );
    }
  });
});

describe('further prompts', () => {
  it('the infants toolkit for an unborn child or a baby with a sign of need, and says whom it is for', () => {
    for (const age of ['unborn', '0-2']) {
      const [prompt] = shown({ ...marks('home-4-32'), age }, published).suggestion.prompts;
      assert.deepEqual(
        prompt?.records.map(({ id }) => id),
        ['safeguarding-infants'],
      );
      assert.match(prompt?.text ?? '', /for unborn babies and infants under one/);
      assert.match(prompt?.reason ?? '', /^Shown because the age chosen is unborn or 0 to 2/);
      assert.deepEqual(shown({ ...marks('home-1-19'), age }, published).suggestion.prompts, []);
    }
    assert.deepEqual(shown({ ...marks('home-4-32'), age: '5-11' }, published).suggestion.prompts, []);
  });
});
