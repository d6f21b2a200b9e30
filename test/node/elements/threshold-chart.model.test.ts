import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ageWords } from '../../../src/elements/threshold-chart/chart-signs.model.js';
import { chart as exampleChart } from '../../fixtures/example/chart.js';
import { example, marks, read, shown, withChart } from './threshold-chart-fixtures.js';

const published = read(JSON.parse(readFileSync('data/dataset.json', 'utf8')) as unknown);

const visible = (model: ReturnType<typeof shown>) =>
  model.domains
    .flatMap(({ cells }) => cells.flatMap(({ signs }) => signs.filter((sign) => sign.visible)))
    .map(({ id }) => id);

describe('threshold chart: levels', () => {
  it('are called by the chart’s own word, a number by position and a name', () => {
    const { levels } = shown();
    assert.deepEqual(
      levels.map(({ label, words, name }) => [label, words, name]),
      [
        ['Stage of support 1', 'stage of support 1', 'Settled'],
        ['Stage of support 2', 'stage of support 2', 'Shaky'],
        ['Stage of support 3', 'stage of support 3', 'Serious'],
      ],
    );
    assert.deepEqual(
      levels.map(({ baseline, highest }) => [baseline, highest]),
      [
        [true, false],
        [false, false],
        [false, true],
      ],
    );
  });

  it('run from plain to dense weave, however many there are', () => {
    const textures = (count: number) =>
      shown(
        {},
        withChart({
          levels: Array.from({ length: count }, (_, index) => ({ id: `l${index}`, name: `Name ${index}` })),
          indicators: [{ id: 'sign', domain: 'rest', level: 'l0', text: 'A sign' }],
          nextSteps: [],
        }),
      ).levels.map(({ texture }) => texture);
    assert.deepEqual(textures(1), [1]);
    assert.deepEqual(textures(2), [1, 4]);
    assert.deepEqual(textures(3), [1, 2, 4]);
    assert.deepEqual(textures(4), [1, 2, 3, 4]);
    assert.deepEqual(textures(6), [1, 2, 2, 3, 3, 4]);
  });
});

describe('threshold chart: suggestion', () => {
  it('suggests nothing while nothing is marked', () => {
    const { suggestion } = shown();
    assert.equal(suggestion.kind, 'nothing');
    assert.equal(suggestion.level, null);
  });

  it('names the highest level above the baseline, and the signs that make it', () => {
    const { suggestion } = shown(marks('rest-well', 'rest-late', 'play-never'));
    assert.equal(suggestion.sentence, 'The chart suggests stage of support 3: Serious');
    assert.deepEqual(
      suggestion.because.map(({ id }) => id),
      ['play-never'],
    );
    assert.deepEqual(
      suggestion.others.map(({ id }) => id),
      ['rest-late'],
    );
    assert.deepEqual(
      suggestion.baseline.map(({ id }) => id),
      ['rest-well'],
    );
  });

  it('never takes things going well for an answer, with the chart’s own concern or none', () => {
    assert.equal(
      shown(marks('rest-well')).suggestion.sentence,
      'No stage is suggested. Things going well do not rule out harm. If you are worried, ring the number below.',
    );
    assert.equal(
      shown(marks('home-1-19'), published).suggestion.sentence,
      'No level is suggested. Things going well do not rule out neglect. If you are worried, ring the number below.',
    );
  });

  for (const [name, dataset] of [
    ['the example', example],
    ['the published chart', published],
  ] as const) {
    const chart = dataset.charts[0];
    assert(chart);
    const ids = chart.indicators.map(({ id }) => id);
    const baseline = new Set(chart.levels.filter((level) => level.baseline).map(({ id }) => id));
    const good = chart.indicators.filter(({ level }) => baseline.has(level)).map(({ id }) => id);
    const age = fc.option(fc.constantFrom(...chart.ages.map(({ id }) => id)));

    it(`suggests nothing for any set of things going well (${name})`, () => {
      fc.assert(
        fc.property(fc.subarray(good, { minLength: 1 }), age, (some, chosen) => {
          const { suggestion } = shown({ ...marks(...some), age: chosen }, dataset);
          assert.equal(suggestion.kind, 'only-baseline');
          assert.equal(suggestion.level, null);
          assert.deepEqual(suggestion.because, []);
        }),
      );
    });

    it(`suggests the same at every age and whatever is looked for (${name})`, () => {
      fc.assert(
        fc.property(fc.subarray(ids), age, fc.string(), (some, chosen, query) => {
          const plain = shown(marks(...some), dataset);
          const filtered = shown({ ...marks(...some), age: chosen, query }, dataset);
          assert.equal(filtered.suggestion.sentence, plain.suggestion.sentence);
          assert.deepEqual(
            filtered.suggestion.because.map(({ id }) => id),
            plain.suggestion.because.map(({ id }) => id),
          );
        }),
        { numRuns: 40 },
      );
    });
  }

  it('brings prompts with their reason, and says which have no source', () => {
    const [prompt] = shown({ ...marks('rest-late'), age: 'young' }).suggestion.prompts;
    assert.equal(prompt?.name, 'See the infants toolkit');
    assert.equal(prompt.source, null);
    assert.deepEqual(
      prompt.records.map(({ type, id }) => [type, id]),
      [['toolkit', 'infants']],
    );
    const sourced = withChart({ rules: [{ ...exampleChart.rules[0], source: 'made-up' }] });
    assert.deepEqual(shown({ ...marks('rest-late'), age: 'young' }, sourced).suggestion.prompts[0]?.source, {
      name: 'Invented for this example',
      url: 'https://example.org/source',
    });
  });

  it('always says why a prompt shows, also where the data does not', () => {
    const reason = (ages: readonly string[]) =>
      shown({ ...marks('rest-none'), age: 'young' }, withChart({ rules: [{ id: 'r', title: 'A prompt', ages }] }))
        .suggestion.prompts[0]?.reason;
    assert.equal(reason([]), 'Shown because of a sign that you marked.');
    assert.equal(reason(['young']), 'Shown because of a sign that you marked and the age that you chose.');
  });

  it('keeps the note on cumulative harm also where the data has none', () => {
    assert.equal(shown().cumulative.name, 'Harm adds up over time');
    assert.match(shown({}, withChart({ notes: [] })).cumulative.text, /how long, how often/);
  });
});

