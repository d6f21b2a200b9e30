/** Version of the library, set from package.json when it is built. */
export const VERSION = '0.1.0';

/** A class that says which version it comes from. */
type VersionedElement = CustomElementConstructor & { readonly version?: string };

/** Versions that came too late, by tag. On the page, so that the copy that won knows of those that did not. */
const REFUSED = Symbol.for('scp/refused-versions/1');

const page = globalThis as unknown as Record<symbol, Map<string, Set<string>> | undefined>;

/** Other versions whose script was loaded after the one that runs, and is not used. */
export const refusedVersions = (tag: string): readonly string[] => [...(page[REFUSED]?.get(tag) ?? [])];

function refuse(tag: string, version: string): void {
  const byTag = (page[REFUSED] ??= new Map<string, Set<string>>());
  byTag.set(tag, new Set(byTag.get(tag)).add(version));
  // Their reports name it. What runs may be so old that it cannot be asked.
  for (const element of document.querySelectorAll<HTMLElement & { requestUpdate?: () => void }>(tag))
    element.requestUpdate?.();
}

/**
 * Registers an element unless the page has it already: embeds do get loaded twice, and the first one wins.
 * Warns once if the one that won is another version.
 */
export function defineElement(tag: string, element: VersionedElement): void {
  const present: VersionedElement | undefined = customElements.get(tag);
  if (present === undefined) {
    customElements.define(tag, element);
    return;
  }
  if (present.version === element.version) return;
  console.warn(
    `${tag} ${element.version ?? ''} was not registered: the page already has version ${present.version ?? 'unknown'}.`,
  );
  refuse(tag, element.version ?? 'unknown');
}
