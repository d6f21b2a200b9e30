import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJson } from '../../dataset/decode.js';
import { parseDataset } from '../../dataset/parse.js';
import { publicationAt } from '../../dataset/publish.js';
import { parseInstant } from '../../domain/london-time.js';
import type { Dataset } from '../../domain/types.js';
import { ROOT } from '../paths.js';
import { datasetText } from '../publish-data.js';

const FILE = join(ROOT, 'data/dataset.json');

/** The dataset that goes to a public server. */
export interface PublishedData {
  readonly dataset: Dataset;
  /** The moment for which it is made, in epoch milliseconds. */
  readonly at: number;
  /** The bytes of its file. */
  readonly bytes: Uint8Array;
  /** What is not in it because its day has not come: dates of days and ids of records. */
  readonly withheld: readonly string[];
}

/**
 * A dataset as it may be known on the day on which it was last changed. A build has no clock: the same files give the
 * same bytes. What is due later comes with `npm run publish-data`.
 * @param bytes the editor's file. Default: the project's
 * @throws {Error} if the dataset has errors
 */
export function publishedData(bytes: Uint8Array = readFileSync(FILE)): PublishedData {
  const result = parseDataset(decodeJson(bytes, null, FILE).value);
  if (!result.ok || result.issues.some(({ severity }) => severity !== 'warning'))
    throw new Error('data/dataset.json has errors. Run: npm run check-data -- data/dataset.json');
  const at = parseInstant(result.dataset.updated ?? '')?.ms ?? 0;
  const { dataset, withheld } = publicationAt(result.dataset, at);
  // The editor's own file, as long as it may be published as it is.
  return { dataset, at, withheld, bytes: withheld.length === 0 ? bytes : Buffer.from(datasetText(dataset)) };
}
