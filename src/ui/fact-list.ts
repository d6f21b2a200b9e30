import { html, nothing, type TemplateResult } from 'lit';

/**
 * Facts with their names; nothing if there are none.
 * @param look class names of the list
 */
export const factList = (
  look: string,
  facts: readonly (readonly [string, string])[],
): TemplateResult | typeof nothing =>
  facts.length === 0
    ? nothing
    : html`<dl class=${look}>
        ${facts.map(
          ([name, words]) =>
            html`<div>
              <dt>${name}</dt>
              <dd dir="auto">${words}</dd>
            </div>`,
        )}
      </dl>`;
