import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDataset } from '../../src/dataset/parse.js';
import { datasetSchema } from '../../src/dataset/schema.generated.js';
import type { SchemaNode } from '../../src/dataset/schema-node.js';
import { exampleDataset } from '../fixtures/example/dataset.js';

/** Definitions of the schema that make up a week. */
const PARTS = ['week', 'weekDay', 'theme', 'weekItem', 'session', 'link'];

const nameOf = ({ $ref }: SchemaNode): string => $ref ?? '';

/** Notes each field, as `weekItem.place`, and each word of an enumeration, as `weekItem.status=cancelled`. */
function note(value: unknown, definition: string, used: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const properties = datasetSchema.$defs?.[definition]?.properties ?? {};
  for (const [key, child] of Object.entries(value)) {
    used.add(`${definition}.${key}`);
    const node = properties[key];
    if (typeof child === 'string') used.add(`${definition}.${key}=${child}`);
    if (node === undefined) continue;
    const inner = nameOf(node.items ?? node);
    for (const each of Array.isArray(child) ? child : [child]) note(each, inner, used);
  }
}

/** What the schema has, in the same words. What an editor may leave out because it is the default need not be there. */
function everything(definition: string): string[] {
  const properties = Object.entries(datasetSchema.$defs?.[definition]?.properties ?? {});
  return properties.flatMap(([key, node]) => [
    `${definition}.${key}`,
    ...(node.enum ?? []).filter((word) => word !== node.default).map((word) => `${definition}.${key}=${String(word)}`),
  ]);
}

describe('the invented weeks of tests and stories', () => {
  const used = new Set<string>();
  for (const week of exampleDataset.weeks) note(week, 'week', used);

  for (const part of PARTS) {
    it(`use every field of a ${part}`, () => {
      assert.ok(everything(part).length > 1, 'the schema has this part');
      assert.deepEqual(
        everything(part).filter((name) => !used.has(name)),
        [],
      );
    });
  }

  it('use every kind of item', () => {
    const kinds = exampleDataset.weekItemTypes.map(({ id }) => id);
    assert.deepEqual(
      kinds.filter((kind) => !used.has(`weekItem.type=${kind}`)),
      [],
    );
  });

  it('are read without a fault', () => {
    const result = parseDataset(exampleDataset);
    assert(result.ok);
    assert.deepEqual(result.issues, []);
  });
});
