import { DatasetError } from './errors.js';

/**
 * Reads bytes as JSON in UTF-8; a byte order mark is accepted. Bytes that are not UTF-8 become U+FFFD, which
 * `parseDataset` reports for each text.
 *
 * @param contentType the server's `Content-Type`, if there was a server; only `text/html` matters
 * @param url named in errors
 * @param explain says where a text stops being JSON. Default: the engine's own words, which differ and often name no
 *   place; the command for editors knows better, and pages need not carry that
 * @throws {DatasetError} `encoding` (UTF-16), `not-json` (a web page), `wrong-shape` (nothing there) or `bad-json`,
 *   whose `detail` says where
 */
export function decodeJson(
  bytes: Uint8Array,
  contentType: string | null = null,
  url = '',
  explain: (text: string, error: unknown) => string = (_, error) => String(error),
): { value: unknown } {
  if (isUtf16(bytes)) throw new DatasetError('encoding', url, 'The file is saved as UTF-16. Save it as UTF-8.');
  const text = new TextDecoder().decode(bytes);
  const start = text.trimStart();
  // First of all, so that an empty error page is a web page.
  if (start.startsWith('<') || /^\s*text\/html\b/i.test(contentType ?? '')) throw new DatasetError('not-json', url);
  if (start === '') throw new DatasetError('wrong-shape', url, 'The file is empty.');
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    throw new DatasetError('bad-json', url, explain(text, error));
  }
}

/** JSON starts with ASCII, which UTF-16 and UTF-32 pad with NULs. */
function isUtf16(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4).includes(0);
}
