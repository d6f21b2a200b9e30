import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { levelHead, textureBar } from './chart-level.view.js';
import { patternRow } from './chart-pattern.view.js';
import { cellView, type SignActions } from './chart-sign.view.js';
import type { DomainModel } from './chart-signs.model.js';
import type { ShownChart } from './threshold-chart.model.js';

/** Levels of the headings below the element's own. */
export interface Levels {
  readonly section: HeadingLevel;
  readonly item: HeadingLevel;
}

const domainRows = (domain: DomainModel, withSources: boolean, actions: SignActions): TemplateResult =>
  html`<tbody>
    <tr class="tc-band">
      <th scope="rowgroup" colspan=${domain.cells.length} id=${`${domain.domId}-head`}>
        <span class="tc-bandin">
          <span class="tc-dn" dir="auto" id=${domain.domId} tabindex="-1">${domain.name}</span>
          ${domain.includes === undefined ? nothing : html`<span class="tc-ds" dir="auto">${domain.includes}</span>`}
          <span class="tc-bm">${patternRow(domain)}</span>
        </span>
      </th>
    </tr>
    <tr>
      ${domain.cells.map(
        (cell) =>
          html`<td class=${`tc-l${cell.level.texture}`} headers=${`${domain.domId}-head level-${cell.level.number}`}>
            ${cellView(cell, withSources, actions)}
          </td>`,
      )}
    </tr>
  </tbody>`;

/** Domains as a table: a column for each level, its neighbours beside it, and a band for each domain. */
export function chartTable(
  chart: ShownChart,
  domains: readonly DomainModel[],
  withSources: boolean,
  actions: SignActions,
): TemplateResult {
  const { levels } = chart;
  const meanings = levels.some(({ meaning }) => meaning !== undefined);
  return html`<table class="tc-table" part="chart">
    <caption class="vh">
      ${chart.name}: signs by domain and ${chart.levelTerm}. Tick the signs you have seen.
    </caption>
    <thead>
      <tr class="tc-sheethead">
        <td colspan=${levels.length}>${chart.draft === null ? nothing : `${chart.draft.first}. `}If a child is in immediate danger, call 999</td>
      </tr>
      <tr>
        ${levels.map(
          (level) => html`<th scope="col" class=${`tc-l${level.texture}`} id=${`level-${level.number}`}>
            ${textureBar(level)}${levelHead(level, false)}
          </th>`,
        )}
      </tr>
      ${
        meanings
          ? html`<tr class="tc-meanrow">
            ${levels.map(({ meaning, number }) => html`<td class="tc-mean" dir="auto" headers=${`level-${number}`}>${meaning}</td>`)}
          </tr>`
          : nothing
      }
    </thead>
    ${repeat(
      domains,
      (domain) => domain.id,
      (domain) => domainRows(domain, withSources, actions),
    )}
  </table>`;
}

const domainList = (domain: DomainModel, levels: Levels, withSources: boolean, actions: SignActions): TemplateResult =>
  html`<div class="tc-domain">
    ${heading(levels.section, 't2', html`<span dir="auto" id=${domain.domId} tabindex="-1">${domain.name}</span>`)}
    ${domain.includes === undefined ? nothing : html`<p class="tc-ds" dir="auto">${domain.includes}</p>`}
    ${domain.cells.map(
      (cell) => html`<div class=${`tc-level tc-l${cell.level.texture}`}>
        ${heading(levels.item, 'tc-lh', html`${textureBar(cell.level)}${levelHead(cell.level, true)}`)}
        ${cellView(cell, withSources, actions)}
      </div>`,
    )}
  </div>`;

/** Domains as headed lists, where a table has no room. */
export const chartLists = (
  domains: readonly DomainModel[],
  levels: Levels,
  withSources: boolean,
  actions: SignActions,
): TemplateResult =>
  html`<div class="tc-lists" part="chart">
    ${repeat(
      domains,
      (domain) => domain.id,
      (domain) => domainList(domain, levels, withSources, actions),
    )}
  </div>`;

/** To the domain before and after, while one is shown at a time. */
export const stepsView = ({ previous, next }: ShownChart, showDomain: (domain: DomainModel) => void): TemplateResult =>
  html`<div class="tc-pn noprint">
    <button type="button" class="btn btn--second" ?disabled=${previous === undefined} @click=${() => previous && showDomain(previous)}>
      Previous${previous === undefined ? nothing : html`<span class="vh">: ${previous.name}</span>`}
    </button>
    ${
      next === undefined
        ? nothing
        : html`<button type="button" class="btn" @click=${() => showDomain(next)}>Next: ${next.name}</button>`
    }
  </div>`;
