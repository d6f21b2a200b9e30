import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDataset } from '../../../src/dataset/parse.js';
import { publicationAt } from '../../../src/dataset/publish.js';
import { parseInstant } from '../../../src/domain/london-time.js';
import type { Dataset } from '../../../src/domain/types.js';
import { dayOpensAt } from '../../../src/domain/unlock.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';

const at = (text: string): number => parseInstant(text)?.ms ?? Number.NaN;

function read(value: unknown): Dataset {
  const result = parseDataset(value);
  assert(result.ok);
  return result.dataset;
}

/** The example with more that must not be known before its day. */
const full = read({
  ...exampleDataset,
  topics: [...exampleDataset.topics, { id: 'hush', title: 'Hushtopic' }],
  toolkits: [
    ...exampleDataset.toolkits,
    { id: 'hush-kit', title: 'Hushkit', url: 'https://example.org/hush', topics: ['hush'], launched: '2027-03-11' },
  ],
  courses: [...exampleDataset.courses, { id: 'open-course', title: 'An open course', toolkitId: 'hush-kit' }],
  notices: [...exampleDataset.notices, { id: 'hush-news', title: 'Hushnews', date: '2027-03-12' }],
});

const textAt = (moment: string): string => JSON.stringify(publicationAt(full, at(moment)).dataset);

describe('publishing only what is due', () => {
  it('holds no word of a day that has not opened but the names of themes that may be known', () => {
    const wednesday = textAt('2027-03-10T07:00');
    assert(!/hush|secret/i.test(wednesday), 'nothing of Thursday is known on Wednesday');
    assert(wednesday.includes('Working with families'), 'the theme of Friday may be known');
    assert(wednesday.includes('Spotting exploitation early'));
    const before = textAt('2027-03-07T12:00');
    assert(before.includes('Listening to children'), 'the theme of Monday may be known');
    assert(!before.includes('What children say when somebody asks'), 'its summary may not');
    assert(!before.includes('A walk round the toolkit.'));
  });

  it('holds no text of any invented week before its day, unless something that is published says the same', () => {
    const texts = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(texts)
          : [];
    let looked = 0;
    for (const week of full.weeks)
      for (const moment of week.days.flatMap((day) => dayOpensAt(week, day) ?? []).flatMap((ms) => [ms - 1, ms])) {
        const { dataset } = publicationAt(full, moment);
        const held = full.weeks.flatMap((each) =>
          each.days
            .filter((day) => (dayOpensAt(each, day) ?? Infinity) > moment)
            .flatMap(({ reveal, themes, items }) => [
              ...themes.flatMap(({ title, summary = '' }) => (reveal === 'date' ? [title, summary] : [summary])),
              ...items.flatMap(texts),
            ]),
        );
        const rest = new Set(texts({ ...full, weeks: full.weeks.map((each) => ({ ...each, days: [] })) }));
        const open = full.weeks.flatMap((each) =>
          each.days.filter((day) => (dayOpensAt(each, day) ?? Infinity) <= moment).flatMap(texts),
        );
        for (const text of open) rest.add(text);
        const published = new Set(texts(dataset));
        for (const text of held.filter((each) => each.length > 3 && !/^[a-z-]+$/.test(each) && !rest.has(each))) {
          looked += 1;
          assert(!published.has(text), `${new Date(moment).toISOString()}: ${text}`);
        }
      }
    assert(looked > 100, 'there was something to look for');
  });

  it('gives each day, and what is launched on it, at the moment of its opening', () => {
    assert(!textAt('2027-03-11T06:59').includes('Hushkit'));
    assert(textAt('2027-03-11T07:00').includes('Hushkit'));
    assert(textAt('2027-03-11T07:00').includes('A secret message'));
    // Friday opens at midday, and so does its news.
    assert(!textAt('2027-03-12T11:59').includes('Hushnews'));
    assert(textAt('2027-03-12T12:00').includes('Hushnews'));
  });

  it('leaves no link to what is withheld, and reads without a fault', () => {
    const { dataset } = publicationAt(full, at('2027-03-10T07:00'));
    assert.equal(dataset.courses.find(({ id }) => id === 'open-course')?.toolkitId, undefined);
    const again = parseDataset(dataset);
    assert(again.ok);
    assert.deepEqual(again.issues, []);
    assert.deepEqual(again.dataset, dataset);
  });

  it('says when to publish again, what is withheld, and that nothing is left', () => {
    const { next, withheld } = publicationAt(full, at('2027-03-10T07:00'));
    assert.equal(next, at('2027-03-11T07:00'));
    assert.deepEqual(withheld, ['2027-03-11', '2027-03-12', 'hush-kit', 'hush-news']);
    const done = publicationAt(full, at('2027-03-12T12:00'));
    assert.equal(done.next, null);
    assert.deepEqual(done.withheld, []);
    assert.deepEqual(done.dataset, full);
  });

  it('keeps a toolkit that a chart leads to: half a chart misleads', () => {
    const later = {
      ...full,
      toolkits: full.toolkits.map((kit) => (kit.id === 'infants' ? { ...kit, launched: '2030-01-01' } : kit)),
    };
    const { dataset } = publicationAt(later, at('2027-03-10'));
    assert(dataset.toolkits.some(({ id }) => id === 'infants'));
    assert.equal(dataset.charts[0]?.incomplete, false);
  });

  it('property: the same moment gives the same data, and running when told opens every day in turn', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-10-01'), max: at('2027-04-01') }), (start) => {
        assert.deepEqual(publicationAt(full, start), publicationAt(full, start));
        let moment = start;
        for (let runs = 0; runs < 30; runs++) {
          const { next, dataset } = publicationAt(full, moment);
          for (const week of dataset.weeks)
            for (const day of week.days)
              if ((dayOpensAt(week, day) ?? Infinity) > moment) assert.deepEqual(day.items, []);
          if (next === null) return assert.deepEqual(dataset, full);
          assert(next > moment);
          moment = next;
        }
        assert.fail('it never ends');
      }),
      { numRuns: 50 },
    );
  });
});

