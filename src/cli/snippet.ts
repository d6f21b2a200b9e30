// npm run snippet -- --element course-finder --way 2 --category domestic-abuse: writes what an editor pastes into a page,
// with its compliance sheet. With --out FOLDER into files; without, the snippet goes to standard output, the rest to
// standard error.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeJson } from '../dataset/decode.js';
import { parseDataset, type ParseResult } from '../dataset/parse.js';
import type { Dataset } from '../domain/types.js';
import { complianceSheet, contrastFaults } from '../snippet/compliance.js';
import { ELEMENTS } from '../snippet/elements.js';
import { readRelease } from '../snippet/release.js';
import { colourRule, snippetText, type Release } from '../snippet/snippet.js';
import { EXAMPLE_SITE } from './build-steps.js';
import { endWithReader } from './closed-pipe.js';
import { packageVersion } from './embed-options.js';
import { SITE } from './paths.js';
import { checkAttributes, choiceOf, momentIn, readArguments, siteIn, UsageError } from './snippet-options.js';

const names = ELEMENTS.map(({ name }) => name).join(', ');

const HELP = `Writes what an editor pastes into a page, and its compliance sheet. For example:
npm run -s snippet -- --element course-finder --category domestic-abuse --site https://elements.example.org --out snippet

--element       ${names}
--way           1 the element (default), 2 a div, 3 a frame, 4 a plain address
--channel       fixed: one version with its hash (default), or following: the newest of a major version
--site          where dist/site stands. Default: ${EXAMPLE_SITE}
--colour        a name and a value, for example accent=#7a1f3d; may be given several times
--at            the moment for which the list in the snippet is true. Default: now
--data          the dataset. Default: data/dataset.json
--out           a folder for snippet.html, colours.css and compliance.md
Every attribute of the element may be given, for example --area isle-of-wight --heading-level 3 --url-state query
`;

/** What the command writes: standard output and standard error. */
export interface SnippetOutput {
  readonly write: (text: string) => void;
  readonly say: (text: string) => void;
}

function readData(bytes: Uint8Array, file: string): ParseResult | null {
  try {
    return parseDataset(decodeJson(bytes, null, file).value);
  } catch {
    // Why is what check-data is for.
    return null;
  }
}

function datasetIn(file: string): Dataset {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new UsageError(`--data is ${file}, where there is no file that can be read: name the dataset.`);
  }
  const result = readData(bytes, file);
  if (result?.ok !== true || result.issues.some(({ severity }) => severity !== 'warning'))
    throw new UsageError(`${file} has errors: npm run check-data -- ${file} says which, put them right first.`);
  return result.dataset;
}

function releaseAt(site: string): Release {
  try {
    return readRelease(readFileSync(join(SITE, packageVersion(), 'manifest.json'), 'utf8'), site);
  } catch {
    throw new UsageError('The hashes of the scripts are not known yet: run npm run build first.');
  }
}

function writeParts(folder: string, parts: readonly (readonly string[])[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name = '', content = ''] of parts) writeFileSync(join(folder, name), content);
  } catch {
    throw new UsageError(`--out is ${folder}, to which nothing can be written: name a folder, not a file.`);
  }
}

function run(args: readonly string[], now: number, { write, say }: SnippetOutput): void {
  const { values, colours } = readArguments(args);
  if (values.has('help')) {
    write(HELP);
    return;
  }
  const choice = choiceOf(values, colours);
  const atText = values.get('at');
  const at = atText === undefined ? now : momentIn('at', atText);
  const site = siteIn(values.get('site') ?? EXAMPLE_SITE);
  const dataset = datasetIn(values.get('data') ?? 'data/dataset.json');
  checkAttributes(choice, dataset, at);
  const release = releaseAt(site);
  const snippet = snippetText(choice, release, dataset, at);
  const parts = [
    ['snippet.html', snippet],
    ['colours.css', colourRule(choice)],
    ['compliance.md', complianceSheet(choice, release)],
  ].filter(([, content]) => content !== '');
  const out = values.get('out');
  if (out === undefined) {
    write(snippet);
    for (const [, content = ''] of parts.slice(1)) say(`\n${content}`);
  } else {
    writeParts(out, parts);
    say(`Written to ${out}: ${parts.map(([name]) => name).join(', ')}.`);
    for (const line of contrastFaults(choice)) say(line);
  }
  if (choice.way > 2 && choice.colours.size > 0)
    say('A frame keeps its own colours: those of --colour count for nothing.');
}

/**
 * Runs the command.
 * @param now the present in epoch milliseconds
 * @returns the exit code: 0 written, 2 the command was not understood, or something it needs is missing
 */
export function writeSnippet(args: readonly string[], now: number, output: SnippetOutput): 0 | 2 {
  try {
    run(args, now, output);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.say(`${error.message}\nAll options: npm run snippet -- --help`);
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
