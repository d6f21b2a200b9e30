import { facetModels, type FacetModel } from '../../domain/facet-models.js';
import { plural } from '../../domain/text.js';
import type { Dataset } from '../../domain/types.js';
import { agendaModel, type AgendaModel } from './agenda.model.js';
import { catalogueAt, courseHits, titleRanks, type CourseEntry } from './course-catalogue.model.js';
import {
  NO_CHOICES,
  SORTS,
  VIEWS,
  type CourseSort,
  type FinderChoices,
  type FinderView,
} from './course-choices.model.js';
import { courseDetail } from './course-detail.model.js';
import { courseResults, startingSearch } from './course-results.model.js';
import { courseRow, type CourseRowModel } from './course-row.model.js';
import type { CourseScope, ScopeAttributes } from './course-scope.model.js';
import { countDates, dateToShow, type ShownDate } from './dates-ahead.model.js';
import { noCourses, type NoCoursesModel } from './no-courses.model.js';

/** Where the publisher's whole catalogue is on the web. */
export interface CatalogueLink {
  /** For example `the Learning Hub`. */
  readonly words: string;
  readonly url: string;
}

/** What the course finder shows. */
export type CourseFinderModel =
  | { readonly kind: 'empty'; readonly catalogue: CatalogueLink | null }
  | {
      readonly kind: 'courses';
      /** How many courses the data has. */
      readonly total: number;
      /** Under the heading: how many there are, and what is true of all of them. */
      readonly lede: string;
      /** Text of the search field. */
      readonly search: string;
      /** `Showing 17 of 72 courses: domestic abuse`; empty when all are. */
      readonly scopeWords: string;
      readonly facets: readonly FacetModel[];
      readonly views: readonly { readonly id: FinderView; readonly label: string; readonly current: boolean }[];
      readonly sort: CourseSort;
      readonly sorts: readonly { readonly id: CourseSort; readonly label: string }[];
      /** How many courses were found. */
      readonly found: number;
      /** `9 courses`, or by date `6 dates of 3 courses`. */
      readonly countWords: string;
      /** The courses; empty in the view by date. */
      readonly rows: readonly CourseRowModel[];
      /** What is coming up; null in the view by course. */
      readonly agenda: AgendaModel | null;
      /** How many dates lie ahead of all courses that were found, those that suit the filters. */
      readonly dates: number;
      /** Why nothing was found and what to do; null if something was. */
      readonly none: NoCoursesModel | null;
      readonly catalogue: CatalogueLink | null;
      /** What whoever built the page should know. */
      readonly warnings: readonly string[];
      /** The next moment at which any of this changes, in epoch milliseconds. */
      readonly nextChange: number;
    };

/** The link to the publisher's catalogue, or to the page that leads to it. */
export function catalogueLink({ publisher }: Dataset): CatalogueLink | null {
  const { title, catalogueTitle, catalogueUrl, coursesUrl, url } = publisher ?? {};
  if (catalogueUrl !== undefined) return { words: catalogueTitle ?? 'the full catalogue', url: catalogueUrl };
  const page = coursesUrl ?? url;
  return page === undefined ? null : { words: `the website of ${title ?? 'the partnership'}`, url: page };
}

function compareBy(
  dataset: Dataset,
  sort: CourseSort,
  shown: (entry: CourseEntry) => ShownDate,
): ((a: CourseEntry, b: CourseEntry) => number) | null {
  switch (sort) {
    case 'match':
      return null;
    case 'date': {
      const starts = new Map<CourseEntry, number>();
      const startOf = (entry: CourseEntry): number => {
        const start = starts.get(entry) ?? shown(entry).start;
        starts.set(entry, start);
        return start;
      };
      // Infinity less Infinity is no number: two courses without a date keep their order.
      return (a, b) => startOf(a) - startOf(b) || 0;
    }
    case 'title': {
      const ranks = titleRanks(dataset);
      return (a, b) => (ranks.get(a.course) ?? 0) - (ranks.get(b.course) ?? 0);
    }
    case 'new':
      return (a, b) => Number(b.course.new) - Number(a.course.new);
  }
}

const VIEW_LABELS: Record<FinderView, string> = { courses: 'Courses', dates: 'Dates' };

const sortLabels = (search: string): Record<CourseSort, string> => ({
  match: search === '' ? 'As listed' : 'Best match',
  date: 'Next date',
  title: 'Title, A to Z',
  new: 'New first',
});

