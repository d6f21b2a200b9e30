import { html, nothing, type TemplateResult } from 'lit';
import { webLink } from '../../ui/links.js';
import { banner } from '../../ui/messages.js';
import { worriedView } from './chart-contacts.view.js';
import { controlsView, type ChartLayout, type ControlActions } from './chart-controls.view.js';
import { introView } from './chart-intro.view.js';
import { textures } from './chart-level.view.js';
import { clearDialog, dockView, patternView, type PatternActions } from './chart-pattern.view.js';
import { chartLists, chartTable, stepsView, type Levels } from './chart-table.view.js';
import type { SignActions } from './chart-sign.view.js';
import { judgementView, type JudgementActions } from './judgement.view.js';
import { nextStepView, type NextStepActions } from './next-step.view.js';
import { posterChoiceView, type PosterActions } from './poster-choice.view.js';
import { recordNoteView, type NoteState, type RecordNoteActions } from './record-note.view.js';
import { suggestionView } from './suggestion.view.js';
import type { ChartModel, ShownChart } from './threshold-chart.model.js';

/** What the reader can do. */
export interface ChartActions
  extends
    SignActions,
    ControlActions,
    PatternActions,
    JudgementActions,
    NextStepActions,
    RecordNoteActions,
    PosterActions {}

/** The chart with its pattern: beside it, above it or below it, as there is room. */
function readingView(chart: ShownChart, layout: ChartLayout, levels: Levels, actions: ChartActions): TemplateResult {
  const { whole, wide, widest, showSources } = layout;
  const pattern = patternView(chart, levels.section, { undo: layout.canUndo, clear: canClear(chart) }, actions);
  const finding = chart.query.trim() !== '';
  const shown = finding ? chart.domains.filter((domain) => domain.visible) : whole ? chart.domains : [chart.current];
  return html`<div class=${`tc-main ${widest ? 'tc-main--beside' : ''}`}>
    ${wide && !widest ? pattern : nothing}
    <div class="tc-reading">
      ${
        shown.length === 0
          ? nothing
          : wide
            ? chartTable(chart, shown, showSources, actions)
            : chartLists(shown, levels, showSources, actions)
      }
      ${whole || finding ? nothing : stepsView(chart, actions.showDomain)} ${widest ? nothing : dockView(chart, actions)}
    </div>
    ${wide && !widest ? nothing : pattern}
  </div>`;
}

const canClear = ({ anyMarked, judgement, reason }: ShownChart): boolean =>
  anyMarked || judgement !== null || reason !== '';

/** How the chart is shown, and what became of taking it away. */
export interface ChartView {
  readonly layout: ChartLayout;
  readonly note: NoteState;
  /** Text of the note, once it has to be copied by hand. */
  readonly noteText: string;
  readonly posterRefused: boolean;
}

const lostMarks = (): TemplateResult =>
  banner(
    'note',
    'A sign that you marked is no longer in this chart',
    'The chart has changed while you used it. Check your marks: what the chart suggests may be different now.',
  );

function shownView(chart: ShownChart, view: ChartView, levels: Levels, actions: ChartActions): TemplateResult {
  const { section, item } = levels;
  return html`${textures()} ${introView(chart)} ${controlsView(chart, view.layout, actions)}
    ${chart.lostMarks ? lostMarks() : nothing} ${readingView(chart, view.layout, levels, actions)}
    <div class="tc-two">${suggestionView(chart, section)} ${judgementView(chart, section, actions)}</div>
    ${nextStepView(chart.nextStep, section, item, actions)} ${recordNoteView(view.note, view.noteText, section, actions)}
    ${posterChoiceView(chart, view.posterRefused, section, actions)} ${clearDialog(section, actions)}`;
}

/** The chart below its heading, or why it may not be used, with whom to ring. */
export function chartView(model: ChartModel, view: ChartView, levels: Levels, actions: ChartActions): TemplateResult {
  switch (model.kind) {
    case 'none':
      return html`<p>${model.sentence}</p>
        ${worriedView(model.contacts, levels.section, levels.item)}`;
    case 'withheld':
      return html`${banner(
        'error',
        'This chart is incomplete: do not rely on it',
        `Part of it could not be read, so none of it is shown. ${model.official === null ? 'Ask your area’s partnership for its chart' : 'Use the official chart'}, or use a contact below.`,
        model.official === null ? nothing : webLink(model.official.url, model.official.label),
      )}
      ${worriedView(model.contacts, levels.section, levels.item)}`;
    case 'chart':
      return shownView(model, view, levels, actions);
  }
}
