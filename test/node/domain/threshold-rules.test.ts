import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCases, matchesAge, suggest } from '../../../src/domain/threshold-rules.js';
import type { Chart, ChartRule } from '../../../src/domain/types.js';
import { aChart, anIndicator } from './fixtures.js';

function aRule(id: string, fields: Partial<ChartRule> = {}): ChartRule {
  return { id, title: id, levels: [], domains: [], ages: [], indicators: [], ...fields };
}

const DOMAINS = ['home', 'food', 'health'];
const LEVELS = ['1', '2', '3', '4'];

/** A sign in each domain at each level: `home1`, `food4` and so on. */
const chart: Chart = aChart({
  indicators: DOMAINS.flatMap((domain) =>
    LEVELS.map((level) => anIndicator({ id: `${domain}${level}`, domain, level })),
  ),
  rules: [
    aRule('any'),
    aRule('top', { levels: ['4'] }),
    aRule('home-high', { levels: ['3', '4'], domains: ['home'] }),
    aRule('one-sign', { indicators: ['food2', 'food1'] }),
    aRule('baby', { ages: ['baby'], domains: ['health'] }),
    aRule('good', { levels: ['1'] }),
  ],
});

const read = (marked: string[], age: string | null = null) => {
  const { level, because, others, baseline, prompts, onlyBaseline } = suggest(chart, new Set(marked), age);
  const ids = (records: readonly { id: string }[]) => records.map((record) => record.id);
  return {
    level: level?.id ?? null,
    because: ids(because),
    others: ids(others),
    baseline: ids(baseline),
    prompts: ids(prompts),
    onlyBaseline,
  };
};

test('the highest level among the marked signs, and which signs', () => {
  assert.deepEqual(read(['home2', 'food3', 'health3', 'home1']), {
    level: '3',
    because: ['food3', 'health3'],
    others: ['home2'],
    baseline: ['home1'],
    prompts: ['any', 'good'],
    onlyBaseline: false,
  });
});

test('the order of the levels counts, not their names', () => {
  const [one, two, three, four] = chart.levels;
  assert.ok(one && two && three && four);
  const reordered = { ...chart, levels: [one, four, two, three] };
  assert.equal(suggest(reordered, new Set(['home4', 'home2']), null).level?.id, '2');
});

test('things going well never make, lower or join a suggestion', () => {
  assert.deepEqual(read(['home1', 'food1']), {
    level: null,
    because: [],
    others: [],
    baseline: ['home1', 'food1'],
    prompts: ['good'],
    onlyBaseline: true,
  });
  assert.deepEqual(read(['home4', 'home1', 'food1', 'health1']).because, ['home4']);
  assert.equal(read(['home4', 'home1', 'food1', 'health1']).level, '4');
});

test('nothing marked, or only what the chart does not have', () => {
  for (const marked of [[], ['unknown', '__proto__']]) {
    const { level, onlyBaseline, prompts } = read(marked);
    assert.deepEqual({ level, onlyBaseline, prompts }, { level: null, onlyBaseline: false, prompts: [] });
  }
});

test('a prompt needs one sign that has its level and its domain and is among its signs', () => {
  assert.deepEqual(read(['home3']).prompts, ['any', 'home-high']);
  assert.deepEqual(read(['home2', 'food3']).prompts, ['any']);
  assert.deepEqual(read(['food2']).prompts, ['any', 'one-sign']);
  // Named among the signs of the rule, but a baseline sign: no levels stated means none of the baseline.
  assert.deepEqual(read(['food1']).prompts, ['good']);
});

test('a prompt for an age needs that age to be chosen', () => {
  assert.ok(read(['health2'], 'baby').prompts.includes('baby'));
  assert.ok(!read(['health2'], 'teen').prompts.includes('baby'));
  assert.ok(!read(['health2']).prompts.includes('baby'));
  assert.ok(!read(['home2'], 'baby').prompts.includes('baby'));
});

test('a sign shows at its ages, or at all', () => {
  const sign = anIndicator({ ages: ['baby'] });
  assert.ok(matchesAge(sign, 'baby'));
  assert.ok(matchesAge(sign, null));
  assert.ok(!matchesAge(sign, 'teen'));
  assert.ok(matchesAge(anIndicator(), 'teen'));
});

test('choosing an age that does not fit a marked sign does not lower the suggestion', () => {
  const baby = aChart({ indicators: [anIndicator({ id: 'a', level: '4', ages: ['baby'] })] });
  assert.equal(suggest(baby, new Set(['a']), 'teen').level?.id, '4');
});

const anyMarks = fc.uniqueArray(fc.constantFrom(...chart.indicators.map((sign) => sign.id)));
const rank = (level: string | null): number => LEVELS.indexOf(level ?? '');

test('marking more never lowers, order never matters, unmarking restores', () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, (marked, more) => {
      const before = read(marked);
      const both = [...marked, ...more.filter((id) => !marked.includes(id))];
      assert.ok(rank(read(both).level) >= rank(before.level));
      assert.deepEqual(read([...both].reverse()), read(both));
      assert.deepEqual(read(both.filter((id) => marked.includes(id))), before);
      assert.ok(before.prompts.every((id) => read(both).prompts.includes(id)));
    }),
    { numRuns: 500 },
  );
});

test('every marked sign is in exactly one of the three lists', () => {
  fc.assert(
    fc.property(anyMarks, (marked) => {
      const { level, because, others, baseline } = read(marked);
      assert.deepEqual([...because, ...others, ...baseline].sort(), [...marked].sort());
      assert.equal(level === null, because.length === 0);
      assert.ok(baseline.every((id) => id.endsWith('1')));
    }),
  );
});

test('worked examples that hold say nothing', () => {
  const cases = [
    { marked: ['home3', 'home1'], level: '3', rules: ['home-high', 'any', 'good'] },
    { marked: ['food1'], level: null, rules: ['good'] },
    { marked: ['health2'], age: 'baby', level: '2', rules: ['any', 'baby'] },
  ];
  assert.deepEqual(checkCases({ ...chart, cases }), []);
});

test('worked examples that fail say how', () => {
  const cases = [
    { marked: ['home4'], level: '3', rules: ['any', 'top'] },
    { marked: ['home1', 'gone'], level: '2', rules: ['any', 'good'] },
    { marked: [], age: 'adult', level: null, rules: [] },
  ];
  assert.deepEqual(checkCases({ ...chart, cases }), [
    'Worked example 1 expects level of need 3, but its signs give level of need 4.',
    'Worked example 1 does not expect these prompts, but they show: home-high.',
    'Worked example 2 marks a sign that the chart does not have: gone.',
    'Worked example 2 expects level of need 2, but its signs give no level of need.',
    'Worked example 2 expects prompts that do not show: any.',
    'Worked example 3 names an age that the chart does not have: adult.',
  ]);
});
