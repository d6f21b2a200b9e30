import type { SearchIndex } from './build-index.js';
import { questionOf, type Concept, type Question } from './concepts.js';
import { IN_TITLE_FACTOR, matchConcept, matchUnfinished, type Matches } from './matching.js';

export { buildIndex, type SearchDocument, type SearchIndex } from './build-index.js';

/** A record that matches. */
export interface SearchHit {
  readonly id: string;
  /** Higher is better; a hit on the typed words is higher than any hit by way of the glossary. */
  readonly score: number;
  /** Words that match what was typed, for {@link highlight}: a record need not hold them all. */
  readonly words: readonly string[];
  /** The term or expansion that matched in place of the typed words, for example "female genital mutilation". */
  readonly via: string | null;
}

/** Above the score that any record can reach by way of the glossary. */
const LITERAL_BONUS = 100_000;

/** How many more words have to be known than unknown. */
const MORE_KNOWN = 2;

/** The documents that match what was typed, best first. A query without a word finds nothing. */
export function search(index: SearchIndex, query: string): SearchHit[] {
  const question = questionOf(index, query);
  const { whole } = question;
  const parts = partsOf(index, question);
  const [first] = parts;
  if (first === undefined) return [];
  const expanded = parts.some((part) => part.vias.size > 0);
  const allWords = [...new Set(parts.flatMap((part) => part.words))];
  const hits: { position: number; hit: SearchHit }[] = [];
  for (const position of first.scores.keys()) {
    if (!parts.every((part) => part.scores.has(position))) continue;
    const { id = '', title = '' } = index.documents[position] ?? {};
    const via = expanded ? (parts.find((part) => part.vias.has(position))?.vias.get(position) ?? null) : null;
    const words = via === null ? allWords : parts.flatMap((part) => (part.vias.has(position) ? [] : part.words));
    const sum = parts.reduce((total, part) => total + (part.scores.get(position) ?? 0), 0);
    const factor = whole.includes(' ') && title.includes(` ${whole} `) ? IN_TITLE_FACTOR : 1;
    hits.push({ position, hit: { id, score: sum * factor + (via === null ? LITERAL_BONUS : 0), words, via } });
  }
  return hits.sort((a, b) => b.hit.score - a.hit.score || a.position - b.position).map(({ hit }) => hit);
}

/** By id, how much documents have to do with any part of what was typed: for those who look for something near. */
export function related(index: SearchIndex, query: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const concept of questionOf(index, query).concepts) {
    if (concept.words.some((word) => !word.known)) continue;
    for (const [position, score] of matchConcept(index, concept, true).scores) {
      const { id = '' } = index.documents[position] ?? {};
      sums.set(id, (sums.get(id) ?? 0) + score);
    }
  }
  return sums;
}

/**
 * What the documents have to match, at least one of them all of it. Where none has everything, the phrase may still be
 * unfinished; else parts are left out, so that a sentence finds what is most to the point. A word that nobody knows is
 * left out only from a sentence that is otherwise understood: else nothing is found.
 */
function partsOf(index: SearchIndex, { concepts, whole, understood }: Question): readonly Matches[] {
  const words = concepts.flatMap((concept) => concept.words);
  const strange = words.filter((word) => !word.known).length;
  // Small words make a sentence, but they are not what it is about.
  if (strange > 0 && (understood < strange + MORE_KNOWN || words.length < 2 * strange)) return [];
  const alone = concepts.length === 1;
  const parts = together(index, concepts, (concept) => matchConcept(index, concept, alone));
  if (alone || parts.length === concepts.length) return parts;
  const unfinished = matchUnfinished(index, whole);
  if (unfinished.scores.size > 0) return [unfinished];
  return parts.length > 0 ? parts : together(index, concepts, (concept) => matchUnfinished(index, concept.key));
}

/**
 * The parts that some document matches together. Kept before others are the glossary's phrases, then its words, then
 * the rarest words.
 */
function together({ vocabulary }: SearchIndex, concepts: readonly Concept[], match: (concept: Concept) => Matches) {
  const matched = concepts
    .map((concept) => ({
      subject: vocabulary.formsFor(concept.key).length === 0 ? 0 : concept.words.length,
      part: match(concept),
    }))
    .sort((a, b) => b.subject - a.subject || a.part.scores.size - b.part.scores.size);
  const parts: Matches[] = [];
  let found: readonly number[] | null = null;
  for (const { part } of matched) {
    const both: number[] = (found ?? [...part.scores.keys()]).filter((position) => part.scores.has(position));
    if (both.length === 0) continue;
    parts.push(part);
    found = both;
  }
  return parts;
}
