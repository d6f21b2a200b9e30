// npm run snippet -- --element course-finder --way 2 --category domestic-abuse: writes what an editor pastes into a page, with
// its compliance sheet. With --out FOLDER into files; without, the snippet goes to standard output, the rest to standard
// error.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { decodeJson } from '../dataset/decode.js';
import { parseDataset } from '../dataset/parse.js';
import { parseInstant } from '../domain/london-time.js';
import { readIds } from '../domain/scope.js';
import type { Dataset } from '../domain/types.js';
import { complianceSheet } from '../snippet/compliance.js';
import { contrastFigures, DEFAULT_COLOURS, figureWords, isColour } from '../snippet/contrast.js';
import { ELEMENTS } from '../snippet/elements.js';
import { offersFor } from '../snippet/offers.js';
import { readRelease } from '../snippet/release.js';
import { attributesFor, colourRule, snippetText, type Release, type SnippetChoice } from '../snippet/snippet.js';
import { EXAMPLE_SITE } from './build-steps.js';
import { endWithReader } from './closed-pipe.js';
import { SITE } from './paths.js';
import { packageVersion } from './embed-options.js';

const names = ELEMENTS.map(({ name }) => name).join(', ');

const USAGE = `Say which element, for example: npm run snippet -- --element course-finder --way 2 --category domestic-abuse
--element   ${names}
--way      1 the element (default), 2 a div, 3 a frame, 4 a plain address
--channel   fixed: one version with its hash (default), or following: the newest of a major version
--site      where dist/site stands. Default: ${EXAMPLE_SITE}
--colour    a name and a value, for example accent=#7a1f3d; may be given several times
--at        the moment for which the list in the snippet is true. Default: now
--data      the dataset. Default: data/dataset.json
--out       a folder for snippet.html, colours.css and compliance.md
Every attribute of the element may be given: --area isle-of-wight --heading-level 3`;

/** A command line that cannot be understood. Its message says why. */
class UsageError extends Error {}

/** What the command writes: standard output and standard error. */
export interface SnippetOutput {
  readonly write: (text: string) => void;
  readonly say: (text: string) => void;
}

const OWN = ['element', 'way', 'channel', 'site', 'at', 'data', 'out'] as const;

type Values = Partial<Record<string, string | boolean>> & { readonly colour?: readonly string[] };

function readArguments(args: readonly string[]): Values {
  const attributes = new Set(ELEMENTS.flatMap(({ name }) => attributesFor(name)));
  const options = Object.fromEntries(
    [...OWN, ...attributes].map((name) => [name, { type: name === 'debug' ? 'boolean' : 'string' } as const]),
  );
  try {
    return parseArgs({ args: [...args], options: { ...options, colour: { type: 'string', multiple: true } } })
      .values as Values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The value of an option that must be one of these; the first if it is not given. */
function oneOf<T extends string>(values: Values, name: string, allowed: readonly T[], standard?: T): T {
  const given = values[name] ?? standard;
  const found = allowed.find((each) => each === given);
  if (found === undefined) throw new UsageError(`--${name} must be one of: ${allowed.join(', ')}.`);
  return found;
}

function coloursIn(given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      if (!DEFAULT_COLOURS.has(name) || !isColour(value))
        throw new UsageError(
          `--colour ${pair} must look like accent=#7a1f3d. Names: ${[...DEFAULT_COLOURS.keys()].join(', ')}.`,
        );
      return [name, value] as const;
    }),
  );
}

function choiceOf(values: Values): SnippetChoice {
  const element = oneOf(
    values,
    'element',
    ELEMENTS.map(({ name }) => name),
  );
  const known = attributesFor(element);
  const own = new Set<string>([...OWN, 'colour']);
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(values)) {
    if (own.has(name) || value === undefined) continue;
    if (!known.includes(name)) throw new UsageError(`${element} has no attribute ${name}.`);
    attributes.set(name, value === true ? '' : String(value));
  }
  return {
    element,
    way: Number(oneOf(values, 'way', ['1', '2', '3', '4'], '1')) as SnippetChoice['way'],
    channel: oneOf(values, 'channel', ['fixed', 'following'], 'fixed'),
    attributes,
    colours: coloursIn(values.colour ?? []),
  };
}

