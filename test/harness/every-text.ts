import { datasetSchema } from '../../src/dataset/schema.generated.js';
import type { SchemaNode } from '../../src/dataset/schema-node.js';

const followed = (node: SchemaNode): SchemaNode => datasetSchema.$defs?.[node.$ref?.split('/').at(-1) ?? ''] ?? node;

/** Texts that people read, or addresses that they follow. */
export type TextKind = 'prose' | 'address';

function kindOf(node: SchemaNode, key: string): TextKind | null {
  if (node.format === 'url') return 'address';
  const structured =
    node.format ?? node.pattern ?? node.enum ?? node['x-ref'] ?? node['x-part'] ?? node['x-vocabulary'];
  return structured === undefined && !['id', '$schema', 'schemaVersion'].includes(key) ? 'prose' : null;
}

/** A copy of a dataset with every text of a kind put through a function, as the schema has them. */
export function everyText(
  value: unknown,
  kind: TextKind,
  change: (text: string) => string,
  rules: SchemaNode = datasetSchema,
  key = '',
): unknown {
  const node = followed(rules);
  if (typeof value === 'string') return kindOf(node, key) === kind ? change(value) : value;
  if (Array.isArray(value)) return value.map((each) => everyText(each, kind, change, node.items ?? {}, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      everyText(each, kind, change, node.properties?.[name] ?? {}, name),
    ]),
  );
}
