import { ScpDownloadEvent } from '../controllers/events.js';

/**
 * Offers a text as a file, unless the page cancels `scp-download`. Made in the browser: no request, and allowed by
 * `default-src 'none'`.
 * @param name ASCII file name
 * @param type media type, for example `text/calendar;charset=utf-8`
 */
export function downloadText(name: string, type: string, text: string): void {
  if (!document.dispatchEvent(new ScpDownloadEvent(name))) return;
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after this task: it must live a little longer.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
