import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/toolkit-browser/define.js';
import { EXAMPLE_NOW, exampleDataset } from '../test/fixtures/example/dataset.js';
import { datasetAddress, missingAddress } from '../test/harness/dataset-address.js';

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
export const Default: Story = { args: { src: '/data/dataset.json', previewDate: '2026-11-22T10:00' } };

/** A toolkit with a tour that has a date. */
export const Featured: Story = { args: { toolkit: 'exploitation' } };

/** A toolkit whose review is overdue, without a tour. */
export const ReviewOverdue: Story = { args: { toolkit: 'listening' } };

/** A page that starts with some topics: the reader can leave them. */
export const StartingTopics: Story = { args: { topic: 'listening,infants' } };

/** A toolkit of the published data, whose dates are elsewhere. */
export const DatesElsewhere: Story = {
  args: { src: '/data/dataset.json', toolkit: 'neglect', previewDate: '2026-11-22T10:00' },
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
    html`${Object.entries({ ReviewOverdue, Empty, Partial }).map(([name, story]) =>
      meta.render?.({ ...args, heading: name, ...story.args }, context),
    )}`,
};
