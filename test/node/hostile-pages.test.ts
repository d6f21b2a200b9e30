import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../src/cli/paths.js';

const guide = readFileSync(join(ROOT, 'stories/guides/hostile-pages.md'), 'utf8');

const rows = [...guide.matchAll(/^\|(.+)\|$/gm)]
  .map(([, row = '']) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .filter(([first = '', , last = '']) => !first.startsWith('---') && last !== 'test');

describe('stories/guides/hostile-pages.md', () => {
  it('names for each hazard a file of tests that there is', () => {
    assert.ok(rows.length > 25);
    for (const [hazard, , files = ''] of rows) {
      const named = [...files.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
      assert.ok(named.length > 0, hazard);
      for (const name of named) assert.ok(existsSync(join(ROOT, `test/e2e/${name}.test.ts`)), name);
    }
  });
});
