import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { plural } from '../../domain/text.js';
import { facetChips, facetPanel } from '../../ui/facets.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { webLink } from '../../ui/links.js';
import { lockedDay, NOT_PRINTED, openedDay, type WeekActions, type WeekSetting } from './week-day.view.js';
import type { ShownWeek, WeekChoice } from './week-programme.model.js';
import { weekStrip } from './week-strip.view.js';

/** How far the week is, beside the heading, with an offer to go to today. */
export function weekProgress({ progress, days }: ShownWeek, actions: WeekActions): TemplateResult {
  const today = days.find((day) => day.state === 'today');
  return html`<p class="wp-count noprint">
    <span class="wp-big">${progress.big}</span> ${progress.small}
    ${
      today === undefined
        ? nothing
        : html`<button type="button" class="btn btn--text btn--small" @click=${() => actions.goTo(today)}>Go to today</button>`
    }
  </p>`;
}

/** The programme of a week, below its heading. */
export function weekView(model: ShownWeek, setting: WeekSetting, actions: WeekActions): TemplateResult {
  const { summary, intro, opening, facets } = model;
  const { levels, filtersInView: inView } = setting;
  return html`${weekStrip(model.days, actions)}
    <div class="wp-intro">
      ${summary === undefined ? nothing : html`<p class="measure" dir="auto">${summary}</p>`}
      ${intro === undefined ? nothing : html`<p class="measure" dir="auto">${intro}</p>`}
      ${
        opening === undefined
          ? nothing
          : html`<p class="measure" dir="auto">
            ${webLink(opening.url, opening.title)}${opening.text === undefined ? nothing : html`<br />${opening.text}`}
          </p>`
      }
    </div>
    ${facetPanel({
      facets,
      noun: 'items of the week',
      inView,
      level: levels.day,
      showLabel: `Show ${plural(model.found, 'item', 'items')}`,
      actions: actions.filters,
    })}
    ${facetChips(facets, 'items of the week', actions.filters)}
    ${model.filterWords.length === 0 ? nothing : html`<p class="wp-onpaper">A part of the programme: ${model.filterWords.join(', ')}.</p>`}
    <div class="wp-days">
      ${repeat(
        model.days,
        (day) => day.date,
        (day) => (day.opened ? openedDay : lockedDay)(day, setting, actions),
      )}
    </div>
    ${weekTools(model, setting, actions)} ${footer(model, setting)}
    ${otherWeeks(model.others, false, levels.day, actions)} ${otherWeeks(model.others, true, levels.day, actions)}`;
}

/** What can be done with the whole week. */
function weekTools(
  { phase, days, filterWords }: ShownWeek,
  { unprinted }: WeekSetting,
  { calendar, print }: WeekActions,
): TemplateResult {
  const filtered = filterWords.length > 0;
  const some = filtered ? days.some(({ items }) => items.some(({ entries }) => entries.length > 0)) : phase !== 'after';
  return html`<p class="wp-tools actions noprint">
    ${
      some
        ? html`<button type="button" class="btn btn--second btn--small" @click=${() => calendar()}>
            Download a calendar file of ${filtered ? 'what the filters show' : 'the week'}
          </button>`
        : nothing
    }
    <button type="button" class="btn btn--text btn--small" @click=${() => print()}>Print the programme</button>
    ${unprinted === '' ? html`<span>${NOT_PRINTED}</span>` : nothing}
  </p>`;
}

function footer(model: ShownWeek, { address }: WeekSetting): TemplateResult {
  const { areas, note, openingTimeNote, hashtag, url, contactEmail } = model;
  return html`<div class="wp-foot small muted">
    ${areas === '' ? nothing : html`<p dir="auto">Taking part: ${areas}</p>`}
    ${note === undefined ? nothing : html`<p dir="auto">${note}</p>`}
    ${openingTimeNote === undefined ? nothing : html`<p class="noprint" dir="auto">${openingTimeNote}</p>`}
    ${hashtag === undefined ? nothing : html`<p>Share the week with <span class="wp-tag">${hashtag}</span></p>`}
    ${url === undefined ? nothing : html`<p>${webLink(url, 'Page about the week')}</p>`}
    ${
      contactEmail === undefined
        ? nothing
        : html`<p>Questions about the week: ${webLink(`mailto:${contactEmail}`, contactEmail)}. Do not send concerns about a child to this address.</p>`
    }
    <p class="wp-onpaper">This programme is at <span class="wp-address">${address}</span></p>
  </div>`;
}

function otherWeeks(
  others: readonly WeekChoice[],
  past: boolean,
  level: HeadingLevel,
  { turnTo }: WeekActions,
): TemplateResult | typeof nothing {
  const weeks = others.filter((week) => week.past === past);
  if (weeks.length === 0) return nothing;
  return html`<div class="wp-others noprint">
    ${heading(level, 't3', past ? 'Past safeguarding weeks' : 'Other safeguarding weeks')}
    <ul>
      ${repeat(
        weeks,
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
