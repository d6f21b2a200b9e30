import { wordsOf } from './words.js';

/** A piece of a text. Put together in order, the pieces are the text. */
export interface HighlightPart {
  readonly text: string;
  readonly match: boolean;
}

/** Marks the words of a text that a search matched: whole words, in singular and plural. */
export function highlight(text: string, words: readonly string[]): HighlightPart[] {
  const wanted = new Set(words);
  const parts: HighlightPart[] = [];
  let end = 0;
  for (const word of wordsOf(text)) {
    if (!wanted.has(word.plain) && !wanted.has(word.stem)) continue;
    if (word.start > end) parts.push({ text: text.slice(end, word.start), match: false });
    parts.push({ text: word.text, match: true });
    end = word.start + word.text.length;
  }
  return end < text.length || parts.length === 0 ? [...parts, { text: text.slice(end), match: false }] : parts;
}

/** Marks a phrase wherever a text holds its words side by side, in singular and plural. */
export function highlightPhrase(text: string, phrase: string): HighlightPart[] {
  const wanted = wordsOf(phrase).map((word) => word.stem);
  const words = wordsOf(text);
  const parts: HighlightPart[] = [];
  let end = 0;
  for (let at = 0; wanted.length > 0 && at + wanted.length <= words.length; at++) {
    const [first, last] = [words[at], words[at + wanted.length - 1]];
    if (first === undefined || last === undefined || first.start < end) continue;
    if (!wanted.every((stem, offset) => words[at + offset]?.stem === stem)) continue;
    if (first.start > end) parts.push({ text: text.slice(end, first.start), match: false });
    end = last.start + last.text.length;
    parts.push({ text: text.slice(first.start, end), match: true });
  }
  return end < text.length || parts.length === 0 ? [...parts, { text: text.slice(end), match: false }] : parts;
}
