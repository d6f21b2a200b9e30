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
  readonly session: Session;
  /** Ids of where it is: online, an area, a venue. */
  readonly where: readonly string[];
}

/** What can be said of a course's dates at any time. */
export interface PlannedCourse {
  readonly sessions: readonly PlannedSession[];
  readonly online: boolean;
}

/** What the dates of a course are at one moment. */
export interface CourseDates {
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

/** Reads a session. */
export function plannedSession(session: Session): PlannedSession {
  const venue = venueOf(session);
  const where = [session.online ? ONLINE : undefined, session.area, venue === undefined ? undefined : venueId(venue)];
  return { session, ...sessionMoments(session), where: where.filter((id) => id !== undefined) };
}

/** The dates of a course, read once. */
export const plannedCourse = ({ sessions, online }: Course): PlannedCourse => ({
  sessions: sessions.map(plannedSession),
  online,
});

const NOWHERE: readonly string[] = [];
const ONLY_ONLINE: readonly string[] = [ONLINE];

const NO_DATES: Omit<CourseDates, 'where'> = { next: null, nextStart: Infinity, when: NOWHERE, last: 0 };

/** This month and the next in London. */
export interface Months {
  readonly current: Span;
  readonly next: Span;
}

/** The months at `now` (epoch milliseconds). */
export const monthsAt = (now: number): Months => ({ current: monthAt(now, 0), next: monthAt(now, 1) });

/** The dates of a course as they stand at `now` (epoch milliseconds). */
export function courseDates({ sessions, online }: PlannedCourse, months: Months, now: number): CourseDates {
  const places = online ? ONLY_ONLINE : NOWHERE;
  const ahead = sessions.filter(
    ({ session, span }) => session.status !== 'cancelled' && (span === null || now < span.end),
  );
  if (ahead.length === 0) return { ...NO_DATES, where: places };
  const where = [...new Set([...places, ...ahead.flatMap((session) => session.where)])];
  const spans = ahead.map(({ span }) => span).filter((span) => span !== null);
  if (spans.length === 0) return { ...NO_DATES, where };
  const nextStart = Math.min(...spans.map(({ start }) => start));
  const when = [TO_COME];
  if (spans.some((span) => overlap(span, months.current))) when.push(THIS_MONTH);
  if (spans.some((span) => overlap(span, months.next))) when.push(NEXT_MONTH);
  return {
    next: ahead.find(({ span }) => span?.start === nextStart)?.session ?? null,
    nextStart,
    when,
    last: Math.max(...spans.map(({ end }) => end)),
    where,
  };
}
