import { html, nothing, type TemplateResult } from 'lit';

/** A heading level of HTML. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * Id, within the element, of what tells its names from those of the page's other elements of its kind: the heading that
 * the page gave it, else its number.
 */
export const PAGE_HEADING_ID = 'page-heading';

/** The level for a heading `depth` steps below the element's own: at most 6. Anything that is no level counts as 2. */
export function headingLevel(own: number, depth: number): HeadingLevel {
  const start = Number.isInteger(own) && own >= 1 && own <= 5 ? own : 2;
  return Math.min(6, start + depth) as HeadingLevel;
}

/**
 * A real heading of that level.
 * @param look class names, for example `t2`: how large it is has nothing to do with its level
 * @param id id within the element, so that something can be labelled by the heading
 */
export function heading(level: HeadingLevel, look: string, content: unknown, id?: string): TemplateResult {
  const name = id ?? nothing;
  switch (level) {
    case 1:
      return html`<h1 class=${look} id=${name}>${content}</h1>`;
    case 2:
      return html`<h2 class=${look} id=${name}>${content}</h2>`;
    case 3:
      return html`<h3 class=${look} id=${name}>${content}</h3>`;
    case 4:
      return html`<h4 class=${look} id=${name}>${content}</h4>`;
    case 5:
      return html`<h5 class=${look} id=${name}>${content}</h5>`;
    case 6:
      return html`<h6 class=${look} id=${name}>${content}</h6>`;
  }
}

/** Which of the elements of its kind an element is, from 1, among those that it shares a page or a shadow tree with. */
export function numberOnPage(element: HTMLElement): number {
  const root = element.getRootNode() as ParentNode;
  return Math.max(1, [...root.querySelectorAll(element.localName)].indexOf(element) + 1);
}
