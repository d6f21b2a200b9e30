import { parseInstant } from '../domain/london-time.js';
import type { IssueCode, IssueLog } from './issues.js';
import { childPlace, type Fields, type Place } from './place.js';

const HOUR = 3_600_000;

/**
 * Takes the end out of a record whose end cannot be right: before the start, the same moment, more than 24 hours later,
 * or without a start. The rest stays.
 */
export function checkTimes(place: Place, out: Fields, log: IssueLog): void {
  const node = place.node.properties?.['end'];
  if (node?.format !== 'instant' || typeof out['end'] !== 'string') return;
  const start = typeof out['start'] === 'string' ? out['start'] : null;
  const code = faultOfEnd(start, out['end']);
  if (code === null) return;
  delete out['end'];
  // A start that could not be read has been reported: one fault, one issue.
  const raw = place.raw as Fields;
  const reported = start === null && Object.hasOwn(raw, 'start') && raw['start'] !== undefined;
  if (!reported) log.fault(childPlace(place, 'end', node, undefined), code);
}

function faultOfEnd(start: string | null, end: string): IssueCode | null {
  const from = start === null ? null : parseInstant(start);
  const to = parseInstant(end);
  if (from === null || to === null) return 'end-without-start';
  const days = from.precision === 'day' && to.precision === 'day';
  if (days ? to.ms < from.ms : to.ms <= from.ms) return 'end-before-start';
  // Two days in a row are 25 hours apart in the night in which the clocks go back.
  return to.ms - from.ms > (days ? 25 : 24) * HOUR ? 'end-too-late' : null;
}
