import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Keeping, Picked } from '../domain/picks.js';
import { devicePicks } from './device-picks.js';

/** Settings of a {@link PicksController}. */
export interface PicksOptions {
  /** Whether the page asks to keep the list on the device. While it does not, nothing touches storage. */
  readonly saves: () => boolean;
  /** The list is another, whoever changed it. */
  readonly onChange: () => void;
}

/** What the reader picked: in memory, or on the device if the page asks for it. */
export class PicksController implements ReactiveController {
  readonly #options: PicksOptions;
  #own: readonly Picked[] = [];
  #stopWatching: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: PicksOptions) {
    this.#options = options;
    host.addController(this);
  }

  /** The picks in the order in which they were made. */
  get picks(): readonly Picked[] {
    return this.#options.saves() ? devicePicks.picks : this.#own;
  }

  /** Where they are. */
  get keeping(): Keeping {
    if (!this.#options.saves()) return 'page';
    return devicePicks.kept ? 'device' : 'refused';
  }

  /** Changes the picks. */
  change(change: (picks: readonly Picked[]) => readonly Picked[]): void {
    if (this.#options.saves()) return devicePicks.change(change);
    this.#own = change(this.#own);
    this.#options.onChange();
  }

  hostConnected(): void {
    this.#stopWatching = devicePicks.watch(() => {
      if (this.#options.saves()) this.#options.onChange();
    });
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
  }
}
