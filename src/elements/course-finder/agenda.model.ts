import { formatDay, formatPartialDate } from '../../domain/format-time.js';
import { londonDay } from '../../domain/london-time.js';
import { sessionModel, type SessionModel } from '../../domain/sessions.js';
import { plural } from '../../domain/text.js';
import type { Course, Dataset } from '../../domain/types.js';
import { whoCanBook } from '../../domain/vocabulary.js';
import { NO_CHOICES, type FinderChoices } from './course-choices.model.js';
import type { CourseResults } from './course-results.model.js';
import { countDates, datesFound } from './dates-ahead.model.js';
import type { NoCoursesModel } from './no-courses.model.js';

/** A date in the agenda. */
export interface AgendaItem {
  readonly course: Course;
  readonly session: SessionModel;
  /** The days of one that takes several; empty for one day, which the heading names. */
  readonly days: string;
  /** Who may book it, where not everybody may. */
  readonly whoCanBook: string | undefined;
}

/** What starts on one day. */
export interface AgendaDay {
  /** Year-month-day. */
  readonly day: string;
  /** `Tuesday 16 March`. */
  readonly name: string;
  readonly items: readonly AgendaItem[];
}

/** The days of a month on which something starts. */
export interface AgendaMonth {
  /** `March 2027`. */
  readonly name: string;
  readonly days: readonly AgendaDay[];
}

/** What is coming up by date. */
export interface AgendaModel {
  readonly months: readonly AgendaMonth[];
  /** How many dates are on screen. */
  readonly shown: number;
  readonly total: number;
  /** `6 dates of 3 courses`. */
  readonly countWords: string;
  /** Why there is none although courses were found; null otherwise. */
  readonly none: NoCoursesModel | null;
}

/** Neighbours with the same key, together. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly { key: string; items: readonly T[] }[] {
  const groups: { key: string; items: T[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const key = keyOf(item);
    if (last?.key === key) last.items.push(item);
    else groups.push({ key, items: [item] });
  }
  return groups;
}

function noDates({ matching, ticks }: CourseResults): NoCoursesModel | null {
  const count = matching.length;
  if (count === 0) return null;
  const filtered = [...ticks.values()].some((options) => options.size > 0);
  // What is found for a time has a date.
  const date = ticks.get('where')?.size ? 'date that suits the filters' : 'date to come';
  return {
    words: count === 1 ? `The course found has no ${date}` : `None of the ${count} courses found has a ${date}`,
    hint: 'Under “Courses” they say where their dates are.',
    toolkits: [],
    waysOut: [
      { label: count === 1 ? 'Show the course' : `Show the ${count} courses`, choices: { view: 'courses' } },
      ...(filtered ? [{ label: 'Clear the filters', choices: { ticks: NO_CHOICES.ticks } }] : []),
    ],
  };
}

/** What is coming up of what was found, by date, at `now` (epoch milliseconds). */
export function agendaModel(
  dataset: Dataset,
  results: CourseResults,
  { limit }: Pick<FinderChoices, 'limit'>,
  now: number,
): AgendaModel {
  const dates = datesFound(results);
  const shown = dates.slice(0, limit).map(({ course, session, start }) => ({ course, session, day: londonDay(start) }));
  const { courses } = countDates(results);
  return {
    months: grouped(shown, ({ day }) => day.slice(0, 7)).map(({ key, items }) => ({
      name: formatPartialDate(key),
      days: grouped(items, ({ day }) => day).map(({ key: day, items: onDay }) => ({
        day,
        name: formatDay(day, { year: false }),
        items: onDay.map(({ course, session }) => {
          const model = sessionModel(session, now);
          const days = model.day === formatDay(day) ? '' : model.day;
          return { course, session: model, days, whoCanBook: whoCanBook(dataset, course) };
        }),
      })),
    })),
    shown: shown.length,
    total: dates.length,
    countWords:
      dates.length === 0
        ? 'No dates'
        : `${plural(dates.length, 'date', 'dates')} of ${plural(courses, 'course', 'courses')}`,
    none: dates.length === 0 ? noDates(results) : null,
  };
}
