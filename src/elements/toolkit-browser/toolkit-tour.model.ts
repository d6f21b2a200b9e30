import type { DatedCourse } from '../../domain/calendar-events.js';
import { formatDuration } from '../../domain/format-time.js';
import { openTarget, type OpenableRecord } from '../../domain/open-targets.js';
import { isOver, sessionModels, type SessionModel } from '../../domain/sessions.js';
import type { Course, Dataset, Toolkit } from '../../domain/types.js';

/** How many dates the panel names; the course has the rest. */
const MOST_DATES = 3;

/** The tour of a toolkit. */
export interface TourModel {
  readonly courseId: string;
  readonly name: string;
  /** What its dates need to go into calendars. */
  readonly course: DatedCourse;
  /** `See it in 45 minutes`. */
  readonly invitation: string;
  /** Facts in a line: online, cost, new. */
  readonly facts: readonly string[];
  /** The next dates, those without an exact one last. */
  readonly sessions: readonly SessionModel[];
  /** How many more dates there are. */
  readonly moreDates: number;
  /** Where the dates are if none are published here: `the Learning Hub`, with its address if there is one. */
  readonly catalogue: { readonly name: string; readonly url: string | undefined } | null;
  /** Where to book when no date is published. */
  readonly bookingUrl: string | undefined;
  /** The course that it is. */
  readonly record: OpenableRecord | null;
  readonly contentNote: string | undefined;
}

/** `45-minute tour`; without a length, `Tour`. */
export function tourLength({ durationMinutes }: Course): string {
  const length = durationMinutes === undefined ? '' : formatDuration(durationMinutes);
  if (length === '') return 'Tour';
  return length.endsWith(' minutes') && !length.includes('hour')
    ? `${length.replace(' minutes', '-minute')} tour`
    : `Tour of ${length}`;
}

/** The tour of a toolkit as it stands at `now` (epoch milliseconds). */
export function tourModel(dataset: Dataset, toolkit: Toolkit, course: Course, now: number): TourModel {
  const { publisher } = dataset;
  const ahead = sessionModels(course.sessions, now).filter((session) => !isOver(session, now));
  const length = course.durationMinutes === undefined ? '' : formatDuration(course.durationMinutes);
  const isNew = toolkit.newTour || course.new;
  const facts = [course.online ? 'Online' : '', course.cost ?? '', isNew ? (publisher?.newLabel ?? 'New') : ''];
  return {
    courseId: course.id,
    name: course.title,
    course,
    invitation: length === '' ? 'Take the tour' : `See it in ${length}`,
    facts: facts.filter((fact) => fact !== ''),
    sessions: ahead.slice(0, MOST_DATES),
    moreDates: Math.max(0, ahead.length - MOST_DATES),
    catalogue:
      ahead.length > 0 || publisher?.catalogueTitle === undefined
        ? null
        : { name: publisher.catalogueTitle, url: publisher.catalogueUrl },
    bookingUrl: ahead.length > 0 ? undefined : course.bookingUrl,
    record: openTarget(dataset, 'course', course.id),
    contentNote: course.contentNote,
  };
}
