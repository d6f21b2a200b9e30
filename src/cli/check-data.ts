// npm run check-data -- FILE: says what is wrong with a file of data, in plain English, before it is published.
// It reads as the elements do. Exit code: 0 all well or warnings only, 1 errors, 2 there is no file to check.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { decodeJson } from '../dataset/decode.js';
import { endWithReader } from './closed-pipe.js';
import { explainJsonFault } from './json-fault.js';
import { isDatasetError, type DatasetErrorCode } from '../dataset/errors.js';
import { parseDataset, type ParseResult } from '../dataset/parse.js';
import { dateWarnings } from './date-checks.js';
import { markupWarnings } from './markup-checks.js';
import { weekWarnings } from './week-checks.js';
import { contents, findingLine, locate, summary, type Finding } from './data-report.js';

const USAGE = 'Name the file to check, for example: npm run check-data -- data/dataset.json';

/** Why nothing in a file can be checked. The errors' own words are about an address, for visitors of a page. */
const UNREADABLE: ReadonlyMap<DatasetErrorCode, string> = new Map([
  ['bad-json', 'there is a mistake in the file, and until it is put right nothing else can be checked.'],
  ['not-json', 'this is a web page and not data. Download the data again, not the page about it.'],
  ['wrong-shape', 'this is not safeguarding data.'],
  ['encoding', 'this file cannot be read.'],
]);

type ExitCode = 0 | 1 | 2;

/**
 * Checks one file.
 *
 * @param args what stands after the name of the command: the file
 * @param print takes each line of the report
 * @param now epoch milliseconds
 * @returns the exit code
 */
export function checkData(args: readonly string[], print: (line: string) => void, now = Date.now()): ExitCode {
  if (args.includes('--help')) {
    print(USAGE);
    return 0;
  }
  const [file] = args;
  if (args.length !== 1 || file === undefined || file === '' || file === '-') return stop(USAGE, print);
  const bytes = readBytes(file);
  if (bytes === null) return stop(`There is no file that can be read at ${file}. ${USAGE}`, print);
  try {
    return report(
      file,
      parseDataset(decodeJson(bytes, null, file, explainJsonFault).value),
      new TextDecoder().decode(bytes),
      print,
      now,
    );
  } catch (error) {
    if (!isDatasetError(error)) throw error;
    print(`${file}: ${UNREADABLE.get(error.code) ?? error.message}`);
    if (error.detail !== undefined) print(error.detail);
    return 1;
  }
}

function stop(message: string, print: (line: string) => void): ExitCode {
  print(message);
  return 2;
}

function readBytes(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function report(file: string, result: ParseResult, text: string, print: (line: string) => void, now: number): ExitCode {
  // Of a file with errors records are missing, so that places in it could not be named.
  const whole = result.ok && !result.issues.some(({ severity }) => severity === 'error');
  const doubts = whole
    ? [...weekWarnings(result.dataset), ...dateWarnings(result.dataset, now), ...markupWarnings(result.dataset)]
    : [];
  const findings = locate([...result.issues, ...doubts], text);
  for (const finding of findings) print(findingLine(finding));
  if (findings.some(({ severity }) => severity === 'error') && findings.some((finding) => !isGrave(finding)))
    print('Put the errors right first and check again. Some of the warnings may come from them.');
  const problems = findings.length === 0 ? 'no problems found.' : summary(findings);
  print([`${file}: ${problems}`, ...(result.ok ? [`${contents(result.dataset)}.`] : [])].join(' '));
  return findings.some(isGrave) ? 1 : 0;
}

function isGrave({ severity }: Finding): boolean {
  return severity !== 'warning';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  endWithReader();
  process.exitCode = checkData(process.argv.slice(2), console.log);
}
