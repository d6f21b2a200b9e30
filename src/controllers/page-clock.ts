/** Timers longer than 24.8 days overflow and fire at once; a sleeping device stretches any of them. */
const LONGEST_WAIT = 3_600_000;

interface Alarm {
  /** Epoch milliseconds by the device's own clock. */
  readonly at: number;
  readonly ring: () => void;
}

/** The page's one timer: every element's alarm shares it. */
interface PageClock {
  /** The present by the device's clock, in epoch milliseconds. The only place that reads it. */
  now: () => number;
  /** Calls `onReturn` whenever the page may have slept. Returns a function that stops it. */
  watch: (onReturn: () => void) => () => void;
  /** Sets the one alarm of `owner`, or clears it with null. */
  setAlarm: (owner: object, alarm: Alarm | null) => void;
}

function createPageClock(): PageClock {
  const alarms = new Map<object, Alarm>();
  const watchers = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule(): void {
    clearTimeout(timer);
    timer = undefined;
    if (alarms.size === 0) return;
    const next = Math.min(...[...alarms.values()].map((alarm) => alarm.at));
    timer = setTimeout(ringDue, Math.max(0, Math.min(next - Date.now(), LONGEST_WAIT)));
  }

  function ringDue(): void {
    const now = Date.now();
    for (const [owner, alarm] of [...alarms]) {
      if (alarm.at > now) continue;
      alarms.delete(owner);
      alarm.ring();
    }
    schedule();
  }

  /** A tab that slept or came back from the back-forward cache missed its timers. */
  function recheck(): void {
    if (document.visibilityState === 'hidden') return;
    for (const watcher of [...watchers]) watcher();
    ringDue();
  }

  return {
    now: () => Date.now(),
    watch(onReturn) {
      if (watchers.size === 0) {
        document.addEventListener('visibilitychange', recheck);
        globalThis.addEventListener('pageshow', recheck);
      }
      watchers.add(onReturn);
      return () => {
        watchers.delete(onReturn);
        if (watchers.size > 0) return;
        document.removeEventListener('visibilitychange', recheck);
        globalThis.removeEventListener('pageshow', recheck);
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
  watch: (onReturn) => shared().watch(onReturn),
  setAlarm: (owner, alarm) => shared().setAlarm(owner, alarm),
};
