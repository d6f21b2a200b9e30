import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SessionModel, SessionState } from '../domain/sessions.js';
import { bookLink } from './links.js';

const TAGS: Record<SessionState, string> = {
  open: 'tag tag--open',
  'closing-soon': 'tag tag--soon',
  'not-open': 'tag tag--off',
  closed: 'tag tag--off',
  full: 'tag tag--off',
  'waiting-list': 'tag tag--off',
  cancelled: 'tag tag--off',
  past: 'tag tag--off',
  'to-be-confirmed': 'tag tag--off',
};

/** The state of a session as a tag that cannot be pressed. */
export const sessionTag = ({ state, stateWords }: SessionModel): TemplateResult | typeof nothing =>
  stateWords === '' ? nothing : html`<span class=${TAGS[state]}>${stateWords}</span>`;

/** What a list of sessions needs. */
export interface SessionListOptions {
  readonly sessions: readonly SessionModel[];
  /** Id of the course, told with `scp-book`. */
  readonly courseId: string;
  /** Title of the course, so that every button on the page has a name of its own (WCAG 2.4.4). */
  readonly courseName: string;
  /** Offers the session as a calendar file. */
  readonly onCalendar: (session: SessionModel) => void;
}

/** Sessions with date, place, state, booking and a calendar file. */
export function sessionList({ sessions, courseId, courseName, onCalendar }: SessionListOptions): TemplateResult {
  return html`<ul class="sessions">
    ${repeat(
      sessions,
      ({ session }) => session.id,
      (model) => {
        const forWhat = html`<span class="vh"> ${courseName}, ${model.day} ${model.time}</span>`;
        const over = model.state === 'past' || model.state === 'cancelled' || model.start === null;
        return html`<li class=${`session ${over ? 'muted' : ''}`} part="session">
          <p class="session-when"><strong>${model.day}</strong> <span>${model.time}</span></p>
          <p dir="auto">${model.place}</p>
          <p>${sessionTag(model)}${model.session.note === undefined ? nothing : html` <span class="small">${model.session.note}</span>`}</p>
          <p class="actions">
            ${bookLink(
              { courseId, sessionId: model.session.id },
              model.bookingUrl,
              html`${model.state === 'waiting-list' ? 'Join the waiting list' : 'Book'}${forWhat}`,
            )}
            ${
              over
                ? nothing
                : html`<button type="button" class="btn btn--text btn--small" @click=${() => onCalendar(model)}>
                  Add to calendar${forWhat}
                </button>`
            }
          </p>
        </li>`;
      },
    )}
  </ul>`;
}
