import { elementsIn } from './settled.js';

// What a reader misses who forces colours on pages. The browser takes away grounds and shadows, and gives every border and
// text a colour of the reader's. What says something must then still be seen: WCAG 2.2, 1.4.1 and 1.4.11.

type Rgb = readonly [number, number, number];

const ENOUGH = 3;

/** A colour as computed styles give it; null if nothing of it is seen. */
function colourIn(text: string): Rgb | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return /^rgba?\(/.test(text) && alpha > 0 ? [red, green, blue] : null;
}

const channel = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);

/** Whether a colour is seen on a ground. */
function standsOut(colour: string, ground: Rgb): boolean {
  const front = colourIn(colour);
  if (front === null) return false;
  const [a, b] = [luminance(front), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= ENOUGH;
}

/** The ground that an element, or what is around it, stands on. */
function groundOf(element: Element | null): Rgb {
  for (
    let each = element;
    each !== null;
    each = each.parentElement ?? (each.getRootNode() as ShadowRoot).host ?? null
  ) {
    const colour = colourIn(getComputedStyle(each).backgroundColor);
    if (colour !== null) return colour;
  }
  return [255, 255, 255];
}

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  element.closest('.vh, .defs, [aria-hidden] .vh') === null &&
  element.getBoundingClientRect().width > 1;

const nameOf = (element: Element): string =>
  `${(element.getRootNode() as ShadowRoot).host?.localName ?? ''} ${element.localName}.${(element.getAttribute('class') ?? '').trim().replace(/\s+/g, '.')} “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 30)}”`;

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** Whether an edge of an element is seen on what is around it. */
function hasEdge(element: Element): boolean {
  const style = getComputedStyle(element);
  const ground = groundOf(element.parentElement);
  return (
    SIDES.some(
      (side) =>
        parseFloat(style[`border${side}Width`]) >= 1 &&
        !/none|hidden/.test(style[`border${side}Style`]) &&
        standsOut(style[`border${side}Color`], ground),
    ) ||
    (parseFloat(style.outlineWidth) >= 1 && style.outlineStyle !== 'none' && standsOut(style.outlineColor, ground))
  );
}

/** What of an element's own looks remains where colours are forced. */
export function looks(element: Element): string {
  const style = getComputedStyle(element);
  const edges = SIDES.flatMap((side) => [
    style[`border${side}Width`],
    style[`border${side}Style`],
    style[`border${side}Color`],
  ]);
  const { outlineStyle, outlineColor, textDecorationLine, fontWeight, color, rotate, display, fill, stroke } = style;
  return [
    ...edges,
    outlineStyle,
    outlineColor,
    textDecorationLine,
    fontWeight,
    color,
    rotate,
    display,
    fill,
    stroke,
  ].join();
}

/** The same with the pictures in it. */
const looksWithin = (element: Element): string =>
  [element, ...element.querySelectorAll('svg, svg *')].map(looks).join(';');

const looksWithGround = (element: Element): string => {
  const { backgroundColor, boxShadow } = getComputedStyle(element);
  return [looksWithin(element), backgroundColor, boxShadow].join(';');
};

/** Attributes that say a state. */
const STATES = ['aria-pressed', 'aria-expanded', 'aria-selected', 'aria-current'];

/** Whether an element looks otherwise once the attribute says the opposite. */
function showsState(element: Element, name: string, how: (element: Element) => string): boolean {
  const value = element.getAttribute(name) ?? '';
  const before = how(element);
  element.setAttribute(name, value === 'false' ? 'true' : 'false');
  const after = how(element);
  element.setAttribute(name, value);
  return before !== after;
}

const rootsIn = (container: HTMLElement): ShadowRoot[] =>
  elementsIn(container).flatMap(({ shadowRoot }) => shadowRoot ?? []);

const seenIn = (container: HTMLElement): Element[] =>
  rootsIn(container).flatMap((root) => [...root.querySelectorAll('*')].filter(isSeen));

/** What shows something in the page's own colours. */
export interface Meanings {
  /** Elements with a ground of their own. */
  readonly grounds: readonly Element[];
  /** Elements that look otherwise in another state, with the attribute that says it. */
  readonly states: readonly (readonly [Element, string])[];
}

const hasOwnGround = (element: Element): boolean => {
  const own = colourIn(getComputedStyle(element).backgroundColor);
  return own !== null && own.join() !== groundOf(element.parentElement).join();
};

/** To be called in the page's own colours, before they are forced. */
export function meaningsIn(container: HTMLElement): Meanings {
  const all = seenIn(container);
  return {
    // The tiles of a picture lie on its ground. They are drawn themselves.
    grounds: all.filter((element) => !element.matches('.art') && hasOwnGround(element)),
    states: all.flatMap((element) =>
      STATES.filter((name) => element.hasAttribute(name) && showsState(element, name, looksWithGround)).map(
        (name) => [element, name] as const,
      ),
    ),
  };
}

const SHAPES = 'path, rect, circle, polygon, polyline, line, ellipse, text, use';

function isDrawn(picture: Element): boolean {
  const shapes = [...picture.querySelectorAll(SHAPES)];
  const ground = groundOf(picture.parentElement);
  return (
    shapes.length === 0 ||
    hasEdge(picture) ||
    shapes.some((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return standsOut(fill, ground) || standsOut(stroke, ground);
    })
  );
}

function hasRing(element: Element): boolean {
  const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(element);
  return (
    parseFloat(outlineWidth) >= 2 && outlineStyle !== 'none' && standsOut(outlineColor, groundOf(element.parentElement))
  );
}

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** What has focus without being seen to have it: one control of each kind is tried. */
function unseenFocus(all: readonly Element[]): string[] {
  const tried = new Set<string>();
  return all.flatMap((element) => {
    const kind = `${element.localName} ${element.getAttribute('type')} ${element.className}`;
    if (!(element instanceof HTMLElement) || !element.matches(CONTROLS) || tried.has(kind)) return [];
    element.focus({ preventScroll: true });
    // Behind an open dialog nothing takes focus.
    if (!element.matches(':focus-visible')) return [];
    tried.add(kind);
    const faults = hasRing(element) ? [] : [`has focus, and nothing shows it: ${nameOf(element)}`];
    element.blur();
    return faults;
  });
}

/** To be called once colours are forced. @param meanings what the elements showed before */
export function forcedColourFaults(container: HTMLElement, { grounds, states }: Meanings): string[] {
  const all = seenIn(container);
  const isOurBox = (element: Element): boolean =>
    element.matches('input:is([type=checkbox], [type=radio])') && getComputedStyle(element).appearance === 'none';
  const ticks = all.filter(isOurBox);
  const fields = all.filter((element) =>
    element.matches('input:not([type=checkbox], [type=radio]), select, textarea, .btn:not(.btn--text), .chip'),
  );
  const bySystem = (element: Element) => element.matches('input') && getComputedStyle(element).appearance !== 'none';
  return [
    ...grounds
      .filter((element) => !hasOwnGround(element) && !hasEdge(element) && !bySystem(element))
      .map((element) => `was told apart by its ground alone: ${nameOf(element)}`),
    ...states
      .filter(([element, name]) => !showsState(element, name, looksWithin))
      .map(([element, name]) => `looks the same whatever ${name} says: ${nameOf(element)}`),
    ...all
      .filter((element) => element.matches('svg') && !isDrawn(element))
      .map((picture) => `is not seen: ${nameOf(picture)} in ${nameOf(picture.parentElement ?? picture)}`),
    ...ticks.map((element) => `is drawn by hand, so that its tick is a ground: ${nameOf(element)}`),
    ...fields.filter((element) => !hasEdge(element)).map((element) => `has no edge: ${nameOf(element)}`),
    ...unseenFocus(all),
  ];
}
