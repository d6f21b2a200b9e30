import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoLast } from '../../../src/domain/memo-last.js';

test('works out the same question once, until another is asked', () => {
  const asked: (string | undefined)[] = [];
  const answer = memoLast((word: string | undefined, count: number) => {
    asked.push(word);
    return word === undefined ? undefined : { word, count };
  });
  assert.equal(answer('a', 1), answer('a', 1));
  assert.deepEqual(asked, ['a']);
  assert.notEqual(answer('a', 2), undefined);
  assert.equal(answer(undefined, 2), undefined);
  assert.equal(answer(undefined, 2), undefined);
  answer('a', 1);
  assert.deepEqual(asked, ['a', 'a', undefined, 'a']);
});
