import { html, nothing, type TemplateResult } from 'lit';
import type { DatedCourse } from '../../domain/calendar-events.js';
import { isPicked } from '../../domain/picks.js';
import type { SessionModel } from '../../domain/sessions.js';
import { plural } from '../../domain/text.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { marked } from '../../ui/highlight.js';
import { bookLink, openLink, webLink } from '../../ui/links.js';
import { contentNote } from '../../ui/messages.js';
import { sessionList } from '../../ui/session-list.js';
import type { CourseDetailModel } from './course-detail.model.js';
import type { CatalogueLink } from './course-finder.model.js';
import type { CourseRowModel } from './course-row.model.js';
import { pickButton, type Picking } from './pick-button.view.js';

/** Where a course stands. */
export interface RowSetting {
  readonly levels: { readonly course: HeadingLevel; readonly detail: HeadingLevel };
  readonly catalogue: CatalogueLink | null;
  readonly picking: Picking;
}

/** What the reader can do with an unfolded course. */
export interface DetailActions {
  /** Shows or hides the dates that are over. */
  readonly togglePast: (courseId: string) => void;
  /** Offers a date as a calendar file. */
  readonly calendar: (courseId: string, session: SessionModel) => void;
}

function about({ summary, outcomes, contentNote: note }: CourseDetailModel, level: HeadingLevel): TemplateResult {
  return html`${contentNote(note)} ${summary.length === 0 ? nothing : html`<p class="measure" dir="auto">${marked(summary)}</p>`}
    ${
      outcomes.length === 0
        ? nothing
        : html`<div>
          ${heading(level, 't3', 'What you will be able to do')}
          <ul class="cf-points measure">
            ${outcomes.map((outcome) => html`<li dir="auto">${outcome}</li>`)}
          </ul>
        </div>`
    }`;
}

const facts = ({ facts, note }: CourseDetailModel): TemplateResult =>
  html`<dl class="cf-facts">
      ${facts.map(
        ({ term, text }) =>
          html`<div>
            <dt>${term}</dt>
            <dd dir="auto">${text}</dd>
          </div>`,
      )}
    </dl>
    ${note === undefined ? nothing : html`<p class="muted measure" dir="auto">${note}</p>`}`;

const toolkitLines = ({ toolkits, tour }: CourseDetailModel): TemplateResult | typeof nothing =>
  toolkits.length === 0
    ? nothing
    : html`<div class="links">
        ${toolkits.map(
          (toolkit, at) =>
            html`${contentNote(toolkit.contentNote)}
              <p>${tour && at === 0 ? 'The toolkit it tours: ' : 'Toolkit: '}${openLink(toolkit, toolkit.url, html`<span dir="auto">${toolkit.name}</span>`)}</p>`,
        )}
      </div>`;

function booking({ id, name }: CourseRowModel, detail: CourseDetailModel): TemplateResult | typeof nothing {
  const forWhat = html`<span class="vh"> ${name}</span>`;
  const { bookingUrl, bookingEmail, pageUrl } = detail;
  const links = [
    bookLink({ courseId: id, sessionId: '' }, bookingUrl, html`Book${forWhat}`),
    bookingEmail === undefined
      ? nothing
      : html`<span>Book by email: ${webLink(`mailto:${bookingEmail}`, html`${bookingEmail}<span class="vh">, ${name}</span>`)}</span>`,
    pageUrl === undefined ? nothing : webLink(pageUrl, html`Course page<span class="vh"> of ${name}</span>`),
  ].filter((link) => link !== nothing);
  return links.length === 0 ? nothing : html`<p class="actions">${links}</p>`;
}

/** The button that picks a date, unless it is over or cancelled; what is picked can always be taken out. */
export function sessionPick(
  picking: Picking,
  { id, title }: DatedCourse,
  { session, state, day, time }: SessionModel,
): unknown {
  const pick = { course: id, session: session.id };
  if ((state === 'past' || state === 'cancelled') && !isPicked(picking.picks, pick)) return nothing;
  return pickButton(picking, pick, `${title}, ${day} ${time}`.trim());
}

function dates(
  row: CourseRowModel,
  { sessions, pastSessions, pastShown }: CourseDetailModel,
  { catalogue, picking }: RowSetting,
  level: HeadingLevel,
  actions: DetailActions,
): TemplateResult {
  const { id, name, course } = row;
  const list = (shown: readonly SessionModel[]) =>
    sessionList({
      sessions: shown,
      course,
      onCalendar: (session) => actions.calendar(id, session),
      more: (session) => sessionPick(picking, course, session),
    });
  const pastId = `past-${id}`;
  return html`<div>
    ${heading(level, 't3', 'Dates')}
    ${
      sessions.length > 0
        ? list(sessions)
        : html`<p>
          ${row.noDate}.${catalogue === null ? nothing : html` ${webLink(catalogue.url, html`See ${catalogue.words}<span class="vh"> for ${name}</span>`)}`}
        </p>`
    }
    ${
      pastSessions.length === 0
        ? nothing
        : html`<p class="noprint">
            <button
              type="button"
              class="btn btn--text btn--small"
              aria-expanded=${pastShown ? 'true' : 'false'}
              aria-controls=${pastId}
              @click=${() => actions.togglePast(id)}
            >
              ${pastShown ? 'Hide' : 'Show'} ${plural(pastSessions.length, 'past date', 'past dates')}<span class="vh"> of ${name}</span>
            </button>
          </p>
          <div id=${pastId} ?hidden=${!pastShown}>${pastShown ? list(pastSessions) : nothing}</div>`
    }
  </div>`;
}

function related({ resources }: CourseDetailModel, level: HeadingLevel): TemplateResult | typeof nothing {
  if (resources.length === 0) return nothing;
  return html`<div>
    ${heading(level, 't3', 'Related resources')}
    <ul class="links cf-related">
      ${resources.map(
        (record) =>
          html`<li>${contentNote(record.contentNote)}${openLink(record, record.url, html`<span dir="auto">${record.name}</span>`)}</li>`,
      )}
    </ul>
  </div>`;
}

/** What a course unfolds: what it is, for whom, what it asks, then how to book and when. */
export const courseDetailView = (
  row: CourseRowModel,
  detail: CourseDetailModel,
  setting: RowSetting,
  actions: DetailActions,
): TemplateResult => {
  const level = setting.levels.detail;
  return html`${about(detail, level)} ${facts(detail)} ${toolkitLines(detail)} ${booking(row, detail)}
    ${dates(row, detail, setting, level, actions)} ${related(detail, level)}`;
};
