import { matchBegunNames } from './begun-names.js';
import { OF_TEXT, type SearchIndex } from './build-index.js';
import { questionOf, type Concept, type Question } from './concepts.js';
import { IN_TITLE_FACTOR, matchConcept, matchUnfinished, type Matches } from './matching.js';
import { matchNearestSubject } from './nearest-subject.js';

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

/** With fewer hits another way to read what was typed is worth showing, too. */
const FEW = 3;

/** So many words are a sentence: not every word of it narrows. */
const SENTENCE = 5;

/** Fewer letters say little beside the words before them. */
const SHORTEST_ALONE = 3;

/** "14 year old" says of whom, before it says of what. */
const AGE = /^\d/;

/** The documents that match what was typed, best first. A query without a word finds nothing. */
export function search(index: SearchIndex, query: string): SearchHit[] {
  const question = questionOf(index, query);
  const hits = answer(index, question);
  const more = hits.length === 0 || hits.length >= FEW ? [] : otherReadings(index, question, query);
  // A hit on the typed words never comes after one by way of the glossary.
  const literal = hits.every(({ via }) => via === null);
  const all = more.length === 0 ? hits : ranked([...hits, ...more.filter(({ via }) => literal || via !== null)]);
  return all.map(({ id, score, words, via }) => ({ id, score, words, via }));
}

type PlacedHit = SearchHit & { readonly position: number };

/** Hits in the order given, each document once. */
function ranked(hits: readonly PlacedHit[]): PlacedHit[] {
  const seen = new Set<number>();
  return hits
    .filter(({ position }) => seen.size < seen.add(position).size)
    .map((hit, at, all) => ({ ...hit, score: all.length - at }));
}

function answer(index: SearchIndex, question: Question): PlacedHit[] {
  const { together, others } = partsOf(index, question);
  const [subject] = together;
  if (subject === undefined) return [];
  const whole = hitsOf(index, question, together);
  const beside = others.map((part) => hitsOf(index, question, [part]));
  if (question.length >= SENTENCE && together.length > 1) beside.unshift(hitsOf(index, question, [subject]));
  if (beside.length === 0) return whole;
  return ranked(together.length > 1 ? [...whole, ...inTurn(beside)] : inTurn([whole, ...beside]));
}

/**
 * What is found if a phrase is not read as one, for those who did not mean it so: "domestic abuse disclosure" asks for
 * the scheme of that name, or how to take a disclosure. All that was typed has to be there.
 */
function otherReadings(index: SearchIndex, { concepts }: Question, query: string): PlacedHit[] {
  const isTerm = ({ key }: Concept): boolean => index.vocabulary.formsFor(key).length > 0;
  return concepts
    .filter((concept) => concept.words.length > 1 && isTerm(concept))
    .map(({ key }) => questionOf(index, query, key))
    .filter((question) => question.concepts.some(isTerm))
    .flatMap((question) => {
      const { together } = joint(index, question.concepts, (concept) => matchConcept(index, concept, false));
      return together.length === question.concepts.length ? hitsOf(index, question, together) : [];
    });
}

/** The documents that match all of these parts, best first. */
function hitsOf(index: SearchIndex, { whole }: Question, parts: readonly Matches[]): PlacedHit[] {
  const [first, ...others] = parts;
  const expanded = parts.some(({ vias }) => vias.length > 0);
  const allWords = [...new Set(parts.flatMap((part) => part.words))];
  const phrase = whole.includes(' ') ? ` ${whole} ` : null;
  const hits: PlacedHit[] = [];
  first?.scores.forEach((score, position) => {
    let sum = score;
    for (const { scores } of others) {
      const more = scores.get(position);
      if (more === 0) return;
      sum += more;
    }
    const { id = '', title = '' } = index.documents[position] ?? {};
    const via = expanded ? (parts.find(({ vias }) => vias[position] !== undefined)?.vias[position] ?? null) : null;
    const words =
      via === null ? allWords : parts.flatMap((part) => (part.vias[position] === undefined ? part.words : []));
    const factor = phrase !== null && title.includes(phrase) ? IN_TITLE_FACTOR : 1;
    hits.push({ position, id, score: sum * factor + (via === null ? LITERAL_BONUS : 0), words, via });
  });
  return bestFirst(hits);
}

