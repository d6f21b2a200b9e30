import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** What a page comes out as on A4 paper. */
export interface Printed {
  /** Words of each sheet, with single spaces. */
  readonly sheets: readonly string[];
  /** Words of all sheets. */
  readonly text: string;
  /** Width and height of the first sheet, in millimetres. */
  readonly size: readonly [width: number, height: number];
  /** The PDF, to look at. */
  readonly pdf: Buffer;
}

/** How to print. */
export interface PrintOptions {
  readonly landscape?: boolean;
  /** Takes the paper that the page's own style sheets ask for, instead of A4. */
  readonly ownPaper?: boolean;
}

/** A point in millimetres. */
const POINT = 25.4 / 72;

/** Prints a page to PDF on A4, as the browser's print dialog does, and reads the words back from the PDF. */
export async function printed(
  page: Page,
  { landscape = false, ownPaper = false }: PrintOptions = {},
): Promise<Printed> {
  const pdf = await page.pdf({ format: 'A4', landscape, printBackground: false, preferCSSPageSize: ownPaper });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const sheets = text.map((words) => words.replace(/\s+/g, ' ').trim());
  const [left = 0, top = 0, right = 0, bottom = 0] = (await document.getPage(1)).view;
  const size = [Math.round((right - left) * POINT), Math.round((bottom - top) * POINT)] as const;
  return { sheets, text: sheets.join(' '), size, pdf };
}

/**
 * Prints what a control of the page prints, instead of opening the browser's print dialog.
 * @param act presses the control
 */
export async function printedBy(page: Page, act: () => Promise<void>): Promise<Printed> {
  await page.evaluate(() => (window.print = () => dispatchEvent(new Event('beforeprint'))));
  await act();
  return printed(page, { ownPaper: true });
}
