import { openTargets, type OpenableRecord } from '../../domain/open-targets.js';
import { joinWords, plural } from '../../domain/text.js';
import type { Dataset, Priority } from '../../domain/types.js';
import { panelKey } from './library-view.model.js';
import { relatedCount, relatedRecords, type RelatedRecords } from './related.model.js';

/** A priority, or a theme that runs through all of them. */
export interface PriorityItem {
  readonly id: string;
  /** Names its panel and what is unfolded. */
  readonly key: string;
  readonly name: string;
  /** `Year 1`, or the years of all of them; empty where its parts have years of their own, and for a theme. */
  readonly years: string;
  readonly summary: string | undefined;
  /** `27 courses, 1 toolkit and 3 resources`; empty if nothing serves it. */
  readonly serves: string;
  /** What serves it; null while it is folded. */
  readonly related: RelatedRecords | null;
  /** Priorities that belong under it. */
  readonly parts: readonly PriorityItem[];
}

/** The partnership's priorities. */
export interface PrioritiesModel {
  readonly name: string;
  /** `2026 to 2029`, unless the name says it. */
  readonly years: string;
  readonly summary: string | undefined;
  readonly items: readonly PriorityItem[];
  /** What shaped them, with the reviews and guidance it names. */
  readonly context: readonly { readonly text: string; readonly records: readonly OpenableRecord[] }[];
  readonly themes: readonly PriorityItem[];
}

function servesWords({ courses, toolkits, resources }: RelatedRecords): string {
  const parts = [
    courses.length === 0 ? '' : plural(courses.length, 'course', 'courses'),
    toolkits.length === 0 ? '' : plural(toolkits.length, 'toolkit', 'toolkits'),
    resources.length === 0 ? '' : plural(resources.length, 'resource', 'resources'),
  ];
  return joinWords(parts.filter((words) => words !== ''));
}

function itemModel(
  dataset: Dataset,
  priority: Priority,
  opened: ReadonlySet<string>,
  parts: readonly PriorityItem[],
  period = '',
): PriorityItem {
  const key = panelKey('priorities', priority.id);
  const related = relatedRecords(dataset, priority);
  return {
    id: priority.id,
    key,
    name: priority.title,
    years: priority.years ?? (parts.some(({ years }) => years !== '') ? '' : period),
    summary: priority.summary,
    serves: relatedCount(related) === 0 ? '' : servesWords(related),
    related: opened.has(key) ? related : null,
    parts,
  };
}

const periodOf = (from: number | undefined, to: number | undefined): string =>
  [from, to].filter((year) => year !== undefined).join(' to ');

/** The priorities of a dataset, or null if it has none. */
export function prioritiesModel(dataset: Dataset, opened: ReadonlySet<string>): PrioritiesModel | null {
  const { priorities } = dataset;
  if (priorities === undefined) return null;
  const { items, title, from, to } = priorities;
  const period = periodOf(from, to);
  const ids = new Set(items.map(({ id }) => id));
  // One level deep: a part of a part, or of itself, stands on its own, so that nothing is lost in a circle.
  const roots = items.filter(({ parent }) => parent === undefined || !ids.has(parent));
  const rootIds = new Set(roots.map(({ id }) => id));
  const stray = items.filter(({ parent }) => parent !== undefined && ids.has(parent) && !rootIds.has(parent));
  const partsOf = (id: string) =>
    items.filter(({ parent }) => parent === id && rootIds.has(id)).map((part) => itemModel(dataset, part, opened, []));
  return {
    name: title,
    years: [from, to].every((year) => year === undefined || title.includes(String(year))) ? '' : period,
    summary: priorities.summary,
    items: [...roots, ...stray].map((item) => itemModel(dataset, item, opened, partsOf(item.id), period)),
    context: priorities.context.map(({ text, resources }) => ({
      text,
      records: openTargets(dataset, 'resource', resources),
    })),
    themes: priorities.themes.map((theme) => itemModel(dataset, theme, opened, [])),
  };
}
