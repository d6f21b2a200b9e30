import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { levelLine, textureFill } from './chart-level.view.js';
import type { DomainModel } from './chart-signs.model.js';
import type { ShownChart } from './threshold-chart.model.js';

/** What the reader can do beside the pattern. */
export interface PatternActions {
  readonly goToDomain: (domain: DomainModel) => void;
  readonly goToSuggestion: () => void;
  readonly undo: () => void;
  readonly clear: () => void;
}

const patch = (marked: boolean, texture: DomainModel['cells'][number]['level']['texture'], x: number, y: number) =>
  svg`<rect class=${marked ? 'tc-on' : 'tc-off'} x=${x + 0.75} y=${y + 0.75} width="26.5" height="18.5" rx="3" fill=${marked ? textureFill(texture) : 'none'} />`;

/** One row of the pattern: a patch for each level, filled where something is marked. */
export const patternRow = ({ cells }: DomainModel): SVGTemplateResult =>
  svg`<svg class="tc-mini" viewBox=${`0 0 ${cells.length * 32 - 4} 20`} aria-hidden="true" focusable="false">
    ${cells.map(({ marked, level }, index) => patch(marked, level.texture, index * 32, 0))}
  </svg>`;

const wholePattern = ({ domains, levels }: ShownChart): SVGTemplateResult =>
  svg`<svg class="tc-dockpic" viewBox=${`0 0 ${levels.length * 32 - 4} ${domains.length * 24 - 4}`} aria-hidden="true" focusable="false">
    ${domains.map(({ cells }, row) => cells.map(({ marked, level }, index) => patch(marked, level.texture, index * 32, row * 24)))}
  </svg>`;

const quilt = ({ domains, levels, levelTerm }: ShownChart, { goToDomain }: PatternActions): TemplateResult =>
  html`<table class="tc-quilt">
    <caption class="vh">
      What you have marked, by domain and ${levelTerm}
    </caption>
    <thead>
      <tr>
        <th scope="col"><span class="vh">Domain</span></th>
        ${levels.map(({ words, number }) => html`<th scope="col"><span class="vh">${words.slice(0, -String(number).length)}</span>${number}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${domains.map(
        (domain) => html`<tr>
          <th scope="row">
            <button type="button" class="tc-jump" dir="auto" @click=${() => goToDomain(domain)}>${domain.name}</button>
          </th>
          ${domain.cells.map(
            ({ marked, level }) =>
              html`<td>
                <svg class="tc-patch" viewBox="0 0 28 20" aria-hidden="true" focusable="false">${patch(marked, level.texture, 0, 0)}</svg
                ><span class="vh">${marked ? 'marked' : 'nothing marked'}</span>
              </td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table>`;

const suggestionLine = ({ suggestion: { level, sentence } }: ShownChart): TemplateResult =>
  level === null
    ? html`<p>${sentence}</p>`
    : html`<p>${levelLine(level, html`The chart suggests <span class="nw">${level.words}</span>`, level.name)}</p>`;

const jumpToSuggestion = ({ goToSuggestion }: PatternActions): TemplateResult =>
  html`<button type="button" class="btn btn--text btn--small noprint" @click=${goToSuggestion}>See why, and the next step</button>`;

/** The pattern that fills as signs are marked, what the chart suggests now, and how to take marks back. */
export function patternView(
  chart: ShownChart,
  level: HeadingLevel,
  can: { readonly undo: boolean; readonly clear: boolean },
  actions: PatternActions,
): TemplateResult {
  const openDialog = (event: Event) => {
    const dialog = ((event.currentTarget as HTMLElement).getRootNode() as ShadowRoot).querySelector('dialog');
    dialog?.showModal();
    // Focus starts on what does no harm: a second press of Enter takes nothing away.
    dialog?.querySelector<HTMLElement>('.btn--second')?.focus();
  };
  return html`<div class="tc-side" part="pattern">
    ${heading(level, 't3', html`<span id="pattern" tabindex="-1">Your pattern so far</span>`)} ${quilt(chart, actions)}
    <div class="tc-now">${suggestionLine(chart)}</div>
    <p>${jumpToSuggestion(actions)}</p>
    ${
      can.undo || can.clear
        ? html`<div class="actions noprint">
          ${can.undo ? html`<button type="button" class="btn btn--second btn--small" @click=${actions.undo}>Undo</button>` : nothing}
          ${
            can.clear
              ? html`<button type="button" class="btn btn--text btn--small" aria-haspopup="dialog" @click=${openDialog}>Clear all</button>`
              : nothing
          }
        </div>`
        : nothing
    }
    <p class="small muted noprint">Nothing you mark is stored. It is lost when you leave this page.</p>
  </div>`;
}

/** The question before everything is taken away. It stands apart from the pattern, which moves when the width changes. */
export function clearDialog(level: HeadingLevel, { clear }: PatternActions): TemplateResult {
  const close = (event: Event) => (event.currentTarget as HTMLElement).closest('dialog')?.close();
  const confirm = (event: Event) => {
    close(event);
    clear();
  };
  return html`<dialog class="dialog" aria-labelledby="clear-title">
    <div class="dialog-head">${heading(level, 't2', 'Clear everything?', 'clear-title')}</div>
    <p>This takes away every mark, your judgement and your reason. You cannot undo it.</p>
    <div class="actions">
      <button type="button" class="btn" @click=${confirm}>Clear all</button>
      <button type="button" class="btn btn--second" @click=${close}>Keep them</button>
    </div>
  </dialog>`;
}

/** The pattern and the suggestion in a bar that stays at the foot, where the pattern is not beside the chart. */
export function dockView(chart: ShownChart, actions: PatternActions): TemplateResult | typeof nothing {
  const { short } = chart.suggestion;
  if (short === '') return nothing;
  return html`<div class="tc-dock noprint">
    ${wholePattern(chart)}
    <p>
      <strong>${short}</strong><br />${jumpToSuggestion(actions)}
    </p>
  </div>`;
}
