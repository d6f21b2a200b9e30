import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dataset } from '../../../src/domain/types.js';
import {
  chartModel,
  NO_CHOICES,
  type ChartChoices,
} from '../../../src/elements/threshold-chart/threshold-chart.model.js';
import { chart as exampleChart } from '../../fixtures/example/chart.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';
import { example, marks, NO_PAGE, read, shown, withChart } from './threshold-chart-fixtures.js';

describe('threshold chart: next step', () => {
  it('follows the judgement, and shows both where that is lower than the suggestion', () => {
    const levels = (choices: Partial<ChartChoices>) =>
      shown(choices).nextStep.steps.map(({ level }) => level?.id ?? null);
    assert.deepEqual(levels({}), [null]);
    assert.deepEqual(levels(marks('rest-well')), [null]);
    assert.deepEqual(levels(marks('rest-late')), ['shaky']);
    assert.deepEqual(levels({ ...marks('rest-late'), judgement: 'serious' }), ['serious']);
    assert.deepEqual(levels({ ...marks('rest-none'), judgement: 'settled' }), ['settled', 'serious']);
  });

  it('shows own areas side by side, or the one that the page or the reader named', () => {
    const areas = (choices: Partial<ChartChoices>, area?: string) =>
      shown(choices, example, { chart: undefined, area }).nextStep.steps[0]?.areas.map(({ id }) => id);
    assert.deepEqual(areas({}), ['north', 'south']);
    assert.deepEqual(areas({}, 'south'), ['south']);
    assert.deepEqual(areas({}, 'elsewhere'), ['north', 'south']);
    assert.deepEqual(areas({ area: 'north' }, 'south'), ['north']);
    assert.deepEqual(areas({ area: null }, 'south'), ['north', 'south']);
  });

  it('says that a step is missing, and whom to ask', () => {
    const areas = shown(marks('rest-late')).nextStep.steps[0]?.areas;
    assert.equal(areas?.[0]?.text, 'Talk with the family and offer help.');
    assert.equal(areas[1]?.text, 'No published step found for this stage of support here: ask the front door.');
    assert.deepEqual(
      areas[1]?.contacts.map(({ id }) => id),
      ['south-public'],
    );
  });

  it('puts the urgent line for professionals first and frames it, at the highest level only', () => {
    const contacts = (dataset: Dataset, sign: string) =>
      shown(marks(sign), dataset).nextStep.steps[0]?.areas[0]?.contacts.map(({ id, first }) => [id, first]);
    const expected = [
      ['north-urgent', true],
      ['north-public', false],
    ];
    assert.deepEqual(contacts(example, 'rest-none'), expected);
    const step = { level: 'serious', area: 'north', text: 'Ring.', contacts: ['north-public'] };
    assert.deepEqual(contacts(withChart({ nextSteps: [step] }), 'rest-none'), expected);
    assert.deepEqual(contacts(withChart({ nextSteps: [] }), 'rest-none'), expected);
    assert.deepEqual(contacts(example, 'rest-late'), [['north-public', false]]);
  });

  const later = {
    id: 'north-late',
    area: 'north',
    purpose: 'out-of-hours',
    title: 'Night team',
    phone: '01632 960003',
  };
  const helpline = { id: 'help', area: 'national', purpose: 'helpline', title: 'Helpline', phone: '01632 960004' };
  const office = { id: 'office', area: 'national', purpose: 'partnership', title: 'Office', phone: '01632 960005' };
  const withContacts = (...more: readonly object[]) =>
    read({ ...exampleDataset, contacts: [...exampleDataset.contacts, ...more] });

  it('always has the front door and who answers when it is closed, whatever the step names', () => {
    const contacts = (sign: string) =>
      shown(marks(sign), withContacts(later)).nextStep.steps[0]?.areas[0]?.contacts.map(({ id }) => id);
    assert.deepEqual(contacts('rest-late'), ['north-public', 'north-late']);
    assert.deepEqual(contacts('rest-none'), ['north-urgent', 'north-public', 'north-late']);
  });

  it('shows the helplines of the country, also with no chart and with a withheld one', () => {
    const dataset = withContacts(helpline, office);
    const { national } = shown({}, dataset).nextStep;
    assert.deepEqual(
      national?.contacts.map(({ id }) => id),
      ['help'],
    );
    assert.equal(shown().nextStep.national, null);
    for (const charts of [[], [{ ...exampleChart, indicators: [] }]]) {
      const model = chartModel(read({ ...exampleDataset, charts, contacts: [helpline] }), NO_PAGE, NO_CHOICES);
      assert(model.kind !== 'chart');
      assert.deepEqual(
        model.contacts.at(-1)?.contacts.map(({ phone }) => phone?.text),
        ['01632 960004'],
      );
    }
  });

  it('loses no number where the data has no areas', () => {
    const chart = { ...exampleChart, nextSteps: [] };
    const dataset = read({ ...exampleDataset, areas: [], charts: [chart] });
    const areas = shown(marks('rest-none'), dataset).nextStep.steps[0]?.areas;
    assert.deepEqual(
      areas?.map(({ name, contacts }) => [name, contacts.map(({ id }) => id)]),
      [
        ['north', ['north-urgent', 'north-public']],
        ['south', ['south-public']],
      ],
    );
    const nobody = shown({}, read({ ...exampleDataset, areas: [], contacts: [], charts: [chart] }));
    assert.deepEqual(nobody.nextStep.steps[0]?.areas, []);
  });

  it('shows no number that it cannot trust', () => {
    const contactOf = (change: object) => {
      const contacts = exampleDataset.contacts.map((contact) =>
        contact.id === 'north-public' ? { ...contact, ...change } : contact,
      );
      return shown(marks('rest-late'), read({ ...exampleDataset, contacts })).nextStep.steps[0]?.areas[0]?.contacts[0];
    };
    assert.deepEqual(contactOf({})?.phone, { text: '01632 960002', href: 'tel:01632960002' });
    assert.equal(contactOf({})?.status, 'Not confirmed by the partnership. Seen in a public copy on 1 February 2027.');
    assert.equal(contactOf({ hours: '' })?.hours, 'Hours not stated');
    const broken = contactOf({ phone: '01632 96000x' });
    assert.equal(broken?.phone, null);
    assert.deepEqual(broken.missing, {
      words: 'Number missing: use the council’s website',
      url: 'https://example.org/north',
    });
    const marked = example.contacts.map((contact) => ({ ...contact, faulty: true }));
    const areas = shown(marks('rest-none'), { ...example, contacts: marked }).nextStep.steps[0]?.areas ?? [];
    assert(areas.every(({ contacts }) => contacts.every(({ phone, missing }) => phone === null && missing !== null)));
    const conflict = contactOf({ phone: undefined, url: 'https://example.org/page', urlTitle: 'The page' });
    assert.deepEqual([conflict?.phone, conflict?.missing], [null, null]);
    assert.deepEqual(conflict?.link, { url: 'https://example.org/page', label: 'The page' });
  });
});

