import { html, nothing, type TemplateResult } from 'lit';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { webLink } from '../../ui/links.js';
import type { AreaContacts, ContactModel } from './chart-contacts.model.js';

const contactView = (contact: ContactModel): TemplateResult =>
  html`<li class=${`links tc-contact ${contact.first ? 'is-main' : ''}`} part="contact">
    <p dir="auto"><strong>${contact.name}</strong></p>
    ${contact.forWhom === undefined ? nothing : html`<p dir="auto">${contact.forWhom}</p>`}
    ${contact.phone === null ? nothing : html`<p><a class="tc-tel" href=${contact.phone.href}>${contact.phone.text}</a></p>`}
    ${contact.hours === '' ? nothing : html`<p class="muted" dir="auto">${contact.hours}</p>`}
    ${contact.missing === null ? nothing : html`<p><strong>${webLink(contact.missing.url, contact.missing.words)}</strong></p>`}
    ${contact.note === undefined ? nothing : html`<p dir="auto">${contact.note}</p>`}
    ${contact.link === null ? nothing : html`<p dir="auto">${webLink(contact.link.url, contact.link.label)}</p>`}
    ${contact.email === undefined ? nothing : html`<p>${webLink(`mailto:${contact.email}`, contact.email)}</p>`}
    <p class="small muted">${contact.status}</p>
  </li>`;

/** What stands where the data names nobody. */
export const NO_CONTACT = 'No contact is given here.';

/** Contacts in order; where there are none, the council's own page. */
export const contactList = ({ contacts, page, name }: AreaContacts): TemplateResult =>
  contacts.length === 0
    ? html`<p>${NO_CONTACT} ${webLink(page, `Use the council’s website for ${name}`)}</p>`
    : html`<ul class="tc-contacts">
        ${contacts.map(contactView)}
      </ul>`;

/** The contacts of an area under its name. */
export const areaContacts = (area: AreaContacts, level: HeadingLevel): TemplateResult =>
  html`<div class="tc-areabox">${heading(level, 't3', html`<span dir="auto">${area.name}</span>`)} ${contactList(area)}</div>`;

/** Whom to tell of a worry, area by area: what stays when there is no chart to show. */
export const worriedView = (
  areas: readonly AreaContacts[],
  section: HeadingLevel,
  item: HeadingLevel,
): TemplateResult =>
  html`<div class="tc-next" part="contacts">
    ${heading(section, 't2', 'Worried about a child?')}
    <p>Tell someone. You do not need to be sure or know everything.</p>
    ${areas.length === 0 ? html`<p>${NO_CONTACT} Use your council’s website.</p>` : nothing}
    <div class="tc-areas">${areas.map((area) => areaContacts(area, item))}</div>
  </div>`;
