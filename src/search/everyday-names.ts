/**
 * Names of other things that people look for on the site of a council, a school or a trust, made of words that this
 * field has as well: "planning permission" is neither safety planning nor permission to share. Stems, as typed. Only those that
 * would find something are here: this list is loaded with every page.
 */
const EVERYDAY_NAMES: ReadonlySet<string> = new Set(
  (
    'planning permission|school holiday|bank holiday|sick leave|pay slip|pay rise|maternity leave|' +
    'maternity pay|time sheet|council tax|bus pass|train time|train ticket|travel card|park charge|' +
    'parking charge|parking ticket|driving test|driving licence|driving lesson|mot test|home insurance|' +
    'bulky waste|street light|street lighting|swimming time|gym membership|leisure centre|library card|' +
    'library book|football ticket|school dinner|school term|book room|book holiday|book meeting|' +
    'meeting room|phone contract|phone book|fire drill|health safety|food hygiene|food safety|' +
    'lost property|fishing licence|tv licence|marriage licence|death certificate|passport office|' +
    'passport photo|register birth|register death|polling station|council house|housing benefit|' +
    'council meeting|weather forecast|christmas party|birthday party|birthday present|dinner recipe|' +
    'dog walking|dog food|holiday park|cheap flight|cheap holiday|charity shop|fish chip|pension scheme|' +
    'state pension|expense claim|travel expense|exam timetable|maths homework|spelling test|hair cut|' +
    'nail varnish|stock price|share price|house price|flat rent|rent flat|' +
    'football score|football boot|wifi password|swimming lesson|sick pay|dog licence|first aid|aid kit|speed limit|speed camera|speed awareness|blue light|hand washing|hand wash|hand hygiene|infection control|manual handling|giving medication|give medication|administering medication|administer medication|medication administration|sign language'
  ).split('|'),
);

/** Whether these neighbours, as a key, are the name of something else. */
export const isEverydayName = (key: string): boolean => EVERYDAY_NAMES.has(key);

/**
 * Words of other things that are like words of this field: "payroll" is no slip of "parole". Only those that would find
 * something are here, and none that may become a word of this field.
 */
const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  (
    'payroll voting councillor roadwork recipe forecast tram overtime printer outlook powerpoint sharepoint math maths ' +
    'physics revision playtime rounder violin drum drums concert paint electrician builder gutter greenhouse hiking ' +
    'beach lighthouse castle palace stock solar router username banner hosting mouse headphone actor headline ' +
    'crossword clown smoothie butter bread pasta noodle curry pork grape pepper trolley ergonomics tender contract ' +
    'brick steel massage pilates marathon tarot lottery bingo poker racing dart snake whale hymn brake gritting mole ' +
    'breastfeeding hoist plumbing pizza handwriting timesheet dentures spelling wallpaper'
  ).split(' '),
);

/** Whether a word is spelt right and means something else. */
export const isEverydayWord = (stem: string): boolean => EVERYDAY_WORDS.has(stem);
