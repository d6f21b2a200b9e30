import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../domain/format-time.js';
import type { CalendarEvent } from '../../domain/icalendar.js';
import { openWords } from '../../domain/open-targets.js';
import { addToCalendar } from '../../ui/add-to-calendar.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { bookLink, openLink, webLink } from '../../ui/links.js';
import { contentNote } from '../../ui/messages.js';
import { sessionList } from '../../ui/session-list.js';
import type { ItemModel } from './week-item.model.js';

/** How an item stands, in a word. What is true only now is not printed: a sheet hangs for a week. */
function stateTag(item: ItemModel): TemplateResult | typeof nothing {
  switch (item.state) {
    case 'on-now':
      return html`<span class="tag tag--now noprint">On now</span>`;
    case 'next':
      return html`<span class="tag tag--soon noprint">${item.nextAt}</span>`;
    case 'ended':
      return html`<span class="tag tag--off noprint">Ended</span>`;
    case 'cancelled':
      return html`<span class="tag tag--off">Cancelled</span>`;
    case 'to-be-confirmed':
      return html`<span class="tag tag--off">To be confirmed</span>`;
    case 'plain':
      return nothing;
  }
}

/** Offers one date of an item as a calendar file. */
type OfferEntry = (name: string, event: CalendarEvent) => void;

/** The ways of a date into a calendar. Where there are several dates they differ in their time. */
function itemEntry({ name, entries }: ItemModel, event: CalendarEvent, onEntry: OfferEntry): TemplateResult {
  const time = entries.length === 1 ? '' : formatTime(event.start.ms);
  return addToCalendar({ event, what: time, name, onFile: () => onEntry(name, event) });
}

/** One item of a day: when, what, where, and what to do about it. */
export function weekItemView(item: ItemModel, level: HeadingLevel, onEntry: OfferEntry): TemplateResult {
  const timed = item.time !== '';
  return html`<li class="wp-item" part="item">
    <p class=${timed ? 'wp-time' : 'wp-kind'}>${timed ? item.time : item.kind}</p>
    <div class="wp-body">
      ${timed ? html`<p class="wp-kind">${item.kind}</p>` : nothing}
      ${heading(level, 't3', html`<span dir="auto">${item.name}</span> ${stateTag(item)}`)}
      ${
        item.facts.length === 0 && item.repeats === '' && item.place === ''
          ? nothing
          : html`<ul class="meta">
            ${item.place === '' ? nothing : html`<li dir="auto">${icon('place')}${item.place}</li>`}
            ${item.facts.map((fact) => html`<li dir="auto">${fact}</li>`)}
            ${item.repeats === '' ? nothing : html`<li>${item.repeats}</li>`}
          </ul>`
      }
      ${item.summary === undefined ? nothing : html`<p class="measure" dir="auto">${item.summary}</p>`}
      ${item.note === undefined ? nothing : html`<p class="muted measure" dir="auto">${item.note}</p>`}
      ${contentNote(item.contentNote)} ${actionsOf(item, onEntry)}
      ${
        item.sessions.length === 0
          ? nothing
          : sessionList({
              sessions: item.sessions,
              course: { ...item, title: item.name },
              entryOf: ({ id }) => item.entries.find(({ session }) => session === id)?.event ?? null,
              onCalendar: (_, event) => onEntry(item.name, event),
            })
      }
    </div>
  </li>`;
}

function actionsOf(item: ItemModel, onEntry: OfferEntry): TemplateResult | typeof nothing {
  const links = [
    bookLink(
      { courseId: item.id, sessionId: '' },
      item.bookingUrl,
      html`Book a place<span class="vh"> on ${item.name}</span>`,
    ),
    ...item.records.map(
      (record) => html`${contentNote(record.contentNote)}${openLink(record, record.url, openWords(record))}`,
    ),
    item.url === undefined ? nothing : webLink(item.url, item.urlLabel),
    item.recordingUrl === undefined
      ? nothing
      : webLink(item.recordingUrl, html`Watch the recording<span class="vh"> of ${item.name}</span>`),
    ...(item.sessions.length > 0 ? [] : item.entries.map(({ event }) => itemEntry(item, event, onEntry))),
  ].filter((link) => link !== nothing);
  return links.length === 0 ? nothing : html`<div class="actions">${links}</div>`;
}
