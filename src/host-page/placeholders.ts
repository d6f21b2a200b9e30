/** Names the element that a `div` stands for: `data-scp="course-finder"`. */
const MARK = 'data-scp';

/**
 * The attributes that the element's class reads. Others are not taken over: editors of a site that may write `data-`
 * attributes must not come to `style` or `onclick` by way of us.
 */
function attributesOf(tag: string): readonly string[] {
  return (customElements.get(tag) as { observedAttributes?: readonly string[] } | undefined)?.observedAttributes ?? [];
}

function fill(div: HTMLElement, tag: string): void {
  // In an editor the page's own text is being written: what we add there would be saved.
  if (div.isContentEditable || [...div.children].some(({ localName }) => localName === tag)) return;
  // Around our own script: the rest of its children has not been read.
  if (document.readyState === 'loading' && div.contains(document.currentScript)) return;
  const element = document.createElement(tag);
  for (const name of attributesOf(tag)) {
    const value = div.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...div.childNodes);
  div.append(element);
}

/**
 * Puts an element into each `<div data-scp="…">` that stands for one of these, with the attributes `data-…` as its own
 * and the children of the `div` as its fallback. For sites whose editors may not use new tags. Done once for each `div`,
 * however often it is called and whichever copy of the script calls it.
 * @param names without `scp-`, for example `course-finder`
 */
export function fillPlaceholders(names: readonly string[]): void {
  for (const name of names)
    for (const div of document.querySelectorAll<HTMLElement>(`div[${MARK}="${name}"]`)) fill(div, `scp-${name}`);
}

/**
 * Fills what the page holds now and, if it is still being read, what follows. Nothing of ours stays to watch the page:
 * for a `div` that a script adds later, the same script element is run again, which calls the function given back.
 */
export function fillAsPageIsRead(names: readonly string[]): () => void {
  const now = () => fillPlaceholders(names);
  now();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', now, { once: true });
  return now;
}
