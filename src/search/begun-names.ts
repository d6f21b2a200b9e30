import type { SearchIndex } from './build-index.js';
import { Scores } from './scores.js';
import type { Matches } from './matching.js';

/** Fewer letters begin too many words; the last word is still being typed. */
const SHORTEST_START = 3;
const SHORTEST_LAST = 2;

/** What a name is worth that has the words side by side, or with one between them. */
const SIDE_BY_SIDE = 2;

/**
 * The documents with a name each of whose words begins as typed: "traf ligh" for a traffic light tool, "desig off" for
 * the designated officer. Finds nothing for a single word.
 *
 * @param starts the typed words in order
 */
export function matchBegunNames({ documents }: SearchIndex, starts: readonly string[]): Matches {
  const scores = new Scores(documents.length);
  const words = new Set<string>();
  const long = starts.every(
    (start, at) => start.length >= (at === starts.length - 1 ? SHORTEST_LAST : SHORTEST_START) || /^\d$/.test(start),
  );
  if (starts.length < 2 || !long) return { scores, vias: [], words: [] };
  const sought = starts.map((start) => ` ${start}`);
  const inOrder = new RegExp(sought.map((start) => `${start}\\S*`).join('(?: \\S+)?'), 'u');
  documents.forEach(({ names }, position) => {
    if (!sought.every((start) => names.includes(start))) return;
    scores.set(position, inOrder.test(names) ? SIDE_BY_SIDE : 1);
    for (const word of names.split(' ')) if (starts.some((start) => word.startsWith(start))) words.add(word);
  });
  return { scores, vias: [], words: [...words] };
}
