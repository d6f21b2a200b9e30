import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Dataset } from '../../../src/domain/types.js';
import { NO_CHOICES, SORTS, type FinderChoices } from '../../../src/elements/course-finder/course-choices.model.js';
import { courseFinderModel } from '../../../src/elements/course-finder/course-finder.model.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';
import { at, example, ids, NO_SCOPE, NOW, read, shown, withCourses } from './course-finder-support.js';

describe('course finder model', () => {
  it('is empty, with a way to the catalogue, when the data has no course', () => {
    const model = courseFinderModel(withCourses([]), NO_SCOPE, NO_CHOICES, NOW);
    assert.deepEqual(model, {
      kind: 'empty',
      catalogue: { words: 'the website of Example Partnership', url: 'https://example.org/courses' },
    });
    const bare = read({ schemaVersion: '1.0', courses: [] });
    assert.deepEqual(courseFinderModel(bare, NO_SCOPE, NO_CHOICES, NOW), { kind: 'empty', catalogue: null });
  });

  it('says how many courses there are and what is true of all, and nothing else', () => {
    assert.equal(shown().lede, '4 courses. Free for everyone who works with children.');
    assert.equal(shown({ dataset: read({ courses: [{ id: 'a', title: 'A' }] }) }).lede, '1 course.');
  });

  it('lists all courses as the data has them, with their next date or where the dates are', () => {
    const { rows } = shown();
    assert.deepEqual(
      rows.map(({ id, next, noDate }) => [id, next?.day ?? noDate]),
      [
        ['lado-intro', 'Tuesday 16 March 2027'],
        ['exploitation-tour', 'Tuesday 20 April 2027'],
        ['honest-conversations', 'Dates on the Example Hub'],
        ['elearning-infants', 'Dates on the Example Hub'],
      ],
    );
    assert.deepEqual(rows[0]?.facts, ['Course', 'Training level 2', '1 hour', 'Online']);
    assert.equal(rows[0].newLabel, 'New for 2027');
    assert.equal(rows[1]?.newLabel, '');
  });

  it('says what is known of a date that is open, and that none is published where no catalogue is named', () => {
    const course = (sessions: unknown[]) => [{ id: 'a', title: 'A', sessions }];
    const noDate = (dataset: Dataset) => shown({ dataset }).rows[0]?.noDate;
    assert.equal(noDate(withCourses(course([{ id: 's', dateNote: 'Spring term 2028' }]))), 'Spring term 2028');
    assert.equal(noDate(withCourses(course([{ id: 's', status: 'cancelled' }]))), 'Dates on the Example Hub');
    assert.equal(noDate(read({ courses: course([]) })), 'No dates published yet');
  });

  it('sorts by next date, title and what is new, and keeps the order of the data otherwise', () => {
    const sorted = (sort: FinderChoices['sort']) => ids({ choices: { sort } });
    assert.deepEqual(sorted('date'), ['lado-intro', 'exploitation-tour', 'honest-conversations', 'elearning-infants']);
    assert.deepEqual(sorted('title'), ['lado-intro', 'exploitation-tour', 'honest-conversations', 'elearning-infants']);
    const dataset = withCourses([
      { id: 'z', title: 'Level 10' },
      { id: 'a', title: 'level 9', sessions: [{ id: 's', start: '2027-06-01' }] },
      { id: 'n', title: 'Élan', new: true },
    ]);
    assert.deepEqual(ids({ dataset, choices: { sort: 'title' } }), ['n', 'a', 'z']);
    assert.deepEqual(ids({ dataset, choices: { sort: 'new' } }), ['n', 'z', 'a']);
    assert.deepEqual(ids({ dataset, choices: { sort: 'date' } }), ['a', 'z', 'n']);
    assert.equal(shown().sorts[0]?.label, 'As listed');
    assert.equal(shown({ choices: { search: 'x' } }).sorts[0]?.label, 'Best match');
  });

  describe('many courses', () => {
    const many = withCourses(Array.from({ length: 45 }, (_, at) => ({ id: `c${at}`, title: `Course ${at}` })));

    it('shows 20 at first and more when asked', () => {
      assert.equal(ids({ dataset: many }).length, 20);
      assert.equal(shown({ dataset: many }).found, 45);
      assert.equal(ids({ dataset: many, choices: { limit: 60 } }).length, 45);
    });

    it('shows as many as it takes to reveal a course', () => {
      assert.equal(ids({ dataset: many, choices: { reveal: 'c30' } }).at(-1), 'c30');
      assert.equal(ids({ dataset: many, choices: { reveal: 'c3' } }).length, 20);
      assert.equal(ids({ dataset: many, choices: { reveal: 'gone' } }).length, 20);
    });
  });

  it('works the catalogue out anew exactly when a date stands otherwise', () => {
    // What is remembered from one moment equals what a reader who comes at another moment sees.
    const WEEK = 7 * 86_400_000;
    const edges = example.courses.flatMap(({ sessions }) =>
      sessions.flatMap(({ start, end, bookingOpens, bookingCloses }) =>
        [start, end, bookingOpens, bookingCloses].flatMap((text) => (text === undefined ? [] : [at(text)])),
      ),
    );
    const moments = fc.tuple(fc.constantFrom(...edges), fc.constantFrom(-WEEK, 1 - WEEK, -1, 0, 1));
    fc.assert(
      fc.property(fc.array(moments, { minLength: 2, maxLength: 5 }), (steps) => {
        const kept = read(exampleDataset);
        for (const [edge, shift] of steps) {
          const now = edge + shift;
          const fresh = shown({ dataset: read(exampleDataset), now });
          assert.deepEqual(shown({ dataset: kept, now }), fresh);
          assert(fresh.nextChange > now);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is total: any words, ticks and scope give a list or a reason', () => {
    const id = fc.constantFrom('families', 'elearning', 'schools', 'yes', 'nope', '__proto__', '');
    const facet = fc.constantFrom('category', 'format', 'audience', 'new', 'dates', 'nope');
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.tuple(facet, fc.array(id))),
        fc.constantFrom(...SORTS),
        fc.array(id),
        fc.boolean(),
        (search, ticked, sort, scope, everything) => {
          const model = shown({
            scope: { category: scope.join(',') },
            choices: { search, ticks: new Map(ticked.map(([key, list]) => [key, new Set(list)])), sort, everything },
          });
          assert.equal(model.none === null, model.found > 0);
          assert.equal(model.rows.length, Math.min(model.found, 20));
          assert((model.none?.waysOut.length ?? 1) > 0);
        },
      ),
    );
  });
});
