import { weekItemEntries, type WeekItemEntry } from '../../domain/calendar-events.js';
import { namedTargets, type OpenableRecord } from '../../domain/open-targets.js';
import { formatTime, formatTimeRange } from '../../domain/format-time.js';
import { endTime, londonDay, parseInstant } from '../../domain/london-time.js';
import { nextSessionChange, overFrom, sessionModels, type SessionModel } from '../../domain/sessions.js';
import { audienceLine, vocabularyTitle } from '../../domain/vocabulary.js';
import type { Dataset, Session, Week, WeekItem } from '../../domain/types.js';

/** How an item stands now. */
export type ItemState = 'plain' | 'on-now' | 'next' | 'ended' | 'cancelled' | 'to-be-confirmed';

/** Something that happens on a day, ready to show. */
export interface ItemModel {
  readonly id: string;
  readonly name: string;
  /** For example `Toolkit launch`. */
  readonly kind: string;
  readonly state: ItemState;
  /** `9:30am to 10:30am`, or that it is to be confirmed; empty for an item without a time. */
  readonly time: string;
  /** `Also at 7pm`, for an item whose dates differ in their time alone. */
  readonly repeats: string;
  /** The dates of an item that differ in more. */
  readonly sessions: readonly SessionModel[];
  /** `Next at 3pm`; empty otherwise. */
  readonly nextAt: string;
  /** Venue or platform; empty if not stated. */
  readonly place: string;
  /** Further facts in the same line: audience, area. */
  readonly facts: readonly string[];
  readonly summary: string | undefined;
  readonly note: string | undefined;
  readonly contentNote: string | undefined;
  /** Records that it launches, runs or shows. */
  readonly records: readonly OpenableRecord[];
  readonly url: string | undefined;
  readonly urlLabel: string;
  readonly bookingUrl: string | undefined;
  readonly recordingUrl: string | undefined;
  /** Its dates as a calendar takes them: those that are known, take place and are not over. */
  readonly entries: readonly WeekItemEntry[];
}

/** A time at which an item happens, in epoch milliseconds. */
interface Times {
  readonly start: number;
  /** Null if not known. */
  readonly end: number | null;
  /** From when it is over. */
  readonly over: number;
}

/** The times at which an item happens, in order: its own, and those of its sessions that take place. */
const spansOf = (item: WeekItem): Times[] =>
  [item, ...item.sessions.filter(({ status }) => status !== 'cancelled')]
    .flatMap((each) => {
      const start = parseInstant(each.start ?? '');
      if (start === null || start.precision === 'day') return [];
      const end = parseInstant(each.end ?? '');
      return [{ start: start.ms, end: endTime(start, end), over: overFrom(start, end) }];
    })
    .sort((a, b) => a.start - b.start);

/** The first of some times that is not over, else the first. */
const current = (spans: readonly Times[], now: number): Times | null =>
  spans.find((span) => span.over > now) ?? spans[0] ?? null;

/** The time to show with an item under its day: one on that day, if it has any there. */
function timeOnDay(item: WeekItem, date: string, now: number): Times | null {
  const spans = spansOf(item);
  const there = spans.filter(({ start }) => londonDay(start) === date);
  return current(there.length > 0 ? there : spans, now);
}

/** The first moment after `now` at which one of the items may stand otherwise; Infinity if nothing is due. */
export const nextItemChange = (items: readonly WeekItem[], now: number): number =>
  Math.min(
    ...items.flatMap((item) => [
      nextSessionChange(item.sessions, now),
      ...spansOf(item)
        .flatMap(({ start, over }) => [start, over])
        .filter((moment) => moment > now),
    ]),
  );

function stateOf(item: WeekItem, times: Times | null, now: number): ItemState {
  const { sessions } = item;
  const noneIsLeft =
    item.start === undefined && sessions.length > 0 && sessions.every(({ status }) => status === 'cancelled');
  if (item.status === 'cancelled' || noneIsLeft) return 'cancelled';
  if (item.status === 'to-be-confirmed') return 'to-be-confirmed';
  const day = parseInstant(item.start ?? '');
  const over = times?.over ?? (day === null ? Infinity : overFrom(day, parseInstant(item.end ?? '')));
  if (over <= now) return 'ended';
  // Without an end nobody knows how long it is on.
  return times !== null && times.end !== null && times.start <= now ? 'on-now' : 'plain';
}

/** Whether there is more to say of a date than its time on that day. */
const saysMore = ({ start, place, bookingUrl, note, dateNote, status }: Session, day: string): boolean =>
  [place, bookingUrl, note, dateNote].some((text) => text !== undefined) ||
  status !== 'scheduled' ||
  start?.startsWith(day) !== true;

function repeatsOf(item: WeekItem, times: Times | null): string {
  const others = spansOf(item).filter(({ start }) => start !== times?.start);
  return others.length === 0 ? '' : `Also at ${others.map(({ start }) => formatTime(start)).join(', ')}`;
}

function itemModel(dataset: Dataset, week: Week, item: WeekItem, date: string, now: number): ItemModel {
  const times = timeOnDay(item, date, now);
  const state = stateOf(item, current(spansOf(item), now), now);
  const listed = item.sessions.some((session) => saysMore(session, date));
  const area = dataset.areas.find(({ id }) => id === item.hostArea);
  const facts = [
    item.audience.length === 0 ? '' : audienceLine(dataset, item.audience),
    area === undefined ? '' : `Hosted in ${area.title}`,
  ];
  return {
    id: item.id,
    name: item.title,
    kind: vocabularyTitle(dataset.weekItemTypes, item.type),
    state,
    time:
      times !== null
        ? formatTimeRange(times.start, times.end)
        : state === 'to-be-confirmed'
          ? 'Time to be confirmed'
          : '',
    place: item.place ?? (item.online ? 'Online' : ''),
    repeats: listed ? '' : repeatsOf(item, times),
    sessions: listed ? sessionModels(item.sessions, now) : [],
    nextAt: '',
    facts: facts.filter((fact) => fact !== ''),
    summary: item.summary,
    note: item.note,
    contentNote: item.contentNote,
    records: namedTargets(dataset, item),
    url: item.url,
    urlLabel: item.urlTitle ?? `More about ${item.title}`,
    bookingUrl: state === 'cancelled' || state === 'ended' ? undefined : item.bookingUrl,
    recordingUrl: item.recordingUrl,
    entries: weekItemEntries(week, item, now).filter(({ event }) => event.status !== 'cancelled'),
  };
}

/**
 * The items of an opened day at `now`: timed ones in order of time, the others after them as the data has them.
 *
 * @param date of the day: year-month-day
 */
export function itemModels(
  dataset: Dataset,
  week: Week,
  items: readonly WeekItem[],
  date: string,
  now: number,
): readonly ItemModel[] {
  const startOf = (item: WeekItem) => timeOnDay(item, date, now)?.start ?? Infinity;
  const sorted = [...items].sort((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(a) - startOf(b)));
  const next = sorted.find((item) => startOf(item) > now && startOf(item) !== Infinity && item.status === 'confirmed');
  return sorted.map((item) => {
    const model = itemModel(dataset, week, item, date, now);
    return item === next && model.state === 'plain'
      ? { ...model, state: 'next', nextAt: `Next at ${formatTime(startOf(item))}` }
      : model;
  });
}
