import { html, nothing, type TemplateResult } from 'lit';
import type { LoadedDataset } from '../dataset/load.js';
import { formatDay, formatInstant } from '../domain/format-time.js';
import { londonDay } from '../domain/london-time.js';
import { plural } from '../domain/text.js';
import type { DataIssue, Dataset } from '../domain/types.js';
import type { Preview } from '../controllers/clock-controller.js';
import { banner } from './messages.js';

/** Says that the element's clock is frozen, and when. */
export const previewLabel = (preview: Preview | null): TemplateResult | typeof nothing =>
  preview === null ? nothing : html`<p class="preview" part="preview">Preview: ${formatInstant(preview)}</p>`;

/** A fault in any part of a chart is a matter of safety, and the chart says so itself, unless it is out of the data. */
const LOST_CHART = /^\/charts\/\d+(\/id)?$/;

/** How many records of a collection were left out: those with an error at or below their path. */
function lostRecords(issues: readonly DataIssue[], collections: readonly string[]): number {
  const lost = new Set<string>();
  for (const { path, severity, code } of issues) {
    if (code === 'encoding-damage' || (severity !== 'error' && !LOST_CHART.test(path))) continue;
    const collection = collections.find((name) => path.startsWith(`${name}/`));
    if (collection !== undefined) lost.add(`${collection}/${path.slice(collection.length + 1).split('/')[0] ?? ''}`);
  }
  return lost.size;
}

/** Said where newer data could not be had. */
export const STALE = 'We could not check for changes.';

/** When the data was last changed, as a sentence. */
export const updatedWords = ({ updated }: Pick<Dataset, 'updated'>): string =>
  updated === undefined ? 'Last updated on an unknown date.' : `Updated ${formatDay(updated, { weekday: false })}.`;

/**
 * Says what is doubtful about the data: an example, parts left out, not refreshed, past its review.
 * @param retry the button that asks for fresh data
 */
export function dataBanners(
  { dataset, issues, stale }: LoadedDataset,
  now: number,
  collections: readonly string[],
  retry: TemplateResult,
): unknown[] {
  const lost = lostRecords(issues, collections);
  const updated = updatedWords(dataset);
  return [
    dataset.status === 'illustrative'
      ? banner('draft', 'Example content', 'This shows how the page works. It is not a real programme.')
      : nothing,
    lost > 0
      ? banner(
          'note',
          `${plural(lost, 'record', 'records')} could not be shown`,
          'Something in the data is incomplete. The rest is here.',
        )
      : nothing,
    stale !== null ? banner('note', updated, STALE, retry) : nothing,
    dataset.reviewBy !== undefined && londonDay(now) > dataset.reviewBy
      ? banner(
          'note',
          'This may be out of date',
          `${updated} It was due for review by ${formatDay(dataset.reviewBy, { weekday: false })}.`,
        )
      : nothing,
  ];
}

/** Where the data comes from and how far it has been confirmed, once, at the foot. */
export function dataFooter({ status, updated }: Dataset): TemplateResult | typeof nothing {
  const when = updated === undefined ? '' : formatDay(updated, { weekday: false });
  if (status === 'compiled')
    return html`<p class="data-note">
      Compiled from public documents${when === '' ? '' : ` and last changed on ${when}`}. Not confirmed by the partnership.
    </p>`;
  return when === '' ? nothing : html`<p class="data-note">Updated ${when}.</p>`;
}
