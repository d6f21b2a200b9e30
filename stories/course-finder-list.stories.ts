import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/course-finder/define.js';
import type { ScpCourseFinder } from '../src/elements/course-finder/course-finder.js';
import { EXAMPLE_NOW, exampleDataset } from '../test/fixtures/example/dataset.js';
import { clashingCourses, openList } from '../test/harness/course-list.js';
import { datasetAddress } from '../test/harness/dataset-address.js';
import { buttonOf, press, unfold } from '../test/harness/controls.js';

interface Args {
  readonly data: unknown;
  readonly save?: string;
  readonly query?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Course finder/Dates and my list',
  component: 'scp-course-finder',
  args: { data: exampleDataset },
  argTypes: { data: { control: false } },
  render: ({ data, save, query }) =>
    html`<scp-course-finder
      src=${datasetAddress(data)}
      query=${ifDefined(query)}
      save=${ifDefined(save)}
      preview-date=${EXAMPLE_NOW}
    ></scp-course-finder>`,
};
export default meta;

type Story = StoryObj<Args>;

const finderIn = (canvas: HTMLElement): ScpCourseFinder => {
  const finder = canvas.querySelector('scp-course-finder');
  if (finder === null) throw new Error('There is no course finder in this story.');
  return finder;
};

async function showDates(finder: ScpCourseFinder): Promise<void> {
  press(buttonOf(finder, /^Dates$/));
  await finder.updateComplete;
}

/** What is coming up by date. */
export const Dates: Story = {
  name: 'Behaviours: dates',
  play: ({ canvasElement }) => showDates(finderIn(canvasElement)),
};

/** Courses are found, but none has a date to come. */
export const NoDates: Story = {
  name: 'States: no dates',
  args: { query: 'honest' },
  play: ({ canvasElement }) => showDates(finderIn(canvasElement)),
};

/** The ways into a calendar, unfolded. */
export const AddToCalendar: Story = {
  name: 'Behaviours: add to calendar',
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await showDates(finder);
    unfold(finder, /^Add to calendar/);
  },
};

/** Nothing has been picked yet. */
export const EmptyList: Story = {
  name: 'States: an empty list',
  play: ({ canvasElement }) => openList(finderIn(canvasElement), /^$/),
};

/** Dates in every state that can be picked, and a course as a whole. */
export const List: Story = {
  name: 'Behaviours: my list',
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    finder.openCourse('lado-intro');
    await finder.updateComplete;
    await openList(finder);
  },
};

/** Picked dates that overlap. */
export const Overlaps: Story = {
  name: 'States: dates that overlap',
  args: { data: clashingCourses },
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await showDates(finder);
    await openList(finder);
  },
};

/** The question before everything is taken off. */
export const BeforeClearing: Story = {
  name: 'Behaviours: before clearing',
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await openList(finder);
    press(buttonOf(finder, /^Clear my list/));
    await finder.updateComplete;
  },
};

/** What was picked is no longer in the data. */
export const NoLongerListed: Story = {
  name: 'States: no longer listed',
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await openList(finder);
    const shown = new Promise((resolve) => finder.addEventListener('scp-ready', resolve, { once: true }));
    const courses = exampleDataset.courses.filter(({ id }) => id !== 'exploitation-tour');
    finder.src = datasetAddress({ ...exampleDataset, courses });
    await shown;
    await finder.updateComplete;
  },
};

/** A page that keeps the list in the browser. */
export const KeptOnTheDevice: Story = {
  name: 'Options: kept on the device',
  args: { save: 'device' },
  play: ({ canvasElement }) => openList(finderIn(canvasElement), /^$/),
};
