import type { DatedCourse } from '../../domain/calendar-events.js';
import { formatDuration } from '../../domain/format-time.js';
import { sessionModel, type SessionModel } from '../../domain/sessions.js';
import type { Course, Dataset } from '../../domain/types.js';
import { vocabularyTitle } from '../../domain/vocabulary.js';
import type { HighlightPart } from '../../search/highlight.js';
import type { SearchHit } from '../../search/search-index.js';
import type { CourseEntry } from './course-catalogue.model.js';
import type { CourseDetailModel } from './course-detail.model.js';
import type { ShownDate } from './dates-ahead.model.js';
import { courseDocument } from '../../search/dataset-index.js';
import { hitParts, matchedElsewhere } from '../../search/hit-parts.js';

/** A course in the list, ready to show. */
export interface CourseRowModel {
  readonly id: string;
  /** Its title. */
  readonly name: string;
  /** What its dates need to go into calendars. */
  readonly course: DatedCourse;
  /** The title in pieces, those that the search matched marked. */
  readonly nameParts: readonly HighlightPart[];
  /** What the search matched where the title does not show it; empty otherwise. */
  readonly matched: string;
  /** Type, training level, length, place. */
  readonly facts: readonly string[];
  /** What the mark for new courses says; empty for others. */
  readonly newLabel: string;
  /** The next date, or the first that suits the filters. */
  readonly next: SessionModel | null;
  /** What that date is, for example `Next`. */
  readonly nextLabel: string;
  /** What stands where the next date would: where the dates are. */
  readonly noDate: string;
  /** Where to book or read more, for paper; undefined if no address is published. */
  readonly address: string | undefined;
  /** What it unfolds; null while it is folded. */
  readonly detail: CourseDetailModel | null;
}

const DATE_LABELS: Record<ShownDate['choice'], string> = {
  next: 'Next',
  later: 'First that fits',
};

/** What stands where the next date of a course would, if there is none: where the dates are. */
export function whereDatesAre({ publisher }: Dataset, course: Course): string {
  const open = course.sessions.find(({ start, status }) => start === undefined && status !== 'cancelled');
  if (open !== undefined) return open.dateNote ?? 'Date to be confirmed';
  return publisher?.catalogueTitle === undefined ? 'No dates published yet' : `Dates on ${publisher.catalogueTitle}`;
}

/**
 * A course of the list, at `now` (epoch milliseconds).
 *
 * @param date the date that stands for it
 */
export function courseRow(
  dataset: Dataset,
  { course }: CourseEntry,
  date: ShownDate,
  hit: SearchHit | undefined,
  detail: CourseDetailModel | null,
  now: number,
): CourseRowModel {
  const next = date.session === null ? null : sessionModel(date.session, now);
  const facts = [
    vocabularyTitle(dataset.courseFormats, course.format),
    course.trainingLevel ?? '',
    formatDuration(course.durationMinutes ?? 0),
    course.online ? 'Online' : (next?.place ?? ''),
  ];
  return {
    id: course.id,
    name: course.title,
    course,
    nameParts: hitParts(course.title, hit),
    matched: matchedElsewhere(courseDocument(dataset, course), hit),
    facts: facts.filter((fact) => fact !== ''),
    newLabel: course.new ? (dataset.publisher?.newLabel ?? 'New') : '',
    next,
    nextLabel: DATE_LABELS[date.choice],
    noDate: next === null ? whereDatesAre(dataset, course) : '',
    address: next?.bookingUrl ?? course.bookingUrl ?? course.url,
    detail,
  };
}
