/** The smallest, the middle and the largest of several runs. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const spreadOf = (values: readonly number[]): Spread => ({
  min: Math.min(...values),
  median: median(values),
  max: Math.max(...values),
});

/** How long a call takes, in milliseconds, and what it gives. */
export function timed<T>(run: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = run();
  return { ms: performance.now() - start, value };
}

/** The items from another one on in each round, so that none always runs first. */
export const rotated = <T>(items: readonly T[], round: number): T[] => {
  const from = round % Math.max(1, items.length);
  return [...items.slice(from), ...items.slice(0, from)];
};

/** Each value as a share of the one that stands at the same place of the other list: runs side by side. */
export const ratios = (values: readonly number[], others: readonly number[]): number[] =>
  values.map((value, at) => value / (others[at] ?? NaN));
