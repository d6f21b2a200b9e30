import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { inAscii } from '../../../src/cli/ascii-only.js';

test('a script in ASCII says the same: texts, templates and patterns', () => {
  const script = '[`“a” ${"–"} 😀`, "é", /^[–—]$/.test("—"), /^😀$/u.test("😀")]';
  const ascii = inAscii(script);
  assert.match(ascii, /^[ -~]+$/);
  const value = (code: string): unknown => runInNewContext(`JSON.stringify(${code})`);
  assert.equal(value(ascii), '["“a” – 😀","é",true,true]');
  assert.equal(value(ascii), value(script));
});