describe('threshold chart: fails closed', () => {
  const faults: readonly [string, object][] = [
    ['a level without a name', { levels: [{ id: 'settled', baseline: true }, ...exampleChart.levels.slice(1)] }],
    ['a sign without text', { indicators: [...exampleChart.indicators, { id: 'x', domain: 'rest', level: 'shaky' }] }],
    ['a sign at an unknown level', { indicators: [{ id: 'x', domain: 'rest', level: 'nowhere', text: 'A sign' }] }],
    ['two levels of one id', { levels: [...exampleChart.levels, { id: 'shaky', name: 'Again' }] }],
    ['no signs', { indicators: [], rules: [] }],
    ['a worked example that does not come out', { cases: [{ marked: ['rest-late'], level: 'serious' }] }],
    [
      'a next step that names an unknown contact',
      { nextSteps: [{ level: 'shaky', area: 'north', contacts: ['nobody'] }] },
    ],
  ];
  for (const [name, change] of faults) {
    it(`withholds the chart for ${name}`, () => {
      const model = chartModel(withChart(change), NO_PAGE, {
        ...NO_CHOICES,
        ...marks('rest-late'),
      });
      assert(model.kind === 'withheld');
      assert.deepEqual(model.official, { url: 'https://example.org/chart', label: 'The official chart' });
      assert.deepEqual(
        model.contacts.map(({ id }) => id),
        ['north', 'south'],
      );
    });
  }

  it('says so where there is no chart, or not the one that the page names', () => {
    const none = chartModel(read({ ...exampleDataset, charts: [] }), NO_PAGE, NO_CHOICES);
    assert(none.kind === 'none');
    assert.equal(none.sentence, 'There is no threshold chart to show here.');
    const unknown = chartModel(example, { chart: 'no such', area: 'south' }, NO_CHOICES);
    assert(unknown.kind === 'none');
    assert.deepEqual(
      unknown.contacts.map(({ id }) => id),
      ['south', 'north'],
    );
  });

  it('shows the first chart where the page leaves the name empty', () => {
    for (const chart of ['', ' '])
      assert.equal(chartModel(example, { chart, area: undefined }, NO_CHOICES).kind, 'chart');
  });

  it('shows the chart of exactly that id before one that differs by capitals only', () => {
    const charts = ['A', 'a'].map((id) => ({ ...exampleChart, id, title: `Chart ${id}`, cases: [] }));
    const named = (chart: string) => shown({}, read({ ...exampleDataset, charts }), { ...NO_PAGE, chart }).name;
    assert.deepEqual(['A', 'a'].map(named), ['Chart A', 'Chart a']);
    assert.equal(shown({}, example, { ...NO_PAGE, chart: exampleChart.id.toUpperCase() }).name, exampleChart.title);
  });
});
