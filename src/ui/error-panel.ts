import { html, nothing, type TemplateResult } from 'lit';
import type { DatasetError, DatasetErrorCode } from '../dataset/errors.js';
import { banner, emergencyStrip } from './messages.js';

/** Asks for the data again. Several elements of a page may show it, so that its name says what of. */
export const retryButton = (subject: string, onRetry: () => void): TemplateResult =>
  html`<button type="button" class="btn btn--second btn--small" @click=${onRetry}>
    Try again<span class="vh"> to load the ${subject}</span>
  </button>`;

/** What the same page would meet again, however often it asks: it names no data, or is older than the data. */
const LASTING: ReadonlySet<DatasetErrorCode | undefined> = new Set(['no-src', 'schema-newer']);

/**
 * What stands where the data should be: what went wrong and, where it can help, a way to try again. The fallback children follow it.
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
  const wayOut = LASTING.has(error?.code) ? nothing : retryButton(subject, onRetry);
  return html`${withEmergency ? emergencyStrip() : nothing}
    <div part="error">
      ${banner('error', `The ${subject} could not be loaded`, reason, wayOut)}
    </div>`;
}
