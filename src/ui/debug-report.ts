import { html, type TemplateResult } from 'lit';
import type { DatasetController } from '../controllers/dataset-controller.js';
import { formatInstant } from '../domain/format-time.js';
import type { DataIssue } from '../domain/types.js';
import { VERSION } from './define-element.js';

function loadingWords(source: DatasetController): string {
  const { state } = source;
  if (state.kind === 'failed') return `Failed: ${state.error.code}. ${state.error.message} ${state.error.detail ?? ''}`;
  if (state.kind === 'loading') return state.slow ? 'Still loading.' : 'Loading.';
  return state.loaded.stale === null ? 'Loaded.' : `Kept an earlier copy: ${state.loaded.stale.code}.`;
}

/**
 * A small report for whoever put the element on the page: version, data, faults. Shown with the `debug` attribute.
 * @param warnings what the page's attributes ask for in vain
 */
export function debugReport(source: DatasetController, now: number, warnings: readonly string[]): TemplateResult {
  const { state } = source;
  const loaded = state.kind === 'loaded' ? state.loaded : null;
  return html`<div class="panel small" part="debug">
    <p><strong>Report for the page's editor</strong></p>
    <ul>
      <li>Version: ${VERSION}</li>
      <li>Data: ${source.address ?? 'no src attribute'}</li>
      <li>State: ${loadingWords(source)}</li>
      <li>Clock: ${formatInstant({ ms: now, precision: 'minute' })}, UK time</li>
      ${warnings.map((warning) => html`<li>${warning}</li>`)}
      ${
        loaded === null
          ? null
          : html`<li>Data format ${loaded.dataset.schemaVersion}, last changed ${loaded.dataset.updated ?? 'on an unknown date'}</li>
            <li>Problems found: ${loaded.issues.length}</li>
            ${loaded.issues.slice(0, 20).map((issue: DataIssue) => html`<li>${issue.message} <code>${issue.path}</code></li>`)}`
      }
    </ul>
  </div>`;
}
