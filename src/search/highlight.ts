import { wordsOf, type Word } from './words.js';

/** A piece of a text. Put together in order, the pieces are the text. */
export interface HighlightPart {
  readonly text: string;
  readonly match: boolean;
}

/** Marks the words of a text that a search matched: whole words, in singular and plural. */
export function highlight(text: string, words: readonly string[]): HighlightPart[] {
  const wanted = new Set(words);
  return marked(text, (word) => (wanted.has(word.plain) || wanted.has(word.stem) ? 1 : 0));
}

/** Marks a phrase wherever a text holds its words side by side, in singular and plural. */
export function highlightPhrase(text: string, phrase: string): HighlightPart[] {
  const wanted = wordsOf(phrase).map((word) => word.stem);
  return marked(text, (_, at, words) =>
    wanted.every((stem, offset) => words[at + offset]?.stem === stem) ? wanted.length : 0,
  );
}

/** @param match how many words to mark, from this one */
function marked(text: string, match: (word: Word, at: number, words: readonly Word[]) => number): HighlightPart[] {
  const parts: HighlightPart[] = [];
  let end = 0;
  wordsOf(text).forEach((first, at, words) => {
    const last = first.start < end ? undefined : words[at + match(first, at, words) - 1];
    if (last === undefined || last.start < first.start) return;
    if (first.start > end) parts.push({ text: text.slice(end, first.start), match: false });
    end = last.start + last.text.length;
    parts.push({ text: text.slice(first.start, end), match: true });
  });
  return end < text.length || parts.length === 0 ? [...parts, { text: text.slice(end), match: false }] : parts;
}
