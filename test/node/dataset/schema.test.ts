import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORMATS } from '../../../src/dataset/formats.js';
import { datasetSchema } from '../../../src/dataset/schema.generated.js';
import type { SchemaNode } from '../../../src/dataset/schema-node.js';
import { projectFile } from './support.js';

/** The words that src/dataset enforces, and those that only people read. */
const ENFORCED = [
  ...['$ref', '$defs', 'type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'default'],
  ...['minLength', 'maxLength', 'minimum', 'maximum', 'maxItems', 'pattern', 'format'],
  ...['x-ref', 'x-part', 'x-vocabulary', 'x-safety', 'x-otherwise'],
];
const FOR_PEOPLE = ['$schema', 'title', 'description'];

const schema = JSON.parse(projectFile('data/dataset.schema.json')) as SchemaNode;

/** Every node below and including this one, with a path for messages. */
function* nodes(node: SchemaNode, path = ''): Generator<[path: string, node: SchemaNode]> {
  yield [path, node];
  for (const [name, child] of Object.entries(node.properties ?? {})) yield* nodes(child, `${path}/${name}`);
  for (const [name, child] of Object.entries(node.$defs ?? {})) yield* nodes(child, `#${name}`);
  if (node.items) yield* nodes(node.items, `${path}/-`);
}

const all = [...nodes(schema)];

test('the schema uses no word that the reader does not know', () => {
  const known = new Set([...ENFORCED, ...FOR_PEOPLE]);
  for (const [path, node] of all) {
    for (const word of Object.keys(node)) assert.ok(known.has(word), `${path}: ${word}`);
  }
});

test('the schema uses its words in the way that the reader takes for granted', () => {
  const types = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];
  for (const [path, node] of all) {
    for (const type of [node.type ?? []].flat()) assert.ok(types.includes(type), `${path}: type ${type}`);
    if (node.$ref)
      assert.deepEqual(
        Object.keys(node).filter((word) => !FOR_PEOPLE.includes(word)),
        ['$ref'],
        path,
      );
    else assert.ok(node.type !== undefined, `${path}: no type`);
    if (node.properties) assert.equal(node.additionalProperties, false, path);
    if (node.items) assert.deepEqual(node.default, [], path);
    if (node.minLength !== undefined) assert.ok([0, 1].includes(node.minLength), path);
    if (node.type === 'string')
      assert.ok(node.minLength !== undefined || node.enum || node.format, `${path}: minLength is 0 or 1`);
    if (node.format) assert.ok(FORMATS.has(node.format), `${path}: format ${node.format}`);
    if (node.pattern)
      assert.ok(
        node.format ?? path === '/schemaVersion',
        `${path}: a pattern without a format has no example in its message`,
      );
  }
});

test('each reference of the schema leads to a list of records with ids', () => {
  const partLists = new Set(all.flatMap(([, { properties }]) => Object.keys(properties ?? {})));
  for (const [path, node] of all) {
    const name = node['x-ref'] ?? node['x-vocabulary'];
    if (name !== undefined) {
      const kind = schema.properties?.[name]?.items?.$ref?.split('/').at(-1) ?? '';
      assert.ok(schema.$defs?.[kind]?.required?.includes('id'), `${path}: ${name}`);
    }
    if (node['x-part'] !== undefined) assert.ok(partLists.has(node['x-part']), path);
  }
});

test('the schema is at most 32 deep, so reading needs no more call stack than that', () => {
  const depth = (node: SchemaNode, above = 0): number => {
    assert.ok(above <= 32, 'too deep, or recursive');
    const kind = node.$ref?.split('/').at(-1) ?? '';
    const below = [
      ...Object.values(node.properties ?? {}),
      ...(node.items ? [node.items] : []),
      ...(schema.$defs?.[kind] ? [schema.$defs[kind]] : []),
    ];
    return Math.max(above, ...below.map((child) => depth(child, above + 1)));
  };
  assert.ok(depth(schema) <= 32);
});

test('the generated schema is the hand-written one without the words for people and without what is usual', () => {
  const usual = new Map<string, unknown>([
    ['additionalProperties', false],
    ['minLength', 1],
    ['maxItems', 20_000],
  ]);
  const isUsual = (node: SchemaNode, word: string, value: unknown): boolean =>
    usual.get(word) === value ||
    (word === 'default' && node.items !== undefined) ||
    (word === 'type' && ['string', 'array', 'object'].includes(String(value)));
  const each = (nodes: Readonly<Record<string, SchemaNode>>) =>
    Object.fromEntries(Object.entries(nodes).map(([name, child]) => [name, shorter(child)]));
  const shorter = (node: SchemaNode): SchemaNode =>
    Object.fromEntries(
      Object.entries(node)
        .filter(([word, value]) => !FOR_PEOPLE.includes(word) && !isUsual(node, word, value))
        .map(([word, value]) => {
          if (word === '$ref') return [word, String(value).split('/').at(-1)];
          if (word === 'items') return [word, shorter(value as SchemaNode)];
          if (word !== 'properties' && word !== '$defs') return [word, value as unknown];
          return [word, each(value as Record<string, SchemaNode>)];
        }),
    );
  assert.deepEqual(datasetSchema, shorter(schema));
});
