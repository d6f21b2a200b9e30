import { formatTimeRange } from './format-time.js';
import { addDays, endTime, londonDay, type Instant } from './london-time.js';
import { safeUrl } from './safe-url.js';
import { cleanText, slug } from './text.js';

/** What follows the @ of every UID. `.invalid` belongs to nobody (RFC 2606 §2); it never changes, so that calendars recognise entries. */
const UID_DOMAIN = 'safeguarding-elements.invalid';

/** Most octets of a line, without its line end (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

/** An entry for a calendar. */
export interface CalendarEvent {
  /** Never changes for the same event: calendars use it to update an entry. */
  readonly id: string;
  readonly title: string;
  /** With precision `day` the entry is for whole days. */
  readonly start: Instant;
  /** Left out if not after the start. */
  readonly end: Instant | null;
  /** True where the day itself is meant. Else an entry with a day alone says that its time will follow. */
  readonly wholeDay?: boolean;
  readonly place?: string;
  /** Left out if it may not be linked to. */
  readonly url?: string;
  /** Plain text that follows the time. */
  readonly description?: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** Rises when the time changes; calendars take the entry with the higher one. */
  readonly revision: number;
}

/** Settings of a calendar file. */
export interface CalendarOptions {
  /** Name of the calendar. */
  readonly name?: string;
  /** When the data was last changed, in epoch milliseconds: with it the same data gives the same file. */
  readonly stamp: number;
}

/**
 * A calendar file (RFC 5545), entries in order of time. Times are in UTC, which no client can mistake, and the
 * description starts with the time in London. There is no METHOD: the file is a copy to keep, not an invitation.
 *
 * @throws {RangeError} if `stamp` or a start is not an instant
 */
export function calendarFile(events: readonly CalendarEvent[], { name, stamp }: CalendarOptions): string {
  const inOrder = [...events].sort((a, b) => a.start.ms - b.start.ms || (a.id < b.id ? -1 : 1));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    // No version of ours: an update of the widgets leaves files as they were.
    'PRODID:-//Safeguarding Elements//Calendar//EN',
    'CALSCALE:GREGORIAN',
    ...(name === undefined ? [] : [`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`]),
    ...inOrder.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A short ASCII name for a calendar file, for example `neglect-toolkit-tour.ics`. */
export function calendarFileName(title: string): string {
  return `${slug(title) || 'calendar'}.ics`;
}

function eventLines(event: CalendarEvent, stamp: number): string[] {
  const place = event.place?.trim();
  const url = safeUrl(event.url ?? '');
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.id)}@${UID_DOMAIN}`,
    `DTSTAMP:${digits(utc(stamp))}`,
    `SEQUENCE:${event.revision}`,
    ...timeLines(event),
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText(eventDescription(event))}`,
    ...(place ? [`LOCATION:${escapeText(place)}`] : []),
    ...(url?.kind === 'web' ? [`URL:${url.href}`] : []),
    `STATUS:${event.status.toUpperCase()}`,
    'END:VEVENT',
  ];
}

/** From when until when an entry is. */
export interface EventSpan {
  /** In UTC, for example `2026-05-13T08:30:00Z`; of whole days the first, for example `2026-05-13`. */
  readonly from: string;
  /** The same of its end; null if no time of its end is known. Whole days end on the day after the last (RFC 5545 §3.6.1). */
  readonly until: string | null;
  readonly wholeDays: boolean;
}

/**
 * From when until when an entry is, as calendars want it.
 * @throws {RangeError} if its start is not an instant
 */
export function eventSpan({ start, end }: Pick<CalendarEvent, 'start' | 'end'>): EventSpan {
  if (start.precision === 'minute') {
    const timedEnd = endTime(start, end);
    return { from: utc(start.ms), until: timedEnd === null ? null : utc(timedEnd), wholeDays: false };
  }
  const first = londonDay(start.ms);
  const last = end === null || end.ms < start.ms ? first : londonDay(end.ms);
  return { from: first, until: addDays(last, 1), wholeDays: true };
}

function timeLines(event: CalendarEvent): string[] {
  const { from, until, wholeDays } = eventSpan(event);
  const type = wholeDays ? ';VALUE=DATE' : '';
  return [`DTSTART${type}:${digits(from)}`, ...(until === null ? [] : [`DTEND${type}:${digits(until)}`])];
}

/** What an entry says below its title: its time in London, then its text. */
export function eventDescription({ start, end, status, wholeDay, description: text }: CalendarEvent): string {
  const noTime = wholeDay === true ? '' : 'Time to follow';
  const time = start.precision === 'minute' ? `${formatTimeRange(start.ms, endTime(start, end))} UK time` : noTime;
  const notice = status === 'cancelled' ? ' (cancelled)' : status === 'tentative' ? ' (to be confirmed)' : '';
  return [time + notice, text?.trim() ?? ''].filter((part) => part !== '').join('\n');
}

function utc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** A day or instant as iCalendar writes it: `20260513T083000Z`. */
export function digits(text: string): string {
  return text.replace(/[-:]/g, '');
}

/** A TEXT value (RFC 5545 §3.3.11): nothing in it can end the line or start a property. */
function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Cuts a line so that no part is longer than 75 octets and no character is cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Length(character.codePointAt(0) ?? 0);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function utf8Length(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
