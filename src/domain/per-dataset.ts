import type { Dataset } from './types.js';

/** A function of a dataset that is worked out once for each dataset: lists may have 10,000 records. */
export function perDataset<T>(work: (dataset: Dataset) => T): (dataset: Dataset) => T {
  const known = new WeakMap<Dataset, { readonly value: T }>();
  return (dataset) => {
    const entry = known.get(dataset) ?? { value: work(dataset) };
    known.set(dataset, entry);
    return entry.value;
  };
}
