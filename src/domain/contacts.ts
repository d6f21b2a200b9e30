import { formatDay } from './format-time.js';
import { parseDay } from './london-time.js';
import { NATIONAL, type Area, type Contact, type Dataset } from './types.js';

/** The contacts of one area; `area` is `null` for those that serve the whole country. */
export interface ContactGroup {
  readonly area: Area | null;
  readonly contacts: readonly Contact[];
}

/**
 * The areas of the data, and those that only contacts name: these are called as the contact calls them, so that no
 * number is lost because its area has no entry.
 */
export function areasOf({ areas, contacts }: Pick<Dataset, 'areas' | 'contacts'>): readonly Area[] {
  const known = new Set([NATIONAL, ...areas.map(({ id }) => id)]);
  const others = new Set(contacts.map(({ area }) => area).filter((id) => !known.has(id)));
  return [...areas, ...[...others].map((id) => ({ id, title: id, neighbour: false }))];
}

/**
 * Contacts by area: the chosen area first, then the partnership's own areas, then neighbours, last the whole country.
 * Within an area the order of the data stays. The chosen area and own areas are there even without contacts, because
 * their council's page then stands in; others are not.
 *
 * @param area id of the chosen area; with `null`, or an id the data does not have, nothing is assumed
 */
export function contactsFor(dataset: Pick<Dataset, 'areas' | 'contacts'>, area: string | null): ContactGroup[] {
  const rank = (each: Area): number => (each.id === area ? 0 : each.neighbour ? 2 : 1);
  const of = (id: string): Contact[] => dataset.contacts.filter((contact) => contact.area === id);
  const local = [...areasOf(dataset)]
    .sort((a, b) => rank(a) - rank(b))
    .map((each) => ({ area: each, contacts: of(each.id) }))
    .filter((group) => rank(group.area) < 2 || group.contacts.length > 0);
  const national = of(NATIONAL);
  return national.length === 0 ? local : [...local, { area: null, contacts: national }];
}

/** Whether the partnership has confirmed a contact, in a sentence that stands beside it. */
export function contactStatus(contact: Contact): string {
  const date = (day: string): string => formatDay(day, { weekday: false });
  if (isDay(contact.confirmedOn)) return `Confirmed on ${date(contact.confirmedOn)}.`;
  const seen = isDay(contact.sourceSeen) ? ` Seen in a public copy on ${date(contact.sourceSeen)}.` : '';
  return `Not confirmed by the partnership.${seen}`;
}

function isDay(text: string | null | undefined): text is string {
  return parseDay(text ?? '') !== null;
}
