import type { Dataset } from '../domain/types.js';
import { searchCollection, type SearchableCollection } from './dataset-index.js';
import type { SearchHit } from './search-index.js';

/** Records that match, and why. */
export interface FoundRecords<T> {
  /** Best first; in the order of the data while nothing is typed. */
  readonly found: readonly T[];
  /** By id. Empty while nothing is typed. */
  readonly hits: ReadonlyMap<string, SearchHit>;
}

/** The records of a collection, or of a part of it, that match what someone typed. */
export function findRecords<T extends { readonly id: string }>(
  dataset: Dataset,
  collection: SearchableCollection,
  records: readonly T[],
  query: string,
): FoundRecords<T> {
  if (query.trim() === '') return { found: records, hits: new Map() };
  const hits = new Map(searchCollection(dataset, collection, query).map((hit) => [hit.id, hit]));
  const byId = new Map(records.map((record) => [record.id, record]));
  return { found: [...hits.keys()].map((id) => byId.get(id)).filter((record) => record !== undefined), hits };
}
