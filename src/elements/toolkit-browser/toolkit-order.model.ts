import { asFound, byTitle, newestFirst, type ListOrder } from '../../domain/list-order.js';
import { relations } from '../../domain/relations.js';
import { isToCome, sessionModels } from '../../domain/sessions.js';
import type { Dataset, Toolkit } from '../../domain/types.js';

const byLaunch = newestFirst<Toolkit>(({ launched }) => launched);

/** The orders that toolkits can be listed in at `now` (epoch milliseconds). One that would change nothing is left out. */
export function toolkitOrders(dataset: Dataset, query: string, now: number): readonly ListOrder<Toolkit>[] {
  const { toolkits } = dataset;
  const { tourOf } = relations(dataset);
  const nextTour = new Map(
    toolkits.map((toolkit) => {
      const next = sessionModels(tourOf(toolkit)?.sessions ?? [], now).find(isToCome);
      return [toolkit, next?.start ?? Infinity];
    }),
  );
  const tourAt = (toolkit: Toolkit) => nextTour.get(toolkit) ?? Infinity;
  const orders: readonly (ListOrder<Toolkit> & { readonly offered: boolean })[] = [
    { ...asFound(query), offered: true },
    { id: 'title', label: 'Title, A to Z', compare: byTitle, offered: true },
    {
      id: 'tour',
      label: 'Next tour date',
      // Infinity less Infinity is no number: two toolkits without a date keep their order.
      compare: (a, b) => tourAt(a) - tourAt(b) || 0,
      offered: toolkits.some((toolkit) => tourAt(toolkit) < Infinity),
    },
    {
      id: 'new',
      label: 'Newest first',
      compare: (a, b) => Number(b.new) - Number(a.new) || byLaunch(a, b),
      offered: toolkits.some((toolkit) => toolkit.new || toolkit.launched !== undefined),
    },
  ];
  return orders.filter(({ offered }) => offered);
}
