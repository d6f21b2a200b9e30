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
  if (typed.length < SHORTEST || known.length < SHORTEST || !/^\p{L}+$/u.test(typed)) return Infinity;
  if (firstSound(typed) !== firstSound(known)) return isMistypedStart(typed, known) ? 1 : Infinity;
  const edits = editDistance(typed, known);
  const heard = sound(typed);
  // A short word that sounds the same may still be another: "search" is not "SARC".
  const most = known.length === SHORTEST ? 1 : mostEdits(typed);
  if (edits <= most && heard.length >= SHORTEST_SOUND && heard === sound(known)) return 0.5;
  // A letter within makes another word of one of four: "score" is not "sore". "ganng" sounds the same.
  if (typed.length > SHORTEST && known.length === SHORTEST && heard !== sound(known)) return Infinity;
  // Among words of four letters another letter makes another word: "mesh" is not "mash".
  if (typed.length === SHORTEST && known.length === SHORTEST && !isSwap(typed, known)) return Infinity;
  return edits <= (typed.length < LONG ? 1 : 2) ? edits : Infinity;
}

/** The letter that a word is heard to begin with: "nife", "fisical" and "kontrol" do not slip there. */
const firstSound = (word: string): string => {
  const start = word
    .replace(/^(?:kn|gn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/^ph/, 'f');
  return start.replace(/^(?:c(?![eiyh])|q)/, 'k').charAt(0);
};

/** Whether only the start went wrong: its first letter left out, or swapped with the second. */
const isMistypedStart = (typed: string, known: string): boolean =>
  typed.length > SHORTEST &&
  (typed === known.slice(1) || typed === `${known.charAt(1)}${known.charAt(0)}${known.slice(2)}`);

/**
 * The word among these that a misspelt one may stand for, where each would make sense beside its neighbour: "lite" in
 * "traffic lite". More is allowed than where nothing bears it out.
 */
export function nearestAmong(typed: string, known: Iterable<string>): string | null {
  if (typed.length < SHORTEST || !/^\p{L}+$/u.test(typed)) return null;
  let best: string | null = null;
  let fewest = Infinity;
  for (const word of known) {
    if (word.length < SHORTEST || firstSound(word) !== firstSound(typed)) continue;
    const count = asHeard(typed) === asHeard(word) ? 0 : editDistance(typed, word);
    if (count >= fewest || count > (typed.length === SHORTEST ? 1 : mostEdits(typed))) continue;
    [best, fewest] = [word, count];
  }
  return best;
}

/** A word as someone writes it who goes by its sound: "lite" and "light" are one. */
const asHeard = (word: string): string =>
  word
    .replace(/igh/g, 'i')
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/y/g, 'i')
    .replace(/ck|c(?![eiyh])|q/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/(.)\1/g, '$1')
    .replace(/e$/, '');

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
