import { ServerTime } from './server-time.js';

/** Timers longer than 24.8 days overflow and fire at once; a sleeping device stretches any of them. */
const LONGEST_WAIT = 3_600_000;

interface Alarm {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly ring: () => void;
}

/** The page's one timer: every element's alarm shares it. */
interface PageClock {
  /** The present in epoch milliseconds, by the device's clock unless a server has shown it to be wrong. */
  now: () => number;
  /**
   * Corrects a device clock that is clearly wrong, for all elements of the page.
   * @param serverDate the server's clock, in epoch milliseconds
   * @param receivedAt the device's clock when the answer came
   */
  trustServer: (serverDate: number, receivedAt: number) => void;
  /** Calls `onChange` whenever the page may have slept or its clock was set. Returns a function that stops it. */
  watch: (onChange: () => void) => () => void;
  /** Sets the one alarm of `owner`, or clears it with null. */
  setAlarm: (owner: object, alarm: Alarm | null) => void;
}

/** The clocks that a page has. */
interface DeviceClocks {
  /** The device's clock in epoch milliseconds. */
  readonly now: () => number;
  /** Milliseconds by a clock that nobody can set. */
  readonly steady: () => number;
}

// Looked up at the call: tests replace them.
const DEVICE: DeviceClocks = { now: () => Date.now(), steady: () => performance.now() };

/** A clock of its own, for tests; elements share {@link pageClock}. */
export function createPageClock(device: DeviceClocks = DEVICE): PageClock {
  const server = new ServerTime();
  const alarms = new Map<object, Alarm>();
  const watchers = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const now = () => device.now() + server.correction;

  function schedule(): void {
    clearTimeout(timer);
    timer = undefined;
    if (alarms.size === 0) return;
    const next = Math.min(...[...alarms.values()].map((alarm) => alarm.at));
    timer = setTimeout(ringDue, Math.max(0, Math.min(next - now(), LONGEST_WAIT)));
  }

  function ringDue(): void {
    const present = now();
    for (const [owner, alarm] of [...alarms]) {
      if (alarm.at > present) continue;
      alarms.delete(owner);
      alarm.ring();
    }
    schedule();
  }

  function tellAll(): void {
    for (const watcher of [...watchers]) watcher();
    ringDue();
  }

  /** A tab that slept, was frozen or came back from the back-forward cache missed its timers. */
  function recheck(): void {
    if (document.visibilityState !== 'hidden') tellAll();
  }

  function listen(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    for (const type of ['visibilitychange', 'resume']) document.addEventListener(type, recheck, { signal });
    globalThis.addEventListener('pageshow', recheck, { signal });
    // A laptop that wakes up with the page in front tells nobody.
    globalThis.addEventListener('focus', ringDue, { signal });
    return () => stop.abort();
  }
  let stopListening: (() => void) | undefined;

  return {
    now,
    trustServer(serverDate, receivedAt) {
      const { correction } = server;
      server.hear({ server: serverDate, device: receivedAt, steady: device.steady() });
      if (server.correction !== correction) tellAll();
    },
    watch(onChange) {
      stopListening ??= listen();
      watchers.add(onChange);
      return () => {
        watchers.delete(onChange);
        if (watchers.size > 0) return;
        stopListening?.();
        stopListening = undefined;
      };
    },
    setAlarm(owner, alarm) {
      if (alarm === null) {
        if (!alarms.delete(owner)) return;
      } else alarms.set(owner, alarm);
      schedule();
    },
  };
}

const SHARED = Symbol.for('scp/page-clock/1');

/** Scripts of several bundles find the clock under a symbol, so that they share its timer. */
function shared(): PageClock {
  const page = globalThis as unknown as Record<symbol, PageClock | undefined>;
  return (page[SHARED] ??= createPageClock());
}

/** The page's one clock. */
export const pageClock: PageClock = {
  now: () => shared().now(),
  trustServer: (serverDate, receivedAt) => shared().trustServer(serverDate, receivedAt),
  watch: (onChange) => shared().watch(onChange),
  setAlarm: (owner, alarm) => shared().setAlarm(owner, alarm),
};
