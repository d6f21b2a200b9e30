import type { Plugin } from 'rollup';

/** A module of Lit, and what the embed files hold in its place. */
interface Part {
  readonly module: RegExp;
  /** What its text has as long as it does what `code` does. */
  readonly proof: RegExp;
  readonly code: string;
}

/**
 * `property` as the helper of one-decorate.ts calls it. The larger half of Lit's own is for the decorators of the
 * language, which the compiler is told not to write (`experimentalDecorators`).
 * https://github.com/lit/lit/blob/main/packages/reactive-element/src/decorators/property.ts (`legacyProperty`)
 */
const PROPERTY: Part = {
  module: /\/@lit\/reactive-element\/decorators\/property\.js$/,
  proof:
    /(\w+)\.hasOwnProperty\((\w+)\);return \1\.constructor\.createProperty\(\2,\w+\),\w+\?Object\.getOwnPropertyDescriptor\(\1,\2\):void 0/,
  code: `export const property = (options) => (proto, name) => {
  const own = proto.hasOwnProperty(name);
  proto.constructor.createProperty(name, options);
  return own ? Object.getOwnPropertyDescriptor(proto, name) : undefined;
};`,
};

/** The start of an embed file: in a browser without constructed style sheets nothing is registered, and the fallback stays. */
export const NEEDS_STYLE_SHEETS = 'if (!("adoptedStyleSheets" in Document.prototype)) return;';

/**
 * Styles as constructed style sheets, which every browser has that the README names. Lit's own also writes `style`
 * elements for browsers that have none, and explains mistakes to whoever writes `css` templates.
 * https://github.com/lit/lit/blob/main/packages/reactive-element/src/css-tag.ts
 */
const STYLES: Part = {
  module: /\/@lit\/reactive-element\/css-tag\.js$/,
  proof:
    /\.replaceSync\(this\.cssText\)[\s\S]*toString\(\)\{return this\.cssText\}[\s\S]*\.adoptedStyleSheets=(\w+)\.map\((\w+)=>\2 instanceof CSSStyleSheet\?\2:\2\.styleSheet\)/,
  code: `export class CSSResult {
  constructor(cssText) {
    this.cssText = cssText;
  }
  get styleSheet() {
    if (!this.made) (this.made = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.made;
  }
  toString() {
    return this.cssText;
  }
}
export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = (text) => new CSSResult(String(text));
export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values));
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet);
};`,
};

/**
 * Rollup plugin: two modules of Lit without what no page of ours runs.
 * @throws {Error} when Lit's text has changed, so that one of them may do something else
 */
export function litParts(): Plugin {
  const left = new Set<Part>();
  return {
    name: 'lit-parts',
    buildStart() {
      for (const part of [PROPERTY, STYLES]) left.add(part);
    },
    transform(code, id) {
      const part = [PROPERTY, STYLES].find(({ module }) => module.test(id.replaceAll('\\', '/')));
      if (part?.proof.test(code) !== true) return null;
      left.delete(part);
      return { code: part.code, map: null };
    },
    buildEnd(error) {
      for (const { module } of error ? [] : left)
        this.error(`Lit has changed: see ${String(module)} in src/cli/lit-parts.ts.`);
    },
  };
}
