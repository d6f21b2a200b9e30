import { cleanText } from './text.js';

/**
 * Reads one element's state from a page's query or hash.
 *
 * @param part the query without `?` or the hash without `#`; anything at all
 * @param prefix the element's id or short tag: its keys are written `prefix.key`
 * @param keys the keys the element knows; others are not read
 * @returns the values by key; of a key that occurs twice the first, none for one that cannot be decoded
 */
export function readState(part: string, prefix: string, keys: readonly string[]): Map<string, string> {
  const wanted = new Map(keys.map((key) => [`${prefix}.${key}`, key]));
  const state = new Map<string, string>();
  for (const segment of part.split('&')) {
    const [name, value] = splitSegment(segment);
    const key = wanted.get(decode(name) ?? '');
    const text = decode(value);
    if (key !== undefined && text !== null && !state.has(key)) state.set(key, text);
  }
  return state;
}

/**
 * Writes one element's state into a page's query or hash. Everything that is not one of the given keys of this
 * prefix stays as it is, byte for byte and in its place; new keys go to the end.
 *
 * @param part the query without `?` or the hash without `#`; anything at all
 * @param values the new value by key; `null` takes the key out
 */
export function writeState(part: string, prefix: string, values: ReadonlyMap<string, string | null>): string {
  const pending = new Map([...values].map(([key, value]) => [`${prefix}.${key}`, value]));
  const kept = (part === '' ? [] : part.split('&')).flatMap((segment) => {
    const name = decode(splitSegment(segment)[0]) ?? '';
    const value = pending.get(name);
    if (value === undefined) return [segment];
    // The first of several takes the new value, the rest go.
    pending.set(name, null);
    return value === null ? [] : [encodeSegment(name, value)];
  });
  const added = [...pending].flatMap(([name, value]) => (value === null ? [] : [encodeSegment(name, value)]));
  return [...kept, ...added].join('&');
}

/** The ids in a value such as `neglect,exploitation`. */
export const readIdList = (value: string | undefined): readonly string[] =>
  (value ?? '').split(',').filter((id) => id !== '');

/** Ids as a value; null, which leaves the key out, for none. */
export const writeIdList = (ids: Iterable<string> | undefined): string | null => [...(ids ?? [])].join(',') || null;

function splitSegment(segment: string): [string, string] {
  const at = segment.indexOf('=');
  return at < 0 ? [segment, ''] : [segment.slice(0, at), segment.slice(at + 1)];
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function encodeSegment(name: string, value: string): string {
  // Half a surrogate pair makes encodeURIComponent throw. Commas are legal here and keep lists readable.
  const encode = (text: string): string => encodeURIComponent(cleanText(text)).replaceAll('%2C', ',');
  return `${encode(name)}=${encode(value)}`;
}
