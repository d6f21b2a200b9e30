/** Something with a start and perhaps an end, in epoch milliseconds. */
export interface Span {
  readonly start: number;
  /** Null if it is not known: the span is then its start alone. */
  readonly end: number | null;
}

/** Two things that one person cannot both attend. */
export interface Overlap<T> {
  readonly first: T;
  readonly second: T;
  /** When both take place. */
  readonly both: Span;
}

const endOf = ({ start, end }: Span): number => Math.max(start, end ?? start);

/** Every pair that overlaps, by time. What ends when the other starts does not overlap; what starts together does. */
export function overlaps<T extends Span>(things: readonly T[]): readonly Overlap<T>[] {
  const inOrder = [...things].sort((a, b) => a.start - b.start);
  return inOrder.flatMap((first, at) => {
    const found: Overlap<T>[] = [];
    for (const second of inOrder.slice(at + 1)) {
      if (second.start !== first.start && second.start >= endOf(first)) break;
      const end = Math.min(endOf(first), endOf(second));
      found.push({ first, second, both: { start: second.start, end: end > second.start ? end : null } });
    }
    return found;
  });
}
