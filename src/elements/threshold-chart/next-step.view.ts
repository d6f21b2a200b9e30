import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { webLink } from '../../ui/links.js';
import { areaContacts, contactList, NO_CONTACT } from './chart-contacts.view.js';
import { levelLine } from './chart-level.view.js';
import { noteView } from './chart-note.view.js';
import type { AreaStep, LevelStep, NextStepModel } from './next-step.model.js';

/** What the reader can choose. */
export interface NextStepActions {
  /** Takes the id of an area, or null for all. */
  readonly chooseArea: (area: string | null) => void;
}

const areaView = (area: AreaStep, level: HeadingLevel): TemplateResult =>
  html`<div class="tc-areabox">
    ${heading(level, 't3', html`<span dir="auto">${area.name}</span>`)}
    ${area.localName === undefined ? nothing : html`<p class="muted" dir="auto">Called here: ${area.localName}</p>`}
    ${area.text === '' ? nothing : html`<p class="measure" dir="auto">${area.text}</p>`} ${contactList(area)}
    ${
      area.links.length === 0
        ? nothing
        : html`<ul class="links tc-links">
          ${area.links.map(
            ({ title, text, url }) =>
              html`<li>${webLink(url, html`<span dir="auto">${title}</span>`)}${text === undefined ? nothing : html`<br /><span class="muted small" dir="auto">${text}</span>`}</li>`,
          )}
        </ul>`
    }
  </div>`;

const stepView = ({ level, basis, areas }: LevelStep, item: HeadingLevel): TemplateResult =>
  html`<div class="tc-step">
    ${
      level === null
        ? html`<p class="measure">If you are worried about a child, tell someone. You do not need to be sure or know everything.</p>`
        : html`<p>${levelLine(level, html`For ${level.words}: <span dir="auto">${level.name}</span>`, basis)}</p>`
    }
    ${areas.length === 0 ? html`<p>${NO_CONTACT} Use your council’s website.</p>` : nothing}
    <div class="tc-areas">${areas.map((area) => areaView(area, item))}</div>
  </div>`;

/** Whom to contact and what to do, in each area. */
export function nextStepView(
  model: NextStepModel,
  section: HeadingLevel,
  item: HeadingLevel,
  { chooseArea }: NextStepActions,
): TemplateResult {
  return html`<div class="tc-next" part="next-step">
    ${heading(section, 't2', 'Next step')}
    ${
      model.choices.length < 2
        ? nothing
        : html`<div class="tc-area noprint">
          <label class="label" for="area">Where the child lives</label>
          <select
            class="field"
            id="area"
            autocomplete="off"
            .value=${live(model.area ?? '')}
            @change=${(event: Event) => chooseArea((event.currentTarget as HTMLSelectElement).value || null)}
          >
            <option value="" ?selected=${model.area === null}>All areas of this chart</option>
            ${model.choices.map(({ id, name }) => html`<option value=${id} ?selected=${model.area === id}>${name}</option>`)}
          </select>
        </div>`
    }
    ${model.steps.map((step) => stepView(step, item))}
    ${model.national === null ? nothing : areaContacts(model.national, item)} ${model.notes.map(noteView)}
  </div>`;
}
