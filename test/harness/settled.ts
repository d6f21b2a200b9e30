import type { LitElement } from 'lit';

/** How an element ends up: with data, with an error panel, or still loading because the answer never comes. */
export type Outcome = 'ready' | 'error' | 'loading';

const isOurs = (element: Element): element is LitElement => element.localName.startsWith('scp-');

/** Elements of ours in a container, not those inside another's shadow root. */
export function elementsIn(container: Element): LitElement[] {
  return [...container.querySelectorAll('*')].filter(isOurs);
}

/**
 * Adds elements to a container and waits until each has come to one of the outcomes and has rendered it.
 * @param add adds the elements: they load as soon as they are in the page, so that listening has to begin before
 */
export async function settledAfter(
  container: HTMLElement,
  outcome: Outcome | readonly Outcome[],
  add: () => unknown,
): Promise<void> {
  const outcomes = [outcome].flat();
  const done = new Set<EventTarget>();
  const listening = new AbortController();
  const all = new Promise<void>((resolve) => {
    for (const each of outcomes)
      container.addEventListener(
        `scp-${each}`,
        (event) => {
          if (event.target) done.add(event.target);
          if (elementsIn(container).every((element) => done.has(element))) resolve();
        },
        { signal: listening.signal },
      );
  });
  await add();
  const waiting = !outcomes.includes('loading') && elementsIn(container).some((element) => !done.has(element));
  if (waiting) await all;
  listening.abort();
  await Promise.all(elementsIn(container).map((element) => element.updateComplete));
}

/** The element of ours in a story that shows one. @throws {Error} if there is none */
export function elementIn(container: HTMLElement): LitElement {
  const [element] = elementsIn(container);
  if (element === undefined) throw new Error('There is no element of ours here.');
  return element;
}
