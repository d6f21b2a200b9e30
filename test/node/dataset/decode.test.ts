import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeJson } from '../../../src/dataset/decode.js';
import { isDatasetError, type DatasetError } from '../../../src/dataset/errors.js';
import { explainJsonFault, findJsonFault } from '../../../src/cli/json-fault.js';
import { parseDataset } from '../../../src/dataset/parse.js';
import { clean } from './support.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function errorOf(bytes: Uint8Array, contentType?: string): DatasetError {
  try {
    decodeJson(bytes, contentType, 'https://data.example/d.json', explainJsonFault);
  } catch (error) {
    assert.ok(isDatasetError(error));
    return error;
  }
  return assert.fail('the bytes were read');
}

const mistakes: [name: string, text: string, line: number, column: number, problem: RegExp][] = [
  ['D1 trailing comma in a list', '{"a": [1, 2,]}', 1, 13, /comma before \]/],
  ['D1 trailing comma in a group', '{\n  "a": 1,\n}', 3, 1, /comma before \}/],
  ['D1 line comment', '{\n  // why\n  "a": 1\n}', 2, 3, /comment/],
  ['D1 block comment', '{"a": 1 /* why */}', 1, 9, /comment/],
  ['D1 missing comma', '{"a": 1\n "b": 2}', 2, 2, /comma is missing at the end of line 1,/],
  ['D1 missing colon', '{"a" 1}', 1, 6, /colon/],
  ['D1 field name without quotes', '{a: 1}', 1, 2, /name of a field/],
  ['D1 single quotes', "{'a': 1}", 1, 2, /single quote/],
  ['D1 word without quotes', '{"a": yes}', 1, 7, /value is missing or has no quotes/],
  ['D1 number with a leading zero', '{"a": 012}', 1, 7, /value/],
  ['D1 text over two lines', '{"a": "one\ntwo"}', 1, 11, /no quote at its end/],
  ['D1 lone backslash', '{"a": "C:\\data"}', 1, 10, /backslash/],
  ['D1 too few brackets', '{"a": [1', 1, 9, /ends too early/],
  ['D1 wrong bracket', '{"a":\n[1}', 2, 3, /There is \}, but \[ of line 2 is still open\. Put \] before it/],
  ['D1 record without its end', '{"a": [\n{"b": 1,\n"c": 2\n]}', 4, 1, /There is \], but \{ of line 2 is still open/],
  ['D1 quote inside a text', '{"a": "the "new" way"}', 1, 13, /Write a quote inside a text as \\"/],
  ['D1 tab from a spreadsheet', '{"a": "one\ttwo"}', 1, 11, /tab in a text/],
  ['D1 fixed space', '{\u00A0"a": 1}', 1, 2, /invisible character/],
  ['D1 character without width', '{"a": \u200B1}', 1, 7, /invisible character/],
  ['D1 True in capitals', '{"a": True}', 1, 7, /small letters/],
  ['D4 a table with commas', 'id,title\na,b', 1, 1, /must begin with \{\. Is this the right file/],
  ['D4 another program\u2019s file', 'PK\u0003\u0004', 1, 1, /Is this the right file/],
  ['D1 too many brackets', '{"a": 1}}', 1, 9, /after the end/],
  ['D2 curly quotes around a name', '{“a”: 1}', 1, 2, /curly quote/],
  ['D2 curly quotes around a value', '{"a":\n “one”}', 2, 2, /curly quote/],
  ['D2 curly quote at the end only', '{"a": "one”,\n"b": 2}', 1, 13, /curly quote/],
  ['D10 cut off in a text', '{"a": "on', 1, 10, /no quote at its end/],
];

for (const [name, text, line, column, problem] of mistakes) {
  test(`${name}: bad-json with line ${line}, column ${column}`, () => {
    const error = errorOf(bytesOf(text));
    assert.equal(error.code, 'bad-json');
    assert.match(error.detail ?? '', new RegExp(`^Line ${line}, column ${column}: `));
    assert.match(error.detail ?? '', problem);
    assert.equal(error.message, 'There is a mistake in the data, so it cannot be read.');
  });
}

const utf16 = (text: string, bom: boolean): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from(bom ? [0xff, 0xfe] : []), Buffer.from(text, 'utf16le')]));

