/** Version of the library, set from package.json when it is built. */
export const VERSION = '0.1.0';

/** A class that says which version it comes from. */
type VersionedElement = CustomElementConstructor & { readonly version?: string };

/**
 * Registers an element unless the page has it already: embeds do get loaded twice, and the first one wins.
 * Warns once if the one that won is another version.
 */
export function defineElement(tag: string, element: VersionedElement): void {
  const present: VersionedElement | undefined = customElements.get(tag);
  if (present === undefined) customElements.define(tag, element);
  else if (present.version !== element.version)
    console.warn(
      `${tag} ${element.version ?? ''} was not registered: the page already has version ${present.version ?? 'unknown'}.`,
    );
}
