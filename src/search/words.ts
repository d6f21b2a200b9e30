/** A word of a text as search sees it. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** Where it starts in the text, in UTF-16 code units. */
  readonly start: number;
  /** Lower case, without accents, apostrophes and invisible characters. */
  readonly plain: string;
  /** The same in the singular. */
  readonly stem: string;
}

/** Marks, format characters (zero-width, direction, soft hyphen) and apostrophes belong to the word they stand in. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'’‘ʼ]*/gu;
const NOT_PLAIN = /[\p{M}\p{Cf}'’‘ʼ]/gu;

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
]);

/** Words that most titles hold. "&" is no word, so it equals "and". */
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be by do for from how i in is it of on or that the to what when where who with you your'.split(
    ' ',
  ),
);

/** The words of a text. Hyphens and other signs part words. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const plain = plainWord(match[0]);
    return { text: match[0], start: match.index, plain, stem: singular(plain) };
  });
}

/**
 * Whether a word says too little to search for. One in capitals is taken for an acronym, as in DO for Designated Officer.
 *
 * @param isTerm whether a stem in capitals may be an acronym; by default any
 */
export function isStopWord(word: Word, isTerm: (stem: string) => boolean = () => true): boolean {
  return STOP_WORDS.has(word.plain) && !(isCapitals(word) && isTerm(word.stem));
}

/** Whether a word is written as an acronym: two capitals or more, at most an "s" in lower case at its end. */
export function isCapitals({ text }: Word): boolean {
  return /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(text);
}

function plainWord(text: string): string {
  const lower = text.toLowerCase();
  return /^[a-z0-9]+$/.test(lower) ? lower : lower.normalize('NFKD').replace(NOT_PLAIN, '');
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /[siu]s$/.test(word)) return PLURALS.get(word) ?? word;
  const base =
    word.length > 4 && word.endsWith('ies')
      ? `${word.slice(0, -3)}y`
      : word.slice(0, /(ss|x|z|ch|sh)es$/.test(word) ? -2 : -1);
  return PLURALS.get(base) ?? base;
}
