import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Announcer } from './announcer.js';

type Host = ReactiveControllerHost & HTMLElement & Pick<LitElement, 'renderRoot'>;

/** What is said where a page in a sandbox, or the browser, opens no dialog. */
const BY_HAND = 'If nothing opens, print with your browser: Ctrl and P, or Command and P.';

/** Margins of the sheet. A rule for pages has no effect within a shadow root, but in the frame it has. */
const SHEET = '@page { size: A4; margin: 12mm; } body { margin: 0; line-height: 1.4; }';

/**
 * Prints an element without the page around it. Styles of an element cannot hide its page, so a copy of what is on screen
 * is put into an empty frame, and that is printed. The frame has no address: it makes no request, no content security
 * policy forbids it, and it needs no script. A page in a sandbox may open no print dialog: then the reader is told how.
 */
export class PrintController implements ReactiveController {
  readonly #host: Host;
  readonly #announcer: Announcer;
  #frame: HTMLIFrameElement | undefined;

  constructor(host: Host, announcer: Announcer) {
    this.#host = host;
    this.#announcer = announcer;
    host.addController(this);
  }

  /**
   * Opens the print dialog.
   * @param name what is printed, for the name of the file if it is saved
   * @param styles styles of the copy, as CSS
   * @param prepare changes the copy before it is printed
   */
  print(name: string, styles: string, prepare: (copy: HTMLElement) => void): void {
    this.#remove();
    const frame = document.createElement('iframe');
    frame.className = 'print-frame';
    frame.tabIndex = -1;
    frame.setAttribute('aria-hidden', 'true');
    // Some browsers make the frame's document only once it has loaded.
    frame.addEventListener('load', () => this.#fill(frame, name, styles, prepare), { once: true });
    this.#frame = frame;
    this.#host.renderRoot.append(frame);
  }

  // The frame stays until the next time: some browsers say that they have printed when they have only begun.
  hostDisconnected(): void {
    this.#remove();
  }

  #fill(frame: HTMLIFrameElement, name: string, styles: string, prepare: (copy: HTMLElement) => void): void {
    const { contentDocument: page, contentWindow: view } = frame;
    const original = this.#host.renderRoot.querySelector<HTMLElement>('.scp');
    let begun = false;
    if (page !== null && view !== null && original !== null) {
      view.addEventListener('beforeprint', () => (begun = true));
      const copy = page.importNode(original, true);
      prepare(copy);
      page.title = name;
      page.documentElement.lang = 'en-GB';
      page.body.append(copy);
      page.body.style.fontFamily = getComputedStyle(this.#host).fontFamily;
      const sheet = new (view as typeof globalThis & Window).CSSStyleSheet();
      sheet.replaceSync(`${SHEET} ${styles}`);
      page.adoptedStyleSheets = [sheet];
      view.print();
    }
    if (!begun) this.#announcer.answer(BY_HAND);
  }

  #remove(): void {
    this.#frame?.remove();
    this.#frame = undefined;
  }
}
