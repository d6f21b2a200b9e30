import SearchableMap from 'minisearch/SearchableMap';
import { mostEdits, slips } from './spelling.js';
import { rootOf } from './word-families.js';

/** Where a word stands. Words in singular and plural share one entry. */
export interface WordEntry {
  readonly stem: string;
  /** Positions of the documents that hold it, rising. */
  readonly positions: number[];
  /** What it is worth in each of them. */
  readonly weights: number[];
}

/** Fewer letters could be meant for too much. */
const SHORTEST_START = 6;
/** Fewer letters shorten half the words there are. */
const SHORTEST_SHORTENED = 3;
/** Letters that were left out, at least: "tax" is no short "taxi". */
const LEAST_LEFT_OUT = 3;
/** Letters that all forms of a word begin with, but for a few. */
const SHARED_START = 3;

/**
 * What is called of MiniSearch's tree of words. Of the embed files the rest is left out (`UNUSED` in
 * cli/unused-methods.ts).
 */
interface WordTree extends Pick<SearchableMap<WordEntry>, 'fetch' | 'fuzzyGet' | 'get' | 'set'> {
  atPrefix: (letters: string) => Pick<SearchableMap<WordEntry>, 'keys' | typeof Symbol.iterator>;
}

/**
 * Every word there is, of the documents and of the glossary, in MiniSearch's tree of words, which finds the beginnings
 * and the near ones. Its scoring is not used: to score 10,000 documents for a common word takes it longer than a frame.
 */
export class WordIndex {
  readonly #tree: WordTree = new SearchableMap<WordEntry>();

  /** Makes a word known, in the spelling given and as stem. */
  add(plain: string, stem: string): WordEntry {
    const entry = this.#tree.fetch(stem, () => ({ stem, positions: [], weights: [] }));
    if (plain !== stem) this.#tree.set(plain, entry);
    return entry;
  }

  /** The entry of a stem or of a word as spelt. */
  get(word: string): WordEntry | undefined {
    return this.#tree.get(word);
  }

  /** The words that start with these letters, each with its length as spelt. */
  startingWith(letters: string): Map<WordEntry, number> {
    const found = new Map<WordEntry, number>();
    for (const [word, entry] of this.#tree.atPrefix(letters))
      found.set(entry, Math.min(word.length, found.get(entry) ?? Infinity));
    return found;
  }

  /** The known word that a misspelt one most likely stands for: fewest slips, then most documents. */
  nearest(stem: string): string | null {
    let best: WordEntry | null = null;
    let fewest = Infinity;
    for (const [word, [entry]] of this.#tree.fuzzyGet(stem, mostEdits(stem))) {
      const count = slips(stem, word);
      if (count === Infinity || count > fewest) continue;
      if (count === fewest && entry.positions.length <= (best?.positions.length ?? 0)) continue;
      [best, fewest] = [entry, count];
    }
    return best?.stem ?? null;
  }

  /** A known word that is another form of this one, as "strangled" is of "strangling": the one in most documents. */
  otherForm(stem: string): string | null {
    if (stem.length <= SHARED_START) return null;
    const root = rootOf(stem);
    let best: WordEntry | null = null;
    for (const [word, entry] of this.#tree.atPrefix(root.slice(0, SHARED_START)))
      if (rootOf(word) === root && entry.positions.length >= (best?.positions.length ?? 0)) best = entry;
    return best?.stem ?? null;
  }

  /** The beginning of a known word that a misspelt beginning most likely stands for. */
  nearestStart(letters: string): string | null {
    if (letters.length < SHORTEST_START) return null;
    for (const word of this.#tree.atPrefix(letters.slice(0, 2)).keys()) {
      const start = word.slice(0, letters.length);
      // Where only the letter differs that was typed last, it is another word: "permit" is no start of "permission".
      if (start.slice(0, -1) !== letters.slice(0, -1) && slips(letters, start) <= 1) return start;
    }
    return null;
  }

  /**
   * The known word that these letters shorten, as "dom" does "domestic": one that stands beside the next word in some
   * name, else the one in most documents.
   *
   * @param isBeside whether a word stands beside one of the neighbours
   */
  shortenedTo(letters: string, isBeside: (stem: string) => boolean): string | null {
    if (letters.length < SHORTEST_SHORTENED) return null;
    let best: WordEntry | null = null;
    let beside: WordEntry | null = null;
    for (const [word, entry] of this.#tree.atPrefix(letters)) {
      const count = entry.positions.length;
      if (word.length < letters.length + LEAST_LEFT_OUT) continue;
      if (count > (beside?.positions.length ?? -1) && isBeside(entry.stem)) beside = entry;
      // "gym" could stand for any word that only the glossary has.
      if (count > (best?.positions.length ?? -1) && (count > 0 || letters.length > SHORTEST_SHORTENED)) best = entry;
    }
    return (beside ?? best)?.stem ?? null;
  }
}
