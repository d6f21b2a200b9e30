import { html, nothing, type TemplateResult } from 'lit';
import type { OpenableRecord } from '../../domain/open-targets.js';
import { openLink, webLink } from '../../ui/links.js';
import { contentNote } from '../../ui/messages.js';
import type { RelatedRecords } from './related.model.js';
import type { OutwardLink } from './resource-list.model.js';

/** A record, opened by the element of the page that owns it. */
export const recordLink = (record: OpenableRecord): TemplateResult =>
  html`${contentNote(record.contentNote)}${openLink(record, record.url, html`<span dir="auto">${record.name}</span>`)}`;

const group = (name: string, records: readonly OpenableRecord[]): TemplateResult | typeof nothing =>
  records.length === 0
    ? nothing
    : html`<div>
        <p class="rl-label">${name}</p>
        <ul class="links rl-links" aria-label=${name}>
          ${records.map((record) => html`<li>${recordLink(record)}</li>`)}
        </ul>
      </div>`;

/** Related records, a list for each kind. */
export function relatedView({ courses, toolkits, resources }: RelatedRecords): TemplateResult | typeof nothing {
  if (courses.length + toolkits.length + resources.length === 0) return nothing;
  return html`<div class="rl-related">
    ${group('Courses', courses)} ${group('Toolkits', toolkits)} ${group('Briefings and resources', resources)}
  </div>`;
}

/** A link that leads out of the page: what it opens, for what, and where. */
export const outwardLink = ({ url, label, host }: OutwardLink, name: string): TemplateResult =>
  html`<p class="links rl-out">
    ${webLink(url, html`<span dir="auto">${label}</span><span class="vh">: ${name}</span>`)} <span class="small muted">${host}</span>
  </p>`;
