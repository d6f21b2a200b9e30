/** Something a reader picked for a list: a course as a whole, or one of its dates. */
export interface Picked {
  readonly course: string;
  /** Id of the date within the course. Left out for the course as a whole. */
  readonly session?: string;
}

/** Where picks are: in the page's memory, on the device, or in memory because the browser did not keep them. */
export type Keeping = 'page' | 'device' | 'refused';

/** Longest id of the data format; a longer one is none of ours. */
const LONGEST_ID = 200;

/** More than any reader picks: a bound for what a damaged or hostile storage holds. */
const MOST = 1000;

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;

function readPick(value: unknown): readonly Picked[] {
  const { course, session } = (value ?? {}) as Record<string, unknown>;
  if (!isId(course)) return [];
  if (session === undefined) return [{ course }];
  return isId(session) ? [{ course, session }] : [];
}

/** Whether two picks are the same. */
export const samePick = (a: Picked, b: Picked): boolean => a.course === b.course && a.session === b.session;

/** Whether something is among the picks. */
export const isPicked = (picks: readonly Picked[], pick: Picked): boolean => picks.some((each) => samePick(each, pick));

/** The picks with one put in at the end, or taken out if it was there. */
export const togglePick = (picks: readonly Picked[], pick: Picked): readonly Picked[] =>
  isPicked(picks, pick) ? picks.filter((each) => !samePick(each, pick)) : [...picks, pick];

/**
 * Reads picks from a text that {@link writePicks} made, or that anything else did: what is no pick is left out, and
 * ids that no data has stay.
 */
export function readPicks(text: string | null): readonly Picked[] {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return [];
  }
  const list = (value as { picks?: unknown } | null)?.picks;
  if (!Array.isArray(list)) return [];
  const picks: Picked[] = [];
  for (const pick of list.slice(0, MOST).flatMap(readPick)) if (!isPicked(picks, pick)) picks.push(pick);
  return picks;
}

/** Picks as a text, for example `{"picks":[{"course":"neglect","session":"2026-10-14"}]}`. */
export const writePicks = (picks: readonly Picked[]): string => JSON.stringify({ picks });
