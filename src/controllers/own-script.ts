let ownAddress: string | null = null;

/** The page's script element whose path ends in that file name: module scripts have no `document.currentScript`. */
function findScript(fileName: string): string | null {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
  // Not by way of URL: the page may hold a script whose address cannot be read.
  return scripts.find(({ src }) => src.replace(/[?#].*$/s, '').endsWith(`/${fileName}`))?.src ?? null;
}

/**
 * Remembers where the embed file came from, so that an element without `src` finds the dataset beside it.
 * Called once at the top of each embed file, while `document.currentScript` still names it.
 */
export function rememberOwnScript(fileName: string): void {
  const current = document.currentScript;
  ownAddress ??= (current instanceof HTMLScriptElement && current.src) || findScript(fileName);
}

/** Address of the embed file that these elements came from, or null if they came otherwise. */
export const ownScript = (): string | null => ownAddress;

/**
 * Address of `dataset.json` beside the embed file, or null where nothing is beside it: the elements came from the npm
 * package, or from a script that the page made of text (`blob:`).
 */
export function defaultSource(): string | null {
  try {
    return ownAddress === null ? null : new URL('dataset.json', ownAddress).href;
  } catch {
    return null;
  }
}
