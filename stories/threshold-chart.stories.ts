import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/threshold-chart/define.js';
import { chart } from '../test/fixtures/example/chart.js';
import { EXAMPLE_NOW, exampleDataset } from '../test/fixtures/example/dataset.js';
import { asMedia } from '../test/harness/as-media.js';
import { datasetAddress, missingAddress, pendingAddress } from '../test/harness/dataset-address.js';
import { elementIn } from '../test/harness/settled.js';
import { oneUnderTheOther } from './one-under-the-other.js';

interface Args {
  readonly data: unknown;
  readonly chart?: string;
  readonly area?: string;
  readonly previewDate: string;
  readonly heading?: string;
  readonly headingLevel: number;
}

const address = (data: unknown): string =>
  data === null ? missingAddress() : typeof data === 'string' ? data : datasetAddress(data);

const withChart = (change: object) => ({ ...exampleDataset, charts: [{ ...chart, ...change }] });

const meta: Meta<Args> = {
  title: 'Elements/Threshold chart',
  component: 'scp-threshold-chart',
  args: { data: exampleDataset, previewDate: EXAMPLE_NOW, headingLevel: 2 },
  argTypes: { data: { control: false } },
  render: ({ data, chart: id, area, previewDate, heading, headingLevel }) =>
    html`<scp-threshold-chart
      src=${address(data)}
      chart=${ifDefined(id)}
      area=${ifDefined(area)}
      preview-date=${previewDate}
      heading=${ifDefined(heading)}
      heading-level=${headingLevel}
      ><p>If a child is in immediate danger, call 999. <a href="https://example.org/chart">The official chart</a></p></scp-threshold-chart
    >`,
};
export default meta;

type Story = StoryObj<Args>;

