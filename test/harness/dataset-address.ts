import { sharedDatasetStore } from '../../src/dataset/load.js';

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

const PENDING = 'about:pending/';

let waiting = 0;

/** An address whose answer never comes: what loads from it goes on loading. */
export function pendingAddress(): string {
  if (waiting === 0) {
    const store = sharedDatasetStore();
    const { load } = store;
    store.load = (url, options) =>
      url.startsWith(PENDING) ? new Promise(() => undefined) : load.call(store, url, options);
  }
  waiting += 1;
  return `${PENDING}${waiting}`;
}
