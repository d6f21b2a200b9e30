/** Timers longer than 24.8 days overflow and fire at once; a sleeping device stretches any of them. */
const LONGEST_WAIT = 3_600_000;

interface Alarm {
  /** Epoch milliseconds by the device's own clock. */
  readonly at: number;
  readonly ring: () => void;
}

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

/** The page's one timer: every element's alarm shares it. */
export const pageClock = {
  /** The present by the device's clock, in epoch milliseconds. The only place that reads it. */
  now: (): number => Date.now(),

  /** Calls `onReturn` whenever the page may have slept. Returns a function that stops it. */
  watch(onReturn: () => void): () => void {
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

  /** Sets the one alarm of `owner`, or clears it with null. */
  setAlarm(owner: object, alarm: Alarm | null): void {
    if (alarm === null) {
      if (!alarms.delete(owner)) return;
    } else alarms.set(owner, alarm);
    schedule();
  },
};
