import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { sessionActions, sessionTag } from '../../ui/session-list.js';
import { showMore } from '../../ui/show-more.js';
import type { AgendaItem, AgendaModel } from './agenda.model.js';
import { sessionPick, type DetailActions } from './course-detail.view.js';
import type { Picking } from './pick-button.view.js';

/** What the reader can do with the agenda. */
export interface AgendaActions extends DetailActions {
  /** Shows a course with all that is known of it. */
  readonly seeCourse: (id: string) => void;
  readonly more: () => void;
}

function item(
  { course, session, days, whoCanBook }: AgendaItem,
  picking: Picking,
  actions: AgendaActions,
): TemplateResult {
  const { id, title } = course;
  return html`<li class="session ag-item" part="session">
    <p class="session-when"><strong>${session.time}</strong> ${days === '' ? nothing : html`<span>${days}</span>`}</p>
    <div>
      <p class="ag-name"><strong dir="auto">${title}</strong></p>
      ${session.place === '' ? nothing : html`<p dir="auto">${session.place}</p>`}
      ${session.session.note === undefined ? nothing : html`<p class="small" dir="auto">${session.session.note}</p>`}
      ${whoCanBook === undefined ? nothing : html`<p class="small" dir="auto">Who can book: ${whoCanBook}</p>`}
      <p>${sessionTag(session)}</p>
    </div>
    ${sessionActions(session, course, {
      onCalendar: (chosen) => actions.calendar(id, chosen),
      more: (chosen) =>
        html`${sessionPick(picking, course, chosen)}
          <button type="button" class="btn btn--text btn--small" @click=${() => actions.seeCourse(id)}>
            See the course<span class="vh"> ${title}, ${chosen.day} ${chosen.time}</span>
          </button>`,
    })}
  </li>`;
}

/** What is coming up by date: a heading for each month and day, and a list for each day. */
export function agendaView(
  { months, shown, total }: AgendaModel,
  levels: { readonly month: HeadingLevel; readonly day: HeadingLevel },
  picking: Picking,
  actions: AgendaActions,
): TemplateResult {
  return html`<div class="agenda" part="agenda">
      ${repeat(
        months,
        ({ name }) => name,
        ({ name, days }) =>
          html`${heading(levels.month, 't2', name)}
          ${repeat(
            days,
            ({ day }) => day,
            (each) =>
              html`<div class="ag-day">
                ${heading(levels.day, 't3', each.name)}
                <ul class="sessions">
                  ${repeat(
                    each.items,
                    ({ course, session }) => `${course.id} ${session.session.id}`,
                    (date) => item(date, picking, actions),
                  )}
                </ul>
              </div>`,
          )}`,
      )}
    </div>
    ${showMore({ shown, total, noun: 'dates', onMore: actions.more })}`;
}
