import { elementsIn } from './settled.js';

const REFERENCES = [
  'aria-controls',
  'aria-labelledby',
  'aria-describedby',
  'aria-owns',
  'aria-activedescendant',
  'for',
];

function faultsOf({ localName, shadowRoot }: Element): string[] {
  if (shadowRoot === null) return [];
  const faults: string[] = [];
  // What stands where it must not, such as a list in a paragraph, stands elsewhere after it was written and read again.
  const { innerHTML } = shadowRoot;
  const read = new DOMParser().parseFromString(`<!doctype html><body>${innerHTML}</body>`, 'text/html').body.innerHTML;
  if (read !== innerHTML) {
    const at = [...read].findIndex((character, index) => character !== innerHTML[index]);
    faults.push(`is read as other markup at: ${innerHTML.slice(Math.max(0, at - 80), at + 40)}`);
  }
  const ids = [...shadowRoot.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids))
    if (ids.filter((each) => each === id).length > 1) faults.push(`has the id ${id} twice`);
  for (const name of REFERENCES) {
    for (const each of shadowRoot.querySelectorAll(`[${name}]`)) {
      // A list may name a heading of the page's own that stands only where the page gave one.
      const named = (each.getAttribute(name) ?? '').split(/\s+/);
      if (!named.some((id) => ids.includes(id))) faults.push(`has ${name}="${named.join(' ')}", which is nowhere`);
    }
  }
  return faults.map((fault) => `${localName} ${fault}`);
}

/** What is wrong with the markup of our elements in a container, as far as a browser can tell. */
export const markupFaults = (container: Element): string[] => elementsIn(container).flatMap(faultsOf);
