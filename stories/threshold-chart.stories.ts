import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/threshold-chart/define.js';
import { chart } from '../test/fixtures/example/chart.js';
import { EXAMPLE_NOW, exampleDataset } from '../test/fixtures/example/dataset.js';
import { datasetAddress, missingAddress } from '../test/harness/dataset-address.js';

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

/** One area's next step: the others can be chosen. */
export const OneArea: Story = {
  args: { data: '/data/dataset.json', previewDate: '2026-11-22T14:30', area: 'isle-of-wight' },
  play: ({ canvasElement }) => press(canvasElement, 'Meals are sometimes missed', 'Not brought to both'),
};

/** Another chart: three levels, another word for them, and signs marked at two of them. */
export const OtherWords: Story = {
  play: ({ canvasElement }) => press(canvasElement, 'Sleeps well', 'Often goes to bed late', 'Has nowhere to sleep'),
};

/** Only things going well are marked: nothing is suggested, and nothing is ruled out. */
export const OnlyGoingWell: Story = { play: ({ canvasElement }) => press(canvasElement, 'Sleeps well') };

/** Several areas, none chosen: the next step at the highest level, side by side, with the urgent number first. */
export const AllAreas: Story = {
  args: { data: '/data/dataset.json', previewDate: '2026-11-22T14:30' },
  play: ({ canvasElement }) => press(canvasElement, 'Cupboards are bare'),
};

/** A mark outside the age shown: it is listed, counts all the same, and a prompt shows why it does. */
export const OutsideTheAge: Story = {
  play: ({ canvasElement }) => {
    press(canvasElement, 'Often goes to bed late');
    choose(canvasElement, '#age', 'young');
  },
};

/** One domain across its levels, with their neighbours side by side, and where each sign comes from. */
export const OneDomain: Story = {
  args: { data: '/data/dataset.json', previewDate: '2026-11-22T14:30' },
  play: ({ canvasElement }) => press(canvasElement, 'One domain at a time', 'Show where each sign comes from'),
};

/** The practitioner judges lower than the chart suggests: both next steps are there. */
export const LowerJudgement: Story = {
  play: ({ canvasElement }) => {
    press(canvasElement, 'Has nowhere to sleep');
    press(canvasElement, 'Stage of support 2');
  },
};

/** The data has no areas, only a helpline for the whole country. */
export const NoAreas: Story = {
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
export const Approved: Story = { args: { data: withChart({ status: 'approved', concern: 'worry' }) } };

/** One sign has no text: the whole chart is withheld. */
export const Withheld: Story = {
  args: { data: withChart({ indicators: [...chart.indicators, { id: 'x', domain: 'rest', level: 'shaky' }] }) },
};

/** A faulty telephone number is not shown. */
export const NumberMissing: Story = {
  args: {
    data: {
      ...exampleDataset,
      contacts: exampleDataset.contacts.map((contact) => ({ ...contact, phone: '01632 96000x' })),
    },
  },
};

/** The data holds no chart. */
export const Empty: Story = { args: { data: { ...exampleDataset, charts: [] } } };

/** The page names a chart that the data does not hold. */
export const UnknownChart: Story = { args: { chart: 'no-such-chart' } };

/** The data never comes: 999 is there. */
export const Failed: Story = { args: { data: null }, parameters: { outcome: 'error' } };

/** The states that come with data, one under the other. Each also has a story of its own. */
export const States: Story = {
  render: (args, context) =>
    html`${Object.entries({ OtherWords, Withheld, NumberMissing, Empty }).map(([name, story]) =>
      meta.render?.({ ...args, heading: name, ...story.args }, context),
    )}`,
};
