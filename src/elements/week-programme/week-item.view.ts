import { html, nothing, type TemplateResult } from 'lit';
import { openWords } from '../../domain/open-targets.js';
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

/** Offers an item as a calendar file: one of its dates, or all of it. */
export type OfferItem = (item: ItemModel, session?: string) => void;

/** One item of a day: when, what, where, and what to do about it. */
export function weekItemView(item: ItemModel, level: HeadingLevel, calendar: OfferItem): TemplateResult {
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
      ${contentNote(item.contentNote)} ${actionsOf(item, calendar)}
      ${
        item.sessions.length === 0
          ? nothing
          : sessionList({
              sessions: item.sessions,
              course: { ...item, title: item.name },
              onCalendar: ({ session }) => calendar(item, session.id),
            })
      }
    </div>
  </li>`;
}

function actionsOf(item: ItemModel, calendar: OfferItem): TemplateResult | typeof nothing {
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
    // Each of several dates has a file of its own.
    item.ahead && item.sessions.length === 0
      ? html`<button type="button" class="btn btn--text btn--small" @click=${() => calendar(item)}>
          Add to calendar<span class="vh"> ${item.name}</span>
        </button>`
      : nothing,
  ].filter((link) => link !== nothing);
  return links.length === 0 ? nothing : html`<div class="actions">${links}</div>`;
}
