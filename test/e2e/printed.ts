import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** What a page comes out as on A4 paper. */
export interface Printed {
  /** Words of each sheet, with single spaces. */
  readonly sheets: readonly string[];
  /** Words of all sheets. */
  readonly text: string;
  /** The PDF, to look at. */
  readonly pdf: Buffer;
}

/** Prints a page to PDF on A4, as the browser's print dialog does, and reads the words back from the PDF. */
export async function printed(page: Page, { landscape = false } = {}): Promise<Printed> {
  const pdf = await page.pdf({ format: 'A4', landscape, printBackground: false });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const sheets = text.map((words) => words.replace(/\s+/g, ' ').trim());
  return { sheets, text: sheets.join(' '), pdf };
}
