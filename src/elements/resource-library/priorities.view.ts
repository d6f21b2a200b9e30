import { html, nothing, type TemplateResult } from 'lit';
import { disclosureHeading } from '../../ui/disclosure.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import type { PrioritiesModel, PriorityItem } from './priorities.model.js';
import { recordLink, relatedView } from './related.view.js';

/** Levels of the headings of the priorities. */
export interface PriorityLevels {
  /** Of the title and of the sections. */
  readonly section: HeadingLevel;
  readonly item: HeadingLevel;
  /** Of a priority under another. */
  readonly part: HeadingLevel;
}

/** What the reader can do with the priorities. */
export interface PriorityActions {
  /** Unfolds or folds what serves a priority. */
  readonly toggle: (key: string) => void;
}

function priority(
  item: PriorityItem,
  level: HeadingLevel,
  partLevel: HeadingLevel,
  actions: PriorityActions,
): TemplateResult {
  const label = html`<span dir="auto">${item.name}</span>${
    item.years === '' ? nothing : html` <span class="rl-years">${item.years}</span>`
  }`;
  const open = item.related !== null;
  const onToggle = () => actions.toggle(item.key);
  return html`<li class=${`rl-item ${item.serves === '' ? 'is-flat' : ''}`} part="priority">
    ${
      item.serves === ''
        ? heading(level, 'rl-title', label)
        : disclosureHeading({ level, panelId: item.key, open, label, onToggle, look: 'rl-title' })
    }
    <div class="rl-sub">
      ${item.summary === undefined ? nothing : html`<p class="measure" dir="auto">${item.summary}</p>`}
      ${
        item.serves === ''
          ? nothing
          : html`<p class="muted">${item.serves}</p>
              <div class="rl-panel" id=${item.key} ?hidden=${!open}>${item.related === null ? nothing : relatedView(item.related)}</div>`
      }
      ${
        item.parts.length === 0
          ? nothing
          : html`<ul class="rl-parts">
              ${item.parts.map((part) => priority(part, partLevel, partLevel, actions))}
            </ul>`
      }
    </div>
  </li>`;
}

const contextPoint = ({ text, records }: PrioritiesModel['context'][number]): TemplateResult =>
  html`<li>
    <p class="measure" dir="auto">${text}</p>
    ${records.length === 0 ? nothing : html`<ul class="links rl-links">${records.map((record) => html`<li>${recordLink(record)}</li>`)}</ul>`}
  </li>`;

/** The partnership's priorities, what shaped them and the themes that run through them. */
export function prioritiesView(
  model: PrioritiesModel,
  { section, item, part }: PriorityLevels,
  actions: PriorityActions,
): TemplateResult {
  const each = (entry: PriorityItem) => priority(entry, item, part, actions);
  return html`<div class="rl-priorities">
    <div>
      ${heading(section, 't2', html`<span dir="auto">${model.name}</span>`)}
      ${model.years === '' ? nothing : html`<p class="muted">${model.years}</p>`}
      ${model.summary === undefined ? nothing : html`<p class="measure" dir="auto">${model.summary}</p>`}
    </div>
    ${
      model.items.length === 0
        ? html`<p class="muted">No priorities have been published yet.</p>`
        : html`<ol class="rl-list">${model.items.map(each)}</ol>`
    }
    ${
      model.context.length === 0
        ? nothing
        : html`<section>
            ${heading(section, 't2', 'What shaped them')}
            <ul class="rl-context">${model.context.map(contextPoint)}</ul>
          </section>`
    }
    ${
      model.themes.length === 0
        ? nothing
        : html`<section>
            ${heading(section, 't2', 'Themes that run through all of them')}
            <ul class="rl-list rl-themes">${model.themes.map(each)}</ul>
          </section>`
    }
  </div>`;
}
