import type { SearchIndex } from './build-index.js';
import { conceptsOf } from './concepts.js';
import { IN_TITLE_FACTOR, matchConcept, type Matches } from './matching.js';

export { buildIndex, type SearchDocument, type SearchIndex } from './build-index.js';

/** A record that matches. */
export interface SearchHit {
  readonly id: string;
  /** Higher is better; a hit on the typed words is higher than any hit by way of the glossary. */
  readonly score: number;
  /** Words of the record that match what was typed, for {@link highlight}. */
  readonly words: readonly string[];
  /** The term or expansion that matched in place of the typed words, for example "female genital mutilation". */
  readonly via: string | null;
}

/** Above the score that any record can reach by way of the glossary. */
const LITERAL_BONUS = 100_000;

/** The documents that match every part of a query, best first. A query without a word finds nothing. */
export function search(index: SearchIndex, query: string): SearchHit[] {
  const concepts = conceptsOf(index, query);
  const whole = concepts.map((concept) => concept.key).join(' ');
  let found: Matches | null = null;
  for (const concept of concepts) {
    const matches = matchConcept(index, concept);
    found = found === null ? matches : intersection(found, matches);
    if (found.size === 0) return [];
  }
  return [...(found ?? [])]
    .map(([position, { score, words, via }]) => {
      const { id = '', title = '' } = index.documents[position] ?? {};
      const factor = concepts.length > 1 && title.includes(` ${whole} `) ? IN_TITLE_FACTOR : 1;
      return { position, hit: { id, score: score * factor + (via === null ? LITERAL_BONUS : 0), words, via } };
    })
    .sort((a, b) => b.hit.score - a.hit.score || a.position - b.position)
    .map(({ hit }) => hit);
}

function intersection(a: Matches, b: Matches): Matches {
  const both: Matches = new Map();
  for (const [position, one] of a) {
    const other = b.get(position);
    if (other === undefined) continue;
    const words = [...new Set([...one.words, ...other.words])];
    both.set(position, { score: one.score + other.score, words, via: one.via ?? other.via });
  }
  return both;
}
