import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { levelLine } from './chart-level.view.js';
import type { LevelModel } from './chart-level.model.js';
import type { ShownChart } from './threshold-chart.model.js';

/** What the reader can record. */
export interface JudgementActions {
  /** Takes a level, or null for not decided. */
  readonly judge: (level: LevelModel | null) => void;
  readonly writeReason: (reason: string) => void;
}

/** The practitioner's own judgement: it stands beside the suggestion and counts as much. */
export function judgementView(chart: ShownChart, level: HeadingLevel, actions: JudgementActions): TemplateResult {
  const { levels, judgement, reason, levelTerm } = chart;
  const choice = (own: LevelModel | null, label: unknown) =>
    html`<label class="tick"
      ><input type="radio" name="judgement" .checked=${live(own === judgement)} @change=${() => actions.judge(own)} />${label}</label
    >`;
  return html`<div class="tc-own" part="judgement">
    ${heading(level, 't2', 'Your own judgement')}
    <p class="muted">You know the child and the family. It is normal for your judgement to differ from the chart.</p>
    <fieldset class="tc-radios">
      <legend class="label">The ${levelTerm} I judge this child to have</legend>
      ${choice(null, html`<span>I have not decided</span>`)} ${levels.map((each) => choice(each, levelLine(each, each.label, each.name)))}
    </fieldset>
    <div>
      <label class="label" for="reason">My reason</label>
      <span class="hint" id="reason-hint">Do not write names or anything that identifies a child.</span>
      <textarea
        class="field"
        id="reason"
        aria-describedby="reason-hint"
        autocomplete="off"
        spellcheck="false"
        .value=${live(reason)}
        @input=${(event: Event) => actions.writeReason((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
      ${reason === '' ? nothing : html`<p class="tc-printed" dir="auto">${reason}</p>`}
    </div>
  </div>`;
}
