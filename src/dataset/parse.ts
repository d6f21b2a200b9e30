import { checkCases, levelsRise } from '../domain/threshold-rules.js';
import type { Chart, DataIssue, Dataset } from '../domain/types.js';
import { IssueLog } from './issues.js';
import { LeftOut } from './left-out.js';
import { checkLinks } from './links.js';
import { childPlace, isFields, quote, rootPlace, type Fields, type Place } from './place.js';
import { readValue } from './read-value.js';
import type { Link } from './reading.js';
import { datasetSchema } from './schema.generated.js';

/** The major version of the format that this program reads, and the newest minor version that it knows. */
const MAJOR = 1;
const MINOR = 0;

/** A dataset with the faults that were found in it, or why there is none. */
export type ParseResult =
  | { readonly ok: true; readonly dataset: Dataset; readonly issues: readonly DataIssue[] }
  | { readonly ok: false; readonly code: 'wrong-shape' | 'schema-newer'; readonly issues: readonly DataIssue[] };

/**
 * Makes a dataset of any value. It never throws. The dataset always fits data/dataset.schema.json, defaults filled in;
 * what does not fit is left out and reported, once for each fault, and records keep their order. A chart with a fault
 * in any part is marked `incomplete`, a contact whose number is faulty is marked `faulty`.
 *
 * @param value what `JSON.parse` returned
 */
export function parseDataset(value: unknown): ParseResult {
  const log = new IssueLog();
  const properties = datasetSchema.properties ?? {};
  const known = Object.keys(properties).filter((key) => key !== '$schema');
  if (!isFields(value) || !known.some((key) => Object.hasOwn(value, key))) {
    return refuse(log, rootPlace(value), 'wrong-shape');
  }
  const version = childPlace(
    rootPlace(value),
    'schemaVersion',
    properties['schemaVersion'] ?? {},
    value['schemaVersion'],
  );
  const { major, minor, text } = readVersion(version, log);
  if (major > MAJOR) return refuse(log, version, 'schema-newer', quote(text));

  const links: Link[] = [];
  const charts: Place[] = [];
  const leftOut = new LeftOut();
  const newer = minor > MINOR;
  // A spread copies a field named __proto__ as a field; the version has been read.
  const out = readValue(rootPlace({ ...value, schemaVersion: text }), { log, links, charts, leftOut, newer }) as Fields;
  checkLinks(links, out, leftOut, log);
  for (const chart of charts) checkChart(chart, log);
  // The schema, from which the type is made, has just been enforced on every field.
  return { ok: true, dataset: out as unknown as Dataset, issues: log.list() };
}

function refuse(log: IssueLog, place: Place, code: 'wrong-shape' | 'schema-newer', detail?: string): ParseResult {
  log.fault(place, code, detail, 'error');
  return { ok: false, code, issues: log.list() };
}

/** Data without a version, or of a draft before 1.0, is read as 1.0. */
function readVersion(place: Place, log: IssueLog): { major: number; minor: number; text: string } {
  const raw = typeof place.raw === 'number' ? String(place.raw) : place.raw;
  const match = typeof raw === 'string' ? /^\s*(\d{1,6})(?:\.(\d{1,6}))?\s*$/.exec(raw) : null;
  const major = Number(match?.[1] ?? MAJOR);
  const minor = Number(match?.[2] ?? 0);
  if (major > MAJOR) return { major, minor, text: String(raw) };
  if (major < MAJOR) log.doubt(place, 'old-version', quote(String(raw)));
  else if (match?.[2] === undefined || typeof place.raw !== 'string') log.doubt(place, 'no-version');
  else if (minor > MINOR) log.doubt(place, 'newer-version', quote(match[0]));
  return major < MAJOR ? { major: MAJOR, minor: 0, text: '1.0' } : { major, minor, text: `${major}.${minor}` };
}

/** What can be judged only of a chart that is otherwise whole: it has entries, and its worked examples come out. */
function checkChart(place: Place, log: IssueLog): void {
  // As in parseDataset: every field has been checked.
  const chart = place.out as unknown as Chart;
  if (chart.incomplete) return;
  for (const key of ['levels', 'domains', 'indicators'] as const) {
    if (chart[key].length === 0) log.fault(part(place, key), 'empty-chart');
  }
  if (!levelsRise(chart)) log.fault(part(place, 'levels'), 'level-order');
  if (chart.incomplete) return;
  for (const sentence of checkCases(chart)) log.fault(part(place, 'cases'), 'failed-case', sentence);
}

function part(chart: Place, key: 'levels' | 'domains' | 'indicators' | 'cases'): Place {
  return childPlace(chart, key, chart.node.properties?.[key] ?? {}, undefined);
}
