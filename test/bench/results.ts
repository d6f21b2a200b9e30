import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../../src/cli/paths.js';

/** A table of figures. Cells are Markdown. */
export interface Table {
  readonly title: string;
  /** How it was measured and what it leaves out. */
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A goal with what was measured. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
  /** `met`, or by how much it was missed. */
  readonly verdict: string;
}

/** What one part of the benchmark gives. */
export interface PartResult {
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
}

interface KeptResult extends PartResult {
  /** For example `23 November 2026`. */
  readonly date: string;
  readonly machine: string;
}

const FILE = fileURLToPath(new URL('results.json', import.meta.url));
const REPORT = fileURLToPath(new URL('results.md', import.meta.url));
const README = join(ROOT, 'README.md');
const MARKED = /(<!-- bench -->)[\s\S]*(<!-- \/bench -->)/;

/** A goal that a value has to stay under, both in the same unit. */
export function goalAtMost(goal: string, value: number, limit: number, measured: string): Goal {
  const met = value <= limit;
  return { goal, measured, met, verdict: met ? 'met' : `missed: ${(value / limit).toFixed(2)} times the goal` };
}

/** A goal that is so or is not. */
export const goalThat = (goal: string, met: boolean, measured: string): Goal => ({
  goal,
  measured,
  met,
  verdict: met ? 'met' : 'missed',
});

function machine(): string {
  const [cpu] = cpus();
  const gibibytes = Math.round(Number(process.constrainedMemory?.() ?? 0) / 2 ** 30);
  const memory = gibibytes > 0 && gibibytes < 1000 ? `, ${gibibytes} GiB` : '';
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}${memory}, Node.js ${process.versions.node}`;
}

function keptResults(): Record<string, KeptResult> {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, KeptResult>) : {};
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableText = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string =>
  [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');

const goalTable = (results: readonly KeptResult[]): string =>
  tableText({
    columns: ['goal', 'measured', 'verdict'],
    rows: results.flatMap(({ goals }) =>
      goals.map(({ goal, measured, met, verdict }) => [goal, measured, met ? verdict : `**${verdict}**`]),
    ),
  });

function whenAndWhere(results: readonly KeptResult[]): string {
  const lines = new Set(results.map(({ date, machine: where }) => `${date}, on ${where}`));
  return `Measured on ${[...lines].join('; ')}.`;
}

const partText = ([name, { date, tables }]: readonly [string, KeptResult]): string =>
  [`## ${name} (${date})`, ...tables.flatMap((table) => [`### ${table.title}`, ...table.notes, tableText(table)])].join(
    '\n\n',
  );

async function writeFormatted(path: string, text: string): Promise<void> {
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
}

/**
 * Keeps the result of a part beside those of the others, and writes the report and the README's table anew from all.
 * @param order names of all parts, as the report has them
 */
export async function keepResult(name: string, result: PartResult, order: readonly string[], now: Date): Promise<void> {
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(now);
  const kept = { ...keptResults(), [name]: { date, machine: machine(), ...result } };
  const parts = order.flatMap((each) => (kept[each] === undefined ? [] : [[each, kept[each]] as const]));
  await writeFormatted(FILE, JSON.stringify(Object.fromEntries(parts)));
  const results = parts.map(([, result]) => result);
  const intro = `# Benchmark\n\nWritten by \`npm run bench\`. ${whenAndWhere(results)}\n\n## Goals\n\n${goalTable(results)}`;
  await writeFormatted(REPORT, [intro, ...parts.map(partText)].join('\n\n'));
  const quoted = `\n\n${whenAndWhere(results)}\n\n${goalTable(results)}\n\n`;
  await writeFormatted(
    README,
    readFileSync(README, 'utf8').replace(MARKED, (_all, from, to) => `${from}${quoted}${to}`),
  );
}
