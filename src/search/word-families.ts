/** Forms that no rule leads back to their verb or singular: "run ran" is read as: "ran" is "run". */
const IRREGULAR = read(
  'run ran|take took taken|beat beaten|steal stole stolen|fight fought|sell sold|tell told|leave left|give gave given|' +
    'go went gone goes|buy bought|keep kept|throw threw thrown|break broke broken|shake shook shaken|lose lost|' +
    'send sent|wear wore worn|bite bit bitten|drink drank drunk|sleep slept|die died dying dead|hide hid hidden|' +
    'find found|make made|come came|see saw seen|meet met|pay paid|spend spent|feel felt|say said|hear heard|hold held|' +
    'teach taught|catch caught|bring brought|choose chose chosen|speak spoke spoken|swear swore sworn|lie lied lying|' +
    'care caring cared|knife knive|wife wive|thief thieve|life live|tooth teeth|foot feet',
);

/** Words for the same people and things. Within a phrase each stands for the others: the first is only a name. */
const FAMILIES = read(
  'mum mother mummy mam mom mommy|dad father daddy|stepdad stepfather|stepmum stepmother|' +
    'grandad grandfather granddad grandpa|grandma grandmother granny gran nan nana|' +
    'child kid son daughter boy lad teen teenager youngster pupil student adolescent youth|' +
    'man men male bloke guy chap|woman women female lady|husband boyfriend hubby bf|wife girlfriend gf missus|' +
    'partner spouse|friend mate pal|teacher headteacher tutor lecturer|staff employee colleague coworker|police cop|' +
    'himself herself themselves myself themself itself|her me us|wont doesnt dont didnt not never isnt arent wasnt|' +
    'hit beat batter punch slap smack kick thump whack hurt attack assault|strangle choke throttle|' +
    'touch grope fondle|shout yell scream|argue row quarrel|steal nick|violence violent|sexual sex|marriage marry|' +
    'scared scare afraid frighten frightened terrify terrified petrified fear fearful|kill murder|die death|' +
    'phone mobile smartphone|message text|picture photo image pic selfie photograph|nude naked|gift present|' +
    'house home flat|dirty filthy mucky grubby|smell smelly stink stinky|hungry hunger starving|' +
    'drug cannabis weed heroin cocaine crack ketamine spice|drink alcohol booze vodka|money cash|talk speak|' +
    'school college|nursery preschool|car vehicle van|prison jail|abroad overseas|move relocate|wage salary|' +
    'knife blade machete dagger|ill sick poorly unwell|appointment visit trip|strange weird odd unknown mystery|' +
    'big large huge|thin skinny|stomach belly tummy|baby infant newborn|pregnant pregnancy expecting expectant|' +
    'allegation accusation complaint',
);

function read(groups: string): ReadonlyMap<string, string> {
  const words = groups.split('|').map((group) => group.split(' '));
  return new Map(words.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)));
}

/** Endings, and the fewest letters that have to be left before them. */
const ENDINGS: readonly (readonly [string, number])[] = [
  ['ingly', 4],
  ['ation', 4],
  ['ment', 4],
  ['ness', 3],
  ['ing', 3],
  ['ion', 4],
  ['ive', 4],
  ['ful', 4],
  ['ly', 4],
  ['ed', 3],
  ['er', 4],
  ['or', 4],
];

/**
 * What the forms of a word have in common: "stab" of "stabbed" and "stabbing". It need not be a word, and now and then
 * two words share one, so that it only serves where the word itself is not known, and within a phrase.
 */
export function rootOf(stem: string): string {
  const regular = IRREGULAR.get(stem) ?? stem;
  const whole = regular.endsWith('ied') ? `${regular.slice(0, -3)}y` : regular;
  const ending =
    ENDINGS.find(([each, least]) => whole.endsWith(each) && whole.length - each.length >= least)?.[0] ?? '';
  const bare = whole.slice(0, whole.length - ending.length).replace(/z/g, 's');
  // "exploited" has lost only "ed", "exploitation" all of "ation": "mutilated" and "isolate" have to lose "at" as well.
  const short = bare.replace(ending === '' ? /(?<=.{3})ate$/ : /(?<=.{4})at$/, '').replace(/(?<=.{4})e$/, '');
  return short.replace(/(?<=.{2})([b-df-hj-np-tv-z])\1$/, '$1');
}

/** Whether a word only has a meaning within phrases, and is no beginning of another. */
export const isOfFamily = (stem: string): boolean => roots.has(rootOf(stem));

const roots = new Map<string, string>();
for (const [word, first] of FAMILIES) roots.set(rootOf(word), rootOf(first));

/** What a word means within a phrase, whichever of its forms and of its family was chosen. */
export function senseOf(stem: string): string {
  const root = rootOf(stem);
  return roots.get(root) ?? root;
}
