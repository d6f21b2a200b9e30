import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ids, shown, ticks, withCourses } from './course-finder-support.js';

describe('course finder model', () => {
  describe('filters', () => {
    it('joins ticks within a facet by or, and facets by and', () => {
      assert.deepEqual(ids({ choices: { ticks: ticks('category', 'processes', 'exploitation') } }), [
        'lado-intro',
        'exploitation-tour',
      ]);
      const both = new Map([...ticks('category', 'processes', 'exploitation'), ...ticks('new', 'yes')]);
      assert.deepEqual(ids({ choices: { ticks: both } }), ['lado-intro']);
    });

    it('offers only facets that vary, with what each tick would leave', () => {
      const facets = shown({ choices: { search: 'toolkit' } }).facets;
      assert.deepEqual(
        facets.map((facet) => facet.label),
        ['Topic', 'Type', 'When', 'Where', 'How long', 'New', 'Who it is for'],
      );
      assert.deepEqual(
        facets[0]?.options.map(({ label, count }) => [label, count]),
        [
          ['Processes', 0],
          ['Exploitation', 1],
          ['Working with families', 0],
        ],
      );
      const same = withCourses([
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ]);
      assert.deepEqual(shown({ dataset: same }).facets, []);
    });

    it('counts a course for everyone under each audience', () => {
      const audience = shown().facets.find((facet) => facet.id === 'audience');
      assert.deepEqual(
        audience?.options.map(({ id, count }) => [id, count]),
        [
          ['schools', 3],
          ['early-years', 2],
          ['health', 3],
          ['police', 2],
          ['social-care', 2],
          ['voluntary', 2],
          ['managers', 2],
        ],
      );
      assert.deepEqual(ids({ choices: { ticks: ticks('audience', 'police') } }), ['lado-intro', 'elearning-infants']);
    });

    it('ignores ticks that no shown facet has', () => {
      const unknown = new Map([...ticks('category', 'gone'), ...ticks('nothing', 'x'), ...ticks('__proto__', 'y')]);
      assert.equal(ids({ choices: { ticks: unknown } }).length, 4);
    });

    it('shows a choice that the vocabulary lacks as it is', () => {
      const dataset = withCourses([
        { id: 'a', title: 'A', categories: ['made-up'] },
        { id: 'b', title: 'B', categories: ['processes'] },
      ]);
      const [topic] = shown({ dataset }).facets;
      assert.deepEqual(
        topic?.options.map((option) => option.label),
        ['Processes', 'made-up'],
      );
    });
  });
});
