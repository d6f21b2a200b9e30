import type { LitElement } from 'lit';

/**
 * Shows an element as it looks on paper or in forced colours: its rules for that hold, for this one element alone. What a
 * browser does by itself, such as forcing colours or breaking pages, it cannot show.
 */
export function asMedia({ shadowRoot }: LitElement, medium: 'print' | '(forced-colors: active)'): void {
  if (shadowRoot === null) return;
  shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.map((sheet) => {
    const copy = new CSSStyleSheet();
    const rules = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
    copy.replaceSync(rules.replaceAll(`@media ${medium}`, '@media all'));
    return copy;
  });
}
