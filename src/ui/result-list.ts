import { html, type TemplateResult } from 'lit';

/**
 * The one list of results of an element. Safari takes a list without bullets for layout, and tells nobody how many items
 * it has, unless it has the role. Smaller groups go without: there that is what people who use VoiceOver asked for.
 * @param look class names
 * @param items list items
 */
export const resultList = (look: string, items: unknown): TemplateResult =>
  // eslint-disable-next-line lit-a11y/no-redundant-role -- not redundant in Safari
  html`<ul class=${look} role="list" part="results">${items}</ul>`;
