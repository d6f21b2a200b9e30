import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../ui/heading.js';
import { banner, emergencyStrip } from '../../ui/messages.js';
import type { Paper } from '../../ui/print-alone.js';
import { textures } from './chart-level.view.js';
import { chartTable } from './chart-table.view.js';
import type { PosterModel } from './poster.model.js';
import { APPROVED, NO_COPY, type NoteSection, type RecordNote } from './record-note.model.js';
import type { ShownChart } from './threshold-chart.model.js';

/** Paper for the note. Below 7 points it would be too small to read: then it goes on to a second sheet. */
export const NOTE_PAPER: Paper = { width: 210, height: 297, sizes: [10, 9.5, 9, 8.5, 8, 7.5, 7] };

/** Sizes of text for the empty chart, down to what can be read: a large one goes on to a second sheet. */
const A4_SIZES = [11, 10, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5];
const A3_SIZES = [14, 13, 12, 11, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5];

/** Sizes of paper for the empty chart. */
export type PosterSize = 'A4' | 'A3';

const lineView = (line: string): TemplateResult =>
  html`<p class=${/^ *- /.test(line) ? 'tc-item' : line.includes('___') ? 'tc-blank' : ''} dir="auto">${line.trim()}</p>`;

const columns = (sections: readonly NoteSection[]): TemplateResult =>
  html`<div class="tc-columns">
    ${sections.map(({ name, lines }) => html`<div>${heading(2, 't3', name)} ${lines.map(lineView)}</div>`)}
  </div>`;

/** What stands first on each sheet. */
const top = (label: unknown, name: string, draft: ShownChart['draft']): TemplateResult =>
  html`${label} ${heading(1, 't1', html`<span dir="auto">${name}</span>`)}
    <div class="tc-top">${emergencyStrip()} ${draft === null ? nothing : banner('draft', draft.first, draft.more)}</div>`;

/** The note for the record on paper. */
export const notePaper = ({ warning, name, facts, draft, sections }: RecordNote): TemplateResult =>
  html`<div class="tc-paper">
    ${top(warning === '' ? nothing : html`<p class="preview">${warning}</p>`, name, draft)} ${facts.map(lineView)}
    ${draft === null ? lineView(APPROVED) : nothing} ${columns(sections)}
    <p><strong>${NO_COPY}</strong></p>
  </div>`;

/** The paper that a chart needs: on its side for the columns of the whole chart, upright for one level. */
export function posterPaper(size: PosterSize, whole: boolean): Paper {
  const [short, long, sizes] = size === 'A3' ? [297, 420, A3_SIZES] : [210, 297, A4_SIZES];
  return whole ? { width: long, height: short, sizes } : { width: short, height: long, sizes };
}

/**
 * The empty chart on paper.
 * @param label says that the clock is frozen, if it is
 * @param printed the day, in words
 */
export const posterView = ({ chart, sections }: PosterModel, label: unknown, printed: string): TemplateResult =>
  html`<div class="tc-paper">
    ${textures()} ${top(label, chart.name, chart.draft)} ${chartTable(chart, chart.domains, false, { toggle: () => undefined })}
    ${columns(sections)}
    <p class="small">
      ${chart.edition === '' ? nothing : `${chart.edition}. `}${chart.official?.url} Printed on ${printed}: look for a newer
      chart before you rely on this one.
    </p>
  </div>`;
