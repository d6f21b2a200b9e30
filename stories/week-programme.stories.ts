import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/week-programme/define.js';
import { EXAMPLE_NOW, exampleDataset } from '../test/fixtures/example/dataset.js';
import { asMedia } from '../test/harness/as-media.js';
import { datasetAddress, missingAddress, pendingAddress } from '../test/harness/dataset-address.js';
import { elementIn } from '../test/harness/settled.js';
import { oneUnderTheOther } from './one-under-the-other.js';

interface Args {
  readonly data: unknown;
  readonly week?: string;
  readonly previewDate: string;
  readonly heading?: string;
  readonly headingLevel: number;
  readonly urlState?: string;
}

/** The data as it was published on Tuesday: what happens on Wednesday is not in it. */
const withheldDataset = {
  ...exampleDataset,
  weeks: exampleDataset.weeks.map((week) => ({
    ...week,
    days: week.days.map((day) => (day.date < '2027-03-10' ? day : { ...day, items: [] })),
  })),
};

const address = (data: unknown): string =>
  data === null ? missingAddress() : typeof data === 'string' ? data : datasetAddress(data);

const meta: Meta<Args> = {
  title: 'Elements/Week programme',
  component: 'scp-week-programme',
  args: { data: exampleDataset, week: 'example-week', previewDate: EXAMPLE_NOW, headingLevel: 2 },
  argTypes: { data: { control: false } },
  render: ({ data, week, previewDate, heading, headingLevel, urlState }) =>
    html`<scp-week-programme
      src=${address(data)}
      week=${ifDefined(week)}
      preview-date=${previewDate}
      heading=${ifDefined(heading)}
      heading-level=${headingLevel}
      url-state=${ifDefined(urlState)}
      ><p>As of 22 November 2026: the programme is on our website.</p></scp-week-programme
    >`,
};
export default meta;

type Story = StoryObj<Args>;

/** The third day of a week with sessions through the day. */
export const Default: Story = {};

/** Two days before the week: every day is closed. */
export const Before: Story = { name: 'States: before the week', args: { previewDate: '2027-03-06T07:00' } };

/** After the week: everything stays open. */
export const Archive: Story = { name: 'States: after the week', args: { previewDate: '2027-04-01' } };

/** Seven days across the end of British Summer Time. */
export const SevenDays: Story = {
  name: 'States: seven days',
  args: { week: 'autumn-week', previewDate: '2026-10-25T09:00' },
};

/** Three days with every field that a week can have: dates of their own, filters, links. */
export const EveryField: Story = {
  name: 'States: every field',
  args: { week: 'full-week', previewDate: '2026-06-16T09:10' },
};

/** The file was published before the day opened: the day is there, and its content comes with the next file. */
export const Withheld: Story = { name: 'States: withheld', args: { data: withheldDataset } };

/** The data holds no week. */
export const Empty: Story = {
  name: 'States: empty',
  args: { data: { schemaVersion: '1.0', status: 'approved' }, week: undefined },
};

/** One record of the data is broken: the rest is shown. */
export const Partial: Story = {
  name: 'States: partly broken',
  args: { data: { ...exampleDataset, weeks: [...exampleDataset.weeks, { id: 'no-title' }] } },
};

/** Data without a status counts as an example. */
export const ExampleContent: Story = {
  name: 'States: example content',
  args: { data: { ...exampleDataset, status: undefined } },
};

/** The answer has not come: what stands between the tags is there. */
export const Loading: Story = {
  name: 'States: loading',
  render: (args, context) => meta.render?.({ ...args, data: pendingAddress() }, context) ?? html``,
  parameters: { outcome: 'loading' },
};

/** The data could not be loaded. */
export const Failed: Story = { name: 'States: not loaded', args: { data: null }, parameters: { outcome: 'error' } };

/** The states that come with data, one under the other. Each also has a story of its own. */
export const States: Story = {
  name: 'States: one under the other',
  render: oneUnderTheOther(meta, () => [Before, Archive, EveryField, Withheld, Empty, Partial, ExampleContent]),
};

/** The page keeps its state in the address: each day has a link to copy. Filters and days can be gone back through. */
export const InTheAddress: Story = {
  name: 'Options: the state in the address',
  args: { week: 'full-week', previewDate: '2026-06-16T09:10', urlState: 'hash' },
};

/** The page's own words, in its order of headings. */
export const Heading: Story = {
  name: 'Options: a heading of one’s own, at level 4',
  args: { heading: 'Our safeguarding week', headingLevel: 4 },
};

/** What is for one audience only: the week, its calendar file and its paper hold that alone. */
export const Filtered: Story = {
  name: 'Behaviours: a filter ticked',
  args: EveryField.args,
  play: async ({ canvasElement }) => {
    const week = elementIn(canvasElement);
    week.shadowRoot?.querySelector<HTMLInputElement>('.tick input')?.click();
    await week.updateComplete;
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
