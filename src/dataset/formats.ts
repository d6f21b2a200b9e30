import { parseClockTime, parseDay, parseInstant } from '../domain/london-time.js';
import { telHref, urlFault } from '../domain/safe-url.js';
import type { IssueCode } from './issues.js';

type FaultOf = (text: string) => IssueCode | null;

/** Longer addresses cannot be delivered to (RFC 5321 §4.5.3.1.3). */
const LONGEST_EMAIL = 254;
const EMAIL = /^[\w'+-]+(\.[\w'+-]+)*@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i;

const unless = (valid: (text: string) => boolean, code: IssueCode): FaultOf => {
  return (text) => (valid(text) ? null : code);
};

/** For each `format` of the schema, what is wrong with a text. */
export const FORMATS: ReadonlyMap<string, FaultOf> = new Map([
  ['date', unless((text) => parseDay(text) !== null, 'bad-date')],
  ['instant', unless((text) => parseInstant(text) !== null, 'bad-instant')],
  ['partial-date', unless(isPartialDate, 'bad-partial-date')],
  ['local-time', unless((text) => parseClockTime(text) !== null, 'bad-local-time')],
  ['email', unless((text) => text.length <= LONGEST_EMAIL && EMAIL.test(text), 'bad-email')],
  ['phone', unless((text) => /^[+\d][\d ]+$/.test(text) && telHref(text) !== '', 'bad-phone')],
  ['hashtag', unless((text) => /^#[^\s#]+$/.test(text), 'bad-hashtag')],
  [
    'url',
    (text) => {
      const fault = urlFault(text);
      return fault && `url-${fault}`;
    },
  ],
]);

/** A year, a month or a day that exists. */
function isPartialDate(text: string): boolean {
  const [full = ''] = /^\d{4}(-\d\d(-\d\d)?)?$/.exec(text) ?? [];
  return parseDay(full + '-01-01'.slice(full.length - '2026'.length)) !== null;
}

/** An email address, also with spaces around its @ or with (at) in its place. */
const PERSONAL_EMAIL = /[\w+-]@\w[\w-]*\.\w|\w(?: @ | ?[([] ?at ?[)\]] ?)[a-z][\w-]*\.[a-z]{2}/i;

/** A UK telephone number: 0, +44 or 0044 and nine or ten digits, however they are parted; dots and slashes also part days. */
const PERSONAL_PHONE =
  /(?<![\w.])(?:(?:(?:\+|00)44[ -]?(?:\(0\) ?)?|\(?0)\d(?:[ \u00A0\u2009\u202F)\u2010-\u2013-]{0,2}\d){8,9}|0\d{2,4}[./]\d{3,4}[./ ]?\d{3,4})(?!\d)/;

/** What one of them begins with, or has in it. */
const SIGN = /[@+0]|[([] ?at/i;

/** Whether a text has a sign of an address or a number of a person. Most have none, and to see that is quick. */
export const mayHoldPersonalData = (text: string): boolean => SIGN.test(text);

/**
 * Whether a text seems to hold an email address or a UK telephone number. Both patterns take time in proportion to the
 * length of the text only.
 */
export const hasPersonalData = (text: string): boolean =>
  mayHoldPersonalData(text) && (PERSONAL_EMAIL.test(text) || PERSONAL_PHONE.test(text));
