import { formatDay } from '../../domain/format-time.js';
import { openTarget, type OpenableRecord } from '../../domain/open-targets.js';
import { capitalised, plural } from '../../domain/text.js';
import type { Chart, Dataset } from '../../domain/types.js';
import { concernContacts, type AreaContacts } from './chart-contacts.model.js';
import { levelModels, type LevelModel } from './chart-level.model.js';
import { chartNotes, type NoteModel } from './chart-note.model.js';
import { domainModels, type DomainModel, type SignModel } from './chart-signs.model.js';
import { nextStepModel, type NextStepModel } from './next-step.model.js';
import { suggestionModel, type SuggestionModel } from './suggestion.model.js';

/** What the page chose. */
export interface ChartPage {
  /** Id of the chart, if the page named one. */
  readonly chart: string | undefined;
  /** Id of the area that comes first, if the page named one. */
  readonly area: string | undefined;
}

/** What the reader chose, marked and wrote. It lives in memory only. */
export interface ChartChoices {
  /** Ids of marked signs. */
  readonly marked: ReadonlySet<string>;
  /** Id of the age band, or null for all ages. */
  readonly age: string | null;
  /** Words to find. */
  readonly query: string;
  /** Whether one domain is shown at a time although there is room for the whole chart. */
  readonly oneDomain: boolean;
  /** Id of the domain that is shown then, or null for the first. */
  readonly domain: string | null;
  readonly showSources: boolean;
  /** Id of the level that the practitioner judges right, or null. */
  readonly judgement: string | null;
  readonly reason: string;
  /** Id of the area where the child lives, null for all, undefined for what the page says. */
  readonly area: string | null | undefined;
}

/** What stands when nothing has been chosen. */
export const NO_CHOICES: ChartChoices = {
  marked: new Set(),
  age: null,
  query: '',
  oneDomain: false,
  domain: null,
  showSources: false,
  judgement: null,
  reason: '',
  area: undefined,
};

/** A chart that may be used. */
export interface ShownChart {
  readonly kind: 'chart';
  readonly id: string;
  readonly name: string;
  readonly intro: string | undefined;
  /** `Version 0.1, last changed on 22 November 2026`; empty if neither is known. */
  readonly edition: string;
  /** Says that the chart is not approved; null if it is. */
  readonly draft: { readonly first: string; readonly more: string } | null;
  readonly official: { readonly url: string; readonly label: string } | null;
  readonly toolkit: OpenableRecord | null;
  /** `level of need`. */
  readonly levelTerm: string;
  readonly notes: readonly NoteModel[];
  readonly cumulative: NoteModel;
  readonly levels: readonly LevelModel[];
  /** Every domain with every sign, also those that are hidden now. */
  readonly domains: readonly DomainModel[];
  /** Where the reader is, when one domain is shown at a time. */
  readonly current: DomainModel;
  readonly previous: DomainModel | undefined;
  readonly next: DomainModel | undefined;
  readonly ages: readonly { readonly id: string; readonly name: string }[];
  /** Name of the chosen age band; empty for all ages. */
  readonly ageName: string;
  readonly query: string;
  /** What the age and the search hide, in sentences; empty if nothing. */
  readonly hidden: string;
  /** Marked signs that are hidden now, by what hides them. They count all the same. */
  readonly hiddenMarks: readonly { readonly name: string; readonly signs: readonly SignModel[] }[];
  readonly anyMarked: boolean;
  /** Whether signs were marked that the chart no longer has. */
  readonly lostMarks: boolean;
  readonly suggestion: SuggestionModel;
  readonly judgement: LevelModel | null;
  readonly reason: string;
  readonly nextStep: NextStepModel;
}

/** What the threshold chart shows. */
export type ChartModel =
  | { readonly kind: 'none'; readonly sentence: string; readonly contacts: readonly AreaContacts[] }
  | {
      readonly kind: 'withheld';
      readonly id: string;
      readonly name: string;
      readonly official: { readonly url: string; readonly label: string } | null;
      readonly contacts: readonly AreaContacts[];
    }
  | ShownChart;

const officialLink = ({ officialUrl, officialTitle }: Chart): ShownChart['official'] =>
  officialUrl === undefined ? null : { url: officialUrl, label: officialTitle ?? 'The official chart' };

function draftWords({ status, statusNote }: Chart): ShownChart['draft'] {
  if (status === 'approved') return null;
  return {
    first: `${status === 'draft' ? 'Draft' : 'Illustrative'} chart. Not signed off`,
    more: statusNote ?? 'No partnership has approved it. Do not use it for a real child: use your own area’s chart.',
  };
}

