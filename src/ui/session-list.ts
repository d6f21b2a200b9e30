import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { courseEvent, type DatedCourse } from '../domain/calendar-events.js';
import type { CalendarEvent } from '../domain/icalendar.js';
import type { Session } from '../domain/types.js';
import type { SessionModel, SessionState } from '../domain/sessions.js';
import { addToCalendar } from './add-to-calendar.js';
import { bookLink } from './links.js';

const TAGS: Record<SessionState, string> = {
  open: 'tag tag--open',
  'closing-soon': 'tag tag--soon',
  'not-open': 'tag tag--off',
  closed: 'tag tag--off',
  full: 'tag tag--off',
  'waiting-list': 'tag tag--off',
  'under-way': 'tag tag--soon',
  cancelled: 'tag tag--off',
  past: 'tag tag--off',
  'to-be-confirmed': 'tag tag--off',
};

/** The state of a session as a tag that cannot be pressed. */
export const sessionTag = ({ state, stateWords }: SessionModel): TemplateResult | typeof nothing =>
  stateWords === '' ? nothing : html`<span class=${TAGS[state]}>${stateWords}</span>`;

/** What the link says that books a session. */
export const bookWords = (session: SessionModel | null): string =>
  session?.state === 'waiting-list' ? 'Join the waiting list' : 'Book';

/** What one can do with the dates of a course. */
export interface SessionActions {
  /** A session as a calendar takes it. Default: as a date of the course. */
  readonly entryOf?: (session: Session) => CalendarEvent | null;
  /** Offers the session as a calendar file. */
  readonly onCalendar: (session: SessionModel, event: CalendarEvent) => void;
  /** What else there is to do with a session, for example picking it. */
  readonly more?: (session: SessionModel) => unknown;
}

/** What a list of sessions needs. */
export interface SessionListOptions extends SessionActions {
  readonly sessions: readonly SessionModel[];
  /** Whose dates they are: its title is in the name of every control, so that each is unique (WCAG 2.4.4). */
  readonly course: DatedCourse;
}

/** Whether nothing can be done about a session any more, or nothing yet. */
const isIdle = ({ state, start }: SessionModel): boolean => state === 'past' || state === 'cancelled' || start === null;

/** Booking, calendars and whatever else there is to do with a date of a course. */
export function sessionActions(
  model: SessionModel,
  course: DatedCourse,
  { entryOf = (session) => courseEvent(course, session), onCalendar, more }: SessionActions,
): TemplateResult {
  const name = `${course.title}, ${model.day} ${model.time}`.trim();
  const event = isIdle(model) ? null : entryOf(model.session);
  return html`<div class="actions">
    ${bookLink(
      { courseId: course.id, sessionId: model.session.id },
      model.bookingUrl,
      html`${bookWords(model)}<span class="vh"> ${name}</span>`,
    )}
    ${event === null ? nothing : addToCalendar({ event, name, onFile: () => onCalendar(model, event) })} ${more?.(model) ?? nothing}
  </div>`;
}

/** Sessions with date, place, state, booking and calendars. */
export function sessionList({ sessions, course, ...actions }: SessionListOptions): TemplateResult {
  return html`<ul class="sessions">
    ${repeat(
      sessions,
      ({ session }) => session.id,
      (model) =>
        html`<li class=${`session ${isIdle(model) ? 'muted' : ''}`} part="session">
          <p class="session-when"><strong>${model.day}</strong> <span>${model.time}</span></p>
          <p dir="auto">${model.place}</p>
          <p>${sessionTag(model)}${model.session.note === undefined ? nothing : html` <span class="small">${model.session.note}</span>`}</p>
          ${sessionActions(model, course, actions)}
        </li>`,
    )}
  </ul>`;
}
