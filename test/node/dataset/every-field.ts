import type { SchemaNode } from '../../../src/dataset/schema-node.js';
import { clean, projectFile } from './support.js';

/** A field of a record of the faultless dataset. The field itself may be missing there. */
export interface FieldPlace {
  /** For example `course.title`. */
  readonly name: string;
  /** JSON Pointer of the field; of a list, of its first entry. */
  readonly path: string;
  /** The rules for it, with `$ref` followed. */
  readonly node: SchemaNode;
  /** Whether `path` is an entry of a list. */
  readonly entry: boolean;
  /** Whether the record is lost with it. */
  readonly required: boolean;
}

const datasetSchema = JSON.parse(projectFile('data/dataset.schema.json')) as SchemaNode;

const kindOf = ({ $ref }: SchemaNode): string => $ref?.slice('#/$defs/'.length) ?? '';
const followed = (node: SchemaNode): SchemaNode => datasetSchema.$defs?.[kindOf(node)] ?? node;

function collect(value: unknown, node: SchemaNode, kind: string, path: string, found: Map<string, FieldPlace>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, rules] of Object.entries(node.properties ?? {})) {
    const name = `${kind}.${key}`;
    const field = followed(rules);
    const child = (value as Record<string, unknown>)[key];
    const required = node.required?.includes(key) ?? false;
    const at = `${path}/${key}`;
    if (!found.has(name)) found.set(name, { name, path: at, node: field, entry: false, required });
    const { items } = field;
    if (items !== undefined && Array.isArray(child)) {
      if (child.length > 0 && !found.has(`${name}[]`))
        found.set(`${name}[]`, {
          name: `${name}[]`,
          path: `${at}/0`,
          node: followed(items),
          entry: true,
          required: false,
        });
      child.forEach((each, index) => collect(each, followed(items), kindOf(items), `${at}/${index}`, found));
    } else collect(child, field, kindOf(rules) || kind, at, found);
  }
}

/** Every field of every kind of record, once, with a place for it in the faultless dataset. */
export function everyField(): FieldPlace[] {
  const found = new Map<string, FieldPlace>();
  collect(clean(), datasetSchema, 'dataset', '', found);
  return [...found.values()];
}

/** The kinds of record that the schema has. */
export const KINDS = Object.keys(datasetSchema.$defs ?? {});

/** JSON Pointers of every list of records with ids that holds at least one, with the number of its entries. */
export function listsWithIds(
  value: unknown = clean(),
  node: SchemaNode = datasetSchema,
  path = '',
): [string, number][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(node.properties ?? {}).flatMap(([key, rules]) => {
    const field = followed(rules);
    const child = (value as Record<string, unknown>)[key];
    if (!Array.isArray(child) || field.items === undefined) return listsWithIds(child, field, `${path}/${key}`);
    const items = followed(field.items);
    const inner = child.flatMap((each, index) => listsWithIds(each, items, `${path}/${key}/${index}`));
    const own: [string, number][] =
      items.properties?.['id'] !== undefined && child.length > 0 ? [[`${path}/${key}`, child.length]] : [];
    return [...own, ...inner];
  });
}
