/** What an attribute such as `topic="neglect,missing"` asks for. */
export interface IdList {
  /** The ids that the data has, each once, in the order of the attribute. */
  readonly ids: readonly string[];
  /** The others: ignored, and told to whoever built the page. */
  readonly unknown: readonly string[];
}

/** What the line about a starting scope says. */
export interface ScopeModel {
  /** For example `Showing 12 of 72 courses: for schools`. */
  readonly words: string;
  /** The way out, for example `Show all 72 courses`. */
  readonly wayOut: string;
}

/**
 * Reads a comma-separated list of ids, in capitals or not. No attribute, or none that is known, asks for nothing.
 */
export function readIds(text: string | undefined, known: Iterable<string>): IdList {
  const asked = new Set((text ?? '').split(',').map((id) => id.trim()));
  asked.delete('');
  const exact = new Set(known);
  const all = new Map([...exact].map((id) => [id.toLowerCase(), id]));
  const meant = (id: string): string | undefined => (exact.has(id) ? id : all.get(id.toLowerCase()));
  const ids = [...asked].flatMap((id) => meant(id) ?? []);
  return { ids: [...new Set(ids)], unknown: [...asked].filter((id) => meant(id) === undefined) };
}

/** One sentence for each id that an attribute asks for in vain. */
export const unknownIdWarnings = (attribute: string, ids: readonly string[]): string[] =>
  ids.map((id) => `The attribute ${attribute} names "${id}", which nothing shown here has. It was ignored.`);