/** Sorted by score, those of one score left in order. Few scores differ: sorting those alone takes a third of the time. */
function bestFirst(hits: readonly PlacedHit[]): PlacedHit[] {
  const byScore = new Map<number, PlacedHit[]>();
  for (const hit of hits) {
    const equal = byScore.get(hit.score);
    if (equal === undefined) byScore.set(hit.score, [hit]);
    else equal.push(hit);
  }
  return [...byScore].sort(([a], [b]) => b - a).flatMap(([, equal]) => equal);
}

/** The first of each list, then the second of each. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only = [], ...others] = lists;
  if (others.length === 0) return only;
  const longest = Math.max(...lists.map((list) => list.length));
  return [...Array(longest).keys()].flatMap((at) => lists.flatMap((list) => list.slice(at, at + 1)));
}

/** By id, how much documents have to do with any part of what was typed: for those who look for something near. */
export function related(index: SearchIndex, query: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const concept of questionOf(index, query).concepts) {
    if (concept.words.some((word) => !word.known)) continue;
    matchConcept(index, concept, true).scores.forEach((score, position) => {
      const { id = '' } = index.documents[position] ?? {};
      sums.set(id, (sums.get(id) ?? 0) + score);
    });
  }
  return sums;
}

/** What the documents have to match. */
interface Parts {
  /** At least one document matches all of these; the subject comes first. */
  readonly together: readonly Matches[];
  /** Other subjects that were typed, and no document has beside these. */
  readonly others: readonly Matches[];
}

/**
 * Where no document has everything, the phrase may still be unfinished; else parts are left out, so that a sentence
 * finds what is most to the point. A word that nobody knows is left out only from a sentence that is otherwise
 * understood: else nothing is found.
 */
function partsOf(index: SearchIndex, { concepts, whole, starts, length, understood, senses }: Question): Parts {
  const words = concepts.flatMap((concept) => concept.words);
  // "serio vio", "child ex": letters that are no word, or so few, are those of a name that begins so.
  const unsure =
    words.some(({ known, slipped, shortened }) => !known || slipped || shortened === true) ||
    starts.slice(0, -1).some((start) => index.words.get(start) === undefined);
  const begunName = unsure || (starts.at(-1)?.length ?? 0) < SHORTEST_ALONE ? matchBegunNames(index, starts) : null;
  if (begunName !== null && begunName.scores.size > 0) return only([begunName]);
  const begunPhrase = unsure && starts.length > 1 ? matchUnfinished(index, starts.join(' ')) : null;
  if (begunPhrase !== null && begunPhrase.scores.size > 0) return only([begunPhrase]);
  const strange = words.filter((word) => !word.known).length;
  // Small words make a sentence, but they are not what it is about.
  // "sexual abuse sines": what the glossary has as a whole is enough beside one word that nobody knows.
  const phrased =
    strange === 1 && concepts.some(({ key }) => key.includes(' ') && index.vocabulary.formsFor(key).length > 0);
  if (strange > 0 && !phrased && (understood < strange + MORE_KNOWN || words.length < 2 * strange)) return only([]);
  const alone = concepts.length === 1;
  // A letter or two after small words are of a phrase that is being typed: "day in the l".
  const begins = alone && whole.includes(' ') && (words[0]?.plain.length ?? 0) < SHORTEST_ALONE;
  const phrase = begins ? matchUnfinished(index, whole) : null;
  if (phrase !== null && phrase.scores.size > 0) return only([phrase]);
  const parts = joint(index, concepts, (concept) => matchConcept(index, concept, alone));
  const guessed = words.some((word) => word.shortened);
  // "rec centre": what a beginning stands for is a guess, which only the other words can bear out.
  if (guessed && (words.length === 1 || parts.together.length < concepts.length || !areNamed(index, concepts, parts)))
    return only([]);
  if (parts.together.length > 0 && (alone || parts.together.length === concepts.length)) return parts;
  const unfinished = matchUnfinished(index, whole);
  if (unfinished.scores.size > 0) return only([unfinished]);
  // A subject that the glossary has and no document is about, is not another subject.
  const subject = concepts.some((concept) => index.vocabulary.formsFor(concept.key).length > 0);
  const sentence = length >= SENTENCE;
  const near = subject ? [] : [matchNearestSubject(index, senses, sentence)].filter(({ scores }) => scores.size > 0);
  // "bus pass": a word from within some text is not what anyone asks for, where the other is not even that.
  const chance = !sentence && !subject && !concepts.some((concept) => isTelling(index, concept));
  if (chance && parts.together.length > 0) return only(near);
  if (parts.together.length > 0) return sentence ? { ...parts, others: [...near, ...parts.others] } : parts;
  const begun = joint(index, concepts, (concept) => matchUnfinished(index, concept.key));
  return begun.together.length > 0 || subject ? begun : only(near);
}

