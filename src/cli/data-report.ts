import { findNodeAtLocation, parseTree, visit, type Node } from 'jsonc-parser';
import { plural } from '../domain/text.js';
import type { DataIssue, Dataset, Severity } from '../domain/types.js';

/** A fault with the line of the file in which an editor finds it. */
export interface Finding extends DataIssue {
  /** From 1. */
  readonly line: number;
}

const SEVERITIES: ReadonlyMap<Severity, string> = new Map([
  ['error', 'Error'],
  ['warning', 'Warning'],
  ['safety', 'Safety'],
]);

/** Deeper nesting is a mistake: the format needs less than half of it. */
const DEEPEST = 32;

/** The faults with their lines, those at the top of the file first. */
export function locate(issues: readonly DataIssue[], text: string): Finding[] {
  const lineAt = lineFinder(text);
  const deep = tooDeepAt(text);
  if (deep !== null) {
    // The parser of positions would run out of call stack.
    const message = `There are brackets within brackets, more than ${DEEPEST} deep. Take them out to see the lines of the other problems.`;
    const found = { path: '', code: 'too-deep', severity: 'error', message, line: lineAt(deep) } as const;
    return [found, ...issues.map((issue) => ({ ...issue, line: 1 }))];
  }
  const tree = parseTree(text);
  const found = issues.map((issue) => ({ ...issue, line: lineAt(nearestNode(tree, issue.path)?.offset ?? 0) }));
  return [...found, ...duplicateKeys(text)].sort((a, b) => a.line - b.line);
}

/** Where brackets are too deep, or `null`. The text is JSON. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inText && char === '\\') at++;
    else if (char === '"') inText = !inText;
    else if (!inText && (char === '{' || char === '[')) depth++;
    else if (!inText && (char === '}' || char === ']')) depth--;
    if (depth > DEEPEST) return at;
  }
  return null;
}

/** Fields that stand twice in one group. `JSON.parse` takes the last without a word. */
function duplicateKeys(text: string): Finding[] {
  const found: Finding[] = [];
  const groups: Map<string, number>[] = [];
  visit(text, {
    onObjectBegin: () => void groups.push(new Map()),
    onObjectEnd: () => void groups.pop(),
    onObjectProperty: (name, _offset, _length, startLine, _startCharacter, pathOfGroup) => {
      const group = groups.at(-1);
      const first = group?.get(name);
      const line = startLine + 1;
      group?.set(name, first ?? line);
      if (first === undefined) return;
      const path = [...pathOfGroup(), name].map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`);
      const message = `“${name}” stands twice in the same group: on line ${first} and here. Only the last counts. Delete one.`;
      found.push({ path: path.join(''), code: 'duplicate-field', severity: 'error', message, line });
    },
  });
  return found;
}

/** The part of the file at a path or, if it is missing there, the smallest part around it. */
function nearestNode(tree: Node | undefined, path: string): Node | undefined {
  let node = tree;
  for (const segment of path.split('/').slice(1)) {
    const key = segment.replace(/~1/g, '/').replace(/~0/g, '~');
    const next = node && findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
    if (next === undefined) break;
    node = next;
  }
  // The line of a field is that of its name.
  return node?.parent?.type === 'property' ? node.parent : node;
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** One line of the report: `Line 12  Error    Course “Cyber Choices”: “title” is missing …` */
export function findingLine({ line, severity, message }: Finding): string {
  return `Line ${String(line).padEnd(5)} ${(SEVERITIES.get(severity) ?? severity).padEnd(8)} ${message}`;
}

/** What was found, in one sentence: "3 problems: 1 error and 2 warnings." */
export function summary(findings: readonly Finding[]): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const safety = count('safety');
  const parts = [
    plural(count('error'), 'error', 'errors'),
    plural(safety, 'matter of safety', 'matters of safety'),
    plural(count('warning'), 'warning', 'warnings'),
  ].filter((part) => !part.startsWith('0 '));
  return `${plural(findings.length, 'problem', 'problems')}: ${parts.join(', ')}.`;
}

/** What the dataset holds: "72 courses, 11 toolkits, …". */
export function contents(dataset: Dataset): string {
  return [
    plural(dataset.weeks.length, 'week', 'weeks'),
    plural(dataset.courses.length, 'course', 'courses'),
    plural(dataset.toolkits.length, 'toolkit', 'toolkits'),
    plural(dataset.resources.length, 'resource', 'resources'),
    plural(dataset.notices.length, 'notice', 'notices'),
    plural(dataset.charts.length, 'chart', 'charts'),
    plural(dataset.contacts.length, 'contact', 'contacts'),
  ].join(', ');
}