const partsOf = <T extends HTMLElement>(canvas: HTMLElement, selector: string): T[] => [
  ...(canvas.querySelector('scp-threshold-chart')?.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];

/** Presses the labels that hold those words, as a reader would. */
function press(canvas: HTMLElement, ...texts: readonly string[]): void {
  const labels = partsOf(canvas, 'label');
  for (const text of texts) labels.find((label) => label.innerText.includes(text))?.click();
}

/** Chooses an option of a select. */
function choose(canvas: HTMLElement, selector: string, value: string): void {
  for (const select of partsOf<HTMLSelectElement>(canvas, selector)) {
    select.value = value;
    select.dispatchEvent(new Event('change'));
  }
}

/** The published illustrative chart. */
export const Default: Story = { args: { data: '/data/dataset.json', previewDate: '2026-11-22T14:30' } };

/** Only things going well are marked: nothing is suggested, and nothing is ruled out. */
export const OnlyGoingWell: Story = {
  name: 'States: only going well',
  play: ({ canvasElement }) => press(canvasElement, 'Sleeps well'),
};

/** A mark outside the age shown: it is listed, counts all the same, and a prompt shows why it does. */
export const OutsideTheAge: Story = {
  name: 'States: outside the age',
  play: ({ canvasElement }) => {
    press(canvasElement, 'Often goes to bed late');
    choose(canvasElement, '#age', 'young');
  },
};

/** A faulty telephone number is not shown. */
export const NumberMissing: Story = {
  name: 'States: a number is missing',
  args: {
    data: {
      ...exampleDataset,
      contacts: exampleDataset.contacts.map((contact) => ({ ...contact, phone: '01632 96000x' })),
    },
  },
};

/** The data has no areas, only a helpline for the whole country. */
export const NoAreas: Story = {
  name: 'States: no areas',
  args: {
    data: {
      ...exampleDataset,
      areas: [],
      charts: [{ ...chart, nextSteps: [] }],
      contacts: [{ id: 'h', area: 'national', purpose: 'helpline', title: 'Helpline', phone: '01632 960004' }],
    },
  },
};

/** An approved chart has no dashed frame. */
export const Approved: Story = {
  name: 'States: an approved chart',
  args: { data: withChart({ status: 'approved', concern: 'worry' }) },
};

/** One sign has no text: the whole chart is withheld. */
export const Withheld: Story = {
  name: 'States: withheld',
  args: { data: withChart({ indicators: [...chart.indicators, { id: 'x', domain: 'rest', level: 'shaky' }] }) },
};

/** The data holds no chart. */
export const Empty: Story = { name: 'States: empty', args: { data: { ...exampleDataset, charts: [] } } };

/** The page names a chart that the data does not hold. */
export const UnknownChart: Story = {
  name: 'States: unknown chart',
  args: { chart: 'no-such-chart' },
  parameters: {
    warning:
      'scp-threshold-chart: The attribute chart names "no-such-chart", which nothing in the data has. No chart is shown.',
  },
};

/** The answer has not come: what stands between the tags is there. */
export const Loading: Story = {
  name: 'States: loading',
  render: (args, context) => meta.render?.({ ...args, data: pendingAddress() }, context) ?? html``,
  parameters: { outcome: 'loading' },
};

/** The data never comes: 999 is there. */
export const Failed: Story = { name: 'States: not loaded', args: { data: null }, parameters: { outcome: 'error' } };

/** The states that come with data, one under the other. Each also has a story of its own. */
export const States: Story = {
  name: 'States: one under the other',
  render: oneUnderTheOther(meta, () => [OtherWords, Withheld, NumberMissing, Empty]),
};

/** One area's next step: the others can be chosen. */
export const OneArea: Story = {
  name: 'Options: one area',
  args: { data: '/data/dataset.json', previewDate: '2026-11-22T14:30', area: 'isle-of-wight' },
  play: ({ canvasElement }) => press(canvasElement, 'Meals are sometimes missed', 'Not brought to both'),
};

/** Another chart: three levels, another word for them, and signs marked at two of them. */
export const OtherWords: Story = {
  name: 'Options: another chart',
  play: ({ canvasElement }) => press(canvasElement, 'Sleeps well', 'Often goes to bed late', 'Has nowhere to sleep'),
};

/** The page's own words, in its order of headings. */
export const Heading: Story = {
  name: 'Options: a heading of one’s own, at level 4',
  args: { heading: 'How we talk about need', headingLevel: 4 },
};

/** Several areas, none chosen: the next step at the highest level, side by side, with the urgent number first. */
export const AllAreas: Story = {
  name: 'Behaviours: all areas side by side',
  args: { data: '/data/dataset.json', previewDate: '2026-11-22T14:30' },
  play: ({ canvasElement }) => press(canvasElement, 'Cupboards are bare'),
};

/** One domain across its levels, with their neighbours side by side, and where each sign comes from. */
export const OneDomain: Story = {
  name: 'Behaviours: one domain at a time',
  args: { data: '/data/dataset.json', previewDate: '2026-11-22T14:30' },
  play: ({ canvasElement }) => press(canvasElement, 'One domain at a time', 'Show where each sign comes from'),
};

/** The practitioner judges lower than the chart suggests: both next steps are there. */
export const LowerJudgement: Story = {
  name: 'Behaviours: lower judgement',
  play: ({ canvasElement }) => {
    press(canvasElement, 'Has nowhere to sleep');
    press(canvasElement, 'Stage of support 2');
  },
};

/** In the colours of the reader's system, as far as a page can show it. */
export const ForcedColours: Story = {
  name: 'Accessibility: forced colours',
  play: ({ canvasElement }) => asMedia(elementIn(canvasElement), '(forced-colors: active)'),
};

/** As it is printed, as far as a page can show it: the browser breaks it into sheets. */
export const OnPaper: Story = {
  name: 'Print: on paper',
  parameters: { paper: true },
  play: ({ canvasElement }) => asMedia(elementIn(canvasElement), 'print'),
};
