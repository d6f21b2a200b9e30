import { weekDayEvents } from '../../domain/calendar-events.js';
import type { FacetModel } from '../../domain/facet-models.js';
import { formatDay, formatDayRange, formatTime, formatUntil } from '../../domain/format-time.js';
import type { CalendarEvent } from '../../domain/icalendar.js';
import { addDays, londonDay, londonInstant } from '../../domain/london-time.js';
import { joinWords, plural } from '../../domain/text.js';
import type { Dataset, Link, Topic, Week, WeekDay, WeekItem } from '../../domain/types.js';
import { chooseWeek, dayOpensAt, dayState, weekPhase, type DayState } from '../../domain/unlock.js';
import type { WeekChoices } from './week-choices.model.js';
import { weekFilters } from './week-filters.model.js';
import { itemModels, nextItemChange, type ItemModel } from './week-item.model.js';

/** A theme of a day. */
export interface ThemeModel {
  readonly name: string;
  readonly summary: string | undefined;
}

/** A day as it stands now. */
export interface DayModel {
  /** Year-month-day. */
  readonly date: string;
  /** For example `Tuesday 10 October`. */
  readonly name: string;
  readonly weekday: string;
  readonly dayOfMonth: string;
  readonly month: string;
  readonly state: DayState;
  /** False until the day has opened: its panel does not exist before. */
  readonly opened: boolean;
  /** Whether its panel is unfolded. */
  readonly expanded: boolean;
  /** Names of its themes, or that they are not known yet. Never empty. */
  readonly themeNames: readonly string[];
  readonly themes: readonly ThemeModel[];
  /** What its picture is drawn from. */
  readonly pictureId: string;
  readonly topic: Topic | undefined;
  /** `Opens Tuesday 10 October at 7am`, or that it has no known time. Empty once opened. */
  readonly opens: string;
  /** `Opens at 7am`, for the strip. */
  readonly opensShort: string;
  /** How long until then: `3 days`. */
  readonly until: string;
  /** The whole day as a calendar takes it, for a day that has not opened. */
  readonly entry: CalendarEvent | undefined;
  readonly items: readonly ItemModel[];
  /** Whether the filters hide all that happens on it. */
  readonly filteredOut: boolean;
}

/** A week that the reader can turn to. */
export interface WeekChoice {
  readonly id: string;
  readonly name: string;
  readonly dates: string;
  /** Whether its last day is over. */
  readonly past: boolean;
}

/** What the week programme shows. */
export type WeekModel =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'week';
      readonly id: string;
      readonly name: string;
      readonly summary: string | undefined;
      /** What to know before the last day is over. Empty in the archive. */
      readonly intro: string | undefined;
      /** Where the time of opening comes from. Empty in the archive. */
      readonly openingTimeNote: string | undefined;
      readonly opening: Link | undefined;
      readonly hashtag: string | undefined;
      readonly contactEmail: string | undefined;
      /** Anything else worth knowing. */
      readonly note: string | undefined;
      /** Page about the week. */
      readonly url: string | undefined;
      /** `Northshire and South Island`: who takes part. Empty if not stated. */
      readonly areas: string;
      /** `Monday 9 to Friday 13 October 2023`. */
      readonly dates: string;
      readonly phase: 'before' | 'during' | 'after';
      /** Where we are in the week, in one or two words and some more. */
      readonly progress: { readonly big: string; readonly small: string };
      readonly days: readonly DayModel[];
      /** Filters over what happens on the days that have opened. Empty where there is too little to filter. */
      readonly facets: readonly FacetModel[];
      /** The choices that are ticked in them, in words. */
      readonly filterWords: readonly string[];
      /** How many items the filters leave. */
      readonly found: number;
      /** The other weeks that the data has, the latest first. */
      readonly others: readonly WeekChoice[];
      /** The next moment at which any of this changes, in epoch milliseconds. */
      readonly nextChange: number;
    };

/** A week, when there is one. */
export type ShownWeek = Extract<WeekModel, { kind: 'week' }>;

function themeNames(day: WeekDay, opened: boolean): readonly string[] {
  if (!opened && day.reveal === 'date') return ['Theme to be announced'];
  return day.themes.length === 0 ? ['Theme to be confirmed'] : day.themes.map((theme) => theme.title);
}

