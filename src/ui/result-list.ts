import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { PAGE_HEADING_ID } from './heading.js';

/**
 * The one list of results of an element. Safari takes a list without bullets for layout, and tells nobody how many items
 * it has, unless it has the role. Smaller groups go without: there that is what people who use VoiceOver asked for.
 * @param look class names
 * @param items list items
 * @param name what the list is called, where that is not clear from what stands before it
 */
export const resultList = (look: string, items: unknown, name?: string): TemplateResult =>
  // eslint-disable-next-line lit-a11y/no-redundant-role -- not redundant in Safari
  html`<ul class=${look} id="results" role="list" part="results" aria-label=${ifDefined(name)} aria-labelledby=${ifDefined(name && `results ${PAGE_HEADING_ID}`)}>${items}</ul>`;
