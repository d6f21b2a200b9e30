import { nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { elementsIn } from './settled.js';

/** The text spacing that people may set: WCAG 2.2, success criterion 1.4.12. */
const SPACING = new CSSStyleSheet();
SPACING.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`);

/** What a reader may do to a page, and the styles of a container that come to the same. */
export const READERS = [
  { name: '320 pixels', width: '320px', text: '', spaced: false },
  { name: 'text at 200 %', width: '640px', text: '200%', spaced: false },
  { name: 'text spacing at 320 pixels', width: '320px', text: '', spaced: true },
] as const;

/** Everything in a tree, with what open shadow roots in it hold. */
function* everything(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* everything(element.shadowRoot);
  }
}

const nameOf = ({ localName, className }: HTMLElement): string =>
  `${localName}.${String(className).trim().split(/\s+/).join('.')}`;

/** Whether words are cut off: hidden for the eye on purpose does not count, nor does what scrolls by itself. */
function isCut(element: HTMLElement): boolean {
  if (!(element instanceof HTMLElement) || element.clientWidth <= 1 || element.innerText.trim() === '') return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  return (
    (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
    (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
  );
}

/** How far an element sticks out of the container at either side, in pixels. */
function overhang(element: HTMLElement, container: DOMRect): number {
  const { left, right, width } = element.getBoundingClientRect();
  return width === 0 ? 0 : Math.max(container.left - left, right - container.right);
}

async function settled(elements: readonly LitElement[]): Promise<void> {
  // Widths are measured in the frame after the one that lays the elements out.
  await nextFrame();
  await nextFrame();
  await Promise.all(elements.map((element) => element.updateComplete));
}

/** What scrolls sideways or is cut off for such a reader; empty if nothing. The container is as before afterwards. */
export async function misfits(
  container: HTMLElement,
  { name, width, text, spaced }: (typeof READERS)[number],
): Promise<string[]> {
  const before = container.style.cssText;
  container.style.cssText = `${before}; inline-size: ${width}; font-size: ${text}`;
  const roots = [...everything(container)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  if (spaced) for (const root of roots) root.adoptedStyleSheets.push(SPACING);
  try {
    await settled(elementsIn(container));
    const hosts = [...container.querySelectorAll<HTMLElement>('*')].filter(({ shadowRoot }) => shadowRoot !== null);
    const wide = hosts
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 || overhang(element, container.getBoundingClientRect()) > 1,
      )
      .map((element) => `${name}: ${element.localName} is ${element.scrollWidth - element.clientWidth}px too wide`);
    const cut = [...everything(container)].filter(isCut).map((element) => `${name}: ${nameOf(element)} is cut off`);
    return [...wide, ...cut];
  } finally {
    if (spaced)
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== SPACING);
    container.style.cssText = before;
    await settled(elementsIn(container));
  }
}