/** What the page would ignore is told of here, where it can still be put right. */
function checkValues({ element, attributes }: SnippetChoice, dataset: Dataset, at: number): void {
  for (const { attribute, values } of offersFor(dataset, element, at)) {
    const known = values.map(({ value }) => value);
    const [unknown] = readIds(attributes.get(attribute), known).unknown;
    if (unknown !== undefined)
      throw new UsageError(`--${attribute} names “${unknown}”, which the data has not. It has: ${known.join(', ')}.`);
  }
  const level = attributes.get('heading-level') ?? '2';
  if (!/^[1-5]$/.test(level)) throw new UsageError(`--heading-level must be a number from 1 to 5, not “${level}”.`);
}

function siteAt(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--site must be an address that starts with https://, not “${address}”.`);
  return address.replace(/\/?$/, '/');
}

function datasetIn(file: string): Dataset {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new UsageError(`There is no file that can be read at ${file}. Name the dataset with --data.`);
  }
  const result = parseDataset(decodeJson(bytes, null, file).value);
  if (!result.ok || result.issues.some(({ severity }) => severity !== 'warning'))
    throw new UsageError(`${file} has errors. Run: npm run check-data -- ${file}`);
  return result.dataset;
}

function releaseAt(site: string): Release {
  try {
    return readRelease(readFileSync(join(SITE, packageVersion(), 'manifest.json'), 'utf8'), site);
  } catch {
    throw new UsageError('The hashes are not known yet. Run: npm run build');
  }
}

function writeParts(folder: string, parts: readonly (readonly string[])[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name = '', content = ''] of parts) writeFileSync(join(folder, name), content);
  } catch {
    throw new UsageError(`Nothing can be written to ${folder}. Name a folder with --out, not a file.`);
  }
}

/**
 * Runs the command.
 * @param now the present in epoch milliseconds
 * @returns the exit code: 0 written, 2 the command was not understood, or something it needs is missing
 */
export function writeSnippet(args: readonly string[], now: number, { write, say }: SnippetOutput): 0 | 2 {
  if (args.includes('--help')) {
    say(USAGE);
    return 0;
  }
  try {
    const values = readArguments(args);
    const text = (name: string, standard = '') => String(values[name] ?? standard);
    const choice = choiceOf(values);
    const at = values.at === undefined ? now : parseInstant(text('at'))?.ms;
    if (at === undefined) throw new UsageError(`“${text('at')}” is not a date, or a date and time.`);
    const site = siteAt(text('site', EXAMPLE_SITE));
    const dataset = datasetIn(text('data', 'data/dataset.json'));
    checkValues(choice, dataset, at);
    const release = releaseAt(site);
    const snippet = snippetText(choice, release, dataset, at);
    const parts = [
      ['snippet.html', snippet],
      ['colours.css', colourRule(choice)],
      ['compliance.md', complianceSheet(choice, release)],
    ].filter(([, content]) => content !== '');
    if (values.out === undefined) {
      write(snippet);
      for (const [, content = ''] of parts.slice(1)) say(`\n${content}`);
      return 0;
    }
    writeParts(text('out'), parts);
    for (const figure of contrastFigures(choice.colours))
      if (!figure.enough) say(`${figure.what}: ${figureWords(figure)}`);
    say(`Written to ${text('out')}: ${parts.map(([name]) => name).join(', ')}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  endWithReader();
  process.exitCode = writeSnippet(process.argv.slice(2), Date.now(), {
    write: (text) => process.stdout.write(text),
    say: (text) => console.error(text),
  });
}
