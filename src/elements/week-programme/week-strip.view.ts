import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { art } from '../../ui/art.js';
import { icon } from '../../ui/icons.js';
import { themeNames, todayTag, type WeekActions } from './week-day.view.js';
import type { DayModel } from './week-programme.model.js';

function stateWords(day: DayModel): TemplateResult {
  if (day.state === 'today') return todayTag;
  return day.opened ? html`<span class="wp-open noprint">${icon('tick')}Open</span>` : html`${day.opensShort}`;
}

function leaf(day: DayModel, { goTo }: WeekActions): TemplateResult {
  const inside = html`
    <span class="wp-art">${art(day.pictureId, day.topic, !day.opened)}</span>
    <span class="wp-when"
      ><span class="wp-wd">${day.weekday.slice(0, 3)}<span class="wp-rest">${day.weekday.slice(3)}</span></span>
      <span class="wp-num">${day.dayOfMonth}</span><span class="vh wp-month"> ${day.month}</span></span
    >
    <span class="wp-theme">${themeNames(day)}</span>
    <span class="wp-state">${stateWords(day)}</span>
  `;
  const look = day.state === 'today' ? 'is-today' : day.opened ? 'is-open' : 'is-locked';
  return html`<li class=${`wp-day ${look}`}>
    ${
      day.opened
        ? html`<button type="button" class="wp-in" aria-current=${day.state === 'today' ? 'date' : nothing} @click=${() => goTo(day)}>
          ${inside}
        </button>`
        : html`<span class="wp-in">${inside}</span>`
    }
  </li>`;
}

/** The week at a glance: a leaf for each day. */
export const weekStrip = (days: readonly DayModel[], actions: WeekActions): TemplateResult =>
  html`<ol class=${`wp-strip ${days.length > 5 ? 'is-long' : ''}`} aria-label="The days of the week">
    ${repeat(
      days,
      (day) => day.date,
      (day) => leaf(day, actions),
    )}
  </ol>`;
