import { html, type TemplateResult } from 'lit';
import { onlineCalendars } from '../domain/calendar-links.js';
import type { CalendarEvent } from '../domain/icalendar.js';
import { icon } from './icons.js';
import { webLink } from './links.js';

/** What adding to a calendar needs. */
export interface AddToCalendarOptions {
  readonly event: CalendarEvent;
  /** Which of several dates side by side, in a word. Default: none. */
  readonly what?: string;
  /** What it is and when, for screen readers: there are several of these on a page. */
  readonly name: string;
  /** Offers a calendar file. */
  readonly onFile: () => void;
}

/** The ways into a calendar, folded: a file, or a calendar on the web. Those learn of it only when their link is followed. */
export function addToCalendar({ event, what = '', name, onFile }: AddToCalendarOptions): TemplateResult {
  const forWhat = html`<span class="vh"> ${name}</span>`;
  return html`<details class="cal noprint">
    <summary>${icon('chevron')}<span>Add ${what === '' ? '' : `${what} `}to calendar${forWhat}</span></summary>
    <ul class="links">
      <li><button type="button" class="btn btn--text btn--small" @click=${onFile}>Calendar file${forWhat}</button></li>
      ${onlineCalendars(event).map((calendar) => html`<li>${webLink(calendar.url, html`${calendar.name}${forWhat}`)}</li>`)}
    </ul>
  </details>`;
}
