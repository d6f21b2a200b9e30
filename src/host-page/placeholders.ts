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

/** Names of all elements there are: a script of one element knows those of the others. */
export const NAMES = ['week-programme', 'course-finder', 'toolkit-browser', 'threshold-chart', 'resource-library'];

/** What stands for no element and shows its fallback for good, by the copy of the script that said so first. */
const TOLD = Symbol.for('scp/misspelt/1');

const page = globalThis as unknown as Record<symbol, Set<string> | undefined>;

/** Tells whoever built the page of names that are none of ours: nothing else would, since no element is there to. */
function tellOfMisspelt(): void {
  const told = (page[TOLD] ??= new Set());
  const marks = [...document.querySelectorAll(`div[${MARK}]`)].flatMap((div) => {
    const name = div.getAttribute(MARK) ?? '';
    return NAMES.includes(name) ? [] : [`${MARK}="${name}"`];
  });
  const tags = [...document.querySelectorAll(':not(:defined)')]
    .map(({ localName }) => localName)
    .filter((tag) => tag.startsWith('scp-') && !NAMES.includes(tag.slice('scp-'.length)))
    .map((tag) => `<${tag}>`);
  for (const written of [...marks, ...tags]) {
    if (told.has(written)) continue;
    told.add(written);
    console.warn(
      `${written} is no safeguarding element, so only its fallback shows. The names are ${NAMES.join(', ')}.`,
    );
  }
}

/**
 * Fills what the page holds now and, if it is still being read, what follows. Nothing of ours stays to watch the page:
 * for a `div` that a script adds later, the same script element is run again, which calls the function given back.
 */
export function fillAsPageIsRead(names: readonly string[]): () => void {
  const now = () => fillPlaceholders(names);
  const atEnd = () => {
    now();
    tellOfMisspelt();
  };
  now();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', atEnd, { once: true });
  else tellOfMisspelt();
  return now;
}
