/**
 * Characters that a reader never sees but that change text, file names or calendar files: control characters but tab and
 * line ends, direction controls, zero-width spaces, the byte order mark, and halves of surrogate pairs.
 * Joiners (U+200C, U+200D) stay: Persian and emoji are written with them.
 */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

const LONE_SURROGATE = /\p{Cs}/gu;

/** Letters without accents, signs, dashes and quotes: most text. Nothing in it has to be cleaned, and this is quick to see. */
const PLAIN = /^[\t\n -~\u2010-\u201F\u2026\u00A3]*$/;

/** Whether {@link cleanText} would leave a text as it is, by a quick look that may miss some. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Text without control, direction and zero-width characters; line ends become `\n`, broken surrogates U+FFFD. */
export function cleanText(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(LONE_SURROGATE, '\uFFFD').replace(/\r\n?/g, '\n').replace(INVISIBLE, '');
}

/** Whether text holds characters that {@link cleanText} takes out or replaces; Windows line ends do not count. */
export function hasControlCharacters(text: string): boolean {
  return !isPlain(text) && text.search(INVISIBLE) >= 0;
}

/** A count with its noun: `plural(1, 'course', 'courses')` is "1 course". */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A list in a sentence: "a", "a and b", "a, b and c" (GOV.UK style: no comma before "and"). */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** Words as a sentence: a title may end in a stop of its own. */
export const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** Order of titles as people expect it: capitals count like small letters, and 2 comes before 10. */
export const compareTitles = new Intl.Collator('en-GB', { numeric: true }).compare;

/** Text with a capital at the start. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A title inside a sentence: "Domestic abuse" becomes "domestic abuse"; "FGM" and "eLearning" stay. */
export function midSentence(title: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

/**
 * Text as a short ASCII name for files: "Clare’s Law – a tour" becomes "clares-law-a-tour".
 * Empty if the text has no Latin letter or digit.
 *
 * @param limit most characters; a name that is longer ends with its last whole word
 */
export function slug(text: string, limit = 60): string {
  const name = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase()
    .replace(/^-|-$/g, '');
  if (name.length <= limit) return name;
  const wordEnd = name.lastIndexOf('-', limit);
  return name.slice(0, wordEnd > 0 ? wordEnd : limit);
}
