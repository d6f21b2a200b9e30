import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { topicGroups } from '../../../src/domain/topic-groups.js';

const result = parseDataset({
  schemaVersion: '1.0',
  topics: [
    { id: 'b', title: 'Babies', group: 'Young children' },
    { id: 'o', title: 'Online harm' },
    { id: 't', title: 'Toddlers', group: 'Young children' },
    { id: '__proto__', title: '家庭' },
  ],
});
assert(result.ok);
const groups = topicGroups(result.dataset);

describe('groups of topics', () => {
  it('have a short name each; a topic without a group is one of its own', () => {
    assert.deepEqual(
      groups.all.map(({ id, title }) => [id, title]),
      [
        ['young-children', 'Young children'],
        ['online-harm', 'Online harm'],
        ['家庭', '家庭'],
      ],
    );
  });

  it('are found from topics, each once; unknown topics have none', () => {
    assert.deepEqual(groups.of(['t', 'none', 'b', '__proto__']), ['young-children', '家庭']);
  });

  it('are worked out once for a dataset', () => {
    assert.equal(topicGroups(result.dataset), groups);
  });
});
