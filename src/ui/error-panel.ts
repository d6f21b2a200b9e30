import { html, nothing, type TemplateResult } from 'lit';
import type { DatasetError } from '../dataset/errors.js';
import { banner, emergencyStrip } from './messages.js';

/** Asks for the data again. Several elements of a page may show it, so that its name says what of. */
export const retryButton = (subject: string, onRetry: () => void): TemplateResult =>
  html`<button type="button" class="btn btn--second btn--small" @click=${onRetry}>
    Try again<span class="vh"> to load the ${subject}</span>
  </button>`;

/**
 * What stands where the data should be: what went wrong and a way to try again. The fallback children follow it.
 * @param error null if the data came but could not be shown
 * @param withEmergency false where the element shows the 999 strip already
 */
export function errorPanel(
  subject: string,
  error: DatasetError | null,
  onRetry: () => void,
  withEmergency: boolean,
): TemplateResult {
  const reason = error === null ? 'Something in them could not be read.' : error.message;
  return html`${withEmergency ? emergencyStrip() : nothing}
    <div part="error">
      ${banner('error', `The ${subject} could not be loaded`, reason, retryButton(subject, onRetry))}
    </div>`;
}