describe('threshold chart: what is shown', () => {
  it('filters by age, says what it hides and names hidden marks', () => {
    const model = shown({ ...marks('rest-late'), age: 'young' });
    assert.deepEqual(visible(model), ['rest-well', 'rest-none', 'play-well', 'play-alone', 'play-never']);
    assert.equal(model.hidden, '1 sign for other ages is hidden.');
    const lists = (choices: Parameters<typeof shown>[0]) =>
      shown(choices).hiddenMarks.map(({ name, signs }) => [name, ...signs.map(({ id }) => id)]);
    assert.deepEqual(lists({ ...marks('rest-late'), age: 'young' }), [['Marked, outside the age shown', 'rest-late']]);
    assert.deepEqual(lists({ ...marks('rest-late', 'play-never'), age: 'young', query: 'sleeps' }), [
      ['Marked, outside the age shown', 'rest-late'],
      ['Marked, without the words you look for', 'play-never'],
    ]);
    assert.equal(model.suggestion.level?.id, 'shaky');
  });

  it('finds words from their start, in singular and plural and in the name of the domain', () => {
    assert.deepEqual(visible(shown({ query: 'goes BED' })), ['rest-late']);
    assert.deepEqual(visible(shown({ query: 'slee' })), ['rest-well', 'rest-none']);
    assert.deepEqual(visible(shown({ query: 'play alone' })), ['play-alone']);
    assert.equal(shown({ query: 'late' }).hidden, '1 sign has “late”. The others are hidden.');
    assert.equal(shown({ query: 'xyz' }).hidden, 'No sign shown has “xyz”.');
    assert.deepEqual(visible(shown({ query: '  ' })), visible(shown()));
  });

  it('joins ages that follow each other', () => {
    const bands = published.charts[0]?.ages ?? [];
    assert.equal(ageWords(bands, []), '');
    assert.equal(ageWords(bands, ['5-11', '11-17']), 'Ages 5 to 17');
    assert.equal(ageWords(bands, ['unborn']), 'Unborn');
    assert.equal(ageWords(bands, ['0-2', 'unborn']), 'Unborn to 2');
    assert.equal(ageWords(bands, ['0-2', '5-11']), 'Ages 0 to 2 and Ages 5 to 11');
  });

  it('keeps its place, and begins at the first domain', () => {
    assert.deepEqual([shown().current.id, shown().previous?.id, shown().next?.id], ['rest', undefined, 'play']);
    assert.deepEqual([shown({ domain: 'play' }).previous?.id, shown({ domain: 'play' }).next], ['rest', undefined]);
    assert.equal(shown({ domain: 'no such' }).current.id, 'rest');
  });

  it('counts as illustrative unless it is approved', () => {
    assert.match(
      shown({}, withChart({ status: undefined })).draft?.first ?? '',
      /^Illustrative chart\. Not signed off$/,
    );
    assert.match(shown({}, withChart({ status: 'draft' })).draft?.first ?? '', /^Draft/);
    assert.equal(shown({}, withChart({ status: 'approved' })).draft, null);
  });

  it('says when a marked sign is no longer in the chart', () => {
    assert.equal(shown(marks('rest-late')).lostMarks, false);
    assert.equal(shown(marks('rest-late', 'gone')).lostMarks, true);
  });

  it('reaches signs whose ids are names of object properties', () => {
    const odd = withChart({
      domains: [{ id: '__proto__', name: 'Odd' }],
      indicators: ['constructor', '__proto__', 'toString'].map((id) => ({
        id,
        domain: '__proto__',
        level: 'shaky',
        text: id,
      })),
    });
    assert.deepEqual(visible(shown({}, odd)), ['constructor', '__proto__', 'toString']);
    assert.equal(shown(marks('__proto__'), odd).suggestion.level?.id, 'shaky');
  });
});
