import { formatDay, formatTimeRange } from '../../domain/format-time.js';
import { endTime, londonDay, parseInstant } from '../../domain/london-time.js';
import { overlaps, type Span } from '../../domain/overlaps.js';
import type { Keeping, Picked } from '../../domain/picks.js';
import { isBookable, momentOf, isToCome, sessionModel, type SessionModel } from '../../domain/sessions.js';
import { plural } from '../../domain/text.js';
import type { Course, Dataset } from '../../domain/types.js';
import { whoCanBook } from '../../domain/vocabulary.js';
import { catalogueAt, type CourseCatalogue, type CourseEntry } from './course-catalogue.model.js';
import { catalogueLink, type CatalogueLink } from './course-finder.model.js';
import { whereDatesAre } from './course-row.model.js';
import type { CourseDate } from './course-dates.model.js';
import { datesAhead } from './dates-ahead.model.js';

/** Something in the reader's list, ready to show. */
export interface ListItem {
  readonly pick: Picked;
  /** Title of the course; of one that the data no longer has, its id. */
  readonly name: string;
  /** When it is, or that it is no longer listed. */
  readonly when: string;
  /** Where it is; empty if not stated. */
  readonly place: string;
  /** The picked date; null for a course as a whole, and for what is gone. */
  readonly session: SessionModel | null;
  /** Where to book, only while booking is possible. */
  readonly bookingUrl: string | undefined;
  /** Who may book it, where not everybody may. */
  readonly whoCanBook: string | undefined;
  /** The date that this books; null for the course as a whole. */
  readonly books: SessionModel | null;
  /** The course's own page. */
  readonly pageUrl: string | undefined;
  /** Whether the data still has the course. */
  readonly known: boolean;
  /** Whether the data still has what was picked. */
  readonly listed: boolean;
}

/** The reader's list. */
export interface MyListModel {
  /** How many things are in it. */
  readonly count: number;
  /** Dates by time, then courses, then what is gone. */
  readonly items: readonly ListItem[];
  /** A sentence for each two dates that overlap. */
  readonly clashes: readonly string[];
  /** What its calendar file holds: the picked dates that lie ahead, and every date ahead of a picked course. */
  readonly dates: readonly CourseDate[];
  readonly keeping: Keeping;
  /** Where more is to be found about courses whose own address is not known; null if there are none. */
  readonly catalogue: CatalogueLink | null;
}

function gone(dataset: Dataset, pick: Picked, course: Course | undefined): ListItem {
  return {
    pick,
    name: course?.title ?? pick.course,
    when:
      course === undefined
        ? 'This course is no longer listed here'
        : 'The date you picked is no longer listed. It may have moved or been taken off',
    place: '',
    session: null,
    bookingUrl: course?.bookingUrl,
    whoCanBook: course === undefined ? undefined : whoCanBook(dataset, course),
    books: null,
    pageUrl: course?.url,
    known: course !== undefined,
    listed: false,
  };
}

/** `Next: Tuesday 16 March 2027, 9:30am to 10:30am, and 3 more dates`, or where the dates are. */
function whenCourse(dataset: Dataset, entry: CourseEntry, now: number): string {
  const { course, next } = entry;
  if (next === null) return whereDatesAre(dataset, course);
  const more = datesAhead(entry).length - 1;
  return `Next: ${momentOf(sessionModel(next, now))}${more === 0 ? '' : `, and ${plural(more, 'more date', 'more dates')}`}`;
}

