import type { CSSResultOrNative, LitElement, ReactiveController } from 'lit';

const textOf = (style: CSSResultOrNative): string =>
  style instanceof CSSStyleSheet ? [...style.cssRules].map(({ cssText }) => cssText).join('\n') : style.cssText;

/**
 * Gives the host its styles again. A constructed sheet belongs to one document, so that an element which a page moves into
 * a frame loses all of them, and has none when it comes back.
 */
export class StylesController implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { ownerDocument } = this.#host;
    const renderRoot = this.#host.renderRoot as ShadowRoot;
    const view = ownerDocument.defaultView;
    // A browser without such sheets has style elements, which go along.
    if (!('adoptedStyleSheets' in renderRoot) || renderRoot.adoptedStyleSheets.length > 0) return;
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    renderRoot.adoptedStyleSheets = elementStyles.flatMap((style) => {
      const own = style instanceof CSSStyleSheet ? style : style.styleSheet;
      if (view === null || view === globalThis.window) return own ?? [];
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(textOf(style));
      return sheet;
    });
  }
}
