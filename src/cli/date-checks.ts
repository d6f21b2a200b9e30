import { formatDay } from '../domain/format-time.js';
import { londonDay } from '../domain/london-time.js';
import type { DataIssue, Dataset } from '../domain/types.js';

/**
 * What is doubtful about the dates of the whole dataset: only the command knows the editor's own day, pages have the
 * reader's.
 *
 * @param now epoch milliseconds
 */
export function dateWarnings({ updated, reviewBy, contacts }: Dataset, now: number): DataIssue[] {
  const today = londonDay(now);
  const found: DataIssue[] = [];
  const say = (field: 'updated' | 'reviewBy', code: string, words: string) =>
    found.push({ path: `/${field}`, code, severity: 'warning', message: `The data: “${field}” ${words}` });
  if (updated !== undefined && updated > today)
    say(
      'updated',
      'updated-ahead',
      `is ${formatDay(updated)}, which is still to come. Write the day of the last change.`,
    );
  if (reviewBy !== undefined && updated !== undefined && reviewBy < updated)
    say('reviewBy', 'review-before-update', `is before “updated”. Write the day of the next review.`);
  else if (reviewBy !== undefined && reviewBy < today)
    say('reviewBy', 'review-overdue', `was ${formatDay(reviewBy)}. Every page says that the data may be out of date.`);
  contacts.forEach(({ title, confirmedOn }, at) => {
    if (typeof confirmedOn !== 'string' || confirmedOn <= today) return;
    found.push({
      path: `/contacts/${at}/confirmedOn`,
      code: 'confirmed-ahead',
      severity: 'warning',
      message: `Contact “${title}”: “confirmedOn” is ${formatDay(confirmedOn)}, which is still to come. Write the day on which somebody confirmed it.`,
    });
  });
  return found;
}
