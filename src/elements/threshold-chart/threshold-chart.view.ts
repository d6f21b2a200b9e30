import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { openLink, webLink } from '../../ui/links.js';
import { banner } from '../../ui/messages.js';
import { searchField } from '../../ui/search-field.js';
import { worriedView } from './chart-contacts.view.js';
import { textures } from './chart-level.view.js';
import { noteView } from './chart-note.view.js';
import { dockView, patternView, type PatternActions } from './chart-pattern.view.js';
import { chartLists, chartTable, type Levels, type ReadingActions } from './chart-table.view.js';
import { judgementView, type JudgementActions } from './judgement.view.js';
import { nextStepView, type NextStepActions } from './next-step.view.js';
import { recordNoteView, type NoteState, type RecordNoteActions } from './record-note.view.js';
import { suggestionView } from './suggestion.view.js';
import type { ChartModel, ShownChart } from './threshold-chart.model.js';

/** How the chart is shown. */
export interface ChartLayout {
  /** Whether there is room for the table. */
  readonly wide: boolean;
  /** Whether there is room for the pattern beside it. */
  readonly widest: boolean;
  /** Whether the table is shown: there is room and the reader did not ask for one domain at a time. */
  readonly whole: boolean;
  readonly showSources: boolean;
  /** Whether a mark can be taken back. */
  readonly canUndo: boolean;
  readonly noteState: NoteState;
  /** Text of the note, once the reader has asked for it. */
  readonly noteText: string;
}

/** What the reader can do. */
export interface ChartActions
  extends ReadingActions, PatternActions, JudgementActions, NextStepActions, RecordNoteActions {
  readonly chooseAge: (age: string | null) => void;
  readonly find: (query: string) => void;
  readonly showWhole: (whole: boolean) => void;
  readonly showSources: (shown: boolean) => void;
  readonly showAllSigns: () => void;
}

const valueOf = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

/** What one must know before reading: that it is no decision, and whether anyone has approved it. */
const introView = ({ draft, official, intro, edition, notes, toolkit }: ShownChart): TemplateResult =>
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

const ageSelect = ({ ages, ageName }: ShownChart, { chooseAge }: ChartActions): TemplateResult | typeof nothing => {
  if (ages.length === 0) return nothing;
  const chosen = ages.find(({ name }) => name === ageName)?.id ?? '';
  return html`<div>
    <label class="label" for="age">Age of the child</label>
    <select class="field" id="age" autocomplete="off" .value=${live(chosen)} @change=${(event: Event) => chooseAge(valueOf(event) || null)}>
      <option value="">All ages</option>
      ${ages.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
    </select>
  </div>`;
};

const domainSelect = ({ domains, current }: ShownChart, { showDomain }: ChartActions): TemplateResult =>
  html`<div>
    <label class="label" for="domain">Domain</label>
    <select
      class="field"
      id="domain"
      autocomplete="off"
      @change=${(event: Event) => {
        const chosen = domains[Number(valueOf(event))];
        if (chosen !== undefined) showDomain(chosen);
      }}
    >
      ${domains.map(
        (domain, index) =>
          html`<option value=${index} .selected=${live(domain === current)}>${index + 1} of ${domains.length}: ${domain.name}</option>`,
      )}
    </select>
  </div>`;

const viewChoice = ({ whole }: ChartLayout, { showWhole }: ChartActions): TemplateResult =>
  html`<fieldset>
    <legend class="label">Show</legend>
    <div class="tc-seg">
      <label class="tick"
        ><input type="radio" name="view" .checked=${live(whole)} @change=${() => showWhole(true)} /><span>Whole chart</span></label
      >
      <label class="tick"
        ><input type="radio" name="view" .checked=${live(!whole)} @change=${() => showWhole(false)} /><span>One domain at a time</span></label
      >
    </div>
  </fieldset>`;

