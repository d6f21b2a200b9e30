import { html, type TemplateResult } from 'lit';
import type { DatasetController } from '../controllers/dataset-controller.js';
import { ownScript } from '../controllers/own-script.js';
import type { DatasetError } from '../dataset/errors.js';
import type { LoadedDataset } from '../dataset/load.js';
import { formatDay, formatInstant } from '../domain/format-time.js';
import { daysBetween, londonDay } from '../domain/london-time.js';
import { joinWords, plural } from '../domain/text.js';
import type { DataIssue, Severity } from '../domain/types.js';
import { refusedVersions, VERSION } from './define-element.js';

/** Most problems that are written out. */
const LISTED = 20;

const SEVERITIES: Readonly<Record<Severity, string>> = {
  safety: 'Safety, the whole chart is withheld',
  error: 'Left out',
  warning: 'Shown, but check it',
};

const day = (date: string) => formatDay(date, { weekday: false });

const minute = (ms: number) => formatInstant({ ms, precision: 'minute' });

function versionWords(tag: string): string {
  const others = refusedVersions(tag);
  return others.length === 0
    ? `${VERSION} runs. No other version is on this page.`
    : `${VERSION} runs, because its script was on the page first. Not used: ${joinWords(others)}. Take one of the scripts away.`;
}

/** Whether an address is of another origin than the page. */
function isElsewhere(address: string): boolean {
  try {
    return new URL(address).origin !== location.origin;
  } catch {
    return false;
  }
}

function failureWords({ code, message, detail = '', url }: DatasetError): string {
  // A browser hides from scripts why another server's answer may not be read.
  const hint =
    code === 'network' && detail === '' && isElsewhere(url)
      ? 'No policy of this page blocks it. Open the address in a tab: if the data shows there, its server must send Access-Control-Allow-Origin: *'
      : detail;
  return `${code}. ${message} ${hint}`.trim();
}

function worksWords({ state }: DatasetController): string {
  if (state.kind === 'failed')
    return 'The script runs. The data is not here, so that what stands between the tags shows.';
  if (state.kind === 'loading') return `The script runs. The data is on its way${state.slow ? ', and slow' : ''}.`;
  return state.loaded.stale === null
    ? 'The script runs, and the data is shown.'
    : 'The script runs. An earlier copy of the data is shown: the last request failed.';
}

/** Why there is no data, or no newer data; null if nothing failed. */
const failureOf = ({ state }: DatasetController): DatasetError | null =>
  state.kind === 'failed' ? state.error : state.kind === 'loaded' ? state.loaded.stale : null;

function freshWords({ dataset: { updated, reviewBy }, receivedAt }: LoadedDataset, now: number): string {
  const today = londonDay(now);
  const age = updated === undefined ? null : daysBetween(updated, today);
  const changed =
    updated === undefined || age === null
      ? 'It does not say when it was last changed.'
      : `Last changed on ${day(updated)}${age < 0 ? ', which is still to come' : age === 0 ? ', today' : `, ${plural(age, 'day', 'days')} ago`}.`;
  const review =
    reviewBy === undefined
      ? 'No date for its review.'
      : `${today > reviewBy ? 'Its review is overdue since' : 'To be reviewed by'} ${day(reviewBy)}.`;
  return `${changed} ${review} Received at ${minute(receivedAt)}.`;
}

function problem({ severity, message, path }: DataIssue): TemplateResult {
  return html`<li>${SEVERITIES[severity]}: ${message} <code>${path}</code></li>`;
}

function problems(issues: readonly DataIssue[]): TemplateResult | string {
  if (issues.length === 0) return 'None.';
  const more = issues.length - LISTED;
  return html`${plural(issues.length, 'problem', 'problems')}.
    <ul>
      ${issues.slice(0, LISTED).map(problem)}${more > 0 ? html`<li>And ${more} more. npm run check-data lists them all.</li>` : null}
    </ul>`;
}

/**
 * A report for whoever put the element on the page, shown with the `debug` attribute: what works, what was blocked,
 * which version runs, where the data comes from and how fresh it is, and what is wrong in it.
 * @param warnings what the page's attributes ask for in vain
 */
export function debugReport(
  host: HTMLElement,
  source: DatasetController,
  now: number,
  warnings: readonly string[],
): TemplateResult {
  const { state } = source;
  const loaded = state.kind === 'loaded' ? state.loaded : null;
  const failure = failureOf(source);
  const facts: [string, unknown][] = [
    ['Works', worksWords(source)],
    ['Failed or blocked', failure === null ? 'Nothing.' : failureWords(failure)],
    ['Version', versionWords(host.localName)],
    ['Script', ownScript() ?? 'part of a bundle'],
    ['Data from', source.address ?? 'nowhere: there is no src attribute'],
    ...(loaded === null
      ? []
      : ([
          ['Fresh', freshWords(loaded, now)],
          ['Problems in the data', problems(loaded.issues)],
        ] satisfies [string, unknown][])),
    ['Clock', `${minute(now)}, UK time`],
    ...(warnings.length === 0
      ? []
      : ([['Attributes', html`<ul>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`]] satisfies [
          string,
          unknown,
        ][])),
  ];
  return html`<div class="panel small" part="debug">
    <p><strong>Report for the page's editor</strong></p>
    <dl>
      ${facts.map(
        ([name, words]) =>
          html`<dt><strong>${name}</strong></dt>
            <dd>${words}</dd>`,
      )}
    </dl>
  </div>`;
}
