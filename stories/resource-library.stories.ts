import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/resource-library/define.js';
import { EXAMPLE_NOW, exampleDataset } from '../test/fixtures/example/dataset.js';
import { asMedia } from '../test/harness/as-media.js';
import { datasetAddress, missingAddress, pendingAddress } from '../test/harness/dataset-address.js';
import { searchFor } from '../test/harness/controls.js';
import { elementIn } from '../test/harness/settled.js';
import { oneUnderTheOther } from './one-under-the-other.js';

interface Args {
  /** Address of the dataset; made from `data` if there is none. */
  readonly src?: string;
  readonly data: unknown;
  readonly view?: string;
  readonly topic?: string;
  readonly type?: string;
  readonly previewDate: string;
  readonly heading?: string;
  readonly headingLevel: number;
}

const address = (data: unknown): string => (data === null ? missingAddress() : datasetAddress(data));
const published = { src: '/data/dataset.json', previewDate: '2026-11-22T10:00' };

const meta: Meta<Args> = {
  title: 'Elements/Resource library',
  component: 'scp-resource-library',
  args: { data: exampleDataset, previewDate: EXAMPLE_NOW, headingLevel: 2 },
  argTypes: { data: { control: false } },
  render: ({ src, data, view, topic, type, previewDate, heading, headingLevel }) =>
    html`<scp-resource-library
      src=${src ?? address(data)}
      view=${ifDefined(view)}
      topic=${ifDefined(topic)}
      type=${ifDefined(type)}
      preview-date=${previewDate}
      heading=${ifDefined(heading)}
      heading-level=${headingLevel}
      ><p>As of 22 November 2026: the briefings are on our website.</p></scp-resource-library
    >`,
};
export default meta;

type Story = StoryObj<Args>;

/** The partnership's own briefings and resources, from the published data. */
export const Default: Story = { args: published };

/** The data holds nothing for the library. */
export const Empty: Story = { name: 'States: empty', args: { data: { schemaVersion: '1.0', status: 'approved' } } };

/** One record of the data is broken: the rest is shown. */
export const Partial: Story = {
  name: 'States: partly broken',
  args: { data: { ...exampleDataset, resources: [...exampleDataset.resources, { id: 'no-title' }] } },
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
  render: oneUnderTheOther(meta, () => [News, Priorities, Empty, Partial]),
};

/** The news, newest first. */
export const News: Story = { name: 'Options: news', args: { ...published, view: 'news' } };

/** The priorities, what shaped them and the themes that run through them. */
export const Priorities: Story = { name: 'Options: priorities', args: { ...published, view: 'priorities' } };

/** A page that starts with one topic and type: the reader can leave them. */
export const StartingScope: Story = { name: 'Options: starting scope', args: { topic: 'listening', type: 'review' } };

/** The page's own words, in its order of headings. */
export const Heading: Story = {
  name: 'Options: a heading of one’s own, at level 4',
  args: { heading: 'Reading for practitioners', headingLevel: 4 },
};

/** Words that people use, found in what a resource is about. */
export const Search: Story = {
  name: 'Behaviours: search',
  args: published,
  play: ({ canvasElement }) => searchFor(elementIn(canvasElement), 'neglect'),
};

/** The Local Offer, unfolded to its eight sections by whoever searched for it. */
export const LocalOffer: Story = {
  name: 'Behaviours: local offer',
  args: published,
  play: async ({ canvasElement }) => {
    const library = canvasElement.querySelector('scp-resource-library');
    library?.openResource('care-leavers-local-offer');
    await library?.updateComplete;
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
