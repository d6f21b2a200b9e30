import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CalendarEvent } from '../../domain/icalendar.js';
import { addToCalendar } from '../../ui/add-to-calendar.js';
import { copyButton } from '../../ui/copy-button.js';
import { disclosureHeading } from '../../ui/disclosure.js';
import type { FacetActions } from '../../ui/facets.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { weekItemView } from './week-item.view.js';
import type { DayModel } from './week-programme.model.js';

/** What the reader can do. */
export interface WeekActions {
  /** Unfolds or folds a day. */
  readonly toggle: (day: DayModel) => void;
  /** Unfolds a day and goes to it. */
  readonly goTo: (day: DayModel) => void;
  readonly filters: FacetActions;
  /** Turns to another week. */
  readonly turnTo: (weekId: string) => void;
  /** Offers a day, else the week or what its filters leave, as one calendar file. */
  readonly calendar: (day?: DayModel) => void;
  /** Offers one entry as a calendar file of that name. */
  readonly entry: (name: string, event: CalendarEvent) => void;
  /** Prints one day, or the whole programme. */
  readonly print: (day?: DayModel) => void;
  readonly copyLink: (day: DayModel) => void;
}

/** How the programme stands in its page. */
export interface WeekSetting {
  readonly levels: { readonly day: HeadingLevel; readonly item: HeadingLevel };
  /** Whether there is room for the filters above the days. */
  readonly filtersInView: boolean;
  /** What became of copying the link to a day, by its date; null where the page keeps no state in its address. */
  readonly linkNotes: ReadonlyMap<string, string> | null;
  /** Date of the day that could not be printed; empty for the whole programme, null for nothing. */
  readonly unprinted: string | null;
  /** Address of the page, for what is printed. */
  readonly address: string;
}

/** What is said where a page in a sandbox, or the browser, opens no print dialog. */
export const NOT_PRINTED = 'This page cannot print it alone. Use the print command of your browser.';

/** Id of a day's panel within the element. */
export const panelId = (date: string): string => `day-${date}`;

/** The names of a day's themes. */
export const themeNames = (day: DayModel): TemplateResult[] =>
  day.themeNames.map((name) => html`<span class="wp-name" dir="auto">${name}</span> `);

/** Marks the day that it is. Not printed: a sheet hangs for a week. */
export const todayTag: TemplateResult = html`<span class="tag tag--today noprint">Today</span>`;

const dayLabel = (day: DayModel): TemplateResult =>
  html`<span class="wp-date">${day.name} ${day.state === 'today' ? todayTag : nothing}</span>
    <span class="wp-th">${themeNames(day)}</span>`;

const dayEntry = ({ name, entry: event }: DayModel, entry: WeekActions['entry']) =>
  event === undefined ? nothing : addToCalendar({ event, name, onFile: () => entry(name, event) });

/** A day that has not opened: its date, its theme if that may be known, and when it opens. */
export const lockedDay = (day: DayModel, { levels }: WeekSetting, { entry }: WeekActions): TemplateResult =>
  html`<div class="wp-sect is-locked" part="day">
    ${heading(levels.day, 'wp-h', dayLabel(day))}
    <div class="wp-due">
      <p class="wp-opens">
        ${icon('clock')}<span>${day.opens} ${day.until === '' ? nothing : html`<span class="muted noprint">(in ${day.until})</span>`}</span>
      </p>
      ${dayEntry(day, entry)}
    </div>
  </div>`;

/** A day that has opened: a heading with the button that unfolds what happens on it. */
export function openedDay(day: DayModel, setting: WeekSetting, actions: WeekActions): TemplateResult {
  const id = panelId(day.date);
  const onToggle = () => actions.toggle(day);
  return html`<div class=${`wp-sect ${day.state === 'today' ? 'is-today' : ''}`} part="day">
    ${disclosureHeading({ level: setting.levels.day, panelId: id, open: day.expanded, label: dayLabel(day), onToggle, look: 'wp-h' })}
    <div class="wp-panel" id=${id} ?hidden=${!day.expanded}>
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
              (item) => weekItemView(item, setting.levels.item, actions.entry),
            )}
          </ol>`
      }
      ${dayTools(day, setting, actions)}
    </div>
  </div>`;
}

/** What can be done with a whole day. */
function dayTools(
  day: DayModel,
  { linkNotes, unprinted }: WeekSetting,
  { calendar, print, copyLink }: WeekActions,
): TemplateResult {
  const which = html`<span class="vh"> ${day.name}</span>`;
  const tool = (look: string, words: string, onPress: () => void) =>
    html`<button type="button" class="btn ${look} btn--small" @click=${onPress}>${words}${which}</button>`;
  return html`<div class="wp-tools actions noprint">
    ${day.state === 'past' ? nothing : tool('btn--second', 'Download a calendar file of this day', () => calendar(day))}
    ${tool('btn--text', 'Print this day', () => print(day))}${unprinted === day.date ? html` <span>${NOT_PRINTED}</span>` : nothing}
    ${
      linkNotes === null
        ? nothing
        : copyButton({
            label: html`Copy a link to this day${which}`,
            words: linkNotes.get(day.date) ?? '',
            onCopy: () => copyLink(day),
          })
    }
  </div>`;
}
