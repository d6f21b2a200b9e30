import { html, nothing, type TemplateResult } from 'lit';
import { disclosureHeading } from '../../ui/disclosure.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { marked } from '../../ui/highlight.js';
import { contentNote } from '../../ui/messages.js';
import { outwardLink } from './related.view.js';
import type { ResourceItem } from './resource-list.model.js';

/** What a row of the library shows, folded or not. */
export interface ResultRow extends Omit<ResourceItem, 'id' | 'detail'> {
  /** Whether there is more to unfold. */
  readonly more: boolean;
  /** The panel; null while it is folded. */
  readonly panel: TemplateResult | null;
}

/** A row of the library: its name unfolds the rest, what it warns of stands before its link. */
export function resultRow(row: ResultRow, level: HeadingLevel, onToggle: () => void): TemplateResult {
  const open = row.panel !== null;
  const label = html`<span dir="auto">${marked(row.nameParts)}</span>`;
  return html`<li class=${`rl-item ${open ? 'is-open' : ''} ${row.more ? '' : 'is-flat'}`} part="item">
    ${
      row.more
        ? disclosureHeading({ level, panelId: row.key, open, label, onToggle, look: 'rl-title' })
        : heading(level, 'rl-title', label, row.key)
    }
    <div class="rl-sub">
      <ul class="meta">
        ${row.meta.map((words) => html`<li dir="auto">${words}</li>`)}
        ${row.isNew ? html`<li><span class="tag tag--new">New</span></li>` : nothing}
      </ul>
      ${row.matched === '' ? nothing : html`<p class="small muted">Matched: <mark>${row.matched}</mark></p>`}
      ${row.summary === undefined ? nothing : html`<p class="measure" dir="auto">${row.summary}</p>`}
      ${contentNote(row.contentNote)} ${row.link === null ? nothing : outwardLink(row.link, row.name)}
      ${row.more ? html`<div class="rl-panel" id=${row.key} ?hidden=${!open}>${row.panel}</div>` : nothing}
    </div>
  </li>`;
}
