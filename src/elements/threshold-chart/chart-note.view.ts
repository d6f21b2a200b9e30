import { html, nothing, type TemplateResult } from 'lit';
import type { OpenableRecord } from '../../domain/open-targets.js';
import { openLink } from '../../ui/links.js';
import { contentNote } from '../../ui/messages.js';
import type { NoteModel } from './chart-note.model.js';

/** Links to records, each after a word on what may upset. */
export const recordLinks = (records: readonly OpenableRecord[]): TemplateResult | typeof nothing =>
  records.length === 0
    ? nothing
    : html`<ul class="links tc-links">
        ${records.map(
          ({ type, id, name, url, contentNote: warning }) =>
            html`<li>${contentNote(warning)}${openLink({ type, id }, url, html`<span dir="auto">${name}</span>`)}</li>`,
        )}
      </ul>`;

/** A standing note. */
export const noteView = ({ name, text, records }: NoteModel): TemplateResult =>
  html`<div class="tc-standing">
    <p dir="auto"><strong>${name}.</strong> ${text}</p>
    ${recordLinks(records)}
  </div>`;
