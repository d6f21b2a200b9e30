import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, open, shown, withCourses } from './course-finder-support.js';

describe('course finder model', () => {
  describe('an unfolded course', () => {
    it('tells what it is, for whom, and what it asks, only what is known', () => {
      const detail = open('lado-intro');
      assert.deepEqual(
        detail.facts.map(({ term, text }) => `${term}: ${text}`),
        [
          'Who it is for: Anyone who works or volunteers with children',
          'Who it is not for: People who have done the managers’ course',
          'Who can book: People who work in Northshire',
          'What you need first: Basic awareness training',
          'Training level: Training level 2',
          'Length: 1 hour',
          'Provider: Example Council',
          'Trainer: Sam Example',
          'Cost: Free',
        ],
      );
      assert.deepEqual(open('elearning-infants').facts, [
        { term: 'Who it is for', text: 'For everyone who works with children and families' },
      ]);
    });

    it('names the toolkit and resources that the data has', () => {
      assert.equal(open('exploitation-tour').toolkits[0]?.name, 'Exploitation toolkit');
      assert.equal(open('exploitation-tour').tour, true);
      assert.equal(open('lado-intro').tour, false);
      const dataset = withCourses([{ id: 'a', title: 'A', resources: ['golden-rules', 'death-review'] }]);
      assert.deepEqual(
        open('a', dataset).resources.map(({ name, contentNote }) => [name, contentNote]),
        [
          ['Golden rules for sharing information', undefined],
          ['Review of a child’s death', 'Describes the death of a child.'],
        ],
      );
    });

    it('keeps dates that are over apart, cancelled ones as well', () => {
      const { sessions, pastSessions } = open('lado-intro');
      const names = (list: typeof sessions) => list.map(({ session }) => session.id);
      assert.deepEqual(names(sessions), [
        'li-open',
        'li-soon',
        'li-full',
        'li-wait',
        'li-cancelled',
        'li-notopen',
        'li-tbc',
      ]);
      assert.deepEqual(names(pastSessions), ['li-past']);
      const later = shown({ choices: { opened: new Set(['lado-intro']) }, now: at('2027-04-01') }).rows[0]?.detail;
      assert(later);
      assert.deepEqual(names(later.pastSessions), [
        'li-cancelled',
        'li-wait',
        'li-full',
        'li-soon',
        'li-open',
        'li-past',
      ]);
    });
  });
});
