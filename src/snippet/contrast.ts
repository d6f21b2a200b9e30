/** The colours that a page may set, as `--scp-…`, with their defaults on a light page. */
export const DEFAULT_COLOURS: ReadonlyMap<string, string> = new Map([
  ['ground', '#ffffff'],
  ['soft', '#f3f5f6'],
  ['ink', '#18222c'],
  ['ink-2', '#46535e'],
  ['line', '#ccd4d9'],
  ['edge', '#66737e'],
  ['accent', '#0a5061'],
  ['accent-strong', '#053642'],
  ['accent-soft', '#e4f1f3'],
  ['on-accent', '#ffffff'],
  ['focus', '#18222c'],
  ['halo', '#ffc93c'],
]);

/** The same where the page is dark (`color-scheme: dark`). */
export const DARK_COLOURS: ReadonlyMap<string, string> = new Map([
  ['ground', '#141b22'],
  ['soft', '#1e2730'],
  ['ink', '#eaeff3'],
  ['ink-2', '#b4c0ca'],
  ['line', '#3a4752'],
  ['edge', '#8796a3'],
  ['accent', '#84d0dc'],
  ['accent-strong', '#b9e8ef'],
  ['accent-soft', '#173740'],
  ['on-accent', '#0c2229'],
  ['focus', '#ffc93c'],
  ['halo', '#10161c'],
]);

/** Whether a text is a colour as snippets take it: `#rrggbb` or `#rgb`. */
export const isColour = (text: string): boolean => /^#([\da-f]{3}|[\da-f]{6})$/i.test(text);

/** The colours that a style sheet such as a preset sets, by name. */
export const coloursOf = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/--scp-([\w-]+):\s*(#[\da-f]+)/gi)].map(([, name = '', value = '']) => [name, value]));

/** Two colours that meet, and how far apart they must be. */
interface Pair {
  readonly what: string;
  readonly front: string;
  readonly back: string;
  /** 4.5 for text (WCAG 1.4.3), 3 for edges and focus (WCAG 1.4.11). */
  readonly least: number;
}

const PAIRS: readonly Pair[] = [
  { what: 'Text', front: 'ink', back: 'ground', least: 4.5 },
  { what: 'Text on quiet panels', front: 'ink', back: 'soft', least: 4.5 },
  { what: 'Second text', front: 'ink-2', back: 'ground', least: 4.5 },
  { what: 'Second text on quiet panels', front: 'ink-2', back: 'soft', least: 4.5 },
  { what: 'Links', front: 'accent', back: 'ground', least: 4.5 },
  { what: 'Links on quiet panels', front: 'accent', back: 'soft', least: 4.5 },
  { what: 'Links on open tags', front: 'accent', back: 'accent-soft', least: 4.5 },
  { what: 'Links under the pointer', front: 'accent-strong', back: 'ground', least: 4.5 },
  { what: 'Text on open tags', front: 'ink', back: 'accent-soft', least: 4.5 },
  { what: 'Text on buttons', front: 'on-accent', back: 'accent', least: 4.5 },
  { what: 'Text on buttons under the pointer', front: 'on-accent', back: 'accent-strong', least: 4.5 },
  { what: 'Edges of controls', front: 'edge', back: 'ground', least: 3 },
  { what: 'Focus ring', front: 'focus', back: 'ground', least: 3 },
  { what: 'Outer and inner focus ring', front: 'focus', back: 'halo', least: 3 },
];

/** What two colours that meet come to. */
export interface ContrastFigure {
  readonly what: string;
  /** 1 to 21, rounded down to one decimal, so that a figure never flatters. */
  readonly ratio: number;
  readonly least: number;
  readonly enough: boolean;
}

/** Share of light of one channel, 0 to 255, in sRGB. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance (WCAG 2.2) of `#rrggbb` or `#rgb`; null for anything else. */
function luminance(colour: string): number | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  const channels = (long ?? short)?.slice(1).map((digits) => Number.parseInt(digits.padStart(2, digits), 16));
  if (channels === undefined) return null;
  const [red = 0, green = 0, blue = 0] = channels.map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A figure in words: `4.6 to 1, at least 4.5 to 1 needed: enough`. */
export const figureWords = ({ ratio, least, enough }: ContrastFigure): string =>
  `${ratio.toFixed(1)} to 1, at least ${least} to 1 needed: ${enough ? 'enough' : 'NOT ENOUGH'}`;

/** Contrast of two colours as `#rrggbb` or `#rgb`: 1 to 21, or null if one of them is written otherwise. */
export function contrast(a: string, b: string): number | null {
  const [first, second] = [luminance(a), luminance(b)];
  if (first === null || second === null) return null;
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/**
 * The contrast of every pair.
 * @param defaults the colours for names that are not given. Default: those of a light page
 */
export function contrastFigures(
  colours: ReadonlyMap<string, string>,
  defaults: ReadonlyMap<string, string> = DEFAULT_COLOURS,
): readonly ContrastFigure[] {
  const colour = (name: string) => colours.get(name) ?? defaults.get(name) ?? '';
  return PAIRS.map(({ what, front, back, least }) => {
    const exact = contrast(colour(front), colour(back)) ?? 1;
    return { what, ratio: Math.floor(exact * 10) / 10, least, enough: exact >= least };
  });
}
