import { html, type TemplateResult } from 'lit';
import type { Paper } from '../../ui/print-alone.js';

/** A sheet of A4, upright. */
export const A4: Paper = { width: 210, height: 297, sizes: [12, 11, 10, 9] };

/**
 * What is on screen, for paper: the whole programme, or one of its days.
 *
 * @param original the element's content
 * @param at which of the days; undefined for all
 * @param address of what is printed
 */
export function weekPaper(original: Element, at: number | undefined, address: string): TemplateResult {
  const copy = original.cloneNode(true) as Element;
  copy.querySelector('[role="status"]')?.remove();
  for (const each of copy.querySelectorAll('.wp-address')) each.textContent = address;
  if (at === undefined) return html`${[...copy.childNodes]}`;
  for (const list of copy.querySelectorAll('.wp-strip, .wp-days'))
    for (const [index, child] of [...list.children].entries()) if (index !== at) child.remove();
  return html`<div class="wp-one">${[...copy.childNodes]}</div>`;
}
