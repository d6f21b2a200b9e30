import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseInstant } from '../domain/london-time.js';
import { pageClock } from './page-clock.js';

/** Settings of a {@link ClockController}. */
export interface ClockOptions {
  /** Text of the `preview-date` attribute: freezes the clock. */
  readonly previewDate: () => string | undefined;
}

/** The moment that an element's clock stands at. */
export interface Preview {
  /** Epoch milliseconds. */
  readonly ms: number;
  /** `day` if the attribute named a date without a time. */
  readonly precision: 'day' | 'minute';
}

/** An element's clock: the present, or the moment of `preview-date`. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ClockOptions;
  #stopWatching: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: ClockOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The moment of `preview-date`, or null if there is none or it names no moment. */
  get preview(): Preview | null {
    return parseInstant(this.#options.previewDate()?.trim() ?? '');
  }

  /** The element's present, in epoch milliseconds. */
  get now(): number {
    return this.preview?.ms ?? pageClock.now();
  }

  /** Renders the host again at that moment; null means that nothing is due. */
  wakeAt(instant: number | null): void {
    const due = instant !== null && this.preview === null && this.#stopWatching !== undefined;
    pageClock.setAlarm(this, due ? { at: instant, ring: () => this.#host.requestUpdate() } : null);
  }

  hostConnected(): void {
    this.#stopWatching = pageClock.watch(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    pageClock.setAlarm(this, null);
  }
}
