import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText } from '../../../src/domain/text.js';
import { readIdList, readState, writeIdList, writeState } from '../../../src/domain/url-state.js';

const KEYS = ['q', 'category', '__proto__'];

test('reads its own keys and no others', () => {
  const part = 'q=host&course-finder.q=child+neglect&week.q=no&course-finder.category=a%2Cb&course-finder.other=x';
  assert.deepEqual(
    [...readState(part, 'course-finder', KEYS)],
    [
      ['q', 'child neglect'],
      ['category', 'a,b'],
    ],
  );
});

test('the first of two counts, and what cannot be decoded is not there', () => {
  assert.equal(readState('a.q=1&a.q=2', 'a', KEYS).get('q'), '1');
  assert.equal(readState('a.q=%E0%A4%A&a.q=2', 'a', KEYS).get('q'), '2');
  assert.equal(readState('a.q', 'a', KEYS).get('q'), '');
  assert.equal(readState('a.__proto__=x', 'a', KEYS).get('__proto__'), 'x');
});

test('a value may hold several ids', () => {
  assert.deepEqual(readIdList('a,,b'), ['a', 'b']);
  assert.deepEqual(readIdList(undefined), []);
  assert.equal(writeIdList(new Set(['a', 'b'])), 'a,b');
  assert.equal(writeIdList([]), null);
  assert.equal(writeIdList(undefined), null);
});

test('writes in place, adds at the end, takes out, and leaves the page’s own keys as they are', () => {
  const write = (part: string, values: [string, string | null][]) => writeState(part, 'a', new Map(values));
  assert.equal(write('', [['q', 'one two']]), 'a.q=one%20two');
  assert.equal(write('x=%zz&a.q=old&y', [['q', 'n&w']]), 'x=%zz&a.q=n%26w&y');
  assert.equal(write('section-2', [['category', 'a,b']]), 'section-2&a.category=a,b');
  assert.equal(write('x=1&a.q=1&&a.q=2', [['q', null]]), 'x=1&');
  assert.equal(write('a.q=1&a.q=2', [['q', '3']]), 'a.q=3');
  assert.equal(write('a.q=1', [['category', 'b']]), 'a.q=1&a.category=b');
  assert.equal(write('a.q=1', [['q', null]]), '');
  assert.equal(write('', [['q', 'half \ud83d']]), 'a.q=half%20%EF%BF%BD');
});

test('whatever the address holds: others survive byte for byte, ours read back, writing twice changes nothing', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a.q', 'a%2Eq', '=', '&', '&&', '%', '+', 'a.q=1', 'b.q=2', '\ud800'),
  );
  const part = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const value = fc.option(fc.string({ unit: 'binary' }), { nil: null });
  fc.assert(
    fc.property(part, value, value, (before, q, category) => {
      const values = new Map([
        ['q', q],
        ['category', category],
      ]);
      const after = writeState(before, 'a', values);
      const own = (segment: string) =>
        ['a.q', 'a.category'].includes([...new URLSearchParams(`&${segment}`).keys()][0] ?? '');
      const foreign = (text: string) => text.split('&').filter((segment) => segment !== '' && !own(segment));
      assert.deepEqual(foreign(after), foreign(before));
      for (const [key, wanted] of values) {
        assert.equal(readState(after, 'a', KEYS).get(key) ?? null, wanted === null ? null : cleanText(wanted));
      }
      assert.equal(writeState(after, 'a', values), after);
    }),
    { numRuns: 2000 },
  );
});
