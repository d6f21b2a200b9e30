import { levelColours } from '../../src/ui/styles/levels.styles.js';
import { ownColours, pageColours } from '../../src/ui/styles/tokens.styles.js';

/** A colour as `#rrggbb`. */
export type Hex = string;

/** The looks that a reader can meet, by what the page and the reader's system ask for. */
export const SCHEMES = ['light', 'dark', 'light, more contrast', 'dark, more contrast'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Colours of one scheme by role, for example `ink`. */
export type Roles = ReadonlyMap<string, Hex>;

const LIGHT_DARK = /--_([\w-]+):[^;]*?light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gi;
const FALLBACK = /--_([\w-]+): (?:var\([\w-]+, )?(#[\da-f]{6})\)?;/gi;
const MORE_CONTRAST = '@media (prefers-contrast: more)';

/** The style sheets that hold the colour roles of the elements. */
const SHEETS = [pageColours, ownColours, levelColours].map(({ cssText }) => cssText);

/** The part of each sheet for usual contrast, and the part for more. */
const byContrast = (sheets: readonly string[]): readonly [usual: string, more: string] => {
  const parts = sheets.map((sheet) => sheet.split(MORE_CONTRAST));
  return [parts.map(([usual = '']) => usual).join(''), parts.map(([, more = '']) => more).join('')];
};

/**
 * The colour roles of style sheets by scheme: those of the elements unless others are given.
 * @throws {Error} if there is a scheme without any
 */
export function readSchemes(sheets = SHEETS): ReadonlyMap<Scheme, Roles> {
  const [usual, more] = byContrast(sheets);
  const read = (text: string, group: number): Roles =>
    new Map([...text.matchAll(LIGHT_DARK)].map((match) => [match[1] ?? '', match[group] ?? '']));
  const schemes = new Map<Scheme, Roles>([
    ['light', read(usual, 2)],
    ['dark', read(usual, 3)],
    ['light, more contrast', read(more, 2)],
    ['dark, more contrast', read(more, 3)],
  ]);
  for (const [name, roles] of schemes) if (roles.size === 0) throw new Error(`No colours for ${name}.`);
  return schemes;
}

/** The colours for browsers without `light-dark()`: the usual ones and those with more contrast. */
export function readFallbacks(sheets = SHEETS): readonly [Roles, Roles] {
  const read = (text: string): Roles =>
    new Map([...text.matchAll(FALLBACK)].map(([, role = '', colour = '']) => [role, colour]));
  const [usual, more] = byContrast(sheets);
  return [read(usual), read(more)];
}

/** The colour of a role in a scheme; a colour stands for itself. @throws {Error} if there is no such role */
export function colourOf(roles: Roles, role: string): Hex {
  const colour = role.startsWith('#') ? role : roles.get(role);
  if (colour === undefined) throw new Error(`There is no colour role "${role}".`);
  return colour;
}

type Rgb = readonly [number, number, number];

/** Red, green and blue in linear light, 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function linear(colour: Hex): Rgb {
  const channel = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminanceOf = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** How people with a colour vision deficiency see: red, green or blue cones are missing; or all colour is. */
export const VISIONS = ['full colour', 'protanopia', 'deuteranopia', 'tritanopia', 'greyscale'] as const;
export type Vision = (typeof VISIONS)[number];

/**
 * Matrices for linear RGB at full severity: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, table 1. Greyscale is luminance.
 */
export const MATRICES: Readonly<Record<Vision, readonly [Rgb, Rgb, Rgb]>> = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  greyscale: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

function seen(colour: Hex, vision: Vision): Rgb {
  const light = linear(colour);
  const [red, green, blue] = MATRICES[vision].map((row) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Contrast of two colours, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), as seen with a vision. */
export function contrast(one: Hex, other: Hex, vision: Vision = 'full colour'): number {
  const [a, b] = [luminanceOf(seen(one, vision)), luminanceOf(seen(other, vision))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Lightness of a colour as seen with a vision: CIE L*, 0 (black) to 100 (white). */
export function lightness(colour: Hex, vision: Vision = 'full colour'): number {
  const y = luminanceOf(seen(colour, vision));
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27;
}
