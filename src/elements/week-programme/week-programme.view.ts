import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { plural } from '../../domain/text.js';
import { art } from '../../ui/art.js';
import { disclosureHeading } from '../../ui/disclosure.js';
import { facetChips, facetPanel, type FacetActions } from '../../ui/facets.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { webLink } from '../../ui/links.js';
import { weekItemView, type ItemActions } from './week-item.view.js';
import type { DayModel, ShownWeek } from './week-programme.model.js';

/** What the reader can do. */
export interface WeekActions extends ItemActions {
  /** Unfolds or folds a day. */
  readonly toggle: (day: DayModel) => void;
  /** Unfolds a day and goes to it. */
  readonly goTo: (day: DayModel) => void;
  readonly filters: FacetActions;
  /** Turns to another week. */
  readonly turnTo: (weekId: string) => void;
  /** Offers the whole week as a calendar file. */
  readonly weekCalendar: () => void;
}

const panelId = (day: DayModel) => `day-${day.date}`;

const themes = (day: DayModel): TemplateResult[] =>
  day.themeNames.map((name) => html`<span class="wp-name" dir="auto">${name}</span> `);

function stateTag(day: DayModel): TemplateResult | typeof nothing {
  if (day.state === 'today') return html`<span class="tag tag--today">Today</span>`;
  return day.opened ? html`${icon('tick')}Open` : html`${day.opensShort}`;
}

function leaf(day: DayModel, actions: WeekActions): TemplateResult {
  const inside = html`
    <span class="wp-art">${art(day.pictureId, day.topic, !day.opened)}</span>
    <span class="wp-when"
      ><span class="wp-wd">${day.weekday.slice(0, 3)}<span class="wp-rest">${day.weekday.slice(3)}</span></span>
      <span class="wp-num">${day.dayOfMonth}</span><span class="vh"> ${day.month}</span></span
    >
    <span class="wp-theme">${themes(day)}</span>
    <span class="wp-state">${stateTag(day)}</span>
  `;
  const look = day.state === 'today' ? 'is-today' : day.opened ? 'is-open' : 'is-locked';
  return html`<li class=${`wp-day ${look}`}>
    ${
      day.opened
        ? html`<button type="button" class="wp-in" aria-current=${day.state === 'today' ? 'date' : nothing} @click=${() => actions.goTo(day)}>
          ${inside}
        </button>`
        : html`<span class="wp-in">${inside}</span>`
    }
  </li>`;
}

/** The week at a glance: a leaf for each day. */
const strip = ({ days }: ShownWeek, actions: WeekActions): TemplateResult =>
  html`<ol class=${`wp-strip noprint ${days.length > 5 ? 'is-long' : ''}`} aria-label="The days of the week">
    ${repeat(
      days,
      (day) => day.date,
      (day) => leaf(day, actions),
    )}
  </ol>`;

const dayLabel = (day: DayModel): TemplateResult =>
  html`<span class="wp-date">${day.name} ${day.state === 'today' ? html`<span class="tag tag--today">Today</span>` : nothing}</span>
    <span class="wp-th">${themes(day)}</span>`;

const lockedDay = (day: DayModel, level: HeadingLevel): TemplateResult =>
  html`<div class="wp-sect is-locked" part="day">
    ${heading(level, 'wp-h', dayLabel(day))}
    <p class="wp-opens">
      ${icon('clock')}<span>${day.opens} ${day.until === '' ? nothing : html`<span class="muted noprint">(in ${day.until})</span>`}</span>
    </p>
  </div>`;

function openedDay(day: DayModel, level: HeadingLevel, itemLevel: HeadingLevel, actions: WeekActions): TemplateResult {
  const onToggle = () => actions.toggle(day);
  return html`<div class=${`wp-sect ${day.state === 'today' ? 'is-today' : ''}`} part="day">
    ${disclosureHeading({ level, panelId: panelId(day), open: day.expanded, label: dayLabel(day), onToggle, look: 'wp-h' })}
    <div class="wp-panel" id=${panelId(day)} ?hidden=${!day.expanded}>
      ${day.themes.map(({ name, summary }) =>
        summary === undefined
          ? nothing
          : html`<p class="wp-summary measure" dir="auto">${day.themes.length > 1 ? html`<strong>${name}.</strong> ` : nothing}${summary}</p>`,
      )}
      ${
        day.items.length === 0
          ? html`<p class="wp-summary muted">
            ${day.filteredOut ? 'Nothing on this day matches the filters.' : 'Nothing has been published for this day.'}
          </p>`
          : html`<ol class="wp-items">
            ${repeat(
              day.items,
              (item) => item.id,
              (item) => weekItemView(item, itemLevel, actions),
            )}
          </ol>`
      }
    </div>
  </div>`;
}

