import { manifest } from './embed-page.js';

/** A whole page of a host, from what stands in its head and its body. */
export const hostPage = (head: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;

/** The integrity hash of an embed file. */
export const integrityOf = (file: string): string => manifest.files[file]?.integrity ?? '';
