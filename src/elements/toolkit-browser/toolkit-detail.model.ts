import { formatDay } from '../../domain/format-time.js';
import { londonDay } from '../../domain/london-time.js';
import { openTarget, type OpenableRecord } from '../../domain/open-targets.js';
import { relations } from '../../domain/relations.js';
import { safeUrl } from '../../domain/safe-url.js';
import { capitalised, joinWords, midSentence } from '../../domain/text.js';
import type { Dataset, Step, Toolkit, ToolkitPart, Topic } from '../../domain/types.js';
import { dayState } from '../../domain/unlock.js';
import { audienceLine, vocabularyTitle } from '../../domain/vocabulary.js';
import { tourModel, type TourModel } from './toolkit-tour.model.js';

/** A related record, ready to link to. */
export interface RelatedModel {
  readonly record: OpenableRecord;
  /** `New for 2026/27`; empty if it is not new. */
  readonly newLabel: string;
}

/** A part of a toolkit. */
export interface PartModel {
  readonly name: string;
  readonly url: string | undefined;
  /** `Guide, PDF, 240 KB`; empty if nothing is known. */
  readonly facts: string;
}

/** A step of "Where to start". */
export interface StepModel {
  readonly text: string;
  readonly url: string | undefined;
  readonly record: OpenableRecord | null;
}

/** A day of a safeguarding week on which the toolkit was launched or shown. */
export interface WeekMention {
  readonly date: string;
  readonly words: string;
  readonly url: string | undefined;
}

/** A toolkit with all that hangs on it. */
export interface ToolkitDetail {
  readonly id: string;
  /** Its title with the word "toolkit". */
  readonly name: string;
  readonly pictureId: string;
  readonly topic: Topic | undefined;
  readonly summary: string | undefined;
  /** `New`; empty if it is not. */
  readonly newLabel: string;
  /** When to use it, for whom, what it holds, when it was launched and reviewed: name and words. Only what is known. */
  readonly facts: readonly (readonly [string, string])[];
  readonly parts: readonly PartModel[];
  /** Where it is on the web; null if it has no address that may be linked to. */
  readonly link: { readonly url: string; readonly label: string; readonly host: string } | null;
  readonly contentNote: string | undefined;
  readonly tour: TourModel | null;
  readonly courses: readonly RelatedModel[];
  readonly resources: readonly RelatedModel[];
  readonly steps: readonly StepModel[];
  readonly charts: readonly OpenableRecord[];
  readonly weeks: readonly WeekMention[];
  /** That its review is overdue; empty if it is not, or not known. */
  readonly stale: string;
  /** Who publishes it and what else there is to know; empty if nothing. */
  readonly about: string;
}

/** A toolkit's title with the word "toolkit", which many titles leave out. */
export const toolkitName = (title: string): string => (/toolkit/i.test(title) ? title : `${title} toolkit`);

