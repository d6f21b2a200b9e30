import { DecoratorHelpers } from '@storybook/addon-themes';
import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing, type LitElement } from 'lit';
import { afterStory } from './attribute-tool.js';

const { initializeThemeState, pluckThemeFromContext } = DecoratorHelpers;

const FORCED = 'forced colours roughly';
const THEMES = ['light', 'dark', 'light more contrast', 'dark more contrast', FORCED];
initializeThemeState(THEMES, 'light');

/** The condition that each media rule has in the source. */
const conditions = new WeakMap<CSSMediaRule, string>();

/** Makes media rules for a feature hold always, or again only when the reader's system asks. */
function hold(rules: CSSRuleList, feature: string, always: boolean): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const condition = conditions.get(rule) ?? rule.media.mediaText;
      conditions.set(rule, condition);
      if (condition.includes(feature)) rule.media.mediaText = always ? 'all' : condition;
    }
    if ('cssRules' in rule) hold(rule.cssRules as CSSRuleList, feature, always);
  }
}

/** Elements share their style sheets: a change holds for every one of the kind. */
function applyMedia(element: LitElement, theme: string): void {
  for (const style of (element.constructor as typeof LitElement).elementStyles) {
    const sheet = style instanceof CSSStyleSheet ? style : style.styleSheet;
    if (sheet === undefined) continue;
    hold(sheet.cssRules, 'prefers-contrast', theme.endsWith('more contrast'));
    hold(sheet.cssRules, 'forced-colors', theme === FORCED);
  }
}

const HINT = html`<p>
  Only the rules of the elements are on. The browser itself forces colours when the system asks for it; in Chrome and
  Edge also with the developer tools: Rendering, “Emulate CSS media feature forced-colors”.
</p>`;

/** Colour scheme, as the page declares it, and what the reader's system may ask for. The themes add-on has the control. */
export const withTheme: Decorator = (story, context) => {
  const theme = pluckThemeFromContext(context) || 'light';
  document.documentElement.style.colorScheme = theme.startsWith('dark') ? 'dark' : 'light';
  const change = (element: LitElement): void => applyMedia(element, theme);
  return html`${theme === FORCED ? HINT : nothing}${story()}${afterStory(change)}`;
};
