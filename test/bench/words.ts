import type { Spread } from './statistics.js';

/** Milliseconds with as many digits as mean something. */
export const milliseconds = (ms: number): string =>
  ms >= 100 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2);

/** `12.3 kB`, of 1,000 bytes. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** `2.4 ×`. */
export const ratio = (value: number): string => `${value.toFixed(2)} ×`;

/** The median with the smallest and the largest of the runs. */
export function withSpread({ min, median, max }: Spread, words: (value: number) => string): string {
  const middle = words(median);
  return min === max ? middle : `${middle} (${words(min)} to ${words(max)})`;
}
