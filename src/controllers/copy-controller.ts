import type { ReactiveControllerHost } from 'lit';
import type { Announcer } from './announcer.js';
import { copyText } from './clipboard.js';

/** Copies a text for its host, and says on screen and to screen readers what became of it. */
export class CopyController {
  readonly #host: ReactiveControllerHost;
  readonly #announcer: Announcer;
  #words = '';

  constructor(host: ReactiveControllerHost, announcer: Announcer) {
    this.#host = host;
    this.#announcer = announcer;
  }

  /** What became of the last copy, for the screen. Empty before, and once forgotten. */
  get words(): string {
    return this.#words;
  }

  /**
   * Puts a text on the clipboard.
   * @param done what to say then, for example `The link is copied.`
   * @param byHand what to say where the browser does not allow it: another way
   */
  async copy(text: string, done: string, byHand: string): Promise<void> {
    this.#words = (await copyText(text)) ? done : byHand;
    this.#announcer.answer(this.#words);
    this.#host.requestUpdate();
  }

  /** Copies the address of the page, which holds the element's state, or another one. */
  copyLink(address = location.href): Promise<void> {
    return this.copy(address, 'The link is copied.', 'Copy it from the address bar of your browser.');
  }

  /** What was copied is no longer what is on screen. */
  forget(): void {
    this.#words = '';
  }
}
