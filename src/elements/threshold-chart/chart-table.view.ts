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

/** What the reader can do in the chart. */
export interface ReadingActions extends SignActions {
  readonly showDomain: (domain: DomainModel) => void;
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

/** The whole chart as a table: a column for each level, a band for each domain. */
export function chartTable(chart: ShownChart, withSources: boolean, actions: SignActions): TemplateResult {
  const { levels } = chart;
  const meanings = levels.some(({ meaning }) => meaning !== undefined);
  return html`<table class="tc-table" part="chart">
    <caption class="vh">
      ${chart.name}: signs by domain and ${chart.levelTerm}. Tick the signs you have seen.
    </caption>
    <thead>
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
      chart.domains.filter((domain) => domain.visible || chart.query === ''),
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

/** The chart one domain at a time, as headed lists; while words are looked for, every domain that has them. */
export function chartLists(
  chart: ShownChart,
  levels: Levels,
  withSources: boolean,
  actions: ReadingActions,
): TemplateResult {
  const { previous, next, query } = chart;
  const finding = query.trim() !== '';
  const shown = finding ? chart.domains.filter((domain) => domain.visible) : [chart.current];
  return html`<div class="tc-lists" part="chart">
    ${repeat(
      shown,
      (domain) => domain.id,
      (domain) => domainList(domain, levels, withSources, actions),
    )}
    ${
      finding
        ? nothing
        : html`<div class="tc-pn noprint">
          <button type="button" class="btn btn--second" ?disabled=${previous === undefined} @click=${() => previous && actions.showDomain(previous)}>
            Previous${previous === undefined ? nothing : html`<span class="vh">: ${previous.name}</span>`}
          </button>
          ${
            next === undefined
              ? nothing
              : html`<button type="button" class="btn" @click=${() => actions.showDomain(next)}>Next: ${next.name}</button>`
          }
        </div>`
    }
  </div>`;
}
