import { PAPER_TAG } from '../controllers/width-controller.js';
import { render, type CSSResultOrNative, type TemplateResult } from 'lit';

/** A sheet of paper. */
export interface Paper {
  /** Width and height in millimetres. */
  readonly width: number;
  readonly height: number;
  /** Sizes of the text in points, largest first: the largest that takes no more sheets than the smallest. */
  readonly sizes: readonly number[];
}

/** Margin on each side, in millimetres. Printers need about 5. */
const MARGIN = 10;

/** A millimetre in pixels: 96 pixels are an inch, on paper as well. */
const MILLIMETRE = 96 / 25.4;

/** The holder is out of sight on the screen, where it is measured. The page's own styles cannot reach it. */
const HOLDER = `:host{all:initial!important;display:block!important;position:fixed!important;visibility:hidden!important}
@media print{:host{position:static!important;visibility:visible!important}}
.scp{font-family:Arial,Helvetica,sans-serif;line-height:1.25}`;

/** Takes everything else of the page off the paper. */
const pageRules = ({ width, height }: Paper): string =>
  `@media print{@page{size:${width}mm ${height}mm;margin:${MARGIN}mm}
html,body{all:initial!important;display:block!important;font-size:0!important}
:is(html,body)::before,:is(html,body)::after,body>:not(${PAPER_TAG}){display:none!important}}`;

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

/**
 * Prints something alone, without the page around it. A style sheet of an element cannot hide the page that it stands
 * on, so for the time of printing the content stands at the end of the page's body, in a closed shadow root, beside a
 * style sheet of the page that hides the rest. No window, frame or address is opened, and both kinds of sheet are
 * constructed, so that it works under `default-src 'none'`. A sandboxed frame must have `allow-modals` to print at all.
 *
 * @param styles the element's own; their rules for print count
 * @returns false if the page or the browser did not let it print
 */
export function printAlone(content: TemplateResult, styles: readonly CSSResultOrNative[], paper: Paper): boolean {
  const holder = document.createElement(PAPER_TAG);
  holder.lang = 'en-GB';
  holder.dir = 'ltr';
  // Closed: what is on the paper is nothing for the page's scripts. It is there for the time of printing only.
  // eslint-disable-next-line wc/no-closed-shadow-root
  const root = holder.attachShadow({ mode: 'closed' });
  // What is measured on the screen has to look as it will on paper.
  const own = styles.map((style) => ('cssText' in style ? style.cssText : '')).join('');
  root.adoptedStyleSheets = [sheetOf(own.replaceAll('@media print', '@media all')), sheetOf(HOLDER)];
  const sheet = document.createElement('div');
  sheet.className = 'scp';
  sheet.style.inlineSize = `${paper.width - 2 * MARGIN}mm`;
  root.append(sheet);
  render(content, sheet);
  const page = sheetOf(pageRules(paper));
  document.body.append(holder);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  const sheetsAt = (size: number): number => {
    sheet.style.fontSize = `${size}pt`;
    return sheet.offsetHeight / ((paper.height - 2 * MARGIN) * MILLIMETRE);
  };
  const fewest = Math.ceil(sheetsAt(Math.min(...paper.sizes)));
  // Where a sheet ends some room is lost, because rows are not torn.
  paper.sizes.find((size) => sheetsAt(size) <= (fewest === 1 ? 1 : fewest - 0.3));

  const done = new AbortController();
  const remove = () => {
    done.abort();
    holder.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== page);
  };
  let begun = false;
  const options = { capture: true, signal: done.signal };
  globalThis.addEventListener('beforeprint', () => (begun = true), options);
  // Not every browser says when it has printed; who uses the page again has done with the paper.
  for (const name of ['afterprint', 'pagehide', 'pointerdown', 'keydown'])
    globalThis.addEventListener(name, remove, options);
  // Browsers inside other apps may lack it.
  (globalThis.print as (() => void) | undefined)?.();
  if (!begun) remove();
  return begun;
}