function controlsView(chart: ShownChart, layout: ChartLayout, actions: ChartActions): TemplateResult {
  return html`<div class="tc-controls noprint">
      ${ageSelect(chart, actions)}
      ${searchField({ id: 'find', label: 'Find a word in the chart', query: chart.query, onQuery: actions.find })}
      ${layout.wide ? viewChoice(layout, actions) : nothing}
      ${layout.whole || chart.query.trim() !== '' ? nothing : domainSelect(chart, actions)}
      <label class="tick tc-sources"
        ><input
          type="checkbox"
          .checked=${live(layout.showSources)}
          @change=${(event: Event) => actions.showSources((event.currentTarget as HTMLInputElement).checked)}
        /><span>Show where each sign comes from</span></label
      >
    </div>
    ${hiddenView(chart, actions)}`;
}

/** What the filters hide. A hidden mark counts all the same, so it is named. */
const hiddenView = ({ hidden, hiddenMarks }: ShownChart, { showAllSigns }: ChartActions): TemplateResult =>
  html`${
    hidden === ''
      ? nothing
      : html`<p class="tc-hidden">
        ${hidden} <button type="button" class="btn btn--text btn--small" @click=${showAllSigns}>Show every sign</button>
      </p>`
  }
  ${
    hiddenMarks.signs.length === 0
      ? nothing
      : html`<div class="tc-hiddenmarks">
        <p><strong>${hiddenMarks.name}</strong></p>
        <ul class="tc-plainlist">
          ${hiddenMarks.signs.map(
            ({ text, domain, level, ages }) =>
              html`<li><span dir="auto">${text}</span> <span class="muted small">${domain}, ${level.words}${ages === '' ? '' : `, ${ages}`}</span></li>`,
          )}
        </ul>
      </div>`
  }`;

/** The chart with its controls and pattern: beside it, above it or below it, as there is room. */
function readingView(chart: ShownChart, layout: ChartLayout, levels: Levels, actions: ChartActions): TemplateResult {
  const { whole, widest, showSources } = layout;
  const pattern = patternView(
    chart,
    levels.section,
    { undo: layout.canUndo, clear: chart.anyMarked || chart.judgement !== null || chart.reason !== '' },
    actions,
  );
  const nothingFound = chart.query.trim() !== '' && chart.domains.every((domain) => !domain.visible);
  return html`<div class=${`tc-main ${whole && widest ? 'tc-main--beside' : ''}`}>
    ${whole && !widest ? pattern : nothing}
    <div class="tc-reading">
      ${
        nothingFound
          ? nothing
          : whole
            ? chartTable(chart, showSources, actions)
            : chartLists(chart, levels, showSources, actions)
      }
      ${whole && widest ? nothing : dockView(chart, actions)}
    </div>
    ${whole && !widest ? nothing : pattern}
  </div>`;
}

const lostMarks = (): TemplateResult =>
  banner(
    'note',
    'A sign that you marked is no longer in this chart',
    'The chart has changed while you used it. Check your marks: what the chart suggests may be different now.',
  );

function shownView(chart: ShownChart, layout: ChartLayout, levels: Levels, actions: ChartActions): TemplateResult {
  return html`${textures()} ${introView(chart)} ${controlsView(chart, layout, actions)}
    ${chart.lostMarks ? lostMarks() : nothing} ${readingView(chart, layout, levels, actions)}
    <div class="tc-two">${suggestionView(chart, levels.section)} ${judgementView(chart, levels.section, actions)}</div>
    ${nextStepView(chart.nextStep, levels.section, levels.item, actions)}
    ${recordNoteView(layout.noteState, layout.noteText, levels.section, actions)}`;
}

/** The chart below its heading, or why it may not be used, with whom to ring. */
export function chartView(
  model: ChartModel,
  layout: ChartLayout,
  levels: Levels,
  actions: ChartActions,
): TemplateResult {
  switch (model.kind) {
    case 'none':
      return html`<p>${model.sentence}</p>
        ${worriedView(model.contacts, levels.section, levels.item)}`;
    case 'withheld':
      return html`${banner(
        'error',
        'This chart is incomplete: do not rely on it',
        'Part of it could not be read, so none of it is shown. Use the official chart, or ring a number below.',
        model.official === null ? nothing : webLink(model.official.url, model.official.label),
      )}
      ${worriedView(model.contacts, levels.section, levels.item)}`;
    case 'chart':
      return shownView(model, layout, levels, actions);
  }
}
