import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publishedData } from '../../../src/cli/site/published-data.js';

const file = (launched: string) =>
  Buffer.from(
    JSON.stringify({
      schemaVersion: '1.0',
      updated: '2026-11-22',
      toolkits: [{ id: 'neglect', title: 'Neglect', url: 'https://www.example.org/', launched }],
    }),
  );

describe('the data of the hosting layout', () => {
  it('is the editor’s own file if all of it may be known', () => {
    const bytes = file('2026-11-22');
    assert.equal(publishedData(bytes).bytes, bytes);
  });

  it('leaves out what is due after its last change', () => {
    const { withheld, bytes } = publishedData(file('2026-12-01'));
    assert.deepEqual(withheld, ['neglect']);
    assert.doesNotMatch(Buffer.from(bytes).toString(), /neglect/i);
  });

  it('is refused with errors', () => {
    assert.throws(() => publishedData(Buffer.from('{"courses": [{}], "schemaVersion": "1.0"}')), /check-data/);
  });
});
