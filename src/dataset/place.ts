import { capitalised, cleanText } from '../domain/text.js';
import { datasetSchema } from './schema.generated.js';
import type { SchemaNode } from './schema-node.js';

/** A group of fields, as JSON.parse gives it. */
export type Fields = Record<string, unknown>;

/** A value that is being read: what the file says, what the schema says, and where it stands. */
export interface Place {
  readonly parent: Place | null;
  /** Name of the field, or number of the entry in a list, from 0. */
  readonly key: string | number;
  /** The rules for the value, with `$ref` followed. */
  readonly node: SchemaNode;
  /** Which kind of record the value should be, for example `weekItem`; empty if it is no record. */
  readonly kind: string;
  /** Whether the record around it cannot be used without it. */
  readonly required: boolean;
  /** What the file says. */
  readonly raw: unknown;
  /** What has been made of it, once it is known to be a record or a list. */
  out?: Fields | unknown[];
}

/** What is known of the value of a field, or of an entry of a list, before it is read. */
interface Rules extends Pick<Place, 'key' | 'node' | 'kind' | 'required'> {
  /** Whether it is text of any words and of the usual length. */
  readonly prose: boolean;
}

/** The place of the whole dataset. */
export function rootPlace(raw: unknown): Place {
  return { parent: null, key: '', node: datasetSchema, kind: '', required: true, raw };
}

/** The place of a field or of an entry of a list. */
export function childPlace(parent: Place, key: string | number, node: SchemaNode, raw: unknown): Place {
  const required = typeof key === 'string' && (parent.node.required ?? []).includes(key);
  return placeIn(parent, { key, ...resolved(node), required }, raw);
}

/** The place of a value whose rules are at hand. */
export function placeIn(parent: Place, { key, node, kind, required }: Omit<Rules, 'prose'>, raw: unknown): Place {
  return { parent, key, node, kind, required, raw };
}

function resolved(rules: SchemaNode): Pick<Rules, 'node' | 'kind' | 'prose'> {
  const kind = rules.$ref ?? '';
  const node = datasetSchema.$defs?.[kind] ?? rules;
  return { node, kind, prose: typesOf(node) === 'string' && node.maxLength === undefined && isProse(node) };
}

/** The types of a value, of which the rules leave out the usual ones. */
export const typesOf = ({ type, properties, items }: SchemaNode): string | readonly string[] =>
  type ?? (properties ? 'object' : items ? 'array' : 'string');

/** Whether the schema asks of a text only that there is one, and perhaps that it is short. */
export const isProse = (node: SchemaNode): boolean =>
  (node.format ?? node.pattern ?? node.enum ?? node['x-ref'] ?? node['x-part'] ?? node['x-vocabulary']) === undefined;

const known = new WeakMap<SchemaNode, readonly Field[]>();

/** A field that the schema has. */
export interface Field extends Rules {
  readonly key: string;
  readonly default: unknown;
}

/** The fields of a record, looked up once: a dataset has thousands of records of few kinds. */
export function fieldsOf(record: SchemaNode): readonly Field[] {
  let fields = known.get(record);
  if (fields === undefined) {
    const { properties = {}, required = [] } = record;
    fields = Object.entries(properties).map(([key, node]) => ({
      key,
      ...resolved(node),
      required: required.includes(key),
      default: node.default,
    }));
    known.set(record, fields);
  }
  return fields;
}

/** The rules of a list's entries but for their number. */
export const entryRules = ({ items = {} }: SchemaNode): Omit<Rules, 'key'> => ({ ...resolved(items), required: false });

/** Whether a value is a group of fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether somebody wrote something: spreadsheets and forms leave null or an empty text where nobody did. */
export function isWritten(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && cleanText(value).trim() === '');
}

/** Whether a value of this kind is a record or a list of records. */
export function holdsRecords(node: SchemaNode): boolean {
  return node.properties !== undefined || node.items?.$ref !== undefined;
}

/** The nearest place that fits, from `place` outwards. */
export function closest(place: Place, fits: (place: Place) => boolean): Place | null {
  let at: Place | null = place;
  while (at !== null && !fits(at)) at = at.parent;
  return at;
}

/** A JSON Pointer (RFC 6901). */
export function pointer(place: Place): string {
  const { parent, key } = place;
  if (parent === null) return '';
  return `${pointer(parent)}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** A text from the file in quotes, on one line and not too long for a message. */
export function quote(text: string): string {
  const line = cleanText(text.slice(0, 200)).replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${cleanText(line.slice(0, 60))}…` : line}”`;
}

/** The kind of a record in words: `weekItem` is an "item", which its week is named before. */
export function kindInWords(kind: string): string {
  const words = kind.replace(/^(chart|week|toolkit)(?=[A-Z])/, '').replace(/[A-Z]/g, (letter) => ` ${letter}`);
  return words.trim().toLowerCase();
}

/** Names the record and the field for a person: `Course “Cyber Choices”, session “s1”: “start”`. */
export function describe(place: Place): string {
  const names: string[] = [];
  for (let at: Place | null = place; at !== null; at = at.parent) {
    if (at.kind !== '' && (at !== place || typeof at.key === 'number')) names.unshift(recordName(at));
  }
  const where = names.length === 0 ? 'the data' : names.join(', ');
  return `${capitalised(where)}: ${fieldName(place)}`;
}

function fieldName({ parent, key, kind }: Place): string {
  if (typeof key === 'string') return key === '' ? 'the file' : quote(key);
  return kind === '' ? `entry ${key + 1} of ${quote(String(parent?.key))}` : 'it';
}

/** Names a record for a person, without the records around it: `session “s1”`, `session number 3`. */
export function recordName({ key, kind, raw }: Place): string {
  const words = kindInWords(kind);
  const name = isFields(raw) ? NAMES.map((field) => raw[field]).find(isName) : undefined;
  if (name !== undefined) return `${words} ${quote(name)}`;
  return typeof key === 'number' ? `${words} number ${key + 1}` : words;
}

/** The fields that name a record to a person, the best first. */
export const NAMES = ['title', 'name', 'term', 'id', 'date'] as const;

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
