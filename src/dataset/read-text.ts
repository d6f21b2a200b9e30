import { cleanText, hasControlCharacters, isPlain } from '../domain/text.js';
import { parseInstant } from '../domain/london-time.js';
import { FORMATS, hasPersonalData, mayHoldPersonalData } from './formats.js';
import type { IssueCode } from './issues.js';
import { closest, isProse, quote, type Place } from './place.js';
import type { Reading } from './reading.js';

/** Longest text that is read, in UTF-16 code units. */
const LONGEST = 20_000;

/**
 * What is left of letters that were read in the wrong encoding: the mark for what is no UTF-8, or UTF-8 that a program
 * took for Windows-1252 and saved again, such as “â€™” for an apostrophe.
 */
const DAMAGED = /\uFFFD|â€.?|Ã[\u0080-\u00BF]|Â[\u00A0-\u00BF]/;

const patterns = new Map<string, RegExp>();

/** Kinds of record in which an email address or a telephone number is no surprise. */
const KINDS_WITH_ADDRESSES: ReadonlySet<string> = new Set(['contact', 'publisher', 'partnership']);

/** Letters of English, without a space at its ends: nothing has to be cleaned, and no letter is damaged. */
const CLEAN = /^(?! )[ -~\u2010-\u201F\u2026\u00A3]+(?<! )$/;

/** Whether no rule for prose can find fault with a value, so that it is taken as it is. Most prose is such. */
export const isSound = (raw: unknown): raw is string =>
  typeof raw === 'string' && raw.length <= LONGEST && CLEAN.test(raw) && !mayHoldPersonalData(raw);

/** The text at a place, cleaned and without spaces around it, or `undefined` if it breaks a rule. */
export function readText(place: Place, raw: string, { log, links }: Reading): string | undefined {
  const { node } = place;
  const longest = node.maxLength ?? LONGEST;
  if (raw.length > longest) {
    log.fault(place, 'too-long', String(longest));
    return undefined;
  }
  const text = plainSpaces(place, cleanText(raw).trim());
  const code = faultOf(place, text);
  if (code !== null) {
    const detail = code === 'not-allowed' ? (node.enum ?? []).join(', ') : quote(text);
    // A choice with a default is safe to lose: an unknown status counts as illustrative.
    const safe = node.default !== undefined && node['x-otherwise'] !== null;
    if (code === 'not-allowed' && safe) log.doubt(place, code, detail);
    else log.fault(place, code, detail);
    return undefined;
  }
  const damage = isPlain(text) ? null : DAMAGED.exec(text);
  if (damage !== null) log.fault(place, 'encoding-damage', damage[0], 'error');
  else if (hasControlCharacters(raw)) log.doubt(place, 'control-characters');
  else if (hasPersonalData(text) && mayHidePersonalData(place)) log.doubt(place, 'personal-data');
  else if (node.format === 'instant' && parseInstant(text)?.adjusted) log.doubt(place, 'clock-change', quote(text));
  if (node['x-ref'] ?? node['x-part'] ?? node['x-vocabulary']) links.push({ place, id: text });
  return text;
}

/** Word processors put spaces that do not break into numbers: where only the digits count, they are spaces. */
function plainSpaces({ node }: Place, text: string): string {
  return node.format === undefined || isPlain(text) ? text : text.replace(/[\u00A0\u2007\u2009\u202F]/g, ' ');
}

function faultOf({ node }: Place, text: string): IssueCode | null {
  if (text.length < (node.minLength ?? (node.enum === undefined ? 1 : 0))) return 'empty';
  if (node.enum !== undefined && !node.enum.includes(text)) return 'not-allowed';
  const fault = node.format === undefined ? null : FORMATS.get(node.format)?.(text);
  if (fault) return fault;
  return node.pattern === undefined || compiled(node.pattern).test(text) ? null : 'bad-format';
}

function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, known);
  return known;
}

/** Whether a place holds sentences in which personal data would go unnoticed. */
const mayHidePersonalData = (place: Place): boolean =>
  isProse(place.node) && closest(place, ({ kind }) => KINDS_WITH_ADDRESSES.has(kind)) === null;
