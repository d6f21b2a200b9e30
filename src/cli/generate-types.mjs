// Makes TypeScript from data/dataset.schema.json, the one place where the format of the data is written down:
//   src/domain/dataset.generated.ts   the types of a dataset that has been read (a field with a default is always there)
//   src/dataset/schema.generated.ts   the rules as a value, shortened, for the reader in the browser
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const root = new URL('../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('data/dataset.schema.json', root), 'utf8'));
const banner =
  '// Made from data/dataset.schema.json by src/cli/generate-types.mjs. Change the schema, not this file.\n';

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy in which each field that has a default is required: the reader always fills it. */
function withDefaultsRequired(node) {
  if (Array.isArray(node)) return node.map(withDefaultsRequired);
  if (!isObject(node)) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withDefaultsRequired(value)]));
  if (isObject(copy.properties)) {
    const filled = Object.keys(copy.properties).filter((key) => 'default' in copy.properties[key]);
    copy.required = [...new Set([...(copy.required ?? []), ...filled])];
  }
  // A limit on length would become a tuple type with thousands of members.
  if (copy.type === 'array') delete copy.maxItems;
  return copy;
}

const WORDS_ONLY = new Set(['description', 'title', '$schema']);

/** Whether a word says what the reader takes for granted: see src/dataset/schema-node.ts. */
const isUsual = (node, word, value) =>
  (word === 'type' && value === (node.properties ? 'object' : node.items ? 'array' : 'string')) ||
  (word === 'additionalProperties' && value === false) ||
  (word === 'default' && Array.isArray(value) && value.length === 0) ||
  (word === 'minLength' && value === 1) ||
  (word === 'maxItems' && value === 20_000);

/**
 * A copy without the words that only people read and without what the reader takes for granted; a `$ref` is the name
 * alone. Property names under `properties` and `$defs` stay.
 */
function shortened(node, namesBelow = false) {
  if (Array.isArray(node)) return node.map((item) => shortened(item));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => namesBelow || !(WORDS_ONLY.has(key) || isUsual(node, key, value)))
      .map(([key, value]) => {
        if (key === '$ref') return [key, value.replace('#/$defs/', '')];
        return [key, shortened(value, !namesBelow && (key === 'properties' || key === '$defs'))];
      }),
  );
}

const types = await compile(withDefaultsRequired(schema), 'Dataset', {
  bannerComment: banner,
  additionalProperties: false,
  format: false,
  unreachableDefinitions: true,
});
writeFileSync(fileURLToPath(new URL('src/domain/dataset.generated.ts', root)), types);

const rules = JSON.stringify(shortened(schema));
writeFileSync(
  fileURLToPath(new URL('src/dataset/schema.generated.ts', root)),
  `${banner}import type { SchemaNode } from './schema-node.js';\n\n/** The rules of data/dataset.schema.json, without what is taken for granted. */\nexport const datasetSchema: SchemaNode = ${rules};\n`,
);
