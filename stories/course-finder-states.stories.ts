import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/course-finder/define.js';
import { courseIn, COURSE_STATES, type CourseState } from '../test/fixtures/example/course-states.js';
import { EXAMPLE_NOW, exampleDataset } from '../test/fixtures/example/dataset.js';
import { datasetAddress } from '../test/harness/dataset-address.js';
import { press, rootOf } from '../test/harness/controls.js';

interface Args {
  readonly states: readonly CourseState[];
}

const meta: Meta<Args> = {
  title: 'Elements/Course finder/A course in each state',
  component: 'scp-course-finder',
  argTypes: { states: { control: false } },
  render: ({ states }) =>
    html`<scp-course-finder
      src=${datasetAddress({ ...exampleDataset, courses: states.map(courseIn) })}
      preview-date=${EXAMPLE_NOW}
    ></scp-course-finder>`,
  play: async ({ canvasElement, args: { states } }) => {
    const finder = canvasElement.querySelector('scp-course-finder');
    if (finder === null) throw new Error('There is no course finder in this story.');
    for (const state of states) {
      finder.openCourse(state);
      await finder.updateComplete;
      const past = rootOf(finder).querySelector<HTMLElement>(`[aria-controls="past-${state}"]`);
      if (past !== null) press(past);
    }
    await finder.updateComplete;
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Places can be booked. */
export const Open: Story = { name: 'States: open', args: { states: ['open'] } };

/** Booking closes within a week. */
export const ClosingSoon: Story = { name: 'States: closing soon', args: { states: ['closing-soon'] } };

/** Booking opens on a day to come. */
export const NotOpen: Story = { name: 'States: not open yet', args: { states: ['not-open'] } };

/** Booking has closed. */
export const Closed: Story = { name: 'States: closed', args: { states: ['closed'] } };

/** No place is left. */
export const Full: Story = { name: 'States: full', args: { states: ['full'] } };

/** No place is left, but people can wait for one. */
export const WaitingList: Story = { name: 'States: waiting list', args: { states: ['waiting-list'] } };

/** The date does not take place: it can be neither booked nor put into a calendar. */
export const Cancelled: Story = { name: 'States: cancelled', args: { states: ['cancelled'] } };

/** The only date is over. It is hidden until asked for; here it was. */
export const Past: Story = { name: 'States: past', args: { states: ['past'] } };

/** It takes place, but nobody knows yet when. */
export const DatesToFollow: Story = { name: 'States: dates to follow', args: { states: ['to-follow'] } };

/** The data has no date: a sentence says where dates are. */
export const NoSessions: Story = { name: 'States: no sessions', args: { states: ['no-sessions'] } };

/** All of them in one list, unfolded. */
export const Every: Story = { name: 'States: every state', args: { states: COURSE_STATES } };
