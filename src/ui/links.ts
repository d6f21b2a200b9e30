import { html, nothing, type TemplateResult } from 'lit';
import { ScpBookEvent, type BookDetail, type OpenDetail } from '../controllers/events.js';
import { requestOpen } from '../controllers/open-controller.js';
import { safeUrl } from '../domain/safe-url.js';

/** A click that the browser itself should handle: a new tab, a download, a second button. */
const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** A link to an address from the data; only its words where the address is missing or unsafe. */
export function webLink(url: string | undefined, label: unknown, look = ''): TemplateResult {
  const safe = url === undefined ? null : safeUrl(url);
  if (safe === null) return html`<span>${label}</span>`;
  return html`<a class=${look || nothing} href=${safe.href}>${label}</a>`;
}

/** A link to a record: opened by the element of the page that owns it, else followed. */
export function openLink({ type, id }: OpenDetail, url: string | undefined, label: unknown, look = ''): TemplateResult {
  const safe = url === undefined ? null : safeUrl(url);
  if (safe === null) return html`<span>${label}</span>`;
  const ask = (event: MouseEvent) => {
    if (isPlainClick(event) && event.currentTarget && requestOpen(event.currentTarget, { type, id }))
      event.preventDefault();
  };
  return html`<a class=${look || nothing} href=${safe.href} @click=${ask}>${label}</a>`;
}

/** A link that books. Tells the page with `scp-book`; nothing else leaves the element. */
export function bookLink(
  detail: Omit<BookDetail, 'url'>,
  url: string | undefined,
  label: unknown,
  look = 'btn',
): TemplateResult | typeof nothing {
  const safe = url === undefined ? null : safeUrl(url);
  if (safe === null) return nothing;
  const tell = (event: Event) => event.currentTarget?.dispatchEvent(new ScpBookEvent({ ...detail, url: safe.href }));
  return html`<a class=${look} href=${safe.href} @click=${tell}>${label}</a>`;
}
