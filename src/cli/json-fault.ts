/** Where a text stops being JSON, and what is wrong there. */
export interface JsonFault {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** What is wrong and what to do, in plain English. */
  readonly problem: string;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const SPACE = /[ \t\r\n]*/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const CURLY_QUOTE = /[‘’‚“”„«»]/;
/** Spaces that JSON does not allow, and characters without width. */
const INVISIBLE = /[\s\u200B-\u200F\u2060\uFEFF]/;
const NEARLY_LITERAL = /^(?:true|false|null|none)\b/i;

/** Where a text that `JSON.parse` refused stops being JSON, as an editor reads it. */
export function explainJsonFault(text: string): string {
  const found = findJsonFault(text);
  return found === null ? 'The file is not JSON.' : `Line ${found.line}, column ${found.column}: ${found.problem}`;
}

/**
 * Finds the first mistake in a text that `JSON.parse` refused; `null` if there is none. The messages of engines differ
 * and some name no place. Nested lists cost no call stack.
 */
export function findJsonFault(text: string): JsonFault | null {
  /** Where the brackets stand that are open. */
  const open: number[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at = skip(SPACE, text, at);
    const char = text[at];
    if (char === undefined && expected === 'nothing') return null;
    let end = at + 1;
    if (char === '"' && /^(value|key)/.test(expected)) {
      end = stringEnd(text, at);
      if (end < 0) return fault(text, -end, brokenString(text, at, -end));
      expected = expected.startsWith('key') ? 'colon' : after(open);
    } else if (char === ':' && expected === 'colon') {
      expected = 'value';
    } else if (char === ',' && expected === 'comma-or-end') {
      expected = text[open.at(-1) ?? 0] === '{' ? 'key' : 'value';
    } else if ((char === '{' || char === '[') && expected.startsWith('value')) {
      open.push(at);
      expected = char === '{' ? 'key-or-end' : 'value-or-end';
    } else if (
      char !== undefined &&
      expected.endsWith('-or-end') &&
      char === (text[open.at(-1) ?? 0] === '{' ? '}' : ']')
    ) {
      open.pop();
      expected = after(open);
    } else {
      end = expected.startsWith('value') ? skip(LITERAL, text, at) : at;
      if (end === at) return fault(text, at, problemAt(text, at, expected, open));
      expected = after(open);
    }
    at = end;
  }
}

function after(open: readonly number[]): Expected {
  return open.length > 0 ? 'comma-or-end' : 'nothing';
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** The offset after a string in quotes, or the negative offset of what breaks it. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    if (text.charCodeAt(at) < 32) return -at;
    const next = text[at] === '\\' ? skip(ESCAPE, text, at) : at + 1;
    if (next === at) return -at;
    at = next;
  }
  return at < text.length ? at + 1 : -at;
}

function brokenString(text: string, start: number, at: number): string {
  // What is pasted from a spreadsheet holds them.
  if (text[at] === '\t') return 'There is a tab in a text. Delete it, or type a space.';
  if (text[at] === '\\') return 'A backslash stands alone. Write two: \\\\.';
  if (CURLY_QUOTE.test(text.slice(start, at))) return 'A text ends with a curly quote. Type a straight quote: ".';
  return 'A text has no quote at its end, or runs over the end of the line. Close it with ", write a new line as \\n.';
}

function problemAt(text: string, at: number, expected: Expected, open: readonly number[]): string {
  const char = text[at];
  if (at === text.search(/\S/) && expected === 'value') return 'The data must begin with {. Is this the right file?';
  if (char === undefined) return 'The file ends too early. A part is missing, or a bracket } or ] at the end.';
  if (CURLY_QUOTE.test(char)) return `There is a curly quote: ${char}. Type a straight quote: ".`;
  if (char === '/' || char === '#') return 'There is a comment. Delete it: data cannot hold comments.';
  if (char === "'") return 'There is a single quote. Type a double quote: ".';
  if (INVISIBLE.test(char)) return 'There is an invisible character, such as a fixed space. Delete it.';
  const before = text.slice(0, at).trimEnd();
  if (/[}\]]/.test(char) && before.endsWith(',')) return `There is a comma before ${char}. Delete the comma.`;
  if (expected === 'comma-or-end') return missingComma(text, at, before, open.at(-1) ?? 0);
  if (expected === 'colon') return 'A colon is missing after the name of a field.';
  if (expected === 'nothing') return 'There is more after the end of the data. Delete it.';
  if (expected.startsWith('key')) return 'The name of a field must stand in straight quotes: ".';
  if (NEARLY_LITERAL.test(text.slice(at))) return 'Write true, false and null in small letters.';
  return 'A value is missing or has no quotes. Texts stand in straight quotes: ".';
}

/** What keeps two entries apart is missing, or a bracket closes what is not open. */
function missingComma(text: string, at: number, before: string, opened: number): string {
  const char = text[at] ?? '';
  const opening = text[opened] ?? '';
  if (/[}\]]/.test(char)) {
    const closing = opening === '{' ? '}' : ']';
    return `There is ${char}, but ${opening} of line ${lineOf(text, opened)} is still open. Put ${closing} before it, or delete it.`;
  }
  if (/["{[]/.test(char))
    return `A comma is missing at the end of line ${lineOf(text, before.length)}, or a bracket is wrong.`;
  if (before.endsWith('"')) return 'A text ends too early. Write a quote inside a text as \\".';
  return 'A comma is missing between two entries, or a bracket is wrong.';
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function fault(text: string, at: number, problem: string): JsonFault {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1, problem };
}
