import { formatDay } from '../domain/format-time.js';
import { addDays, daysBetween, londonDay, londonInstant, parseClockTime, parseInstant } from '../domain/london-time.js';
import type { DataIssue, Dataset, Week, WeekDay, WeekItem } from '../domain/types.js';

const warning = (path: string, code: string, message: string): DataIssue => ({
  path,
  code,
  severity: 'warning',
  message,
});

/** Days that stand in the wrong order or twice, or leave out a day between them. */
function orderOf({ title, days }: Week, path: string): DataIssue[] {
  return days.flatMap(({ date }, at) => {
    const before = days[at - 1]?.date;
    if (before === undefined) return [];
    const here = `${path}/days/${at}/date`;
    const named = `Week “${title}”: ${formatDay(date)}`;
    const step = daysBetween(before, date);
    if (step === 0) return warning(here, 'day-twice', `${named} stands twice. Put what happens on it into one day.`);
    if (step < 0)
      return warning(here, 'day-order', `${named} stands after ${formatDay(before)}. Put the days in order.`);
    const missing = formatDay(addDays(before, 1));
    return step === 1
      ? []
      : warning(
          here,
          'day-gap',
          `${named} follows ${formatDay(before)}. Check that nothing is planned from ${missing}.`,
        );
  });
}

/** Items with a date that is not that of their day. */
function strayItems(week: Week, day: WeekDay, path: string): DataIssue[] {
  const stray = ({ start }: Pick<WeekItem, 'start'>) => {
    const instant = parseInstant(start ?? '');
    return instant !== null && londonDay(instant.ms) !== day.date;
  };
  const say = (item: WeekItem, at: string) =>
    warning(
      at,
      'item-outside-day',
      `Week “${week.title}”: “${item.title}” stands under ${formatDay(day.date)} and starts on another day. Move it, or correct the date.`,
    );
  return day.items.flatMap((item, at) => [
    ...(stray(item) ? [say(item, `${path}/items/${at}/start`)] : []),
    ...item.sessions.flatMap((session, index) =>
      stray(session) ? [say(item, `${path}/items/${at}/sessions/${index}/start`)] : [],
    ),
  ]);
}

/** Items of several days with one id: a calendar would take one for the other. */
function sharedIds({ title, days }: Week, path: string): DataIssue[] {
  const seen = new Set<string>();
  return days.flatMap((day, at) =>
    day.items.flatMap(({ id }, index) => {
      const before = seen.has(id);
      seen.add(id);
      const message = `Week “${title}”: two days have an item with the id “${id}”. Give one of them another id: calendars would take them for the same.`;
      return before ? [warning(`${path}/days/${at}/items/${index}/id`, 'item-twice', message)] : [];
    }),
  );
}

/** A day that opens at a time which the clock change leaves out or gives twice. */
function doubtfulOpening(week: Week, day: WeekDay, path: string): DataIssue[] {
  const text = day.unlockTime ?? week.unlockTime;
  const time = parseClockTime(text);
  if (time === null || londonInstant(day.date, time.hour, time.minute).adjusted === null) return [];
  const message = `Week “${week.title}”: the clocks change on ${formatDay(day.date)}, and ${text} does not exist or comes twice. Choose another time.`;
  return [warning(path, 'opening-clock-change', message)];
}

/** What is doubtful about the weeks of a dataset. Nothing of it stops the elements from showing them. */
export const weekWarnings = ({ weeks }: Dataset): DataIssue[] =>
  weeks.flatMap((week, index) => {
    const path = `/weeks/${index}`;
    return [
      ...orderOf(week, path),
      ...sharedIds(week, path),
      ...week.days.flatMap((day, at) => [
        ...strayItems(week, day, `${path}/days/${at}`),
        ...doubtfulOpening(week, day, `${path}/days/${at}`),
      ]),
    ];
  });
