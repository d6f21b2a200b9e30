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

/**
 * Words of a question or a sentence, and who is in it. Left out of what is typed, unless the glossary has them in a phrase or nothing else
 * is typed; they count where a title is typed in full.
 */
const FILLERS: ReadonlySet<string> = new Set(
  (
    'i im me my we us our he his she her they them their who which this there am was were been has have had ' +
    'having does doesnt did didnt can cant could should would will wont not never always no any some all every ' +
    'other another if but so very about after before during against into out off up down over between with ' +
    'without by say tell told think know want need find look see get getting go going went come make making take ' +
    'keep let put give use using deal dealing feel worried worry concerned suspect new someone anyone something ' +
    'thing people person course class training train learn session workshop webinar refresher basic help advice ' +
    'info please mum mummy mother dad daddy father son daughter brother sister cousin uncle aunt gran grandma ' +
    'grandad kid boy girl husband wife wives always often sometimes still more most much many lot few too only just ' +
    'also then than now today night day week month year time life live living user kind sort stuff way start stop ' +
    'says said asks wants wanting needing goes gone being done doing gets got makes made takes taken gives given dont isnt arent wasnt preventing prevention tackling reducing ' +
    'keeps kept puts lets seems finds found thinks knows comes came coming long big small bad ' +
    'good clean paid lovely nice really actually please thanks question helping helps helped grandfather grandmother ' +
    'grandson granddaughter grandchild nan nana grandpa poster leaflet checklist template flowchart slides video ' +
    'certificate cost price near nearest local available list overview essential fundamental toolbox tips idea ' +
    'happened happening happens told asked said keep keeps kept trying tried tries seem seemed looks looked looking ' +
    'wondering wonder thought believe maybe perhaps probably possibly already yet ever again each both several ' +
    'quite rather well ok okay hi hello urgent quickly today tomorrow yesterday tonight weekend morning evening ' +
    'whats hows whos wheres whens thats theres afternoon monday tuesday wednesday thursday friday under aged old yr'
  ).split(' '),
);

const MEASURES: ReadonlySet<string> = new Set(
  'under over age aged year yr month week day hour old stone kg'.split(' '),
);

/** Words that say whose: no phrase differs by them. */
const POSSESSIVES: ReadonlySet<string> = new Set('my our your his her their its this that another'.split(' '));

/** The words of a text. Hyphens and other signs part words. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => wordFrom(match[0], match.index));
}

/** The same words as written, for those who read so many texts that each spelling is worth looking at only once. */
export const spellingsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** A word from its spelling. */
export function wordFrom(text: string, start = 0): Word {
  const plain = plainWord(text);
  return { text, start, plain, stem: /^\p{Lu}{2,}s$/u.test(text) ? plain.slice(0, -1) : singular(plain) };
}

/**
 * Whether a word says too little to search for. One in capitals is taken for an acronym, as in DO for Designated Officer.
 *
 * @param isTerm whether a stem in capitals may be an acronym; by default any
 */
export function isStopWord(word: Word, isTerm: (stem: string) => boolean = () => true): boolean {
  return STOP_WORDS.has(word.plain) && !(isCapitals(word) && isTerm(word.stem));
}

/** Whether two letters are more likely a small word that is being typed than another: "missing fr". */
export const beginsStopWord = ({ plain }: Word): boolean =>
  plain.length === 2 && [...STOP_WORDS].some((word) => word.length > 2 && word.startsWith(plain));

/** Whether a word belongs to the sentence and not to the subject. */
export const isFiller = ({ plain, stem }: Pick<Word, 'plain' | 'stem'>): boolean =>
  FILLERS.has(plain) || FILLERS.has(stem);

/** Whether two neighbours say an age or a size: "under 12s", "8 year", "year 4". A level or a date is none. */
export function isMeasure(number: Word, neighbour: Word | undefined): boolean {
  return /^\d{1,2}s?$/.test(number.plain) && neighbour !== undefined && MEASURES.has(neighbour.stem);
}

/** Whether a word only says whose something is. */
export const isPossessive = (stem: string): boolean => POSSESSIVES.has(stem);

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