describe('words of what is withheld, in what is published', () => {
  const day = full.weeks.find(({ id }) => id === 'example-week')?.days.find(({ date }) => date === '2027-03-11');
  const theme = day?.themes[0]?.title ?? '';
  /** The editor’s own slip: the theme of Thursday, in another part of the data. */
  const places: [where: string, change: (data: Dataset) => object, path: RegExp][] = [
    ['nowhere', () => ({}), /^$/],
    [
      'in a piece of news',
      ({ notices }) => ({ notices: [{ ...notices[0], id: 'slip', summary: `On Thursday: ${theme.toUpperCase()}!` }] }),
      /^\/notices\/0\/summary$/,
    ],
    [
      'in the introduction of the week',
      ({ weeks }) => ({ weeks: weeks.map((week) => ({ ...week, intro: `It ends with ${theme}.` })) }),
      /^\/weeks\/\d\/intro/,
    ],
    [
      'among the words that people search a course by',
      ({ courses }) => ({ courses: courses.map((course, at) => ({ ...course, aliases: at === 0 ? [theme] : [] })) }),
      /^\/courses\/0\/aliases\/0$/,
    ],
    [
      'in the summary of a resource',
      ({ resources }) => ({ resources: resources.map((each) => ({ ...each, summary: `See ${theme}` })) }),
      /^\/resources\/0\/summary/,
    ],
    [
      'in the glossary, in which it is no word of its own',
      ({ glossary }) => ({ glossary: [...glossary, { ...glossary[0], term: `${theme} week` }] }),
      /^\/glossary\/\d+\/term$/,
    ],
  ];
  for (const [where, change, path] of places)
    it(`names the place: ${where}`, () => {
      const data = read({ ...full, ...change(full) });
      const { leaks } = publicationAt(data, at('2027-03-10T07:00'));
      assert.match(leaks.map((leak) => leak.path).join(), path);
      assert(leaks.every(({ words }) => words === theme));
      assert.deepEqual(publicationAt(data, at('2027-03-12T12:00')).leaks, [], 'no secret once it is due');
    });

  it('takes what the glossary explains for a word of the field', () => {
    const data = read({ ...full, glossary: [...full.glossary, { term: theme, expansion: 'Explained' }] });
    assert.deepEqual(publicationAt(data, at('2027-03-10T07:00')).leaks, []);
  });
});
