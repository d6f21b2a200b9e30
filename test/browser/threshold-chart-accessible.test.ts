import { expectAccessible } from '../harness/axe.js';
import { chart } from '../fixtures/example/chart.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { buttonOf, byWords } from '../harness/element.js';
import { choose, press, ready, sign, WIDTHS, withChart, type Options, type Width } from '../harness/threshold-chart.js';

type Chart = Awaited<ReturnType<typeof ready>>;

/** Every state, and how a reader comes to it. */
const STATES: readonly (readonly [name: string, options: Options, act?: (element: Chart) => Promise<unknown>])[] = [
  ['nothing marked', {}],
  ['marked at the highest level', {}, (element) => press(element, sign(element, /^Has nowhere/))],
  ['only things going well', {}, (element) => press(element, sign(element, /^Sleeps well/))],
  [
    'a mark outside the age shown, and a prompt',
    {},
    async (element) => {
      await press(element, sign(element, /^Often goes/));
      await choose(element, '#age', 'young');
    },
  ],
  [
    'a judgement that is lower, and two next steps',
    { area: 'north' },
    async (element) => {
      await press(element, sign(element, /^Has nowhere/));
      await press(element, byWords<HTMLLabelElement>(element, '.tc-radios label', /Stage of support 2/));
    },
  ],
  ['sources', {}, (element) => press(element, byWords(element, 'label', /^Show where each sign/))],
  [
    'the question before clearing',
    {},
    async (element) => {
      await press(element, sign(element, /^Has nowhere/));
      await press(element, buttonOf(element, /^Clear all/));
    },
  ],
  [
    'a rule with a source',
    { data: withChart({ rules: [{ ...chart.rules[0], ages: [], source: 'made-up' }] }) },
    (element) => press(element, sign(element, /^Has nowhere/)),
  ],
  ['approved', { data: withChart({ status: 'approved' }) }],
  ['withheld', { data: withChart({ levels: [] }) }],
  ['no chart', { data: { ...exampleDataset, charts: [] } }],
  ['no areas', { data: { ...exampleDataset, areas: [], charts: [{ ...chart, nextSteps: [] }] } }],
];

describe('<scp-threshold-chart> in every state and width', () => {
  for (const width of Object.keys(WIDTHS) as Width[]) {
    for (const [name, options, act] of STATES) {
      it(`is accessible: ${name}, ${width}`, async () => {
        const element = await ready({ ...options, width });
        await act?.(element);
        await expectAccessible(element);
      });
    }
  }
});
