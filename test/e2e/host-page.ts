import type { Page } from 'playwright-core';
import { manifest } from './embed-page.js';
import type { Stage } from './stage.js';
import type { Visit } from './visit.js';

/** A whole page of a host, from what stands in its head and its body. */
export const hostPage = (head: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;

/** The integrity hash of an embed file. */
export const integrityOf = (file: string): string => manifest.files[file]?.integrity ?? '';

/** Opens a page of the stage's host, made of what stands in its head and its body. */
export function openPage(
  stage: Stage,
  head: string,
  body: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Visit> {
  stage.host.pages.set('/page.html', hostPage(head, body));
  return stage.visit('/page.html', prepare);
}
