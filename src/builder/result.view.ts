import { html, nothing, type TemplateResult } from 'lit';
import { complianceSections, complianceSheet, type SheetSection } from '../snippet/compliance.js';
import { contrastFigures, DARK_COLOURS, type ContrastFigure } from '../snippet/contrast.js';
import { isLocal } from '../snippet/release.js';
import { instructions, siteKind } from '../snippet/site-kinds.js';
import { colourRule, snippetText, type SnippetChoice } from '../snippet/snippet.js';
import type { BuilderGround, BuilderState } from './builder.model.js';
import { copyField } from './fields.view.js';

/** What an editor can do with the result. */
export interface ResultActions {
  /** Copies what stands in the field with that id. */
  readonly copy: (field: string) => void;
  readonly darken: (dark: boolean) => void;
}

const figure = ({ ratio, least, enough }: ContrastFigure): TemplateResult =>
  html`<td class=${enough ? '' : 'fault'}>${ratio.toFixed(1)} to 1: ${enough ? 'enough' : `too little, ${least} needed`}</td>`;

/** The contrast of the chosen colours where they meet, on a light page and on a dark one. */
function contrastTable({ colours, way }: SnippetChoice): TemplateResult | typeof nothing {
  if (colours.size === 0 || way > 2) return nothing;
  const dark = contrastFigures(colours, DARK_COLOURS);
  const light = contrastFigures(colours);
  const faults = (figures: readonly ContrastFigure[]) => figures.filter(({ enough }) => !enough).length;
  return html`<h3>Contrast of your colours</h3>
    <p role="status">
      ${faults(light) === 0 ? 'Enough on a light page.' : `Too little on a light page in ${faults(light)} of ${light.length} places.`}
      ${faults(dark) === 0 ? 'Enough on a dark page.' : `Too little on a dark page in ${faults(dark)} of ${dark.length} places: it matters only if yours is dark.`}
    </p>
    <div class="wide" role="region" aria-label="Contrast of your colours, table" tabindex="0">
      <table>
        <thead>
          <tr><th scope="col">Where</th><th scope="col">Light page</th><th scope="col">Dark page</th></tr>
        </thead>
        <tbody>
          ${light.map(
            (each, at) => html`<tr><th scope="row">${each.what}</th>${figure(each)}${figure(dark[at] ?? each)}</tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function section({ heading, words = [], lines = [], facts = [] }: SheetSection): TemplateResult {
  return html`<h3>${heading}</h3>
    ${words.map((each) => html`<p>${each}</p>`)}
    ${lines.length === 0 ? nothing : html`<pre tabindex="0" role="region" aria-label=${`${heading}, lines`}>${lines.join('\n')}</pre>`}
    ${facts.length === 0 ? nothing : html`<ul>${facts.map((fact) => html`<li>${fact}</li>`)}</ul>`}`;
}

/** What an editor takes away: the snippet, what to do with it, and the sheet for exactly it. */
export function resultView(
  state: BuilderState,
  choice: SnippetChoice,
  { release, dataset, at }: BuilderGround,
  { copy, darken }: ResultActions,
): TemplateResult {
  const colours = colourRule(choice);
  return html`<section aria-labelledby="snippet-heading">
      <h2 id="snippet-heading">4. Your snippet</h2>
      ${
        isLocal(release.site)
          ? html`<p class="note">
              These addresses work on this computer only. Open this page on the server that other sites take the elements
              from: there the snippet is the one to paste.
            </p>`
          : nothing
      }
      ${copyField({ name: 'snippet', title: 'Snippet', button: 'Copy the snippet', lines: 12 }, snippetText(choice, release, dataset, at), copy)}
      ${colours === '' ? nothing : copyField({ name: 'colours', title: 'Rule for your style sheet', button: 'Copy the rule', lines: 14 }, colours, copy)}
      <h3>What to do in ${siteKind(state.kind).title}</h3>
      <ol>
        ${instructions(state.kind, choice).map((step) => html`<li>${step}</li>`)}
      </ol>
      ${contrastTable(choice)}
    </section>
    <section aria-labelledby="preview-heading">
      <h2 id="preview-heading">5. Preview</h2>
      <p>
        ${
          choice.way === 4
            ? 'The page to which the address leads.'
            : 'Exactly this snippet, on a page that allows only what the sheet below asks for.'
        }
      </p>
      ${
        choice.way > 2
          ? nothing
          : html`<label class="choice">
              <input type="checkbox" .checked=${state.dark} @change=${(event: Event) => darken((event.target as HTMLInputElement).checked)} />
              <span>On a dark page</span>
            </label>`
      }
      <div id="preview"></div>
    </section>
    <section aria-labelledby="sheet-heading" class="sheet">
      <h2 id="sheet-heading">6. For whoever approves it</h2>
      ${complianceSections(choice, release).map(section)}
      ${copyField({ name: 'sheet', title: 'The whole sheet as text', button: 'Copy the sheet', lines: 6 }, complianceSheet(choice, release), copy)}
    </section>`;
}
