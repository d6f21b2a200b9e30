import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { searchField } from '../../ui/search-field.js';
import type { DomainModel } from './chart-signs.model.js';
import type { ShownChart } from './threshold-chart.model.js';

/** How the chart is shown. */
export interface ChartLayout {
  /** Whether there is room for the table. */
  readonly wide: boolean;
  /** Whether there is room for the pattern beside it. */
  readonly widest: boolean;
  /** Whether every domain is shown: there is room and the reader did not ask for one at a time. */
  readonly whole: boolean;
  /** Whether the reader can choose between every domain and one at a time. */
  readonly choice: boolean;
  readonly showSources: boolean;
  /** Whether a mark can be taken back. */
  readonly canUndo: boolean;
}

/** What the reader can choose for reading. */
export interface ControlActions {
  readonly showDomain: (domain: DomainModel) => void;
  readonly chooseAge: (age: string | null) => void;
  readonly find: (query: string) => void;
  readonly showWhole: (whole: boolean) => void;
  readonly showSources: (shown: boolean) => void;
  readonly showAllSigns: () => void;
}

const valueOf = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

const ageSelect = ({ ages, ageName }: ShownChart, { chooseAge }: ControlActions): TemplateResult | typeof nothing => {
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

const domainSelect = ({ domains, current }: ShownChart, { showDomain }: ControlActions): TemplateResult =>
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

const viewChoice = ({ whole }: ChartLayout, { showWhole }: ControlActions): TemplateResult =>
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

/** What is shown of the chart, and what that hides. */
export function controlsView(chart: ShownChart, layout: ChartLayout, actions: ControlActions): TemplateResult {
  return html`<div class="tc-controls noprint">
      ${ageSelect(chart, actions)}
      ${searchField({ id: 'find', label: 'Find a word in the chart', query: chart.query, onQuery: actions.find })}
      ${layout.choice ? viewChoice(layout, actions) : nothing}
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
const hiddenView = ({ hidden, hiddenMarks }: ShownChart, { showAllSigns }: ControlActions): TemplateResult =>
  html`${
    hidden === ''
      ? nothing
      : html`<p class="tc-hidden">
        ${hidden} <button type="button" class="btn btn--text btn--small" @click=${showAllSigns}>Show every sign</button>
      </p>`
  }
  ${hiddenMarks.map(
    ({ name, signs }) => html`<div class="tc-hiddenmarks">
      <p><strong>${name}</strong></p>
      <ul class="tc-plainlist">
        ${signs.map(
          ({ text, domain, level, ages }) =>
            html`<li><span dir="auto">${text}</span> <span class="muted small">${domain}, ${level.words}${ages === '' ? '' : `. ${ages}`}</span></li>`,
        )}
      </ul>
    </div>`,
  )}`;