/** The size of a file as people know it from their computer: `240 KB`, `1.5 MB`. */
export function fileSize(kilobytes: number): string {
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${Number((kilobytes / 1000).toFixed(1))} MB`;
}

function partModel({ title, type, url, fileFormat, sizeKb }: ToolkitPart): PartModel {
  const kind = type === undefined ? undefined : capitalised(type);
  const facts = [kind, fileFormat, sizeKb === undefined ? undefined : fileSize(sizeKb)];
  return { name: title, url, facts: facts.filter((fact) => fact !== undefined).join(', ') };
}

function stepModel(dataset: Dataset, { text, url, courseId, resourceId, chartId }: Step): StepModel {
  const record =
    openTarget(dataset, 'course', courseId) ??
    openTarget(dataset, 'resource', resourceId) ??
    openTarget(dataset, 'chart', chartId);
  return { text, url, record };
}

function linkOf({ url, indexOnly }: Toolkit): ToolkitDetail['link'] {
  const safe = safeUrl(url);
  if (safe === null) return null;
  return { url: safe.href, label: indexOnly ? 'Open the list of toolkits' : 'Open the toolkit', host: safe.host };
}

/** Days of weeks that show the toolkit. A day that has not opened says nothing. */
function weekMentions(dataset: Dataset, id: string, now: number): WeekMention[] {
  return dataset.weeks.flatMap((week) =>
    week.days
      .filter((day) => dayState(week, day, now) !== 'locked' && day.items.some((item) => item.toolkitId === id))
      .map((day) => ({
        date: day.date,
        words: `${week.title}, ${formatDay(day.date)}`,
        url: week.url ?? dataset.publisher?.weekUrl ?? dataset.publisher?.url,
      })),
  );
}

/** Whether a toolkit is past its review date at `now` (epoch milliseconds). On the day itself it is not. */
export const reviewOverdue = ({ reviewBy }: Toolkit, now: number): boolean =>
  reviewBy !== undefined && londonDay(now) > reviewBy;

const dayWords = (date: string | undefined): string => (date === undefined ? '' : formatDay(date, { weekday: false }));

function factsOf(dataset: Dataset, toolkit: Toolkit, overdue: boolean): readonly (readonly [string, string])[] {
  const { whenToUse, audience, audienceNote, areas, holds, launched, reviewed, reviewBy } = toolkit;
  const facts: readonly (readonly [string, string])[] = [
    ['When to use it', whenToUse ?? ''],
    ['Who it is for', audienceNote ?? audienceLine(dataset, audience)],
    ['What it holds', joinWords(holds.map((words, at) => (at === 0 ? words : midSentence(words))))],
    ['Written for', joinWords(areas.map((id) => vocabularyTitle(dataset.areas, id)))],
    ['Launched', dayWords(launched)],
    ['Last reviewed', dayWords(reviewed)],
    ['Next review', overdue ? '' : dayWords(reviewBy)],
    ['Priorities that it serves', relations(dataset).prioritiesOf('toolkits', toolkit.id).join('; ')],
  ];
  return facts.filter(([, words]) => words !== '');
}

/** A toolkit with its tour, courses, resources and first steps, as they stand at `now` (epoch milliseconds). */
export function toolkitDetail(dataset: Dataset, toolkit: Toolkit, now: number): ToolkitDetail {
  const { tourOf, ofToolkit } = relations(dataset);
  const { courses, resources } = ofToolkit(toolkit);
  const { publishedBy, note, topics } = toolkit;
  const overdue = reviewOverdue(toolkit, now);
  const newLabel = dataset.publisher?.newLabel ?? 'New';
  const related = (type: 'course' | 'resource', records: readonly { id: string; new: boolean }[]): RelatedModel[] =>
    records.flatMap(({ id, new: isNew }) => {
      const record = openTarget(dataset, type, id);
      return record === null ? [] : [{ record, newLabel: isNew ? newLabel : '' }];
    });
  const tour = tourOf(toolkit);
  const about = [note, publishedBy === undefined ? undefined : `Published by ${publishedBy}.`];
  return {
    id: toolkit.id,
    name: toolkitName(toolkit.title),
    pictureId: topics[0] ?? toolkit.id,
    topic: dataset.topics.find(({ id }) => id === topics[0]),
    summary: toolkit.summary,
    newLabel: toolkit.new ? newLabel : '',
    facts: factsOf(dataset, toolkit, overdue),
    parts: toolkit.parts.map(partModel),
    link: linkOf(toolkit),
    contentNote: toolkit.contentNote,
    tour: tour === undefined ? null : tourModel(dataset, toolkit, tour, now),
    courses: related('course', courses),
    resources: related('resource', resources),
    steps: toolkit.startHere.map((step) => stepModel(dataset, step)),
    charts: dataset.charts
      .filter((chart) => chart.toolkitId === toolkit.id)
      .map((chart) => openTarget(dataset, 'chart', chart.id))
      .filter((chart) => chart !== null),
    weeks: weekMentions(dataset, toolkit.id, now),
    stale: overdue ? `It was due for review by ${dayWords(toolkit.reviewBy)}, so parts of it may be out of date.` : '',
    about: about.filter((words) => words !== undefined).join(' '),
  };
}