function itemOf(dataset: Dataset, { byId }: CourseCatalogue, pick: Picked, now: number): ListItem {
  const entry = byId.get(pick.course);
  const picked = entry?.course.sessions.find(({ id }) => id === pick.session);
  if (entry === undefined || (pick.session !== undefined && picked === undefined))
    return gone(dataset, pick, entry?.course);
  const { course } = entry;
  const session = picked === undefined ? null : sessionModel(picked, now);
  // The page that books the course books its dates, but not one that is over, full or closed.
  const next = entry.next === null ? null : sessionModel(entry.next, now);
  const books = session ?? (course.bookingUrl === undefined ? next : null);
  return {
    pick,
    name: course.title,
    when: session === null ? whenCourse(dataset, entry, now) : momentOf(session),
    place: session?.place ?? (course.online ? 'Online' : ''),
    session,
    bookingUrl: books?.bookingUrl ?? (books === null || isBookable(books) ? course.bookingUrl : undefined),
    whoCanBook: whoCanBook(dataset, course),
    books,
    pageUrl: course.url,
    known: true,
    listed: true,
  };
}

const rank = ({ session, listed }: ListItem): number => (session !== null ? 0 : listed ? 1 : 2);

/** By time; what has no time keeps its order. */
const inOrder = (a: ListItem, b: ListItem): number =>
  rank(a) - rank(b) || (a.session?.start ?? Infinity) - (b.session?.start ?? Infinity) || 0;

interface TimedItem extends Span {
  readonly name: string;
}

/** The picked dates whose time is known. Of a date without a time nobody can say what it overlaps. */
function timed({ name, session }: ListItem): readonly TimedItem[] {
  if (session === null || !isToCome(session)) return [];
  const start = parseInstant(session.session.start ?? '');
  if (start?.precision !== 'minute') return [];
  return [{ name, start: start.ms, end: endTime(start, parseInstant(session.session.end ?? '')) }];
}

function clashesOf(items: readonly ListItem[]): readonly string[] {
  return overlaps(items.flatMap(timed)).map(({ first, second, both }) => {
    const when = `${formatDay(londonDay(both.start))}, ${formatTimeRange(both.start, both.end)}`;
    return first.name === second.name
      ? `Two dates of “${first.name}” overlap: ${when}.`
      : `“${first.name}” and “${second.name}” overlap: ${when}.`;
  });
}

function datesOf({ byId }: CourseCatalogue, picks: readonly Picked[]): readonly CourseDate[] {
  const dates = picks.flatMap(({ course, session }) => {
    const entry = byId.get(course);
    const ahead = entry === undefined ? [] : datesAhead(entry);
    return session === undefined ? ahead : ahead.filter((date) => date.session.id === session);
  });
  // A course and one of its dates may both be picked.
  return [...new Set(dates)];
}

/** The reader's list at `now` (epoch milliseconds). What the data no longer has stays in it and says so. */
export function myListModel(dataset: Dataset, picks: readonly Picked[], keeping: Keeping, now: number): MyListModel {
  const catalogue = catalogueAt(dataset, now);
  const items = picks.map((pick) => itemOf(dataset, catalogue, pick, now)).sort(inOrder);
  const lost = items.some(({ bookingUrl, pageUrl }) => bookingUrl === undefined && pageUrl === undefined);
  return {
    count: picks.length,
    items,
    clashes: clashesOf(items),
    dates: datesOf(catalogue, picks),
    keeping,
    catalogue: lost ? catalogueLink(dataset) : null,
  };
}

/** The list as plain text, for an email or a note. */
export function myListText({ items, clashes, catalogue }: MyListModel): string {
  const blocks = items.map(({ name, when, place, session, whoCanBook: who, bookingUrl, pageUrl }) => [
    name,
    when,
    place,
    session?.stateWords ?? '',
    who === undefined ? '' : `Who can book: ${who}`,
    bookingUrl === undefined ? '' : `Book: ${bookingUrl}`,
    pageUrl === undefined ? '' : `Course page: ${pageUrl}`,
  ]);
  const more = catalogue === null ? [] : [`More about these courses: ${catalogue.url}`];
  return [['My list of training'], ...blocks, clashes, more]
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n');
}

/** What whoever built the page should know of the attribute `save`. */
export const saveWarnings = (save: string | undefined): readonly string[] =>
  save === undefined || save === 'device'
    ? []
    : [`The attribute save is "${save}". It can be device. It was ignored: nothing is stored.`];
