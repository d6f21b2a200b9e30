/**
 * How an attribute of text becomes a property. One that is taken away leaves `undefined`, as if it had never been there:
 * Lit's own converter leaves `null`.
 */
export const textAttribute = { fromAttribute: (text: string | null) => text ?? undefined };
