import { londonInstant, parseDay } from '../domain/london-time.js';
import type { Dataset, Week, WeekDay } from '../domain/types.js';
import { dayOpensAt } from '../domain/unlock.js';
import { leaksOf, type Leak } from './leaks.js';
import { parseDataset } from './parse.js';

/** A dataset as it may be known at a moment. */
export interface Publication {
  readonly dataset: Dataset;
  /** When more may be known, in epoch milliseconds; `null` if nothing is withheld. */
  readonly next: number | null;
  /** What is withheld until then or later: dates of days and ids of records. */
  readonly withheld: readonly string[];
  /** Where the published data names what is withheld all the same. */
  readonly leaks: readonly Leak[];
}

/** When a record dated to a day may be known: when that day of a week opens, else as the day begins in London. */
function releaseOf(date: string | undefined, weeks: readonly Week[]): number {
  const day = date === undefined ? null : parseDay(date);
  // A month or a year names no moment: such a record has been published.
  if (day === null) return -Infinity;
  const openings = weeks.flatMap((week) =>
    week.days.filter((each) => each.date === day).map((each) => dayOpensAt(week, each)),
  );
  return Math.min(
    ...openings.filter((opening) => opening !== null),
    openings.length > 0 ? Infinity : londonInstant(day, 0, 0).ms,
  );
}

/** A day that has not opened: its date, and the names of its themes if the editor lets them be known. */
const closedDay = (day: WeekDay): WeekDay => ({
  ...day,
  themes:
    day.reveal === 'date'
      ? []
      : day.themes.map(({ title, topic }) => ({ title, ...(topic === undefined ? {} : { topic }) })),
  items: [],
});

/** Ids of the toolkits and resources that charts lead to. They are known: without them a chart would be incomplete. */
function namedByCharts({ charts }: Dataset): Set<string | undefined> {
  const steps = charts.flatMap(({ toolkitId, rules }) => [
    toolkitId,
    ...rules.flatMap((rule) => [rule.toolkitId, rule.resourceId]),
  ]);
  return new Set([...steps, ...charts.flatMap(({ notes }) => notes.flatMap(({ resources }) => resources))]);
}

/** Ids of the topics that any record of a value names. */
function topicsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) topicsIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) {
      if (key === 'topic' && typeof child === 'string') found.add(child);
      else if (key === 'topics' && Array.isArray(child)) for (const id of child) found.add(String(id));
      else topicsIn(child, found);
    }
  return found;
}

/**
 * The dataset without what is not yet due at a moment: what happens on days that have not opened, toolkits, resources
 * and news dated later, and topics that nothing else names. The same dataset and moment give the same result.
 *
 * @param full a dataset that has been read without errors
 * @param at epoch milliseconds
 */
export function publicationAt(full: Dataset, at: number): Publication {
  const withheld: string[] = [];
  const due: number[] = [];
  const keep = (name: string, release: number): boolean => {
    if (release <= at) return true;
    withheld.push(name);
    due.push(release);
    return false;
  };
  const weeks = full.weeks.map((week) => ({
    ...week,
    // A day whose opening cannot be worked out never opens.
    days: week.days.map((day) => (keep(day.date, dayOpensAt(week, day) ?? Infinity) ? day : closedDay(day))),
  }));
  const charted = namedByCharts(full);
  const shown = {
    weeks,
    toolkits: full.toolkits.filter(({ id, launched }) => charted.has(id) || keep(id, releaseOf(launched, full.weeks))),
    resources: full.resources.filter(
      ({ id, published }) => charted.has(id) || keep(id, releaseOf(published, full.weeks)),
    ),
    notices: full.notices.filter(({ id, date }) => keep(id, releaseOf(date, full.weeks))),
  };
  const { topics, ...rest } = { ...full, ...shown };
  const namedBefore = topicsIn({ ...full, topics: [] });
  const namedNow = topicsIn(rest);
  const published = { ...rest, topics: topics.filter(({ id }) => namedNow.has(id) || !namedBefore.has(id)) };
  // Reading it again takes out the links to what is withheld.
  const result = parseDataset(published);
  const dataset = result.ok ? result.dataset : full;
  const next = Math.min(...due);
  return {
    dataset,
    next: Number.isFinite(next) ? next : null,
    withheld,
    leaks: leaksOf(full, dataset),
  };
}