/** How far the week is, beside the heading, with an offer to go to today. */
export function weekProgress({ progress, days }: ShownWeek, actions: WeekActions): TemplateResult {
  const today = days.find((day) => day.state === 'today');
  return html`<p class="wp-count">
    <span class="wp-big">${progress.big}</span> ${progress.small}
    ${
      today === undefined
        ? nothing
        : html`<button type="button" class="btn btn--text btn--small" @click=${() => actions.goTo(today)}>Go to today</button>`
    }
  </p>`;
}

/** How the programme stands in its page. */
export interface WeekSetting {
  readonly levels: { readonly day: HeadingLevel; readonly item: HeadingLevel };
  /** Whether there is room for the filters above the days. */
  readonly filtersInView: boolean;
}

/** The programme of a week, below its heading. */
export function weekView(
  model: ShownWeek,
  { levels, filtersInView: inView }: WeekSetting,
  actions: WeekActions,
): TemplateResult {
  const { summary, intro, opening } = model;
  return html`${strip(model, actions)}
    ${summary === undefined ? nothing : html`<p class="wp-intro measure" dir="auto">${summary}</p>`}
    ${intro === undefined ? nothing : html`<p class="wp-intro measure" dir="auto">${intro}</p>`}
    ${
      opening === undefined
        ? nothing
        : html`<p class="wp-intro measure" dir="auto">
          ${webLink(opening.url, opening.title)}${opening.text === undefined ? nothing : html`<br />${opening.text}`}
        </p>`
    }
    ${facetPanel({
      facets: model.facets,
      noun: 'items of the week',
      inView,
      level: levels.day,
      showLabel: `Show ${plural(model.found, 'item', 'items')}`,
      actions: actions.filters,
    })}
    ${facetChips(model.facets, 'items of the week', actions.filters)}
    <div class="wp-days">
      ${repeat(
        model.days,
        (day) => day.date,
        (day) => (day.opened ? openedDay(day, levels.day, levels.item, actions) : lockedDay(day, levels.day)),
      )}
    </div>
    ${footer(model, actions)} ${otherWeeks(model, levels.day, actions)}`;
}

function footer({ phase, openingTimeNote, hashtag, contactEmail }: ShownWeek, actions: WeekActions): TemplateResult {
  return html`<div class="wp-foot small muted">
    ${
      phase === 'after'
        ? nothing
        : html`<p class="actions noprint">
            <button type="button" class="btn btn--second btn--small" @click=${actions.weekCalendar}>
              Add the week to my calendar
            </button>
          </p>`
    }
    ${openingTimeNote === undefined ? nothing : html`<p dir="auto">${openingTimeNote}</p>`}
    ${hashtag === undefined ? nothing : html`<p>Share the week with ${hashtag}</p>`}
    ${
      contactEmail === undefined
        ? nothing
        : html`<p>Questions about the week: ${webLink(`mailto:${contactEmail}`, contactEmail)}. Do not send concerns about a child to this address.</p>`
    }
  </div>`;
}

function otherWeeks(
  { others }: ShownWeek,
  level: HeadingLevel,
  { turnTo }: WeekActions,
): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing;
  return html`<div class="wp-others noprint">
    ${heading(level, 't3', 'Other safeguarding weeks')}
    <ul>
      ${repeat(
        others,
        ({ id }) => id,
        ({ id, name, dates }) =>
          html`<li>
            <button type="button" class="btn btn--text btn--small" dir="auto" @click=${() => turnTo(id)}>${name}</button>
            <span class="muted">${dates}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** There is no week in the data. */
export const noWeekView = (): TemplateResult => html`<p>No safeguarding week has been published yet.</p>`;
