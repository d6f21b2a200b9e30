import { digits, eventDescription, eventSpan, type CalendarEvent } from './icalendar.js';
import { LONGEST_URL, safeUrl } from './safe-url.js';
import { cleanText } from './text.js';

/** A calendar on the web that takes an entry from an address. */
export interface OnlineCalendar {
  /** What people call it. */
  readonly name: string;
  /** The address that opens it with the entry filled in. Nothing is added before the person there says so. */
  readonly url: string;
}

type Fields = readonly (readonly [name: string, value: string])[];

/** The parts of an entry that may be long. */
interface Texts {
  readonly title: string;
  readonly place: string;
  /** Page to book, or of the course. */
  readonly link: string;
  readonly about: string;
}

/**
 * Links that add an entry to Google Calendar and to Outlook on the web (Microsoft 365). Neither company documents the
 * format; both have kept it for years, and other libraries rely on it.
 */
export function onlineCalendars(event: CalendarEvent): readonly OnlineCalendar[] {
  const { from, until, wholeDays } = eventSpan(event);
  // Both want an end: an entry without one ends when it starts.
  const end = until ?? from;
  const booking = safeUrl(event.url ?? '');
  const texts: Texts = {
    title: cleanText(event.title),
    place: cleanText(event.place?.trim() ?? ''),
    link: booking?.kind === 'web' ? booking.href : '',
    about: cleanText(eventDescription(event)),
  };
  return [
    {
      name: 'Google Calendar',
      url: address('https://calendar.google.com/calendar/render', texts, ({ title, place, link, about }) => [
        ['action', 'TEMPLATE'],
        ['text', title],
        ['dates', `${digits(from)}/${digits(end)}`],
        ['details', paragraphs(about, link)],
        ['location', place],
      ]),
    },
    {
      name: 'Outlook on the web',
      url: address('https://outlook.office.com/calendar/0/deeplink/compose', texts, ({ title, place, link, about }) => [
        ['path', '/calendar/action/compose'],
        ['rru', 'addevent'],
        ['subject', title],
        ['startdt', from],
        ['enddt', end],
        ['allday', wholeDays ? 'true' : ''],
        ['body', asHtml(paragraphs(about, link))],
        ['location', place],
      ]),
    },
  ];
}

/** Outlook reads the body as HTML: a text from the data must not become a tag there. */
const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

const paragraphs = (...texts: string[]): string => texts.filter((text) => text !== '').join('\n');

/** The address with these fields, shortened until programs take it: first the description, last the title. */
function address(base: string, texts: Texts, fieldsOf: (texts: Texts) => Fields): string {
  const query = fieldsOf(texts)
    .filter(([, value]) => value !== '')
    // A space as %20: Outlook shows a plus sign as it is.
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const url = `${base}?${query}`;
  return url.length <= LONGEST_URL ? url : address(base, shortened(texts), fieldsOf);
}

function shortened(texts: Texts): Texts {
  if (texts.about !== '') return { ...texts, about: shorter(texts.about) };
  // Half a link leads nowhere.
  if (texts.link !== '') return { ...texts, link: '' };
  if (texts.place !== '') return { ...texts, place: shorter(texts.place) };
  return { ...texts, title: shorter(texts.title) };
}

/** The first four fifths of a text, and no half of a character. */
function shorter(text: string): string {
  const characters = [...text];
  return characters
    .slice(0, Math.floor(characters.length * 0.8))
    .join('')
    .trimEnd();
}
