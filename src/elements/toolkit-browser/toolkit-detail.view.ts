import { html, nothing, type TemplateResult } from 'lit';
import type { OpenableRecord } from '../../domain/open-targets.js';
import type { SessionModel } from '../../domain/sessions.js';
import { art } from '../../ui/art.js';
import { factList } from '../../ui/fact-list.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { bookLink, openLink, webLink } from '../../ui/links.js';
import { banner, contentNote } from '../../ui/messages.js';
import { sessionList } from '../../ui/session-list.js';
import type { RelatedModel, StepModel, ToolkitDetail } from './toolkit-detail.model.js';
import type { TourModel } from './toolkit-tour.model.js';

/** Id of the heading of the toolkit that is open, within the element. */
export const TOOLKIT_HEADING_ID = 'toolkit-name';

/** What the reader can do with a toolkit. */
export interface ToolkitActions {
  /** Goes back to the list; null where there is none. */
  readonly back: { readonly label: string; readonly onPress: () => void } | null;
  /** Offers a date of the tour as a calendar file. */
  readonly calendar: (session: SessionModel) => void;
}

/** Levels of a toolkit's headings. */
export interface ToolkitLevels {
  /** Of its name; null where the element's own heading is its name. */
  readonly name: HeadingLevel | null;
  readonly section: HeadingLevel;
}

const recordLink = (record: OpenableRecord, label: string): TemplateResult =>
  html`${contentNote(record.contentNote)}${openLink(record, record.url, html`<span dir="auto">${label}</span>`)}`;

const related = ({ record, newLabel }: RelatedModel): TemplateResult =>
  html`<li>
    ${recordLink(record, record.name)}${newLabel === '' ? nothing : html` <span class="tag tag--new">${newLabel}</span>`}
  </li>`;

const step = ({ text, url, record }: StepModel): TemplateResult =>
  html`<li>${record === null ? webLink(url, text) : recordLink(record, text)}</li>`;

/** A headed list; nothing if it is empty. */
function section(level: HeadingLevel, name: string, items: readonly TemplateResult[], ordered = false): unknown {
  if (items.length === 0) return nothing;
  return html`<section>
    ${heading(level, 't3', name)}
    ${ordered ? html`<ol class="links tk-list tk-steps">${items}</ol>` : html`<ul class="links tk-list">${items}</ul>`}
  </section>`;
}

function openingLink({ link, name, contentNote: note }: ToolkitDetail): TemplateResult {
  if (link === null) return html`<p class="muted">No address is published for this toolkit.</p>`;
  return html`<div class="tk-go">
    ${contentNote(note)}
    ${webLink(link.url, html`${link.label}<span class="vh">: ${name}</span>`, 'btn')}
    <p class="small muted">On ${link.host}</p>
  </div>`;
}

function tourDates(tour: TourModel, calendar: (session: SessionModel) => void): TemplateResult {
  const { sessions, catalogue, course } = tour;
  if (sessions.length > 0)
    return html`<div class="tk-dates">
      ${sessionList({ sessions, course, onCalendar: calendar })}
      ${tour.moreDates === 0 ? nothing : html`<p class="small muted">More dates are with the course.</p>`}
    </div>`;
  return html`<p class="tk-dates">
    ${catalogue === null ? 'No date is published yet.' : html`Dates are on ${webLink(catalogue.url, catalogue.name)}.`}
  </p>`;
}

const tourPanel = (tour: TourModel, level: HeadingLevel, { calendar }: ToolkitActions): TemplateResult =>
  html`<section class="tk-tour" part="tour">
    ${heading(level, 't3', tour.invitation)}
    ${tour.facts.length === 0 ? nothing : html`<ul class="meta">${tour.facts.map((words) => html`<li dir="auto">${words}</li>`)}</ul>`}
    ${contentNote(tour.contentNote)} ${tourDates(tour, calendar)}
    ${bookLink({ courseId: tour.courseId, sessionId: '' }, tour.bookingUrl, html`Book<span class="vh"> ${tour.name}</span>`)}
    ${tour.record === null ? nothing : html`<p>${openLink(tour.record, tour.record.url, html`<span dir="auto">${tour.name}</span>`)}</p>`}
  </section>`;

const headOf = (toolkit: ToolkitDetail, { name }: ToolkitLevels): TemplateResult =>
  html`<div class="tk-ph">
    ${name === null ? nothing : heading(name, 't2', html`<span dir="auto">${toolkit.name}</span>`, TOOLKIT_HEADING_ID)}
    ${toolkit.summary === undefined ? nothing : html`<p class="measure" dir="auto">${toolkit.summary}</p>`}
    ${toolkit.newLabel === '' ? nothing : html`<p><span class="tag tag--new">${toolkit.newLabel}</span></p>`}
    ${toolkit.stale === '' ? nothing : banner('note', 'This toolkit may be out of date', toolkit.stale)}
    ${openingLink(toolkit)}
  </div>`;

/** A toolkit with all that hangs on it. */
export function toolkitView(toolkit: ToolkitDetail, levels: ToolkitLevels, actions: ToolkitActions): TemplateResult {
  const level = levels.section;
  const parts = toolkit.parts.map(
    ({ name, url, facts }) =>
      html`<li>${webLink(url, html`<span dir="auto">${name}</span>`)}${facts === '' ? nothing : html` <span class="muted">(${facts})</span>`}</li>`,
  );
  const weeks = toolkit.weeks.map(
    ({ date, words, url }) => html`<li>${openLink({ type: 'week-day', id: date }, url, words)}</li>`,
  );
  const charts = toolkit.charts.map((chart) => html`<li>${recordLink(chart, chart.name)}</li>`);
  return html`${
    actions.back === null
      ? nothing
      : html`<p class="tk-back noprint">
          <button type="button" class="btn btn--text" @click=${actions.back.onPress}>${actions.back.label}</button>
        </p>`
  }
    <div class="tk-feature" part="toolkit">
      <div class="tk-cover">${art(toolkit.pictureId, toolkit.topic)}</div>
      ${headOf(toolkit, levels)} ${toolkit.tour === null ? nothing : tourPanel(toolkit.tour, level, actions)}
      <div class="tk-cols">
        ${factList('tk-facts', toolkit.facts)}
        ${section(level, 'Where to start', toolkit.steps.map(step), true)}
        ${section(level, 'Parts of the toolkit', parts)} ${section(level, 'Courses', toolkit.courses.map(related))}
        ${section(level, 'Briefings and resources', toolkit.resources.map(related))}
        ${section(level, 'Charts', charts)} ${section(level, 'In safeguarding weeks', weeks)}
        ${toolkit.about === '' ? nothing : html`<p class="tk-about small muted" dir="auto">${toolkit.about}</p>`}
      </div>
    </div>`;
}
