import { unsafeCSS, type CSSResult } from 'lit';

/** A colour as `#rrggbb` on a light page and on a dark one, then both for readers who ask for more contrast. */
type Colours = readonly [light: string, dark: string, lightMore: string, darkMore: string];

/** Colours by the name of their role: `ink` is `--_ink`. */
export type ColourRoles = Readonly<Record<string, Colours>>;

const MAKES_SCHEMES = '@supports (color: light-dark(#000, #fff))';

/**
 * A style sheet that sets the roles on `.scp`. `light-dark()` answers to the `color-scheme` that the host declares, never
 * to the reader's system alone; browsers without it show the light colours.
 * @param settable whether a page may set each role itself, `ink` as `--scp-ink`. Each is read once, so that a page's value
 *   on the tag or on `:root` wins
 */
export function colourStyles(roles: ColourRoles, settable: boolean): CSSResult {
  const rule = (colourOf: (colours: Colours) => string): string => {
    const set = Object.entries(roles).map(([role, colours]) => {
      const colour = colourOf(colours);
      return `--_${role}: ${settable ? `var(--scp-${role}, ${colour})` : colour};`;
    });
    return `.scp { ${set.join(' ')} }`;
  };
  const usual = `${rule(([light]) => light)}
${MAKES_SCHEMES} { ${rule(([light, dark]) => `light-dark(${light}, ${dark})`)} }`;
  const more = `${rule(([, , light]) => light)}
${MAKES_SCHEMES} { ${rule(([, , light, dark]) => `light-dark(${light}, ${dark})`)} }`;
  // Safe: every word of it is in the tables of this folder. `css` takes no text that is put together.
  return unsafeCSS(`${usual}
@media (prefers-contrast: more) { ${more} }`);
}
