import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/course-finder/define.js';
import { EXAMPLE_NOW, exampleDataset } from '../test/fixtures/example/dataset.js';
import { manyCourses } from '../test/fixtures/example/many-courses.js';
import { asMedia } from '../test/harness/as-media.js';
import { datasetAddress, missingAddress, pendingAddress } from '../test/harness/dataset-address.js';
import { elementIn } from '../test/harness/settled.js';
import { oneUnderTheOther } from './one-under-the-other.js';

interface Args {
  readonly data: unknown;
  readonly query?: string;
  readonly category?: string;
  readonly audience?: string;
  readonly format?: string;
  readonly previewDate: string;
  readonly heading?: string;
  readonly headingLevel: number;
}

const address = (data: unknown): string =>
  data === null ? missingAddress() : typeof data === 'string' ? data : datasetAddress(data);

const meta: Meta<Args> = {
  title: 'Elements/Course finder',
  component: 'scp-course-finder',
  args: { data: exampleDataset, previewDate: EXAMPLE_NOW, headingLevel: 2 },
  argTypes: { data: { control: false } },
  render: ({ data, query, category, audience, format, previewDate, heading, headingLevel }) =>
    html`<scp-course-finder
      src=${address(data)}
      query=${ifDefined(query)}
      category=${ifDefined(category)}
      audience=${ifDefined(audience)}
      format=${ifDefined(format)}
      preview-date=${previewDate}
      heading=${ifDefined(heading)}
      heading-level=${headingLevel}
      ><p>As of 22 November 2026: the courses are on our website.</p></scp-course-finder
    >`,
};
export default meta;

type Story = StoryObj<Args>;

const finderIn = (canvas: HTMLElement) => {
  const finder = canvas.querySelector('scp-course-finder');
  if (finder === null) throw new Error('There is no course finder in this story.');
  return finder;
};

/** The example with made-up courses in place of its own. */
const catalogue = (count: number) => ({ ...exampleDataset, courses: manyCourses(count, '2027-03-10', exampleDataset) });

let tenThousand: string | undefined;

/** The partnership's own catalogue, on a day on which dates are still to come. */
export const Default: Story = { args: { data: '/data/dataset.json', previewDate: '2026-09-14T10:00' } };

/** A search that finds nothing. */
export const NothingFound: Story = { name: 'States: nothing found', args: { query: 'xyzzy' } };

/** Filters that leave nothing: what causes it, and the ways out. */
export const FiltersLeaveNothing: Story = {
  name: 'States: filters leave nothing',
  args: { query: 'lado' },
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    const boxes = [...(finder.shadowRoot?.querySelectorAll<HTMLElement>('.tick') ?? [])];
    boxes.find((box) => box.innerText.startsWith('eLearning'))?.click();
    await finder.updateComplete;
  },
};

/** Titles longer than any column, and a word that cannot be broken. */
export const LongTitles: Story = {
  name: 'States: long titles',
  args: {
    data: {
      ...exampleDataset,
      courses: [
        {
          id: 'long',
          title:
            'Recognising and responding to people of diverse ethnic and cultural backgrounds who are victims or survivors of domestic abuse, including the courts and child contact arrangements',
          new: true,
        },
        { id: 'unbroken', title: `Safeguarding${'Safeguarding'.repeat(12)}`, format: 'elearning' },
        ...exampleDataset.courses,
      ],
    },
  },
};

/** More courses than fit on a screen, and a filter with more choices than are shown at first. */
export const ManyCourses: Story = { name: 'States: many courses', args: { data: catalogue(300) } };

/** A catalogue of 10,000 courses: typing and ticking stay fluid. It is made when the story is shown. */
export const TenThousandCourses: Story = {
  name: 'States: 10,000 courses',
  render: (args, context) => {
    tenThousand ??= datasetAddress(catalogue(10_000));
    return meta.render?.({ ...args, data: tenThousand }, context) ?? html``;
  },
};

/** The data holds no course. */
export const Empty: Story = { name: 'States: empty', args: { data: { ...exampleDataset, courses: [] } } };

/** One record of the data is broken: the rest is shown. */
export const Partial: Story = {
  name: 'States: partly broken',
  args: { data: { ...exampleDataset, courses: [...exampleDataset.courses, { id: 'no-title' }] } },
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
  render: oneUnderTheOther(meta, () => [NothingFound, Empty, Partial, ExampleContent]),
};

/** A page that starts with a part of the catalogue. */
export const Scope: Story = {
  name: 'Options: a starting scope',
  args: { ...Default.args, category: 'domestic-abuse' },
};

/** A page for one audience. Courses for everyone are there, too: in the partnership's own data that is nearly all. */
export const Audience: Story = { name: 'Options: for one audience', args: { audience: 'schools' } };

/** The page's own words, in its order of headings. */
export const Heading: Story = {
  name: 'Options: a heading of one’s own, at level 4',
  args: { heading: 'Training for schools', headingLevel: 4 },
};

/** A search by acronym, read with the glossary. */
export const Search: Story = { name: 'Behaviours: search', args: { ...Default.args, query: 'ce' } };

/** A course unfolded: every state that a date can have. */
export const CourseOpen: Story = {
  name: 'Behaviours: a course unfolded',
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    finder.openCourse('lado-intro');
    await finder.updateComplete;
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
