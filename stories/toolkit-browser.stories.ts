import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/toolkit-browser/define.js';
import { EXAMPLE_NOW, exampleDataset } from '../test/fixtures/example/dataset.js';
import { datasetAddress, missingAddress } from '../test/harness/dataset-address.js';

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
export const Eleven: Story = { args: { data: manyToolkits(11) } };

/** Two hundred toolkits: twenty at first, then more, with search, topics and orders. */
export const TwoHundred: Story = { args: { data: manyToolkits(200) } };

/** A partnership with one toolkit: nothing to search or sort. */
export const One: Story = { args: { data: manyToolkits(1) } };

/** Three that the page names, as a strip in a narrow column, with the way to all of them. */
export const StripOfThree: Story = {
  args: { ...published, toolkit: 'safeguarding-infants,neglect,child-exploitation', heading: 'Toolkits' },
  decorators: [(story) => html`<div class="narrow">${story()}</div><style>.narrow { max-inline-size: 20em; }</style>`],
};

/** A toolkit with a tour that has a date. */
export const Featured: Story = { args: { toolkit: 'exploitation' } };

/** A toolkit whose review is overdue, without a tour. */
export const ReviewOverdue: Story = { args: { toolkit: 'listening' } };

/** A page that starts with some topics: the reader can leave them. */
export const StartingTopics: Story = { args: { topic: 'listening,infants' } };

/** A toolkit of the published data, whose dates are elsewhere. */
export const DatesElsewhere: Story = {
  args: { ...published, toolkit: 'neglect' },
};

/** The data holds no toolkit. */
export const Empty: Story = { args: { data: { schemaVersion: '1.0', status: 'approved' } } };

/** One record of the data is broken: the rest is shown. */
export const Partial: Story = {
  args: { data: { ...exampleDataset, toolkits: [...exampleDataset.toolkits, { id: 'no-title' }] } },
};

/** The data could not be loaded. */
export const Failed: Story = { args: { data: null }, parameters: { outcome: 'error' } };

/** The states that come with data, one under the other. Each also has a story of its own. */
export const States: Story = {
  render: (args, context) =>
    html`${Object.entries({ One, ReviewOverdue, Empty, Partial }).map(([name, story]) =>
      meta.render?.({ ...args, heading: name, ...story.args }, context),
    )}`,
};
