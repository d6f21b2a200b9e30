import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overlaps, type Span } from '../../../src/domain/overlaps.js';

interface Named extends Span {
  readonly name: string;
}

const span = (name: string, start: number, end: number | null): Named => ({ name, start, end });
const pairs = (...spans: Named[]) =>
  overlaps(spans).map(({ first, second, both }) => `${first.name}${second.name} ${both.start}-${both.end}`);

test('spans that share time overlap, for as long as both last', () => {
  assert.deepEqual(pairs(span('b', 11, 14), span('a', 10, 13)), ['ab 11-13']);
  assert.deepEqual(pairs(span('a', 10, 20), span('b', 12, 13), span('c', 12, 25)), [
    'ab 12-13',
    'ac 12-20',
    'bc 12-13',
  ]);
});

test('one after the other is no overlap', () => {
  assert.deepEqual(pairs(span('a', 10, 11), span('b', 11, 12)), []);
});

test('without a known end the start alone counts', () => {
  assert.deepEqual(pairs(span('a', 10, null), span('b', 10, null)), ['ab 10-null']);
  assert.deepEqual(pairs(span('a', 10, null), span('b', 9, 12)), ['ba 10-null']);
  assert.deepEqual(pairs(span('a', 10, null), span('b', 11, 12)), []);
});

test('finds just the pairs that a naive comparison finds', () => {
  const anySpan = fc.record({
    start: fc.integer({ min: 0, max: 30 }),
    length: fc.option(fc.integer({ min: 1, max: 10 })),
  });
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 12 }), (list) => {
      const spans = list.map(({ start, length }, at) =>
        span(String(at), start, length === null ? null : start + length),
      );
      const naive = spans.flatMap((a, at) =>
        spans
          .slice(at + 1)
          .filter((b) => {
            const [ends, otherEnds] = [a.end ?? a.start, b.end ?? b.start];
            return a.start === b.start || (a.start < otherEnds && b.start < ends);
          })
          .map((b) => [a.name, b.name].sort().join()),
      );
      assert.deepEqual(
        overlaps(spans)
          .map(({ first, second }) => [first.name, second.name].sort().join())
          .sort(),
        naive.sort(),
      );
    }),
  );
});
