import { highlight, highlightPhrase, type HighlightPart } from './highlight.js';
import type { SearchDocument, SearchHit } from './search-index.js';

const holdsMatch = (parts: readonly HighlightPart[]): boolean => parts.some((part) => part.match);

/** A text in pieces, those marked that made it a hit. Without a hit, one piece. */
export function hitParts(text: string, hit: SearchHit | undefined): readonly HighlightPart[] {
  if (hit === undefined) return [{ text, match: false }];
  const phrase = hit.via === null ? [] : highlightPhrase(text, hit.via);
  return holdsMatch(phrase) ? phrase : highlight(text, hit.words);
}

/** Whether a title alone shows why its record is a hit. */
const titleShows = (title: string, { via, words }: SearchHit): boolean =>
  holdsMatch(via === null ? highlight(title, words) : highlightPhrase(title, via));

/**
 * Why a record is a hit where its title does not show it: what was understood, else the name or topic that holds the
 * words, else the words of its text. Empty where the title shows it, and without a hit.
 */
export function matchedElsewhere({ title, aliases, tags, text }: SearchDocument, hit: SearchHit | undefined): string {
  if (hit === undefined || titleShows(title, hit)) return '';
  if (hit.via !== null) return hit.via;
  const name = [...aliases, ...tags].find((each) => holdsMatch(highlight(each, hit.words)));
  if (name !== undefined) return name;
  const words = highlight(text, hit.words).filter((part) => part.match);
  return [...new Set(words.map((part) => part.text.toLowerCase()))].join(', ');
}