const refused: [name: string, bytes: Uint8Array, contentType: string | undefined, code: string][] = [
  ['D4 web page', bytesOf('<!doctype html><title>Log in</title>'), undefined, 'not-json'],
  ['D4 web page after a mark and blank lines', bytesOf('\uFEFF\n\n <html>'), 'application/json', 'not-json'],
  ['D4 XML', bytesOf('<?xml version="1.0"?>'), 'text/xml', 'not-json'],
  ['D4 labelled as HTML', bytesOf('Please log in'), 'text/html; charset=utf-8', 'not-json'],
  ['D4 labelled as HTML in capitals', bytesOf(''), ' TEXT/HTML', 'not-json'],
  ['D6 empty', bytesOf(''), 'application/json', 'wrong-shape'],
  ['D6 spaces only', bytesOf(' \n '), undefined, 'wrong-shape'],
  ['D6 byte order mark only', bytesOf('\uFEFF'), undefined, 'wrong-shape'],
  ['D8 UTF-16 with a mark', utf16('{}', true), undefined, 'encoding'],
  ['D8 UTF-16 without a mark', utf16('{}', false), undefined, 'encoding'],
  ['D8 UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 0x7b]), undefined, 'encoding'],
  ['D8 UTF-16 without a mark, big end first', new Uint8Array([0, 0x7b, 0, 0x7d]), undefined, 'encoding'],
  ['D8 UTF-16 labelled as such', utf16('{}', true), 'application/json; charset=utf-16', 'encoding'],
  ['D8 UTF-32, little end first', new Uint8Array([0x7b, 0, 0, 0, 0x7d, 0, 0, 0]), undefined, 'encoding'],
  ['D8 UTF-32', new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b]), undefined, 'encoding'],
];

for (const [name, bytes, contentType, code] of refused) {
  test(`${name}: ${code}`, () => {
    const error = errorOf(bytes, contentType);
    assert.equal(error.code, code);
    assert.equal(error.url, 'https://data.example/d.json');
    assert.match(error.message, /^[A-Z].*\.$/);
  });
}

for (const contentType of ['text/plain', 'application/octet-stream', 'application/json; charset=utf-8', undefined]) {
  test(`D3 ${contentType ?? 'no type at all'}: read as JSON`, () => {
    assert.deepEqual(decodeJson(bytesOf('{"a": "é"}'), contentType), { value: { a: 'é' } });
  });
}

test('D7 a byte order mark is accepted', () => {
  assert.deepEqual(decodeJson(bytesOf('\uFEFF{"a": 1}')), { value: { a: 1 } });
});

test('D9 Windows-1252 is read, and every damaged text is reported', () => {
  const data = JSON.stringify(clean()).replace('Cyber Choices', 'Caf\u00E9').replace('Because.', 'It\u0092s here.');
  const { value } = decodeJson(new Uint8Array(Buffer.from(data, 'latin1')));
  const { issues } = parseDataset(value);
  assert.deepEqual(
    issues.map(({ code, severity, path }) => [code, severity, path]),
    [
      ['encoding-damage', 'error', '/courses/1/title'],
      ['encoding-damage', 'error', '/resources/0/sections/0/text'],
    ],
  );
});

test('D12 a hundred thousand nested lists are read, or the mistake in them found', () => {
  const deep = '['.repeat(100_000);
  assert.equal(parseDataset(decodeJson(bytesOf(deep + ']'.repeat(100_000))).value).ok, false);
  assert.match(errorOf(bytesOf(deep)).detail ?? '', /^Line 1, column 100001: The file ends too early/);
});

/** JSON with a few characters changed: some of it is still JSON. */
const nearlyJson = fc
  .tuple(fc.json(), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[],:"\\ue1-.+tn \n“/\u0007')), { maxLength: 3 }))
  .map(([text, edits]) =>
    edits.reduce(
      (all, [at, char]) => all.slice(0, at % (all.length + 1)) + char + all.slice((at % (all.length + 1)) + 1),
      text,
    ),
  );

test('D1 a mistake is found exactly where JSON.parse throws', () => {
  fc.assert(
    fc.property(nearlyJson, (text) => {
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      assert.equal(findJsonFault(text) === null, valid);
    }),
    { numRuns: 5000 },
  );
});

test('D1 all before the mistake is sound: the place lies within the text', () => {
  fc.assert(
    fc.property(nearlyJson, (text) => {
      const fault = findJsonFault(text);
      if (fault === null) return;
      const lines = text.split('\n');
      assert.ok(fault.line >= 1 && fault.line <= lines.length);
      assert.ok(fault.column >= 1 && fault.column <= (lines[fault.line - 1] ?? '').length + 1);
    }),
  );
});
