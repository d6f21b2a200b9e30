import assert from 'node:assert/strict';
import { parseCalendar, type CalendarDateOrTime } from 'iamcal';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { convertIcsCalendar, type IcsDateObject } from 'ts-ics';
import { validateCalendar } from './calendar-validator.js';

/** An entry as a calendar program read it. */
export interface ParsedEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly status: string;
  readonly sequence: number;
  /** An instant in UTC such as `2026-10-14T09:00:00.000Z`, or a day such as `2026-10-14`. */
  readonly start: string;
  /** As `start`; empty if there is none. */
  readonly end: string;
}

function fromIcalJs(file: string): ParsedEvent[] {
  const time = (value: unknown): string =>
    value instanceof ICAL.Time ? (value.isDate ? value.toString() : value.toJSDate().toISOString()) : '';
  return new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, location, sequence, startDate } = new ICAL.Event(component);
    return {
      uid,
      summary: summary ?? '',
      description: description ?? '',
      location: location ?? '',
      status: String(component.getFirstPropertyValue('status')),
      sequence: sequence ?? 0,
      start: time(startDate),
      end: time(component.getFirstPropertyValue('dtend')),
    };
  });
}

function fromTsIcs(file: string): ParsedEvent[] {
  const time = (value: IcsDateObject | null | undefined): string =>
    !value ? '' : value.date.toISOString().slice(0, value.type === 'DATE' ? 10 : undefined);
  return (convertIcsCalendar(undefined, file).events ?? []).map((event) => ({
    uid: event.uid,
    summary: event.summary,
    description: event.description ?? '',
    location: event.location ?? '',
    status: event.status ?? '',
    sequence: event.sequence ?? 0,
    start: time(event.start),
    end: time(event.end),
  }));
}

function fromIamcal(file: string): ParsedEvent[] {
  return parseCalendar(file)
    .getEvents()
    .map((event) => {
      const time = (value: CalendarDateOrTime): string =>
        value
          .getDate()
          .toISOString()
          .slice(0, value.isFullDay() ? 10 : undefined);
      return {
        uid: event.getUid(),
        summary: event.getSummary() ?? '',
        description: event.getDescription() ?? '',
        location: event.getLocation() ?? '',
        status: event.getProperty('STATUS')?.value ?? '',
        sequence: Number(event.getProperty('SEQUENCE')?.value ?? 0),
        start: time(event.getStart()),
        end: event.getProperty('DTEND') !== null ? time(event.getEnd()) : '',
      };
    });
}

function fromNodeIcal(file: string): ParsedEvent[] {
  // Days are midnight where the reader is.
  const time = (value: (Date & { dateOnly?: boolean }) | undefined): string =>
    value === undefined ? '' : value.dateOnly === true ? localDay(value) : value.toISOString();
  return Object.values(nodeIcal.sync.parseICS(file))
    .filter((component) => component.type === 'VEVENT')
    .map((event) => ({
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      // Left out where the file has none.
      location: (event.location as string | undefined) ?? '',
      status: event.status ?? '',
      sequence: Number(event.sequence),
      start: time(event.start),
      // Made up where the file has none.
      end: event.end.getTime() > event.start.getTime() ? time(event.end) : '',
    }));
}

function localDay(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}

/** Four readers of calendar files that share no code. */
export const CALENDAR_PARSERS: ReadonlyMap<string, (file: string) => ParsedEvent[]> = new Map([
  ['ical.js', fromIcalJs],
  ['ts-ics', fromTsIcs],
  ['iamcal', fromIamcal],
  ['node-ical', fromNodeIcal],
]);

/**
 * The entries of a calendar file, after a check of its bytes and only if four independent parsers read the same.
 * The texts must hold no backslash: node-ical does not take `\\\\` before an n for what it is.
 */
export function readCalendar(file: string): ParsedEvent[] {
  validateCalendar(file);
  const [first = assert.fail('no parser'), ...others] = [...CALENDAR_PARSERS].map(([name, read]) => ({
    name,
    events: read(file),
  }));
  for (const { name, events } of others) assert.deepEqual(events, first.events, `${name} and ${first.name} differ`);
  return first.events;
}
