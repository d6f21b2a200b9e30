import { formatDuration } from '../../domain/format-time.js';
import { openTargets, type OpenableRecord } from '../../domain/open-targets.js';
import { relations } from '../../domain/relations.js';
import { isOver, sessionModel, sessionModels, type SessionModel } from '../../domain/sessions.js';
import type { Course, Dataset, Session } from '../../domain/types.js';
import { audienceLine, whoCanBook } from '../../domain/vocabulary.js';
import type { HighlightPart } from '../../search/highlight.js';
import type { SearchHit } from '../../search/search-index.js';
import { hitParts } from '../../search/hit-parts.js';

/** A fact with its name. */
export interface CourseFact {
  readonly term: string;
  readonly text: string;
}

/** What a course unfolds. */
export interface CourseDetailModel {
  /** In pieces, those that the search matched marked; empty if there is none. */
  readonly summary: readonly HighlightPart[];
  readonly contentNote: string | undefined;
  /** What people can do afterwards. */
  readonly outcomes: readonly string[];
  readonly facts: readonly CourseFact[];
  readonly note: string | undefined;
  /** Toolkits that it belongs to, its own first. */
  readonly toolkits: readonly OpenableRecord[];
  /** Whether the course is the tour of the first of them. */
  readonly tour: boolean;
  readonly resources: readonly OpenableRecord[];
  /** Dates that are not over. */
  readonly sessions: readonly SessionModel[];
  readonly pastSessions: readonly SessionModel[];
  readonly pastShown: boolean;
  readonly pageUrl: string | undefined;
  /** Page that books the course, whatever the date. */
  readonly bookingUrl: string | undefined;
  readonly bookingEmail: string | undefined;
}

/** Facts in the order in which people need them: whether it is for them, then how it runs. Only those that are known. */
function factsOf(dataset: Dataset, course: Course): readonly CourseFact[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Who it is for', course.audienceNote ?? audienceLine(dataset, course.audience)],
    ['Who it is not for', course.notFor],
    ['Who can book', whoCanBook(dataset, course)],
    ['What you need first', course.prerequisites],
    ['Training level', course.trainingLevel],
    ['Length', formatDuration(course.durationMinutes ?? 0)],
    ['Provider', course.provider],
    ['Trainer', course.trainer],
    ['Cost', course.cost],
  ];
  return facts.flatMap(([term, text]) => (text === undefined || text === '' ? [] : [{ term, text }]));
}

/**
 * What a course unfolds at `now` (epoch milliseconds).
 *
 * @param at `since`: dates that were not over then are not put away yet
 */
export function courseDetail(
  dataset: Dataset,
  course: Course,
  hit: SearchHit | undefined,
  pastShown: boolean,
  { since, now }: { readonly since: number; readonly now: number },
): CourseDetailModel {
  const sessions = sessionModels(course.sessions, now);
  const wasOver = (session: Session): boolean => isOver(sessionModel(session, since), since);
  const { toolkits, resources } = relations(dataset).ofCourse(course);
  return {
    summary: course.summary === undefined ? [] : hitParts(course.summary, hit),
    contentNote: course.contentNote,
    outcomes: course.outcomes,
    facts: factsOf(dataset, course),
    note: course.note,
    toolkits: openTargets(dataset, 'toolkit', toolkits),
    tour: course.tour,
    resources: openTargets(dataset, 'resource', resources),
    sessions: sessions.filter(({ session }) => !wasOver(session)),
    pastSessions: sessions.filter(({ session }) => wasOver(session)).reverse(),
    pastShown,
    pageUrl: course.url,
    bookingUrl: course.bookingUrl,
    bookingEmail: course.bookingEmail,
  };
}
