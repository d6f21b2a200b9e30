import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What holds something that is printed alone: while it is there, the page around it is not printed. */
export const PAPER_TAG = 'scp-paper';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Tells how wide the host is, in ems of its own text, for what a container query cannot do: building other markup.
 * While the page is printed every host counts as wide: a sheet of A4 is.
 */
export class WidthController implements ReactiveController {
  readonly #host: Host;
  readonly #steps: readonly number[];
  readonly #renderNow: () => void;
  #ems = 0;
  #printing = false;
  #observer: ResizeObserver | undefined;

  /**
   * @param steps widths in em at which the host renders again
   * @param renderNow renders the host at once: a page that calls `print()` leaves no time between the event and the paper
   */
  constructor(host: Host, steps: readonly number[], renderNow: () => void) {
    this.#host = host;
    this.#steps = steps;
    this.#renderNow = renderNow;
    host.addController(this);
  }

  /** Whether the page is being printed. */
  get printing(): boolean {
    return this.#printing;
  }

  /** Whether the host is at least that many ems wide. */
  atLeast(ems: number): boolean {
    return this.#printing || this.#ems >= ems;
  }

  hostConnected(): void {
    // In the next frame: a render inside the callback changes the host's height, which browsers report as an error.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#observer.observe(this.#host);
    globalThis.addEventListener('beforeprint', this.#beforePrint);
    globalThis.addEventListener('afterprint', this.#afterPrint);
    this.#measure();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    globalThis.removeEventListener('beforeprint', this.#beforePrint);
    globalThis.removeEventListener('afterprint', this.#afterPrint);
  }

  readonly #beforePrint = () => {
    if (document.querySelector(PAPER_TAG) === null) this.#setPrinting(true);
  };
  readonly #afterPrint = () => this.#setPrinting(false);

  #setPrinting(printing: boolean): void {
    if (printing === this.#printing) return;
    this.#printing = printing;
    this.#host.requestUpdate();
    this.#renderNow();
  }

  #measure(): void {
    const { width } = this.#host.getBoundingClientRect();
    // A host in a hidden tab has no width: it keeps what it had.
    if (width === 0) return;
    const before = this.#step();
    this.#ems = width / Number.parseFloat(getComputedStyle(this.#host).fontSize);
    if (this.#step() !== before) this.#host.requestUpdate();
  }

  #step(): number {
    return this.#steps.filter((step) => this.#ems >= step).length;
  }
}
