import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { dataOf, searchedIn } from '../../bench/mixed-courses.js';
import { goalAtMost } from '../../bench/results.js';
import { quantile, ratios, rotated, spreadOf } from '../../bench/statistics.js';
import { withSpread } from '../../bench/words.js';

describe('the arithmetic of the benchmark', () => {
  it('takes quantiles of values in any order', () => {
    assert.equal(quantile([5, 1, 4, 2, 3], 0.5), 3);
    assert.equal(quantile([5, 1, 4, 2, 3], 0), 1);
    assert.equal(quantile([5, 1, 4, 2, 3], 1), 5);
    assert.ok(Number.isNaN(quantile([], 0.5)));
  });

  it('compares runs that stood side by side', () => {
    assert.deepEqual(ratios([1, 6], [2, 3]), [0.5, 2]);
    assert.deepEqual(spreadOf([3, 1, 2]), { min: 1, median: 2, max: 3 });
    assert.equal(
      withSpread({ min: 1, median: 2, max: 3 }, (value) => `${value} ms`),
      '2 ms (1 ms to 3 ms)',
    );
  });

  it('lets each contender go first in turn', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join('')),
      ['abc', 'bca', 'cab', 'abc'],
    );
  });

  it('says by how much a goal is missed, and calls nothing met that was not measured', () => {
    assert.equal(goalAtMost('', 20, 20, '').verdict, 'met');
    assert.equal(goalAtMost('', 30, 20, '').verdict, 'missed: 1.50 times the goal');
    assert.equal(goalAtMost('', NaN, 20, '').met, false);
  });
});

describe('the courses of the benchmark', () => {
  it('are as many as asked for, valid, and the same in every run', () => {
    for (const count of [72, 500]) {
      const result = parseDataset(dataOf(count));
      assert.ok(result.ok);
      assert.equal(result.dataset.courses.length, count);
      assert.deepEqual(
        result.issues.filter(({ path }) => path.startsWith('/courses')),
        [],
      );
      assert.deepEqual(dataOf(count), dataOf(count));
    }
  });

  it('are more than one file may hold where only the search looks at them', () => {
    const { documents } = searchedIn(20_500);
    assert.equal(new Set(documents.map(({ id }) => id)).size, 20_500);
  });
});
