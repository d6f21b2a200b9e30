import { contactsFor, contactStatus } from '../../domain/contacts.js';
import { telHref } from '../../domain/safe-url.js';
import { NATIONAL, type Area, type Contact, type Dataset } from '../../domain/types.js';

/** A way to reach help, ready to show. */
export interface ContactModel {
  readonly id: string;
  /** Who answers. */
  readonly name: string;
  /** Who should use it. */
  readonly forWhom: string | undefined;
  /** Number as people read it, with its address, or null where there is none to trust. */
  readonly phone: { readonly text: string; readonly href: string } | null;
  /** Says that a number is missing, and where the council's page is. */
  readonly missing: { readonly words: string; readonly url: string | undefined } | null;
  /** When someone answers, in words. Empty where no number is given. */
  readonly hours: string;
  readonly note: string | undefined;
  /** Whether the partnership has confirmed it. */
  readonly status: string;
  readonly link: { readonly url: string; readonly label: string } | null;
  readonly email: string | undefined;
  /** The one to ring first. */
  readonly first: boolean;
}

/** Contacts of an area. */
export interface AreaContacts {
  readonly id: string;
  /** Name of the area. */
  readonly name: string;
  readonly contacts: readonly ContactModel[];
  /** The council's own page on reporting a concern. */
  readonly page: string | undefined;
}

/** The purpose of the line that comes first when a child may need protection. */
export const URGENT = 'professionals-urgent';

/** Purposes of an area's front door, and of who answers when it is closed. */
const FRONT_DOOR: ReadonlySet<string> = new Set(['public', 'out-of-hours']);

/** Purposes through which a worry about a child is raised; other contacts, such as an office, are not for that. */
const FOR_A_CONCERN: ReadonlySet<string> = new Set([...FRONT_DOOR, URGENT, 'professionals', 'helpline']);

/** Whether a contact answers at an area's front door, or when that is closed. */
export const isFrontDoor = ({ purpose }: Contact): boolean => FRONT_DOOR.has(purpose);

/** Whether a contact is there to be told of a worry about a child. */
export const isForConcern = ({ purpose }: Contact): boolean => FOR_A_CONCERN.has(purpose);

const MISSING = 'Number missing: use the council’s website';

/** A contact as it may be shown: a faulty number never is. */
export function contactModel(contact: Contact, area: Area | null, first = false): ContactModel {
  const href = contact.faulty || contact.phone === undefined ? '' : telHref(contact.phone);
  const phone = href === '' || contact.phone === undefined ? null : { text: contact.phone, href };
  const broken = contact.faulty || (contact.phone !== undefined && phone === null);
  const unreachable = phone === null && contact.url === undefined && contact.email === undefined;
  return {
    id: contact.id,
    name: contact.title,
    forWhom: contact.for,
    phone,
    missing: broken || unreachable ? { words: MISSING, url: area?.url } : null,
    hours: phone === null ? '' : contact.hours === '' ? 'Hours not stated' : contact.hours,
    note: contact.note,
    status: contactStatus(contact),
    link:
      contact.url === undefined ? null : { url: contact.url, label: contact.urlTitle ?? `Website: ${contact.title}` },
    email: contact.email,
    first,
  };
}

/** Whom one can turn to anywhere in the country, or null if the data names nobody. */
export function nationalContacts(dataset: Dataset): AreaContacts | null {
  const contacts = dataset.contacts.filter((contact) => contact.area === NATIONAL && isForConcern(contact));
  if (contacts.length === 0) return null;
  return {
    id: NATIONAL,
    name: 'National helplines',
    contacts: contacts.map((contact) => contactModel(contact, null)),
    page: undefined,
  };
}

/**
 * Whom to tell of a worry in the partnership's own areas and in the chosen one, which comes first; last, whom one can
 * turn to anywhere.
 */
export function concernContacts(dataset: Dataset, chosen: string | null): readonly AreaContacts[] {
  const local = contactsFor(dataset, chosen).flatMap(({ area, contacts }) => {
    if (area === null || (area.neighbour && area.id !== chosen)) return [];
    return [
      {
        id: area.id,
        name: area.title,
        contacts: contacts.filter(isForConcern).map((contact) => contactModel(contact, area)),
        page: area.url,
      },
    ];
  });
  return [...local, ...[nationalContacts(dataset)].filter((group) => group !== null)];
}
