import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { example, ids, shown } from './course-finder-support.js';

describe('course finder model', () => {
  describe('scope', () => {
    it('restricts the courses, says so in words, and ends when the reader leaves it', () => {
      const scope = { category: 'exploitation, families', audience: 'schools' };
      const model = shown({ scope });
      assert.deepEqual(
        model.rows.map((row) => row.id),
        ['exploitation-tour', 'elearning-infants'],
      );
      assert.equal(model.scopeWords, 'Showing 2 of 4 courses: exploitation and working with families, for schools');
      const all = shown({ scope, choices: { everything: true } });
      assert.equal(all.rows.length, 4);
      assert.equal(all.scopeWords, '');
    });

    it('searches and filters within it', () => {
      const scope = { category: 'families' };
      assert.deepEqual(ids({ scope, choices: { search: 'conversations' } }), ['honest-conversations']);
      assert.equal(
        shown({ scope, choices: { search: 'conversations' } }).scopeWords,
        'Showing 2 of 4 courses: working with families',
      );
      assert.deepEqual(ids({ scope, choices: { search: 'exploitation' } }), []);
    });

    it('suits a course for everyone to each audience', () => {
      for (const { id } of example.audiences) {
        assert(ids({ scope: { audience: id } }).includes('elearning-infants'), id);
      }
    });

    it('ignores ids that no course has and tells so; the list is never empty for it', () => {
      const model = shown({ scope: { category: 'nope', format: 'elearning,nope' } });
      assert.deepEqual(
        model.rows.map((row) => row.id),
        ['elearning-infants'],
      );
      assert.deepEqual(model.warnings, [
        'No course has the category “nope”, so it is ignored.',
        'No course has the format “nope”, so it is ignored.',
      ]);
      const together = shown({ scope: { category: 'processes', format: 'elearning' } });
      assert.equal(together.rows.length, 4);
      assert.equal(together.scopeWords, '');
      assert.deepEqual(together.warnings, ['No course is processes, eLearning at once, so all courses are shown.']);
    });
  });
});