function editionWords({ version, updated }: Chart): string {
  const parts = [
    version === undefined ? '' : `Version ${version}`,
    updated === undefined ? '' : `last changed on ${formatDay(updated, { weekday: false })}`,
  ].filter((part) => part !== '');
  return capitalised(parts.join(', '));
}

function hiddenWords(signs: readonly SignModel[], query: string): string {
  const ageHides = signs.filter((sign) => sign.outsideAge).length;
  const age =
    ageHides === 0 ? [] : [`${plural(ageHides, 'sign for other ages is', 'signs for other ages are')} hidden.`];
  const found = signs.filter((sign) => sign.visible).length;
  const words =
    query.trim() === ''
      ? []
      : [
          found === 0
            ? `No sign shown has “${query.trim()}”.`
            : `${plural(found, 'sign has', 'signs have')} “${query.trim()}”. The others are hidden.`,
        ];
  return [...age, ...words].join(' ');
}

function hiddenMarks(signs: readonly SignModel[]): ShownChart['hiddenMarks'] {
  const hidden = signs.filter((sign) => sign.marked && !sign.visible);
  return [
    { name: 'Marked, outside the age shown', signs: hidden.filter((sign) => sign.outsideAge) },
    { name: 'Marked, without the words you look for', signs: hidden.filter((sign) => !sign.outsideAge) },
  ].filter((list) => list.signs.length > 0);
}

const signsOf = (domains: readonly DomainModel[]): readonly SignModel[] =>
  domains.flatMap(({ cells }) => cells.flatMap(({ signs }) => signs));

/** Which chart the page shows: the one it names, else the first. */
function chooseChart(charts: readonly Chart[], id: string | undefined): Chart | string {
  const wanted = id?.trim().toLowerCase() ?? '';
  const exact = charts.find((each) => each.id === id);
  const chart = wanted === '' ? charts[0] : (exact ?? charts.find((each) => each.id.toLowerCase() === wanted));
  if (chart !== undefined) return chart;
  return charts.length === 0
    ? 'There is no threshold chart to show here.'
    : 'The chart that this page names is not in the data.';
}

/** The chart as it stands with what is chosen and marked. It does not depend on the time. */
export function chartModel(dataset: Dataset, page: ChartPage, choices: ChartChoices): ChartModel {
  const area = choices.area === undefined ? (page.area ?? null) : choices.area;
  const chart = chooseChart(dataset.charts, page.chart);
  if (typeof chart === 'string') return { kind: 'none', sentence: chart, contacts: concernContacts(dataset, area) };
  return (
    shownChart(dataset, chart, choices, area) ?? {
      kind: 'withheld',
      id: chart.id,
      name: chart.title,
      official: officialLink(chart),
      contacts: concernContacts(dataset, area),
    }
  );
}

/** The chart in use, or null if it may not be shown: half a chart misleads. */
function shownChart(dataset: Dataset, chart: Chart, choices: ChartChoices, area: string | null): ShownChart | null {
  const { marked, query } = choices;
  const band = chart.ages.find(({ id }) => id === choices.age);
  const age = band?.id ?? null;
  const levels = levelModels(chart);
  const domains = domainModels(dataset, chart, levels, { marked, age, query });
  const signs = signsOf(domains);
  const position = Math.max(
    0,
    domains.findIndex(({ id }) => id === choices.domain),
  );
  const current = domains[position];
  if (chart.incomplete || current === undefined || levels.length === 0 || signs.length === 0) return null;
  const notes = chartNotes(dataset, chart);
  const suggestion = suggestionModel(dataset, chart, levels, domains, marked, age);
  const judgement = levels.find(({ id }) => id === choices.judgement) ?? null;
  const known = new Set(signs.map(({ id }) => id));
  return {
    kind: 'chart',
    id: chart.id,
    name: chart.title,
    intro: chart.intro,
    edition: editionWords(chart),
    draft: draftWords(chart),
    official: officialLink(chart),
    toolkit: openTarget(dataset, 'toolkit', chart.toolkitId),
    levelTerm: chart.levelTerm,
    notes: notes.standing,
    cumulative: notes.cumulative,
    levels,
    domains,
    current,
    previous: domains[position - 1],
    next: domains[position + 1],
    ages: chart.ages.map(({ id, name }) => ({ id, name })),
    ageName: band?.name ?? '',
    query,
    hidden: hiddenWords(signs, query),
    hiddenMarks: hiddenMarks(signs),
    anyMarked: signs.some((sign) => sign.marked),
    lostMarks: [...marked].some((id) => !known.has(id)),
    suggestion,
    judgement,
    reason: choices.reason,
    nextStep: nextStepModel(dataset, chart, judgement, suggestion.level, area, notes.nextStep),
  };
}
