import assert from 'node:assert/strict';

const PROPERTY =
  /^(BEGIN|END|VERSION|PRODID|CALSCALE|NAME|X-WR-CALNAME|UID|DTSTAMP|SEQUENCE|DTSTART|DTEND|SUMMARY|DESCRIPTION|LOCATION|URL|STATUS)(;VALUE=DATE)?:(.*)$/su;
const ONCE = ['UID', 'DTSTAMP', 'SEQUENCE', 'DTSTART', 'SUMMARY', 'DESCRIPTION', 'STATUS'];

/**
 * Checks a calendar file byte by byte (RFC 5545 §3.1, §3.3.11, §3.6.1), because parsers take files that break it.
 *
 * @returns the properties of each event, unfolded and still escaped
 */
export function validateCalendar(file: string): Map<string, string>[] {
  const bytes = new TextEncoder().encode(file);
  // A cut inside a character would make one of the parts invalid UTF-8.
  assert.equal(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
  assert.ok(file.endsWith('\r\n'), 'last line end');
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) {
    assert.ok(new TextEncoder().encode(line).length <= 75, `longer than 75 octets: ${line}`);
    assert.doesNotMatch(line, /(?!\t)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200E\u200F\uFEFF]/u);
    assert.notEqual(line, '');
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  const stack: string[] = [];
  const events: Map<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', , value = ''] = PROPERTY.exec(line) ?? assert.fail(`not a property: ${line}`);
    if (name === 'BEGIN') {
      stack.push(value);
      if (value === 'VEVENT') events.push(new Map());
    } else if (name === 'END') {
      assert.equal(stack.pop(), value);
    } else if (stack.at(-1) === 'VEVENT') {
      const event = events.at(-1) ?? assert.fail('no event');
      assert.ok(!event.has(name), `twice: ${name}`);
      event.set(name, value);
    }
    if (/^(UID|SUMMARY|DESCRIPTION|LOCATION|NAME)$/.test(name)) {
      assert.doesNotMatch(value.replace(/\\[\\;,n]/g, ''), /[\\;,]/, `not escaped: ${line}`);
    }
  }
  assert.deepEqual(stack, []);
  for (const event of events) {
    for (const name of ONCE) assert.ok(event.has(name), `missing: ${name}`);
    const [start = '', end = ''] = [event.get('DTSTART'), event.get('DTEND')];
    assert.match(start, /^\d{8}(T\d{6}Z)?$/);
    if (event.has('DTEND')) assert.ok(end > start && end.length === start.length, `end ${end} after ${start}`);
    assert.match(event.get('DTSTAMP') ?? '', /^\d{8}T\d{6}Z$/);
  }
  const uids = events.map((event) => event.get('UID'));
  assert.equal(new Set(uids).size, uids.length, 'UIDs are unique');
  return events;
}
