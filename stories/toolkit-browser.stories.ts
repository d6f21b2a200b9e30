import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/toolkit-browser/define.js';
import { EXAMPLE_NOW, exampleDataset } from '../test/fixtures/example/dataset.js';
import { asMedia } from '../test/harness/as-media.js';
import { datasetAddress, missingAddress, pendingAddress } from '../test/harness/dataset-address.js';
import { searchFor } from '../test/harness/controls.js';
import { elementIn } from '../test/harness/settled.js';
import { oneUnderTheOther } from './one-under-the-other.js';

/** Invented toolkits: the example ones again and again, each fifth without a summary, each seventh with a long title. */
const manyToolkits = (count: number) => ({
  ...exampleDataset,
  toolkits: Array.from({ length: count }, (_, n) => {
    const example = exampleDataset.toolkits[n % exampleDataset.toolkits.length];
    const title =
      n % 7 === 6
        ? `A toolkit with a title that goes on for longer than anyone likes, number ${n + 1}`
        : `Toolkit ${n + 1}`;
    return { ...example, id: `toolkit-${n + 1}`, title, summary: n % 5 === 4 ? undefined : example?.summary };
  }),
});

interface Args {
  /** Address of the dataset; made from `data` if there is none. */
  readonly src?: string;
  readonly data: unknown;
  readonly toolkit?: string;
  readonly topic?: string;
  readonly previewDate: string;
  readonly heading?: string;
  readonly headingLevel: number;
}

const published = { src: '/data/dataset.json', previewDate: '2026-11-22T10:00' };
const address = (data: unknown): string => (data === null ? missingAddress() : datasetAddress(data));

const meta: Meta<Args> = {
  title: 'Elements/Toolkit browser',
  component: 'scp-toolkit-browser',
  args: { data: exampleDataset, previewDate: EXAMPLE_NOW, headingLevel: 2 },
  argTypes: { data: { control: false } },
  render: ({ src, data, toolkit, topic, previewDate, heading, headingLevel }) =>
    html`<scp-toolkit-browser
      src=${src ?? address(data)}
      toolkit=${ifDefined(toolkit)}
      topic=${ifDefined(topic)}
      preview-date=${previewDate}
      heading=${ifDefined(heading)}
      heading-level=${headingLevel}
      ><p>As of 22 November 2026: the toolkits are on our website.</p></scp-toolkit-browser
    >`,
};
export default meta;

type Story = StoryObj<Args>;

/** The list of the partnership's own toolkits, from the published data. */
export const Default: Story = { args: published };

/** The whole list of a partnership: eleven toolkits. */
export const Eleven: Story = { name: 'States: eleven toolkits', args: { data: manyToolkits(11) } };

/** Two hundred toolkits: twenty at first, then more, with search, topics and orders. */
export const TwoHundred: Story = { name: 'States: two hundred toolkits', args: { data: manyToolkits(200) } };

/** A partnership with one toolkit: nothing to search or sort. */
export const One: Story = { name: 'States: one toolkit', args: { data: manyToolkits(1) } };

/** A toolkit whose review is overdue, without a tour. */
export const ReviewOverdue: Story = { name: 'States: review overdue', args: { toolkit: 'listening' } };

/** A toolkit of the published data, whose dates are elsewhere. */
export const DatesElsewhere: Story = { name: 'States: dates elsewhere', args: { ...published, toolkit: 'neglect' } };

/** The data holds no toolkit. */
export const Empty: Story = { name: 'States: empty', args: { data: { schemaVersion: '1.0', status: 'approved' } } };

/** One record of the data is broken: the rest is shown. */
export const Partial: Story = {
  name: 'States: partly broken',
  args: { data: { ...exampleDataset, toolkits: [...exampleDataset.toolkits, { id: 'no-title' }] } },
};

/** The answer has not come: what stands between the tags is there. */
export const Loading: Story = {
  name: 'States: loading',
  render: (args, context) => meta.render?.({ ...args, src: pendingAddress() }, context) ?? html``,
  parameters: { outcome: 'loading' },
};

/** The data could not be loaded. */
export const Failed: Story = { name: 'States: not loaded', args: { data: null }, parameters: { outcome: 'error' } };

/** The states that come with data, one under the other. Each also has a story of its own. */
export const States: Story = {
  name: 'States: one under the other',
  render: oneUnderTheOther(meta, () => [One, ReviewOverdue, Empty, Partial]),
};

/** A toolkit with a tour that has a date. */
export const Featured: Story = { name: 'Options: one toolkit', args: { toolkit: 'exploitation' } };

/** Three that the page names, as a strip in a narrow column, with the way to all of them. */
export const StripOfThree: Story = {
  name: 'Options: strip of three',
  args: { ...published, toolkit: 'safeguarding-infants,neglect,child-exploitation', heading: 'Toolkits' },
  decorators: [(story) => html`<div class="narrow">${story()}</div><style>.narrow { max-inline-size: 20em; }</style>`],
};

/** A page that starts with some topics: the reader can leave them. */
export const StartingTopics: Story = { name: 'Options: starting topics', args: { topic: 'listening,infants' } };

/** The page's own words, in its order of headings. */
export const Heading: Story = {
  name: 'Options: a heading of one’s own, at level 4',
  args: { heading: 'Toolkits for practice', headingLevel: 4 },
};

/** Words that people use, found in what a toolkit is about. */
export const Search: Story = {
  name: 'Behaviours: search',
  args: published,
  play: ({ canvasElement }) => searchFor(elementIn(canvasElement), 'neglect'),
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
