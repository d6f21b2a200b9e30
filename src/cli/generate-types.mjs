// Makes TypeScript from data/dataset.schema.json, the one place where the format of the data is written down:
//   src/domain/dataset.generated.ts   the types of a dataset that has been read (a field with a default is always there)
//   src/dataset/schema.generated.ts   the rules as a value, without the descriptions, for the reader in the browser
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

/** A copy without the words that only people read. Property names under `properties` and `$defs` stay. */
function withoutWords(node, namesBelow = false) {
  if (Array.isArray(node)) return node.map((item) => withoutWords(item));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => namesBelow || !WORDS_ONLY.has(key))
      .map(([key, value]) => [key, withoutWords(value, !namesBelow && (key === 'properties' || key === '$defs'))]),
  );
}

const types = await compile(withDefaultsRequired(schema), 'Dataset', {
  bannerComment: banner,
  additionalProperties: false,
  format: false,
  unreachableDefinitions: true,
});
writeFileSync(fileURLToPath(new URL('src/domain/dataset.generated.ts', root)), types);

const rules = JSON.stringify(withoutWords(schema));
writeFileSync(
  fileURLToPath(new URL('src/dataset/schema.generated.ts', root)),
  `${banner}import type { SchemaNode } from './schema-node.js';\n\n/** The rules of data/dataset.schema.json. */\nexport const datasetSchema: SchemaNode = ${rules};\n`,
);
