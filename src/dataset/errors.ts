/** Why a dataset could not be shown. Part of the public contract: the `code` of the `scp-error` event. */
export type DatasetErrorCode =
  | 'bad-json'
  | 'not-json'
  | `http-${number}`
  | 'wrong-shape'
  | 'encoding'
  | 'truncated'
  | 'too-big'
  | 'schema-newer'
  | 'network'
  | 'offline'
  | 'timeout'
  | 'no-src';

const MESSAGES: ReadonlyMap<DatasetErrorCode, string> = new Map([
  ['bad-json', 'There is a mistake in the data, so it cannot be read.'],
  ['not-json', 'The address returned a web page, not data.'],
  ['wrong-shape', 'The address returned something other than safeguarding data.'],
  ['encoding', 'The data is saved in a way that cannot be read. It must be saved as UTF-8.'],
  ['truncated', 'The data stopped arriving part of the way through.'],
  ['too-big', 'The data is too big to load.'],
  ['schema-newer', 'The data is made for a newer version of this page.'],
  ['network', 'The data could not be reached: the connection failed or was blocked.'],
  ['offline', 'You appear to be offline.'],
  ['timeout', 'The data took too long to arrive.'],
  ['no-src', 'No address of data is given.'],
  ['http-404', 'The data was not found at its address (error 404).'],
]);

/** A dataset that could not be loaded. Its `message` is one sentence in plain English that the public may read. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';

  /**
   * @param code which kind of failure
   * @param url the address that was asked for; empty if the data came from elsewhere
   * @param detail what an editor needs besides, for example the line of a mistake; never shown to the public
   */
  constructor(
    readonly code: DatasetErrorCode,
    readonly url: string,
    readonly detail?: string,
  ) {
    super(MESSAGES.get(code) ?? `The server could not send the data (error ${code.slice('http-'.length)}).`);
  }
}

/**
 * Whether a value is a {@link DatasetError}. `instanceof` does not do: several scripts on a page share one store, and
 * the error may come from the class of another script.
 */
export function isDatasetError(value: unknown): value is DatasetError {
  return value instanceof Error && value.name === 'DatasetError' && 'code' in value;
}
