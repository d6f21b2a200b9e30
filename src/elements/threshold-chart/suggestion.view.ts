import { html, nothing, type TemplateResult } from 'lit';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { webLink } from '../../ui/links.js';
import { banner } from '../../ui/messages.js';
import { levelLine } from './chart-level.view.js';
import type { NoteModel } from './chart-note.model.js';
import { recordLinks } from './chart-note.view.js';
import type { SignModel } from './chart-signs.model.js';
import type { PromptModel } from './suggestion.model.js';
import type { ShownChart } from './threshold-chart.model.js';

const signList = (signs: readonly SignModel[], look: string, small: (sign: SignModel) => string): TemplateResult =>
  html`<ul class=${look}>
    ${signs.map((sign) => html`<li><span dir="auto">${sign.text}</span> <span class="muted small" dir="auto">${small(sign)}</span></li>`)}
  </ul>`;

const promptView = ({ name, text, reason, source, records }: PromptModel): TemplateResult =>
  html`<li>
    <p dir="auto"><strong>${name}</strong>${source === null ? html` <span class="tag tag--off">Illustrative rule</span>` : nothing}</p>
    ${text === undefined ? nothing : html`<p dir="auto">${text}</p>`}
    <p class="muted small" dir="auto">${reason}</p>
    ${source === null ? nothing : html`<p class="muted small">From: ${webLink(source.url, html`<span dir="auto">${source.name}</span>`)}</p>`}
    ${recordLinks(records)}
  </li>`;

function whyView({ suggestion, levelTerm }: ShownChart): TemplateResult {
  const { level, sentence, because, others } = suggestion;
  if (level === null)
    return html`<p class="tc-plain"><strong>${sentence}</strong></p>
      ${
        suggestion.kind === 'nothing'
          ? html`<p>
            Read the chart and tick each sign that you have seen. The chart then names the highest ${levelTerm} among them, and
            says why.
          </p>`
          : nothing
      }`;
  return html`<p class="tc-big">${levelLine(level, html`The chart suggests ${level.words}: <span dir="auto">${level.name}</span>`, level.meaning ?? nothing)}</p>
    <p><strong>Because you marked</strong></p>
    ${signList(because, 'tc-list', ({ domain }) => domain)}
    <p>
      ${because.length === 1 ? html`This is the sign` : html`These are the signs`} at the highest ${levelTerm} among those you marked.
    </p>
    ${level.asksFor === undefined ? nothing : html`<p dir="auto"><strong>What ${level.words} asks for:</strong> ${level.asksFor}</p>`}
    ${
      others.length === 0
        ? nothing
        : html`<p><strong>Also marked, lower in the chart</strong></p>
          ${signList(others, 'tc-plainlist', (sign) => `${sign.domain}, ${sign.level.words}`)}`
    }`;
}

/** The note on harm that adds up. No count brings it up: it always stands there. */
export const cumulativeView = ({ name, text, records }: NoteModel): TemplateResult =>
  banner('information', name, html`<span dir="auto">${text}</span>`, nothing, recordLinks(records));

/** What the chart suggests, why, and what else to look at. It never counts, and never says that all is well. */
export function suggestionView(chart: ShownChart, level: HeadingLevel): TemplateResult {
  const { suggestion, cumulative } = chart;
  return html`<div class="tc-why" part="suggestion">
    ${heading(level, 't2', html`<span id="suggestion" tabindex="-1">What the chart suggests</span>`)} ${whyView(chart)}
    ${
      suggestion.baseline.length === 0
        ? nothing
        : html`<p><strong>${suggestion.level === null ? 'Going well' : 'Also going well'}</strong></p>
          ${signList(suggestion.baseline, 'tc-plainlist', ({ domain }) => domain)}`
    }
    ${cumulativeView(cumulative)}
    ${
      suggestion.prompts.length === 0
        ? nothing
        : html`<p><strong>Think about this too</strong></p>
          <ul class="tc-prompts">
            ${suggestion.prompts.map(promptView)}
          </ul>`
    }
  </div>`;
}