function dayModel(
  dataset: Dataset,
  week: Week,
  day: WeekDay,
  choices: WeekChoices,
  shown: ReadonlySet<WeekItem>,
  now: number,
): DayModel {
  const state = dayState(week, day, now);
  const opened = state !== 'locked';
  const opensAt = dayOpensAt(week, day);
  const [weekday = '', dayOfMonth = '', month = ''] = formatDay(day.date, { year: false }).split(' ');
  const items = opened ? day.items.filter((item) => shown.has(item)) : [];
  const topicId = opened || day.reveal === 'themes' ? day.themes[0]?.topic : undefined;
  return {
    date: day.date,
    name: `${weekday} ${dayOfMonth} ${month}`,
    weekday,
    dayOfMonth,
    month,
    state,
    opened,
    expanded: opened && (choices.toggled.get(day.date) ?? state === 'today'),
    themeNames: themeNames(day, opened),
    themes: opened ? day.themes.map((theme) => ({ name: theme.title, summary: theme.summary })) : [],
    pictureId: topicId ?? day.date,
    topic: dataset.topics.find((topic) => topic.id === topicId),
    opens: opened
      ? ''
      : opensAt === null
        ? 'Opening time to be confirmed'
        : `Opens ${formatDay(day.date, { year: false })} at ${formatTime(opensAt)}`,
    opensShort: opened || opensAt === null ? '' : `Opens at ${formatTime(opensAt)}`,
    until: opened || opensAt === null ? '' : formatUntil(opensAt - now),
    entry: opened ? undefined : weekDayEvents(week, day, now)[0],
    items: itemModels(dataset, week, items, day.date, now),
    filteredOut: opened && items.length === 0 && day.items.length > 0,
  };
}

function progressWords(
  days: readonly DayModel[],
  phase: 'before' | 'during' | 'after',
): { big: string; small: string } {
  const first = days[0];
  if (phase === 'after') return { big: 'This week has ended', small: 'Everything stays open as an archive' };
  if (phase === 'before')
    return { big: first?.until ?? '', small: first === undefined || first.until === '' ? '' : 'until the week opens' };
  const today = days.findIndex((day) => day.state === 'today');
  if (today >= 0) return { big: `Day ${today + 1} of ${days.length}`, small: '' };
  const opened = days.filter((day) => day.opened).length;
  return { big: `${opened} of ${plural(days.length, 'day', 'days')} open`, small: '' };
}

/** The earliest of the next opening, the next midnight in London and the next change of any countdown or item. */
function nextChange(week: Week, opened: readonly WeekItem[], now: number): number {
  const openings = week.days.map((day) => dayOpensAt(week, day) ?? now).filter((opening) => opening > now);
  const midnight = londonInstant(addDays(londonDay(now), 1), 0, 0).ms;
  // The words hold whole minutes.
  const countdowns = openings.map((opening) => now + ((opening - now) % 60_000) + 1);
  return Math.min(midnight, nextItemChange(opened, now), ...openings, ...countdowns);
}

/** A week from its first to its last day, in words. */
function datesOf(week: Week): string {
  const dates = week.days.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? 'Dates to be confirmed' : formatDayRange(first, last);
}

function otherWeeks({ weeks }: Dataset, shown: Week, now: number): WeekChoice[] {
  const firstDay = ({ days }: Week) => days.map(({ date }) => date).sort()[0] ?? '';
  return weeks
    .filter((week) => week !== shown)
    .sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1))
    .map((week) => ({
      id: week.id,
      name: week.title,
      dates: datesOf(week),
      past: weekPhase(week, now) === 'after',
    }));
}

/** The programme of the chosen week as it stands at `now` (epoch milliseconds). */
export function weekModel(dataset: Dataset, choices: WeekChoices, now: number): WeekModel {
  const week = chooseWeek(dataset.weeks, now, choices.week);
  if (week === null) return { kind: 'none' };
  const openedItems = week.days.filter((day) => dayState(week, day, now) !== 'locked').flatMap((day) => day.items);
  const { facets, shown, words } = weekFilters(dataset, openedItems, choices.ticks);
  const days = [...week.days]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((day) => dayModel(dataset, week, day, choices, shown, now));
  const phase = weekPhase(week, now);
  return {
    kind: 'week',
    id: week.id,
    name: week.title,
    summary: week.summary,
    intro: phase === 'after' ? undefined : week.intro,
    openingTimeNote: phase === 'after' ? undefined : week.unlockTimeNote,
    opening: week.opening,
    hashtag: week.hashtag,
    contactEmail: week.contactEmail,
    note: week.note,
    url: week.url,
    areas: joinWords(dataset.areas.filter(({ id }) => week.areas.includes(id)).map(({ title }) => title)),
    dates: datesOf(week),
    phase,
    progress: progressWords(days, phase),
    days,
    facets,
    filterWords: words,
    found: shown.size,
    others: otherWeeks(dataset, week, now),
    nextChange: nextChange(week, openedItems, now),
  };
}
