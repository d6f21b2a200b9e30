/**
 * What a property of text may be set to from outside, whatever its type says. Frameworks pass null for "not set", and a
 * number or an object is at least no fault of the page's other elements.
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' || value === undefined || value === null) return value ?? undefined;
  try {
    return `${value as number}`;
  } catch {
    // A symbol, or an object that will not become text.
    return undefined;
  }
}

/**
 * How an attribute of text becomes a property. One that is taken away leaves `undefined`, as if it had never been there:
 * Lit's own converter leaves `null`.
 */
export const textAttribute = { fromAttribute: (text: string | null) => text ?? undefined };
