import { html, nothing, type TemplateResult } from 'lit';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import type { PosterSize } from './paper.view.js';
import type { ShownChart } from './threshold-chart.model.js';

/** What the reader can do. */
export interface PosterActions {
  /** Takes the number of a level, from 1, or 0 for the whole chart. */
  readonly printPoster: (level: number, size: PosterSize) => void;
}

/** Where the empty chart is printed, whole or one level of it. */
export function posterChoiceView(
  { levels }: ShownChart,
  refused: boolean,
  section: HeadingLevel,
  { printPoster }: PosterActions,
): TemplateResult {
  const print = (event: Event) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    const chosen = (id: string) => (root.getElementById(id) as HTMLSelectElement).value;
    printPoster(Number(chosen('poster')), chosen('paper') as PosterSize);
  };
  return html`<div class="tc-note noprint" part="poster">
    ${heading(section, 't2', 'Print the empty chart')}
    <p class="measure">For a wall or a meeting: nothing that you marked is on it.</p>
    <div class="tc-poster">
      <div>
        <label class="label" for="poster">What to print</label>
        <select class="field" id="poster" autocomplete="off">
          <option value="0">The whole chart</option>
          ${levels.map(({ number, label, name }) => html`<option value=${number}>${label}: ${name}</option>`)}
        </select>
      </div>
      <div>
        <label class="label" for="paper">Paper</label>
        <select class="field" id="paper" autocomplete="off">
          <option>A4</option>
          <option>A3</option>
        </select>
      </div>
      <button type="button" class="btn btn--second" @click=${print}>Print the empty chart</button>
    </div>
    ${refused ? html`<p><strong>The page or the browser did not let the chart be printed.</strong></p>` : nothing}
  </div>`;
}
