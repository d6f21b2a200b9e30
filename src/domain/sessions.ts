import { formatDay, formatDayRange, formatTime, formatTimeRange } from './format-time.js';
import { addDays, endTime, londonDay, londonInstant, parseInstant, type Instant } from './london-time.js';
import type { Span } from './months.js';
import type { Session } from './types.js';

/** How a session stands now. */
export type SessionState =
  | 'open'
  | 'closing-soon'
  | 'not-open'
  | 'closed'
  | 'full'
  | 'waiting-list'
  | 'under-way'
  | 'cancelled'
  | 'past'
  | 'to-be-confirmed';

/** A session ready to show. */
export interface SessionModel {
  readonly session: Session;
  readonly state: SessionState;
  /** `Wednesday 14 October 2026`, a span of days, or that it is to be confirmed. */
  readonly day: string;
  /** `10am to 1pm`, or that it is to follow; empty where the day is not known either. */
  readonly time: string;
  /** Where it is, or how to join. Empty if not stated. */
  readonly place: string;
  /** State in words; empty for a session that simply takes place. */
  readonly stateWords: string;
  /** Where to book, only while booking is possible. */
  readonly bookingUrl: string | undefined;
  /** When it starts, in epoch milliseconds, or null if that is not known. */
  readonly start: number | null;
}

/** Booking that closes within this many milliseconds is closing soon: a week. */
const SOON = 7 * 86_400_000;

function stateOf(session: Session, start: Instant | null, over: boolean, now: number): SessionState {
  if (session.status === 'cancelled') return 'cancelled';
  if (start === null) return 'to-be-confirmed';
  if (over) return 'past';
  if (start.precision === 'minute' && now >= start.ms) return 'under-way';
  if (session.status === 'full' || session.status === 'waiting-list') return session.status;
  const opens = session.bookingOpens === undefined ? null : parseInstant(session.bookingOpens);
  if (opens !== null && now < opens.ms) return 'not-open';
  const closes = session.bookingCloses === undefined ? null : parseInstant(session.bookingCloses);
  if (closes === null) return 'open';
  return now >= closes.ms ? 'closed' : closes.ms - now < SOON ? 'closing-soon' : 'open';
}

function wordsFor(state: SessionState, session: Session): string {
  switch (state) {
    case 'open':
      // How many places there are nobody says.
      return session.bookingUrl === undefined ? '' : 'Booking is open';
    case 'closing-soon': {
      const closes = parseInstant(session.bookingCloses ?? '');
      return closes === null
        ? ''
        : `Booking closes ${formatDay(londonDay(closes.ms), { year: false })} at ${formatTime(closes.ms)}`;
    }
    case 'not-open':
      return 'Booking is not open yet';
    case 'closed':
      return 'Booking has closed';
    case 'full':
      return 'Full';
    case 'waiting-list':
      return 'Waiting list';
    case 'under-way':
      return 'Has started';
    case 'cancelled':
      return 'Cancelled';
    case 'past':
      return 'Past';
    case 'to-be-confirmed':
      return 'Date to be confirmed';
  }
}

/**
 * The moment from which something is over, in epoch milliseconds: just after its end or, where no time of its end is
 * known, at the end of its last day in London.
 */
export function overFrom(start: Instant, end: Instant | null): number {
  const ends = endTime(start, end);
  if (ends !== null) return ends + 1;
  const lastDay = londonDay(end === null ? start.ms : Math.max(start.ms, end.ms));
  return londonInstant(addDays(lastDay, 1), 0, 0).ms;
}

/** A session as it stands at `now` (epoch milliseconds). */
export function sessionModel(session: Session, now: number): SessionModel {
  const start = session.start === undefined ? null : parseInstant(session.start);
  const end = session.end === undefined ? null : parseInstant(session.end);
  const timed = start?.precision === 'minute';
  const over = start !== null && now >= overFrom(start, end);
  const state = stateOf(session, start, over, now);
  return {
    session,
    state,
    day: start === null ? (session.dateNote ?? 'Date to be confirmed') : daysOf(start, end),
    time: start === null ? '' : timed ? formatTimeRange(start.ms, endTime(start, end)) : 'Time to follow',
    place: session.place ?? (session.online ? 'Online' : ''),
    stateWords: wordsFor(state, session),
    bookingUrl: isBookable({ state }) ? session.bookingUrl : undefined,
    start: start?.ms ?? null,
  };
}

/** Whether a place, or one on the waiting list, can be booked now. */
export const isBookable = ({ state }: Pick<SessionModel, 'state'>): boolean =>
  state === 'open' || state === 'closing-soon' || state === 'waiting-list';

/** Day and time together: `Tuesday 16 March 2027, 9:30am to 10:30am`. */
export const momentOf = ({ day, time }: Pick<SessionModel, 'day' | 'time'>): string =>
  time === '' ? day : `${day}, ${time}`;

/** Whether a session has gone by; a cancelled one does as well. */
export const isOver = ({ state, start }: SessionModel, now: number): boolean =>
  state === 'past' || (state === 'cancelled' && start !== null && start < now);

/** The day of a session; a span of days if it ends on a later day of which no time is known. */
function daysOf(start: Instant, end: Instant | null): string {
  const first = londonDay(start.ms);
  return formatDayRange(first, end?.precision === 'day' ? londonDay(end.ms) : first);
}

/** Sessions as they stand at `now`: by date, those without one last. */
export function sessionModels(sessions: readonly Session[], now: number): readonly SessionModel[] {
  return sessions
    .map((session) => sessionModel(session, now))
    .sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || 0);
}

/** Whether a session still lies ahead and takes place. */
export const isToCome = ({ state, start }: SessionModel): boolean =>
  start !== null && state !== 'past' && state !== 'cancelled';

/** When a session takes place, and when it stands otherwise, all in epoch milliseconds. */
export interface SessionMoments {
  /** Null where its date is not known. */
  readonly span: Span | null;
  /** The moments at which it starts and is over, and at which booking opens, is about to close and closes. */
  readonly due: readonly number[];
}

/** The moments of a session, whatever the time is. */
export function sessionMoments({ start, end, bookingOpens, bookingCloses }: Session): SessionMoments {
  const starts = parseInstant(start ?? '');
  if (starts === null) return { span: null, due: [] };
  const over = overFrom(starts, parseInstant(end ?? ''));
  const opens = parseInstant(bookingOpens ?? '')?.ms ?? Infinity;
  const closes = parseInstant(bookingCloses ?? '')?.ms ?? Infinity;
  const begins = starts.precision === 'minute' ? starts.ms : Infinity;
  return { span: { start: starts.ms, end: over }, due: [begins, over, opens, closes, closes - SOON + 1] };
}

/** The first moment after `now` (epoch milliseconds) at which one of the sessions may stand otherwise, or Infinity. */
export const nextSessionChange = (sessions: readonly Session[], now: number): number =>
  Math.min(...sessions.flatMap((session) => sessionMoments(session).due).filter((moment) => moment > now));