/** The words of the scope and of the search that the page starts with, while they hold. */
function scopeWords(scope: CourseScope, total: number, starting: string, found: number): string {
  const words = starting === '' ? scope.words : [`“${starting}”`, ...scope.words];
  return words.length === 0 ? '' : `Showing ${found} of ${plural(total, 'course', 'courses')}: ${words.join(', ')}`;
}

/** A list that is out of date is looked at again after this many milliseconds: the reader may have left it. */
const HELD_FOR = 60_000;

/** The next moment at which what is shown may change. */
function nextChange(dataset: Dataset, since: number, now: number): number {
  const { until } = catalogueAt(dataset, now);
  return catalogueAt(dataset, since).until <= now ? Math.min(until, now + HELD_FOR) : until;
}

/** The courses in order. */
function inOrder(
  dataset: Dataset,
  courses: readonly CourseEntry[],
  sort: CourseSort,
  shown: (entry: CourseEntry) => ShownDate,
): readonly CourseEntry[] {
  const compare = compareBy(dataset, sort, shown);
  return compare === null ? courses : [...courses].sort(compare);
}

/**
 * The courses that match what the page and the reader chose, at `now` (epoch milliseconds).
 *
 * @param since the moment whose courses and dates are shown, in epoch milliseconds: before `now` while the reader is
 * among them and only time has moved on. How each date stands is said as of now.
 */
export function courseFinderModel(
  dataset: Dataset,
  attributes: ScopeAttributes,
  choices: FinderChoices,
  now: number,
  since: number = now,
): CourseFinderModel {
  const total = dataset.courses.length;
  const catalogue = catalogueLink(dataset);
  if (total === 0) return { kind: 'empty', catalogue };
  const results = courseResults(dataset, attributes, choices, since);
  const { scope, search, searched, ticks } = results;
  const shown = dateToShow(results);
  const sorted = inOrder(dataset, results.matching, choices.sort, shown);
  const revealed = sorted.findIndex(({ course }) => course.id === choices.reveal) + 1;
  const hits = search === '' ? null : courseHits(dataset, search);
  const labels = sortLabels(search);
  const starting = startingSearch(choices, attributes);
  const agenda = choices.view === 'dates' ? agendaModel(dataset, results, choices, now) : null;
  const limit = agenda === null ? Math.max(choices.limit, revealed) : 0;
  return {
    kind: 'courses',
    total,
    lede: [`${plural(total, 'course', 'courses')}.`, dataset.publisher?.catalogueNote ?? ''].join(' ').trim(),
    search: choices.search ?? attributes.query ?? '',
    scopeWords: choices.everything
      ? ''
      : scopeWords(scope, total, starting, (starting === '' ? scope.entries : searched).length),
    facets: facetModels(scope.entries, searched, results.facets, ticks),
    views: VIEWS.map((id) => ({ id, label: VIEW_LABELS[id], current: id === choices.view })),
    sort: choices.sort,
    sorts: SORTS.map((id) => ({ id, label: labels[id] })),
    found: sorted.length,
    countWords: sorted.length === 0 ? 'No courses' : (agenda?.countWords ?? plural(sorted.length, 'course', 'courses')),
    agenda,
    dates: agenda?.total ?? countDates(results).dates,
    rows: sorted.slice(0, limit).map((entry) => {
      const { course } = entry;
      const hit = hits?.get(course.id);
      const pastShown = choices.pastShown.has(course.id);
      return courseRow(
        dataset,
        entry,
        shown(entry),
        hit,
        choices.opened.has(course.id) ? courseDetail(dataset, course, hit, pastShown, { since, now }) : null,
        now,
      );
    }),
    none: sorted.length === 0 ? noCourses(dataset, attributes, choices, results, since) : (agenda?.none ?? null),
    catalogue,
    warnings: scope.warnings,
    nextChange: nextChange(dataset, since, now),
  };
}

/**
 * The reader's choices with that course unfolded and on screen: whatever hides it is taken off, and nothing else.
 * Null if there is no such course.
 */
export function choicesShowing(
  dataset: Dataset,
  attributes: ScopeAttributes,
  choices: FinderChoices,
  id: string,
  now: number,
): FinderChoices | null {
  const entry = catalogueAt(dataset, now).byId.get(id);
  if (entry === undefined) return null;
  const shown = { ...choices, view: 'courses' as const, reveal: id, opened: new Set(choices.opened).add(id) };
  const unfiltered = { ...shown, search: '', ticks: NO_CHOICES.ticks };
  const isShown = (candidate: FinderChoices) =>
    courseResults(dataset, attributes, candidate, now).matching.includes(entry);
  return [shown, unfiltered].find(isShown) ?? { ...unfiltered, everything: true };
}
