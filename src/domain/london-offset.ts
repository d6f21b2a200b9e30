const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How far London's clocks are ahead of UTC at an instant, in milliseconds. */
export type OffsetAt = (ms: number) => number;

/**
 * London's offset by the rule in force since 1996: summer time from 01:00 UTC on the last Sunday of March
 * to 01:00 UTC on the last Sunday of October (The Summer Time Order 2002).
 */
export function offsetByRule(ms: number): number {
  const year = new Date(ms).getUTCFullYear();
  return ms >= lastSunday(year, 2) && ms < lastSunday(year, 9) ? HOUR : 0;
}

/** 01:00 UTC on the last Sunday of a month of 31 days; `month` counts from 0. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * DAY;
}

/**
 * London's offset as the browser's time zone data has it, or by the rule where the browser lacks the zone.
 *
 * @param format makes the formatter; the default fixes calendar, digits and hour cycle, so that neither the
 *   visitor's language nor settings show through.
 */
export function createOffsetAt(format: () => Intl.DateTimeFormat = londonFormat): OffsetAt {
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = format();
  } catch {
    return offsetByRule;
  }
  return rememberDays((ms) => {
    const parts = new Map(formatter.formatToParts(ms).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? NaN;
    const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    const offset = wall - Math.floor(ms / 1000) * 1000;
    // A formatter that a page has replaced may answer anything: London is never elsewhere than at 0 or 1 hour since 1900,
    // but for double summer time in the 1940s.
    return offset >= 0 && offset <= 2 * HOUR ? offset : offsetByRule(ms);
  });
}

/** Formatters are slow, and the clocks change on two days of a year: on all others one answer serves the whole day. */
function rememberDays(offsetAt: OffsetAt): OffsetAt {
  const starts = new Map<number, number>();
  const startOf = (day: number): number => {
    const offset = starts.get(day) ?? offsetAt(day * DAY);
    starts.set(day, offset);
    return offset;
  };
  return (ms) => {
    const day = Math.floor(ms / DAY);
    const offset = startOf(day);
    return offset === startOf(day + 1) ? offset : offsetAt(ms);
  };
}

function londonFormat(): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    timeZone: 'Europe/London',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}
