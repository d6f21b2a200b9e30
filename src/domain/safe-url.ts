import { hasControlCharacters } from './text.js';

/** Longer addresses are refused: some mail programs, proxies and browsers cut them. */
export const LONGEST_URL = 2048;

type LinkKind = 'web' | 'mail' | 'phone';

const KINDS: ReadonlyMap<string, LinkKind> = new Map([
  ['https:', 'web'],
  ['http:', 'web'],
  ['mailto:', 'mail'],
  ['tel:', 'phone'],
]);

/** An address that is safe to link to. */
export interface SafeUrl {
  /** The address as the browser will use it. */
  readonly href: string;
  /** Name of the website, with a port if the address has one; empty for mail and telephone. */
  readonly host: string;
  readonly kind: LinkKind;
}

/**
 * What is wrong with an address: `no-scheme` has no `https://` (a browser would look for it on the page's own site),
 * `unsafe` runs code, opens files or carries a password, `malformed` cannot be read.
 */
export type UrlFault = 'no-scheme' | 'unsafe' | 'malformed';

/** The address if it may be linked to, else `null`. Only https, http, mailto and tel may, judged after parsing. */
export function safeUrl(value: string): SafeUrl | null {
  const checked = check(value);
  return typeof checked === 'string' ? null : checked;
}

/** What is wrong with an address, or `null` if {@link safeUrl} accepts it. */
export function urlFault(value: string): UrlFault | null {
  const checked = check(value);
  return typeof checked === 'string' ? checked : null;
}

function check(value: string): SafeUrl | UrlFault {
  // The parser drops tabs and line ends silently, which hides "java\nscript:" from whoever reads the data.
  if (value.length > LONGEST_URL || hasControlCharacters(value) || /[\t\n\r]/.test(value)) return 'malformed';
  // A dot before the colon: www.council.gov.uk:8080 is a host with a port, not a scheme.
  if (!/^\s*[a-z][a-z0-9+-]*:/i.test(value)) return value.trim() === '' ? 'malformed' : 'no-scheme';
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return 'malformed';
  }
  const kind = KINDS.get(url.protocol);
  if (kind === undefined || url.username !== '' || url.password !== '') return 'unsafe';
  if (kind !== 'web' && url.pathname === '') return 'malformed';
  return { href: url.href, host: url.host, kind };
}

/**
 * The `tel:` address of a UK telephone number as people write it: "01983 823435", "0800 1111", "+44 (0)1983 823435", "999".
 * Words after the number ("option 2") are left out. Empty if the text does not start with one number of a
 * possible length: a wrong number is worse than none.
 */
export function telHref(phone: string): string {
  const number = (/^\s*[+(]?\d[\d\s().-]*/.exec(phone)?.[0] ?? '').replace(/\(0\)/, '').replace(/[\s().-]/g, '');
  return /^(0\d{7,10}|\+\d{8,15}|[1-9]\d{2,5})$/.test(number) ? `tel:${number}` : '';
}
