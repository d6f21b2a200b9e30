import type { SearchIndex } from './build-index.js';
import { matchForms, type Matches } from './matching.js';

/** A word that more subjects share says nothing by itself. */
const MOST_SHARED = 2;
/** So many words of a subject are no chance, even if it has none of them by itself. */
const ENOUGH_PIECES = 3;
/** How near to the best a subject has to come to count as well. */
const NEARLY = 0.8;

/**
 * The documents on the subject of the glossary whose words come nearest to a sentence, for sentences that hold no whole
 * phrase of it: each word counts by how few subjects have it.
 *
 * @param senses what the typed words mean
 * @param sentence whether they are of a sentence: two words that a subject has somewhere within phrases are otherwise
 *   chance, as "school" and "holiday" are
 */
export function matchNearestSubject(index: SearchIndex, senses: ReadonlySet<string>, sentence: boolean): Matches {
  const { subjects } = index.vocabulary;
  const evidence = [...senses].map((sense) => {
    const shared = subjects.filter((subject) => subject.senses.has(sense)).length;
    return { sense, shared, weight: shared === 0 ? 0 : Math.log(1 + subjects.length / shared) };
  });
  const rated = subjects.map((subject) => {
    const held = evidence.filter(({ sense }) => subject.senses.has(sense));
    const sure = sentence || held.length >= ENOUGH_PIECES || held.some(({ sense }) => subject.alone.has(sense));
    const enough = held.length > 1 ? sure : senses.size === 1 && held.some(({ shared }) => shared <= MOST_SHARED);
    return { subject, score: enough ? held.reduce((sum, { weight }) => sum + weight, 0) : 0 };
  });
  const best = Math.max(0, ...rated.map(({ score }) => score));
  const near = rated.filter(({ score }) => score > 0 && score >= NEARLY * best).sort((a, b) => b.score - a.score);
  return matchForms(
    index,
    near.flatMap(({ subject }) => subject.forms),
  );
}
