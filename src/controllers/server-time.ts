/** A device clock that differs from the server's by less is trusted: networks are slow and clocks drift. */
const TOLERATED = 600_000;

/** Servers tell whole seconds, and answers take their time. */
const IMPRECISION = 10_000;

/** What a server said of the time, in an answer that has just come. All in milliseconds. */
export interface ServerReading {
  /** The server's clock, since 1970. */
  readonly server: number;
  /** The device's clock when the answer came, since 1970. */
  readonly device: number;
  /** A clock of the page that nobody can set; it may stand still while the device sleeps. */
  readonly steady: number;
}

/**
 * How far a device's clock is wrong, by what servers say of the time. An answer may be old: a cache on the way keeps its
 * `Date` and need not tell its `Age`. So a reading sets the time forward, but back only where the device's own clock
 * has been set forward since.
 */
export class ServerTime {
  #last: ServerReading | null = null;
  #correction = 0;

  /** What to add to the device's clock, in milliseconds. 0 while no server has shown it to be clearly wrong. */
  get correction(): number {
    return this.#correction;
  }

  /** Takes a reading into account. */
  hear(reading: ServerReading): void {
    const { server, device, steady } = reading;
    const last = this.#last;
    // What a server has said, and the time since: it must be later than that by now.
    const atLeast = last === null ? -Infinity : last.server + steady - last.steady;
    const behind = device + this.#correction - server;
    const isOld = server + IMPRECISION < atLeast;
    if (last === null || behind <= 0 || (behind > TOLERATED && !isOld)) {
      const skew = server - device;
      this.#correction = Math.abs(skew) > TOLERATED ? skew : 0;
      this.#last = reading;
    } else if (server > atLeast) this.#last = reading;
  }
}
