import { weekDayEvents, weekEvents, weekItemEvent, weekItemEvents } from '../../domain/calendar-events.js';
import type { CalendarEvent } from '../../domain/icalendar.js';
import type { Dataset, WeekItem } from '../../domain/types.js';
import type { ItemModel } from './week-item.model.js';
import type { DayModel, ShownWeek } from './week-programme.model.js';

/** What a calendar file is to hold. With nothing named: the whole week, or what its filters leave. */
export interface CalendarRequest {
  readonly day?: DayModel;
  /** Something that happens on that day. */
  readonly item?: ItemModel;
  /** Id of one of its dates. */
  readonly session?: string;
}

/** What a calendar file holds. */
export interface CalendarContent {
  /** What the entries are, for the file's name. */
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * What a calendar file holds, of what is on screen: the model of a day that has not opened has no items, so that
 * nothing of them can be in a file.
 *
 * @param now epoch milliseconds
 */
export function calendarContent(
  dataset: Dataset,
  model: ShownWeek,
  { day, item, session }: CalendarRequest,
  now: number,
): CalendarContent {
  const week = dataset.weeks.find(({ id }) => id === model.id);
  if (week === undefined) return { name: model.name, events: [] };
  const shownOn = (each: DayModel): WeekItem[] =>
    week.days
      .filter(({ date }) => date === each.date)
      .flatMap(({ items }) => items.filter(({ id }) => each.items.some((shown) => shown.id === id)));
  if (day === undefined) {
    const shown = () => model.days.flatMap(shownOn).flatMap((each) => weekItemEvents(week, each, now));
    return model.filterWords.length === 0
      ? { name: model.name, events: weekEvents(week, now) }
      : { name: [model.name, ...model.filterWords].join(' '), events: shown() };
  }
  if (item === undefined) {
    const records = week.days.filter(({ date }) => date === day.date);
    return {
      name: `${model.name} ${day.name}`,
      events: records.flatMap((record) => weekDayEvents(week, record, now, shownOn(day))),
    };
  }
  const events = shownOn(day)
    .filter(({ id }) => id === item.id)
    .flatMap((record) => {
      const dated = record.sessions.find(({ id }) => id === session);
      return dated === undefined ? weekItemEvents(week, record, now) : [weekItemEvent(week, record, dated)];
    });
  return { name: item.name, events: events.filter((event) => event !== null) };
}
