import { compareTitles } from './text.js';

/** An order of a list, ready to offer. */
export interface OrderChoice {
  readonly id: string;
  readonly label: string;
}

/** The order of a list and what else there is to choose. */
export interface OrderModel {
  /** Id of the order in use. */
  readonly order: string;
  /** Fewer than two: there is nothing to choose. */
  readonly orders: readonly OrderChoice[];
}

/** An order of a list. */
export interface ListOrder<T> extends OrderChoice {
  /** Null leaves the records as the data or the search has them. */
  readonly compare: ((a: T, b: T) => number) | null;
}

/** Orders by title as people look things up. */
export const byTitle = (a: { readonly title: string }, b: { readonly title: string }): number =>
  compareTitles(a.title, b.title);

/** Orders by a date as the data writes it, newest first; what has none comes last. */
export const newestFirst =
  <T>(dateOf: (record: T) => string | undefined) =>
  (a: T, b: T): number => {
    const [one, other] = [dateOf(a) ?? '', dateOf(b) ?? ''];
    return one === other ? 0 : one < other ? 1 : -1;
  };

/** The order that leaves records as the data or, with a query, the search has them. */
export const asFound = (query: string): OrderChoice & { readonly compare: null } => ({
  id: 'match',
  label: query.trim() === '' ? 'As listed' : 'Best match',
  compare: null,
});

/** Records in the order with that id; without one in the first of the orders. */
export function inOrder<T>(
  records: readonly T[],
  orders: readonly ListOrder<T>[],
  id: string | null,
): OrderModel & { readonly records: readonly T[] } {
  const order = orders.find((each) => each.id === id) ?? orders[0];
  const compare = order?.compare ?? null;
  return {
    order: order?.id ?? '',
    orders: orders.map((each) => ({ id: each.id, label: each.label })),
    records: compare === null ? records : [...records].sort(compare),
  };
}
