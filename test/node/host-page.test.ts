import assert from 'node:assert/strict';
import test from 'node:test';
import { elementNames } from '../../src/cli/embed-options.js';
import { NAMES } from '../../src/host-page/placeholders.js';

test('a script knows the names of all elements', () => {
  assert.deepEqual([...NAMES].sort(), [...elementNames()].sort());
});
