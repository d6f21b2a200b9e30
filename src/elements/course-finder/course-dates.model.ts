import { monthAt, overlap, type Span } from '../../domain/months.js';
import { sessionMoments, type SessionMoments } from '../../domain/sessions.js';
import { slug } from '../../domain/text.js';
import type { Course, Session } from '../../domain/types.js';

/** The choices of the facet "When", and the places that are none. */
export const TO_COME = 'to-come';
export const THIS_MONTH = 'this-month';
export const NEXT_MONTH = 'next-month';
export const ONLINE = 'online';

/** A session, read once, however often the clock moves on. */
export interface PlannedSession extends SessionMoments {
  readonly course: Course;
  readonly session: Session;
  /** Ids of where it is: online, an area, a venue. */
  readonly where: readonly string[];
}

/** A date of a course that is not over and is not cancelled, or one that is still to be confirmed. */
export interface CourseDate extends Span {
  readonly course: Course;
  readonly session: Session;
  /** Choices of "When" that it suits: none while it is to be confirmed. Then it starts at Infinity and ends at 0. */
  readonly when: readonly string[];
  /** Choices of "Where" that it suits. */
  readonly where: readonly string[];
}

/** What the dates of a course are at one moment. */
export interface CourseDates {
  /** Those not over, by time; what is to be confirmed comes last. */
  readonly dates: readonly CourseDate[];
  /** How many of them have a date: the first ones. */
  readonly dated: number;
  /** The next date that takes place. */
  readonly next: Session | null;
  /** When it starts, in epoch milliseconds; Infinity without one. */
  readonly nextStart: number;
  /** Choices of "When" that it suits. */
  readonly when: readonly string[];
  /** When its last date is over, in epoch milliseconds; 0 without one. */
  readonly last: number;
  /** Choices of "Where" that it suits. */
  readonly where: readonly string[];
}

/** The venue of a session, if people go to one. */
export const venueOf = ({ online, place }: Session): string | undefined => (online ? undefined : place);

/** The id of a venue: spelt with other capitals or signs it is the same. */
export const venueId = (place: string): string => `at-${slug(place) || place.replaceAll(',', ' ')}`;

/** Reads a session. What can be done online at any time has its dates online, too. */
function plannedSession(course: Course, session: Session): PlannedSession {
  const venue = venueOf(session);
  const online = session.online || course.online;
  const where = [online ? ONLINE : undefined, session.area, venue === undefined ? undefined : venueId(venue)];
  return { course, session, ...sessionMoments(session), where: where.filter((id) => id !== undefined) };
}

/** The dates of a course, read once. */
export const plannedCourse = (course: Course): readonly PlannedSession[] =>
  course.sessions.map((session) => plannedSession(course, session));

const NONE: readonly string[] = [];
const ONLY_ONLINE: readonly string[] = [ONLINE];
/** One list for all dates that suit the same, of ten thousands: by whether it is this month, then the next. */
const WHEN = [[TO_COME], [TO_COME, THIS_MONTH], [TO_COME, NEXT_MONTH], [TO_COME, THIS_MONTH, NEXT_MONTH]];

/** This month and the next in London. */
export interface Months {
  readonly current: Span;
  readonly next: Span;
}

/** The months at `now` (epoch milliseconds). */
export const monthsAt = (now: number): Months => ({ current: monthAt(now, 0), next: monthAt(now, 1) });

const monthsOf = (span: Span, { current, next }: Months): number =>
  Number(overlap(span, current)) + 2 * Number(overlap(span, next));

function courseDate({ course, session, span, where }: PlannedSession, months: Months): CourseDate {
  return span === null
    ? { course, session, start: Infinity, end: 0, when: NONE, where }
    : { course, session, start: span.start, end: span.end, when: WHEN[monthsOf(span, months)] ?? NONE, where };
}

/** The dates of a course as they stand at `now` (epoch milliseconds). */
export function courseDates(
  { online }: Course,
  planned: readonly PlannedSession[],
  months: Months,
  now: number,
): CourseDates {
  const dates = planned
    .filter(({ session, span }) => session.status !== 'cancelled' && (span === null || now < span.end))
    .map((session) => courseDate(session, months))
    // Infinity less Infinity is no number.
    .sort((a, b) => a.start - b.start || 0);
  const dated = dates.filter(({ start }) => start < Infinity);
  const [first] = dated;
  const places = online ? ONLY_ONLINE : NONE;
  return {
    dates,
    dated: dated.length,
    next: first?.session ?? null,
    nextStart: first?.start ?? Infinity,
    when: unionOf(dated.map(({ when }) => when)),
    last: Math.max(0, ...dated.map(({ end }) => end)),
    where: unionOf([places, ...dates.map(({ where }) => where)]),
  };
}

/** The values of several lists, each once; of one list that list. */
function unionOf(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = NONE, ...others] = lists.filter((list) => list.length > 0);
  return others.length === 0 ? first : [...new Set([...first, ...others.flat()])];
}
