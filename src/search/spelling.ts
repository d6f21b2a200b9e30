/** Shorter words are acronyms or too like others to guess at. */
const SHORTEST = 4;
/** Fewer consonants sound like too much else. */
const SHORTEST_SOUND = 3;
/** From this length a second slip is likely. */
const LONG = 8;

/** The most letters that a word may be away from the one meant, for a first choice by Levenshtein distance. */
export const mostEdits = (typed: string): number => (typed.length <= LONG ? 2 : 3);

/**
 * How far a misspelt word is from one that is known: the number of slips, 0.5 for two words that sound alike, or
 * `Infinity` where nobody would mean it. A wrong digit is another year or level, and the first letter is rarely wrong.
 */
export function slips(typed: string, known: string): number {
  if (typed.length < SHORTEST || known.length < SHORTEST || typed[0] !== known[0]) return Infinity;
  if (!/^\p{L}+$/u.test(typed)) return Infinity;
  const edits = editDistance(typed, known);
  const heard = sound(typed);
  if (edits <= mostEdits(typed) && heard.length >= SHORTEST_SOUND && heard === sound(known)) return 0.5;
  // A letter within makes another word of one of four: "score" is not "sore". "ganng" sounds the same.
  if (typed.length > SHORTEST && known.length === SHORTEST && heard !== sound(known)) return Infinity;
  // Among words of four letters another letter makes another word: "mesh" is not "mash".
  if (typed.length === SHORTEST && known.length === SHORTEST && !isSwap(typed, known)) return Infinity;
  return edits <= (typed.length < LONG ? 1 : 2) ? edits : Infinity;
}

/** The consonants, each once, without the pairs that are written either way. */
function sound(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[ckq]+/g, 'k')
    .replace(/[zs]+/g, 's')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1');
}

const isSwap = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

/** Levenshtein distance with neighbouring letters swapped as one edit (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
