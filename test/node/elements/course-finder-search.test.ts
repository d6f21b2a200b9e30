import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { courseHits } from '../../../src/elements/course-finder/course-catalogue.model.js';
import { example, ids, shown, withCourses } from './course-finder-support.js';

describe('course finder model', () => {
  describe('search', () => {
    it('marks the words in the title', () => {
      const [row] = shown({ choices: { search: ' explo ' } }).rows;
      assert.equal(row?.id, 'exploitation-tour');
      assert.deepEqual(row.nameParts, [
        { text: 'Exploitation', match: true },
        { text: ' Toolkit tour', match: false },
      ]);
      assert.equal(row.matched, '');
    });

    it('names what matched where the title does not hold the word', () => {
      const matched = (search: string) => shown({ choices: { search } }).rows.map((row) => [row.id, row.matched]);
      assert.deepEqual(matched('lado'), [['lado-intro', 'LADO']]);
      assert.deepEqual(matched('working with families').sort(), [
        ['elearning-infants', 'Working with families'],
        ['honest-conversations', 'Working with families'],
      ]);
      assert.deepEqual(matched('volunteers'), [['lado-intro', 'volunteers']]);
    });

    it('names the expansion of the glossary, or marks it in the title', () => {
      const dataset = withCourses([
        { id: 'in-title', title: 'What a Local Authority Designated Officer does' },
        { id: 'in-text', title: 'Allegations', summary: 'When to call the local authority designated officer.' },
      ]);
      const rows = shown({ dataset, choices: { search: 'lado', opened: new Set(['in-text']) } }).rows;
      const marked = (id: string) =>
        rows
          .find((row) => row.id === id)
          ?.nameParts.filter((part) => part.match)
          .map((part) => part.text);
      assert.deepEqual(marked('in-title'), ['Local Authority Designated Officer']);
      assert.deepEqual(marked('in-text'), []);
      const inText = rows.find((row) => row.id === 'in-text');
      assert.equal(inText?.matched.toLowerCase(), 'local authority designated officer');
      assert.equal(inText?.detail?.summary.find((part) => part.match)?.text, 'local authority designated officer');
    });

    it('starts with the query of the page until the reader changes it', () => {
      const scope = { query: 'exploitation' };
      assert.deepEqual(ids({ scope }), ['exploitation-tour']);
      assert.equal(shown({ scope }).scopeWords, 'Showing 1 of 4 courses: “exploitation”');
      assert.equal(shown({ scope, choices: { search: '' } }).scopeWords, '');
      assert.equal(ids({ scope, choices: { search: '' } }).length, 4);
    });
  });

  it('searches once for one question', () => {
    const hits = courseHits(example, 'lado');
    assert.equal(courseHits(example, 'lado'), hits);
    assert.notEqual(courseHits(example, 'officer'), hits);
  });
});
