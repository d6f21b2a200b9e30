import { safeUrl } from '../domain/safe-url.js';

/** Escapes a text for HTML, also for attributes in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A link to an address from the data; only its words where the address is missing or unsafe. */
export function linkHtml(words: string, url: string | undefined): string {
  const safe = url === undefined ? null : safeUrl(url);
  return safe === null ? escapeHtml(words) : `<a href="${escapeHtml(safe.href)}">${escapeHtml(words)}</a>`;
}

/** A paragraph, on a line of its own. */
export const paragraph = (html: string): string => `<p>${html}</p>`;

/** A list with each item on a line of its own; nothing without items. */
export const list = (items: readonly string[]): string[] =>
  items.length === 0 ? [] : ['<ul>', ...items.map((item) => `  <li>${item}</li>`), '</ul>'];
