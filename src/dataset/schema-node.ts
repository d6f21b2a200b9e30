/**
 * The part of JSON Schema 2020-12 that data/dataset.schema.json uses, with five words of its own:
 * `x-ref` (the text is the id of a record of that collection), `x-part` (the text is the id of a record in that list of
 * the same chart or set of priorities), `x-vocabulary` (the text is an id of that list of choices; an unknown one is
 * kept and shown as it is), `x-safety` (a fault in this record is a matter of safety) and `x-otherwise` (where the default
 * would be wrong for what somebody meant by another word: what that counts as, or null to leave the record out).
 *
 * The copy in the browser, schema.generated.ts, leaves out what is usual: `type` (a record where there are `properties`,
 * a list where there are `items`, else text), `additionalProperties` (none), `default` of a list (an empty one),
 * `minLength` (1, but 0 where there is an `enum`) and `maxItems` (20,000). Its `$ref` is the name without `#/$defs/`.
 */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly 'x-ref'?: string;
  readonly 'x-part'?: string;
  readonly 'x-vocabulary'?: string;
  readonly 'x-safety'?: 'chart' | 'contact';
  readonly 'x-otherwise'?: string | null;
}