const only = (together: readonly Matches[]): Parts => ({ together, others: [] });

/** Whether some document that is found has the words that were only begun in its title or another name. */
function areNamed({ documents }: SearchIndex, concepts: readonly Concept[], { together }: Parts): boolean {
  const begun = concepts.flatMap(({ words }) => (words.length === 1 && words[0]?.shortened ? words : []));
  const positions = together[0]?.scores.positions() ?? [];
  return begun.every(({ stem }) => positions.some((at) => documents[at]?.names.includes(` ${stem} `)));
}

/** Whether a word stands in a title, another name, a category or topic, or may become one that does. */
function isTelling({ words }: SearchIndex, { key, last, words: [word] }: Concept): boolean {
  const entries = last ? [...words.startingWith(word?.plain ?? key).keys()] : [];
  return [words.get(key), ...entries].some((entry) => entry?.weights.some((weight) => weight > OF_TEXT));
}

/**
 * Whether a word is a name only where it stands by itself, and before another subject a verb: "prevent" in "prevent
 * neglect" asks for neglect. An acronym is always a name.
 */
const maybeVerb = ({ vocabulary }: SearchIndex, key: string): boolean =>
  vocabulary.ambiguous.has(key) && vocabulary.formsFor(key).some((form) => form.key === key && !form.acronym);

/** How much a part is about something the glossary knows: those about most stay where not all can. */
function subjectOf(index: SearchIndex, { key, words }: Concept): number {
  if (index.vocabulary.formsFor(key).length === 0) return 0;
  return AGE.test(key) ? 0.5 : words.length;
}

/**
 * The parts that some document matches together. Kept before others are the glossary's phrases, then its words, then
 * the rarest words.
 */
function joint(index: SearchIndex, concepts: readonly Concept[], match: (concept: Concept) => Matches): Parts {
  const matched = concepts
    .map((concept) => ({
      verb: concepts.length > 1 && maybeVerb(index, concept.key),
      subject: subjectOf(index, concept),
      part: match(concept),
    }))
    .sort(
      (a, b) => Number(a.verb) - Number(b.verb) || b.subject - a.subject || a.part.scores.size - b.part.scores.size,
    );
  const together: Matches[] = [];
  const others: Matches[] = [];
  let found: readonly number[] | null = null;
  for (const { part, subject, verb } of matched) {
    const both: number[] = found?.filter((position) => part.scores.has(position)) ?? part.scores.positions();
    if (both.length > 0) {
      together.push(part);
      found = both;
    } else if (!verb && subject > 0 && part.scores.size > 0) {
      others.push(part);
    }
  }
  return { together, others };
}
