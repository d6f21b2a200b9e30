import { html, nothing, type TemplateResult } from 'lit';
import { disclosureHeading } from '../../ui/disclosure.js';
import { marked } from '../../ui/highlight.js';
import { webLink } from '../../ui/links.js';
import { sessionTag } from '../../ui/session-list.js';
import { courseDetailView, type DetailActions, type RowSetting } from './course-detail.view.js';
import type { CourseRowModel } from './course-row.model.js';
import { pickButton } from './pick-button.view.js';

/** What the reader can do with a course. */
export interface CourseActions extends DetailActions {
  /** Unfolds or folds a course. */
  readonly toggleCourse: (id: string) => void;
}

/** Id of the panel that a course unfolds, within the element. */
export const panelId = (courseId: string): string => `course-${courseId}`;

/** Id of the button that unfolds a course, within the element. */
export const buttonId = (courseId: string): string => `${panelId(courseId)}-button`;

const nextDate = ({ next, nextLabel, noDate }: CourseRowModel): TemplateResult =>
  next === null
    ? html`<p class="cf-next muted">${noDate}</p>`
    : html`<p class="cf-next">
        <span class="muted">${nextLabel}</span> <strong>${next.day}</strong> <span>${next.time}</span>
        ${next.state === 'open' ? nothing : sessionTag(next)}
      </p>`;

const subline = ({ facts, newLabel, matched }: CourseRowModel): TemplateResult =>
  html`<div class="cf-sub">
    <ul class="meta">
      ${facts.map((fact) => html`<li dir="auto">${fact}</li>`)}
      ${newLabel === '' ? nothing : html`<li><span class="tag tag--new">${newLabel}</span></li>`}
    </ul>
    ${matched === '' ? nothing : html`<p class="cf-why">Matched: <mark dir="auto">${matched}</mark></p>`}
  </div>`;

/** A course of the list: one heading with the button that unfolds it, and its next date. */
export function courseRowView(row: CourseRowModel, setting: RowSetting, actions: CourseActions): TemplateResult {
  const open = row.detail !== null;
  return html`<li class=${`cf-item ${open ? 'is-open' : ''}`} part="course">
    <div class="cf-top">
      <div>
        ${disclosureHeading({
          level: setting.levels.course,
          panelId: panelId(row.id),
          open,
          label: html`<span dir="auto">${marked(row.nameParts)}</span>`,
          onToggle: () => actions.toggleCourse(row.id),
          look: 'cf-title',
        })}
        ${subline(row)}
      </div>
      <div class="cf-side">
        ${nextDate(row)} ${pickButton(setting.picking, { course: row.id }, row.name)}
        ${row.address === undefined || open ? nothing : html`<p class="cf-address">${webLink(row.address, 'Find out more')}</p>`}
      </div>
    </div>
    <div class="cf-detail" id=${panelId(row.id)} ?hidden=${!open}>
      ${row.detail === null ? nothing : courseDetailView(row, row.detail, setting, actions)}
    </div>
  </li>`;
}
