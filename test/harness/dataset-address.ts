/** An address that answers with that dataset, or any other JSON: no server, and different on every call. */
export const datasetAddress = (value: unknown): string => textAddress(JSON.stringify(value), 'application/json');

/** An address that answers with that text. */
export const textAddress = (text: string, type: string): string => URL.createObjectURL(new Blob([text], { type }));

/** An address that never answers with data: a load from it fails. */
export const missingAddress = (): string => {
  const address = textAddress('', 'application/json');
  URL.revokeObjectURL(address);
  return address;
};
