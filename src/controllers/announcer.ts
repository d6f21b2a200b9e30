import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Screen readers are told once, when a reader has stopped typing or ticking for this many milliseconds. */
const SETTLE = 500;

/** The words of an element's one `role="status"` region (WCAG 4.1.3). */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #words = '';
  /** The last words asked for: saying them again on each render would never settle. */
  #next = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What the region says now. Empty at first, so that the region exists before it speaks. */
  get words(): string {
    return this.#words;
  }

  /** Says these words once things have settled; later words replace earlier ones that were not said. */
  say(words: string): void {
    if (words === this.#next) return;
    this.#next = words;
    // The words that stand there would be no change, and a screen reader would not read them.
    if (words === this.#words) this.#show('');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(words), SETTLE);
  }

  /** Says what became of something that a person did: also if the same was said the last time. */
  answer(words: string): void {
    this.#next = '';
    this.say(words);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#next = this.#words;
  }

  #show(words: string): void {
    this.#words = words;
    this.#host.requestUpdate();
  }
}
