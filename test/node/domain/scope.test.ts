import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readIds, unknownIdWarnings } from '../../../src/domain/scope.js';

describe('ids of an attribute', () => {
  it('are parted by commas, each once, whatever the spaces', () => {
    assert.deepEqual(readIds(' b, a ,b,, ', ['a', 'b', 'c']), { ids: ['b', 'a'], unknown: [] });
  });

  it('are none without the attribute', () => {
    assert.deepEqual(readIds(undefined, ['a']), { ids: [], unknown: [] });
    // In capitals or not: an editor reads "Domestic abuse" on the page.
    assert.deepEqual(readIds('B,c,C', ['b', 'C']), { ids: ['b', 'C'], unknown: [] });
    assert.deepEqual(readIds('A,a', ['a', 'A']), { ids: ['A', 'a'], unknown: [] });
  });

  it('are unknown if the data does not have them', () => {
    const { ids, unknown } = readIds('a,__proto__,x', ['a']);
    assert.deepEqual([ids, unknown], [['a'], ['__proto__', 'x']]);
    assert.equal(unknownIdWarnings('topic', unknown).length, 2);
  });
});
