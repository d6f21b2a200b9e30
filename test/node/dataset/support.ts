import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { parseClockTime, parseInstant } from '../../../src/domain/london-time.js';
import { safeUrl, telHref } from '../../../src/domain/safe-url.js';
import { parseDataset } from '../../../src/dataset/parse.js';
import type { DataIssue, Dataset } from '../../../src/domain/types.js';

/** A file of the project as text; the path starts at the project's folder. */
export function projectFile(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}

/** A faultless dataset that uses every kind of record, new for each call. */
export function clean(): unknown {
  return JSON.parse(projectFile('test/fixtures/data/clean.json'));
}

type Container = Record<string, unknown>;

const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));

/** What stands at a JSON Pointer; `undefined` if nothing does. */
export function valueAt(root: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((value, key) => (value as Container | undefined)?.[key], root);
}

/** Puts a value at a JSON Pointer. The key `-` appends to a list (RFC 6902 §4.1). */
export function put(root: unknown, pointer: string, value: unknown): void {
  const keys = keysOf(pointer);
  const last = keys.pop() ?? '';
  const owner = keys.reduce<unknown>((at, key) => (at as Container)[key], root);
  if (last === '-') (owner as unknown[]).push(value);
  else Object.defineProperty(owner, last, { value, enumerable: true, configurable: true, writable: true });
}

/** Takes out the field at a JSON Pointer. */
export function remove(root: unknown, pointer: string): void {
  const keys = keysOf(pointer);
  const last = keys.pop() ?? '';
  delete (keys.reduce<unknown>((at, key) => (at as Container)[key], root) as Container)[last];
}

/** Reads a value that must be usable. */
export function parsed(value: unknown): { dataset: Dataset; issues: readonly DataIssue[] } {
  const result = parseDataset(value);
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

/** Reads the faultless dataset after a change. */
export function parsedAfter(change: (data: unknown) => void): { dataset: Dataset; issues: readonly DataIssue[] } {
  const data = clean();
  change(data);
  return parsed(data);
}

/** Issues as "severity code path", which is what programs rely on. */
export function brief(issues: readonly DataIssue[]): string[] {
  return issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}

const ajv = new Ajv2020({ strict: false, allErrors: false });
ajv.addFormat('date', fullFormats.date);
ajv.addFormat('email', fullFormats.email);
ajv.addFormat('url', (text: string) => safeUrl(text) !== null);
ajv.addFormat('instant', (text: string) => parseInstant(text) !== null);
ajv.addFormat('local-time', (text: string) => parseClockTime(text) !== null);
ajv.addFormat('partial-date', (text: string) => parseInstant(`${text}-01-01`.slice(0, 10)) !== null);
ajv.addFormat('phone', (text: string) => telHref(text) !== '');
ajv.addFormat('hashtag', /^#[^\s#]+$/);
const fits = ajv.compile(JSON.parse(projectFile('data/dataset.schema.json')) as object);

/** Fails unless ajv, a reader of JSON Schema that is not ours, accepts the value. */
export function assertFitsSchema(value: unknown): void {
  if (!fits(value)) assert.fail(ajv.errorsText(fits.errors));
}
