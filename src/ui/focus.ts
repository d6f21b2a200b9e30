/** Root of an element's shadow tree. */
type Root = HTMLElement | DocumentFragment;

/** Moves focus to something that is no control, such as the heading of what has just replaced a list. */
export function focusText(target: HTMLElement | null): void {
  if (target === null) return;
  target.tabIndex = -1;
  target.focus();
}

/** Moves focus to a result: to the control in its heading. */
export function focusResult(root: Root, index: number): void {
  const item = root.querySelector('[part~="results"]')?.children.item(index);
  item?.querySelector<HTMLElement>(':is(h1, h2, h3, h4, h5, h6) :is(button, a)')?.focus();
}

/** Whether nothing on the page has focus that had better keep it. */
export function focusIsFree(element: Element): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return activeElement === null || activeElement === document.body;
}

/**
 * Moves focus on if the control that had it is gone or hidden: to an open dialog, else to the control that the selector names.
 * To be called after the update that may have removed it.
 */
export function recoverFocus(root: Root, fallback: string): void {
  const shadow = root.getRootNode() as ShadowRoot;
  // What has been hidden keeps focus until the browser next draws the page.
  if ((shadow.activeElement?.getClientRects().length ?? 0) > 0) return;
  const dialog = root.querySelector<HTMLElement>('dialog[open] button');
  (dialog ?? root.querySelector<HTMLElement>(fallback))?.focus();
}

const FILTERS = '[part~="filters"]';

/** Which control of the filters has focus. */
export interface PlaceInFilters {
  /** Whether the filters are behind a button. */
  readonly folded: boolean;
  /** Id of the legend of its group; empty if it is in none. */
  readonly group: string;
  /** Its place among the controls of the group. */
  readonly at: number;
}

const isFolded = (filters: Element): boolean => filters.querySelector('dialog') !== null;

const controlsOf = (group: Element | null | undefined): HTMLElement[] => [
  ...(group?.querySelectorAll<HTMLElement>('input, select, button') ?? []),
];

/** Where focus stands in the filters; null if it is elsewhere. */
export function placeInFilters(focused: Element | null | undefined): PlaceInFilters | null {
  const filters = focused?.closest(FILTERS) ?? null;
  if (!(focused instanceof HTMLElement) || filters === null) return null;
  const group = focused.closest('fieldset');
  return {
    folded: isFolded(filters),
    group: group?.querySelector('legend')?.id ?? '',
    at: controlsOf(group).indexOf(focused),
  };
}

/**
 * Filters that come out of their dialog, or go into it, as when a tablet is turned, are others: focus goes to the same control
 * or, where that is folded away, to the button in front of it.
 */
export function keepPlaceInFilters(root: Root, { folded, group, at }: PlaceInFilters): void {
  const filters = root.querySelector(FILTERS);
  if (filters === null || isFolded(filters) === folded) return;
  const legend = group === '' ? null : filters.querySelector(`#${CSS.escape(group)}`);
  const same = controlsOf(legend?.closest('fieldset'))[at];
  [same, ...controlsOf(filters)].find((control) => (control?.getClientRects().length ?? 0) > 0)?.focus();
}
