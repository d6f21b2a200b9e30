import { html, nothing, type TemplateResult } from 'lit';
import { openLink, webLink } from '../../ui/links.js';
import { banner } from '../../ui/messages.js';
import { noteView } from './chart-note.view.js';
import type { ShownChart } from './threshold-chart.model.js';

/** What one must know before reading: that it is no decision, and whether anyone has approved it. */
export const introView = ({ draft, official, intro, edition, notes, toolkit }: ShownChart): TemplateResult =>
  html`${
    draft === null
      ? nothing
      : banner(
          'draft',
          draft.first,
          html`<span dir="auto">${draft.more}</span>`,
          official === null ? nothing : webLink(official.url, official.label),
        )
  }
    ${intro === undefined ? nothing : html`<p class="lede" dir="auto">${intro}</p>`}
    ${notes.length === 0 ? nothing : html`<div class="tc-notes">${notes.map(noteView)}</div>`}
    <p class="tc-edition small muted">
      ${edition === '' ? nothing : html`${edition}. `}
      ${draft === null && official !== null ? html`${webLink(official.url, official.label)}. ` : nothing}
      ${
        toolkit === null
          ? nothing
          : html`Learn more in the toolkit: ${openLink({ type: toolkit.type, id: toolkit.id }, toolkit.url, html`<span dir="auto">${toolkit.name}</span>`)}.`
      }
    </p>`;
