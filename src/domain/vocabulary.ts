import { joinWords, midSentence } from './text.js';
import { EVERYONE, type Course, type Dataset } from './types.js';

/** What people read for an id of a list of choices. An unknown id is shown as it is: nothing is lost. */
export const vocabularyTitle = (
  terms: readonly { readonly id: string; readonly title: string }[],
  id: string,
): string => terms.find((term) => term.id === id)?.title ?? id;

/** For whom something is, in one line: `For schools and health`. No stated audience is everyone. */
export function audienceLine(dataset: Dataset, audience: readonly string[]): string {
  if (audience.length === 0 || audience.includes(EVERYONE)) return 'For everyone who works with children and families';
  const titles = audience.map((id) => vocabularyTitle(dataset.audiences, id));
  return `For ${joinWords(titles.map(midSentence))}`;
}

/** Who may book a course, where that depends on where people work; undefined where it does not. */
export function whoCanBook(dataset: Dataset, { eligibleAreas }: Course): string | undefined {
  const areas = eligibleAreas.map((id) => vocabularyTitle(dataset.areas, id));
  return areas.length === 0 ? undefined : `People who work in ${joinWords(areas)}`;
}
