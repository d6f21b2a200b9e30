import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COURSE_STATES, courseIn, type CourseState } from '../../fixtures/example/course-states.js';
import { open, shown, withCourses } from './course-finder-support.js';

/** What the row says, what the unfolded course says of its date, and whether that can be booked. */
const EXPECTED: Record<CourseState, readonly [row: string, date: string, books: boolean]> = {
  open: ['Tuesday 30 March 2027: Booking is open', 'Booking is open', true],
  'closing-soon': [
    'Tuesday 30 March 2027: Booking closes Friday 12 March at 5pm',
    'Booking closes Friday 12 March at 5pm',
    true,
  ],
  'not-open': ['Tuesday 30 March 2027: Booking is not open yet', 'Booking is not open yet', false],
  closed: ['Tuesday 30 March 2027: Booking has closed', 'Booking has closed', false],
  full: ['Tuesday 30 March 2027: Full', 'Full', false],
  'waiting-list': ['Tuesday 30 March 2027: Waiting list', 'Waiting list', true],
  'under-way': ['Wednesday 10 March 2027: Has started', 'Has started', false],
  cancelled: ['Dates on the Example Hub', 'Cancelled', false],
  past: ['Dates on the Example Hub', 'hidden: Past', false],
  'to-follow': ['Summer term 2027', 'Date to be confirmed', false],
  'no-sessions': ['Dates on the Example Hub', '', false],
};

describe('a course in each state', () => {
  for (const state of COURSE_STATES)
    it(state, () => {
      const dataset = withCourses([courseIn(state)]);
      const [row] = shown({ dataset }).rows;
      assert(row);
      const { sessions, pastSessions } = open(state, dataset);
      const words = row.next === null ? row.noDate : `${row.next.day}: ${row.next.stateWords}`;
      const dates = [
        ...sessions.map(({ stateWords }) => stateWords),
        ...pastSessions.map(({ stateWords }) => `hidden: ${stateWords}`),
      ];
      const books = [...sessions, ...pastSessions].some(({ bookingUrl }) => bookingUrl !== undefined);
      assert.deepEqual([words, dates.join(), books], EXPECTED[state]);
    });
});
