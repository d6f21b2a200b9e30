import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { webLink } from '../../ui/links.js';
import type { CellModel, SignModel } from './chart-signs.model.js';

/** What the reader can do with a sign. */
export interface SignActions {
  readonly toggle: (sign: SignModel) => void;
}

const sourceLine = ({ sources, placement, signedOff }: SignModel): TemplateResult =>
  html`<p class="tc-source small">
    From:
    ${
      sources.length === 0
        ? 'no source is given.'
        : sources.map(({ name, url }, index) => html`${index === 0 ? nothing : '; '}${webLink(url, name)}`)
    }${sources.length === 0 ? nothing : '.'}
    ${placement} ${signedOff ? 'Signed off by the partnership.' : 'Not signed off by the partnership.'}
  </p>`;

/** A sign: the whole text is the label of its box. */
const signView = (sign: SignModel, withSources: boolean, { toggle }: SignActions): TemplateResult =>
  html`<li>
    <label class=${`tick tc-sign ${sign.marked ? 'is-on' : ''}`} part="sign"
      ><input type="checkbox" id=${sign.domId} .checked=${live(sign.marked)} @change=${() => toggle(sign)} /><span
        ><span dir="auto">${sign.parts.map(({ text, match }) => (match ? html`<mark>${text}</mark>` : text))}</span>
        ${sign.ages === '' ? nothing : html`<span class="tc-age">${sign.ages}</span>`}</span
      ></label
    >
    ${withSources ? sourceLine(sign) : nothing}
  </li>`;

/** The signs of a domain at a level that are shown now. */
export function cellView({ signs }: CellModel, withSources: boolean, actions: SignActions): TemplateResult {
  const visible = signs.filter((sign) => sign.visible);
  if (visible.length === 0)
    return html`<p class="tc-none small muted">${signs.length === 0 ? 'No signs here' : 'None of these signs is shown now'}</p>`;
  return html`<ul>
    ${repeat(
      visible,
      (sign) => sign.id,
      (sign) => signView(sign, withSources, actions),
    )}
  </ul>`;
}
