import type { LitElement } from 'lit';

// What a reader sees and does in an element. Stories use it, too: nothing here knows a test runner.

/** The open shadow root of one of our elements. */
export const rootOf = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;

/** What a reader sees of an element, or of a part of it. */
export const wordsOf = (element: Element, selector = '.scp'): string =>
  rootOf(element).querySelector<HTMLElement>(selector)?.innerText ?? '';

/** All words of a control, also those that only assistive technology is given. Engines differ in the white space of `innerText`. */
const nameOf = ({ textContent }: Element): string => textContent.replace(/\s+/g, ' ').trim();

/** The first part of an element that the selector names and whose words match. */
export function byWords<T extends HTMLElement>(element: Element, selector: string, name: RegExp): T {
  const found = [...rootOf(element).querySelectorAll<T>(selector)].find((each) => name.test(nameOf(each)));
  if (found === undefined) throw new Error(`No ${selector} ${String(name)} in: ${wordsOf(element)}`);
  return found;
}

/** The first button whose words match. */
export const buttonOf = (element: Element, name: RegExp): HTMLButtonElement => byWords(element, 'button', name);

/** The first link whose words match. */
export const linkOf = (element: Element, name: RegExp): HTMLAnchorElement => byWords(element, 'a', name);

/** Unfolds the first disclosure whose summary matches. */
export const unfold = (element: Element, name: RegExp): void => byWords(element, 'summary', name).click();

/** The tick whose label matches. */
export function tickOf(element: Element, name: RegExp): HTMLInputElement {
  const box = byWords<HTMLLabelElement>(element, 'label', name).querySelector('input');
  if (box === null) throw new Error(`The label ${String(name)} holds no tick.`);
  return box;
}

/** Words of the headings of the results, in order. */
export const resultsOf = (element: Element): string[] =>
  [...rootOf(element).querySelectorAll<HTMLElement>('[part~="results"] > * :is(h1, h2, h3, h4, h5, h6)')].map(
    (heading) => heading.innerText.trim(),
  );

/** Where focus is within an element. */
export const focusOf = (element: Element): HTMLElement | null => rootOf(element).activeElement as HTMLElement | null;

/** Presses a control as a mouse or key does: it takes focus first. */
export function press(control: HTMLElement): void {
  control.focus();
  control.click();
}

/** Types a text into the search field of an element, as one who replaces what is there. */
export async function searchFor(element: LitElement, text: string): Promise<void> {
  const field = rootOf(element).querySelector<HTMLInputElement>('input[type="search"]');
  if (field === null) throw new Error('There is no search field.');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}
