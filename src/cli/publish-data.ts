// npm run publish-data -- --at INSTANT [--out FILE] [--data FILE]: writes the dataset without what is not yet due, and
// says when to run again. Without --out the dataset goes to standard output and the rest to standard error.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { decodeJson } from '../dataset/decode.js';
import { isDatasetError } from '../dataset/errors.js';
import { parseDataset } from '../dataset/parse.js';
import { publicationAt, type Publication } from '../dataset/publish.js';
import { datasetSchema } from '../dataset/schema.generated.js';
import type { SchemaNode } from '../dataset/schema-node.js';
import { formatInstant } from '../domain/format-time.js';
import { parseInstant } from '../domain/london-time.js';
import type { Dataset } from '../domain/types.js';
import { endWithReader } from './closed-pipe.js';

const USAGE =
  'Say for which moment, for example: npm run publish-data -- --at 2027-03-08T07:00 --out public/dataset.json. ' +
  'A time without an offset is London time. --data names the full dataset, data/dataset.json unless you say so; without ' +
  '--out the result is printed.';

/** What the command writes: standard output and standard error. */
export interface PublishOutput {
  readonly write: (text: string) => void;
  readonly say: (line: string) => void;
}

/**
 * Runs the command.
 * @returns the exit code: 0 written, 1 the data has errors or the file cannot be written, 2 the command was not understood
 */
export function publishData(args: readonly string[], { write, say }: PublishOutput): 0 | 1 | 2 {
  if (args.includes('--help')) {
    say(USAGE);
    return 0;
  }
  let options: { at?: string; out?: string; data?: string };
  try {
    options = parseArgs({
      args: [...args],
      options: { at: { type: 'string' }, out: { type: 'string' }, data: { type: 'string' } },
    }).values;
  } catch {
    say(USAGE);
    return 2;
  }
  const at = parseInstant(options.at ?? '');
  if (at?.precision !== 'minute') {
    say(options.at === undefined ? USAGE : `“${options.at}” is not a date and time. ${USAGE}`);
    return 2;
  }
  const file = options.data ?? 'data/dataset.json';
  // What is not yet due would be gone from the file that editors write.
  if (options.out !== undefined && resolve(options.out) === resolve(file)) {
    say(`Nothing was written: ${options.out} is the file that the data comes from. Write to another one.`);
    return 2;
  }
  const full = read(file, say);
  if (full === null) return 1;
  const publication = publicationAt(full, at.ms);
  const text = datasetText(publication.dataset);
  if (options.out === undefined) write(text);
  else if (!replaceFile(options.out, text)) {
    say(`Nothing was written: ${options.out} cannot be written there.`);
    return 1;
  }
  for (const line of summary(publication, at.ms, options.out)) say(line);
  return 0;
}

/** Puts a text in the place of a file at once: a web server must never give out half of it. */
function replaceFile(file: string, text: string): boolean {
  // Two runs at the same time each write their own.
  const part = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch {
    return false;
  }
  try {
    writeFileSync(part, text);
    renameSync(part, file);
    return true;
  } catch {
    rmSync(part, { force: true });
    return false;
  }
}

/** Fields that hold something back until their day. One that cannot be read is a warning, and would let it out at once. */
const HOLDS_BACK =
  /^\/(?:weeks\/\d+(?:\/days\/\d+)?\/unlockTime|toolkits\/\d+\/launched|resources\/\d+\/published|notices\/\d+\/date)$/;

function read(file: string, say: (line: string) => void): Dataset | null {
  const check = `Nothing was written. Run: npm run check-data -- ${file}`;
  try {
    const result = parseDataset(decodeJson(readFileSync(file), null, file).value);
    const unreadable = result.issues.find(({ path }) => HOLDS_BACK.test(path));
    if (result.ok && unreadable !== undefined)
      say(`${unreadable.message} It says when something may be known. ${check}`);
    else if (result.ok && !result.issues.some(({ severity }) => severity !== 'warning')) return result.dataset;
    else say(`${file} has errors. ${check}`);
  } catch (error) {
    say(isDatasetError(error) ? `${file}: ${error.message} ${check}` : `There is no file that can be read at ${file}.`);
  }
  return null;
}

function summary({ next, withheld, leaks }: Publication, at: number, out: string | undefined): string[] {
  const when = (ms: number) => formatInstant({ ms, precision: 'minute' });
  return [
    `The data as it may be known on ${when(at)}${out === undefined ? '' : `, in ${out}`}.`,
    withheld.length === 0 ? 'Nothing is withheld.' : `Withheld: ${withheld.join(', ')}.`,
    ...leaks.map(
      ({ words, path }) => `“${words}” is withheld, and yet it is named in ${path}. Say it there in other words.`,
    ),
    next === null ? 'next never' : `Publish again on ${when(next)}, UK time.\nnext ${new Date(next).toISOString()}`,
  ];
}

/** A dataset as the text of a file, without the fields that have their default. */
export const datasetText = (dataset: Dataset): string =>
  `${JSON.stringify(withoutDefaults(dataset, datasetSchema), null, 2)}\n`;

/** A copy without the fields that say what leaving them out says too. */
function withoutDefaults(value: unknown, node: SchemaNode): unknown {
  const { $ref } = node;
  const rules = $ref === undefined ? node : (datasetSchema.$defs?.[$ref] ?? node);
  if (Array.isArray(value)) return value.map((item) => withoutDefaults(item, rules.items ?? {}));
  if (typeof value !== 'object' || value === null) return value;
  const isDefault = (key: string, child: unknown) => {
    const required = rules.required?.includes(key) === true;
    return !required && (Array.isArray(child) ? child.length === 0 : child === rules.properties?.[key]?.default);
  };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => !isDefault(key, child))
      .map(([key, child]) => [key, withoutDefaults(child, rules.properties?.[key] ?? {})]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  endWithReader();
  process.exitCode = publishData(process.argv.slice(2), {
    write: (text) => process.stdout.write(text),
    say: (line) => console.error(line),
  });
}
