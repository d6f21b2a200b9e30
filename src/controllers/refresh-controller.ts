import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The first refresh comes within this many milliseconds, at a moment of its own: pages must not all ask at once. */
const SPREAD = 60_000;
const SOONEST = 10_000;

/** How often at most the server is asked again for the same news, each time after twice as long. */
const MOST_TRIES = 5;

/** Settings of a {@link RefreshController}. */
export interface RefreshOptions {
  /** Asks the server again. */
  readonly refresh: () => void;
}

/** Asks for newer data some time after a moment at which the publisher will have published it, politely spaced. */
export class RefreshController implements ReactiveController {
  readonly #options: RefreshOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;

  constructor(host: ReactiveControllerHost, options: RefreshOptions) {
    this.#options = options;
    host.addController(this);
  }

  /** New data is due: asks for it soon, and forgets what it waited for before. */
  expect(): void {
    this.#tries = 0;
    this.#schedule();
  }

  /** What was expected has not come: asks again later, a few times in all. Does nothing while a try is to come. */
  stillExpected(): void {
    if (this.#timer === undefined && this.#tries > 0 && this.#tries < MOST_TRIES) this.#schedule();
  }

  /** What was expected is there: no further try. The first one still comes, since the newer file may hold more. */
  came(): void {
    if (this.#tries > 0) this.#cancel();
  }

  hostDisconnected(): void {
    this.#cancel();
    this.#tries = 0;
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(): void {
    this.#cancel();
    const pause = (SOONEST + Math.random() * (SPREAD - SOONEST)) * 2 ** this.#tries;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#tries += 1;
      this.#options.refresh();
    }, pause);
  }
}
