import { weekDayEvents, weekEvents, weekItemEvents } from '../../domain/calendar-events.js';
import type { CalendarEvent } from '../../domain/icalendar.js';
import type { Dataset, WeekItem } from '../../domain/types.js';
import type { DayModel, ShownWeek } from './week-programme.model.js';

/** What a calendar file holds. */
export interface CalendarContent {
  /** What the entries are, for the file's name. */
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * A calendar file of a day, else of the whole week or what its filters leave. It holds what is on screen: the model of a
 * day that has not opened has no items, so that nothing of them can be in a file.
 *
 * @param now epoch milliseconds
 */
export function calendarContent(
  dataset: Dataset,
  model: ShownWeek,
  day: DayModel | undefined,
  now: number,
): CalendarContent {
  const week = dataset.weeks.find(({ id }) => id === model.id);
  if (week === undefined) return { name: model.name, events: [] };
  const shownOn = (each: DayModel): WeekItem[] =>
    week.days
      .filter(({ date }) => date === each.date)
      .flatMap(({ items }) => items.filter(({ id }) => each.items.some((shown) => shown.id === id)));
  if (day !== undefined) {
    const records = week.days.filter(({ date }) => date === day.date);
    return {
      name: `${model.name} ${day.name}`,
      events: records.flatMap((record) => weekDayEvents(week, record, now, shownOn(day))),
    };
  }
  const shown = () => model.days.flatMap(shownOn).flatMap((each) => weekItemEvents(week, each, now));
  return model.filterWords.length === 0
    ? { name: model.name, events: weekEvents(week, now) }
    : { name: [model.name, ...model.filterWords].join(' '), events: shown() };
}
