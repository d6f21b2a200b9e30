import type { DataIssue, Severity } from '../domain/types.js';
import { closest, describe, holdsRecords, isFields, isWritten, pointer, type Place } from './place.js';

/** More faults are counted, not listed. */
const MOST_ISSUES = 1000;

/** What each kind of fault is called to an editor, and what to do; `%` stands for what differs. */
const MESSAGES = {
  'wrong-shape': 'must be one group of fields in { } with at least one field of a dataset, such as "courses".',
  'schema-newer': 'is %. This program reads version 1 only: use a newer program.',
  'no-version': 'is missing or is no version. Write "schemaVersion": "1.0".',
  'old-version': 'is %, which is read as 1.0. Check the data and write "1.0".',
  'newer-version': 'is %, which is newer than this program. Fields that it does not know are left out.',
  'missing-field': 'is missing, so this % is left out. Add it.',
  'missing-name': 'is missing, so this % is not shown. Add it.',
  'wrong-type': 'must be %. Correct it.',
  empty: 'is empty. Fill it in or, if it need not be there, delete the line.',
  'too-long': 'has more than % characters. Shorten it.',
  'too-many': 'has more than % entries and the rest is left out. Shorten the list.',
  'out-of-range': 'must be %. Correct it.',
  'not-allowed': 'must be one of: %. Correct it.',
  'bad-format': 'is not in the right form. Look at the examples in the guide to the data.',
  'bad-date': 'is %. Write a real day as year-month-day, for example 2026-05-13.',
  'bad-instant': 'is %. Write a real date and time, for example 2026-05-13T09:30, or a date alone.',
  'bad-partial-date': 'is %. Write a year, year-month or year-month-day, for example 2026-05.',
  'bad-local-time': 'is %. Write a time as HH:MM, for example 07:00.',
  'bad-email': 'is %. Write one address only, for example team@example.org.',
  'bad-phone': 'is %. Write one full number in digits and spaces, for example 01983 823435.',
  'bad-hashtag': 'is %. Write # and one word, for example #SafeguardingWeek.',
  'url-no-scheme': 'is % and has no https://. Start it with https://.',
  'url-unsafe': 'is %. Write an address that starts with https:// and has no user name or password in it.',
  'url-malformed': 'is %, which no browser can open. Copy the address again.',
  'duplicate-id': 'is %, which an earlier entry of this list has: only the first is kept. Give each its own.',
  'unknown-field': 'is not a known field and is left out. Check how it is written, or delete it.',
  'unknown-choice': 'names %',
  'dangling-link': 'names %',
  'encoding-damage': 'has damaged letters (%). Type them again and save the file as UTF-8.',
  'control-characters': 'has invisible characters, which are left out. Type the text again.',
  'personal-data': 'seems to hold an email address or a telephone number. Check that it may be published.',
  'clock-change': 'is %, when the clocks change. Check it, or add +00:00 or +01:00 after the time.',
  'end-before-start': 'is not after the start and is left out. Correct one of them.',
  'end-too-late': 'is more than 24 hours after the start and is left out. Write one session for each day.',
  'end-without-start': 'has no start and is left out. Add “start”.',
  marked: 'is true. Only the program that reads the data sets it: delete the line.',
  'empty-chart': 'has no entries. Add them.',
  'level-order': 'do not go from the lowest to the highest, what goes well first. Put them in order.',
  'failed-case': 'do not all come out. % Correct the example or the signs.',
} as const;

/** Stable names of the kinds of fault. */
export type IssueCode = keyof typeof MESSAGES;

/** The faults found in a dataset, in the order in which they were found. */
export class IssueLog {
  readonly issues: DataIssue[] = [];
  private unlisted = 0;

  /**
   * Something that is left out or cannot be relied on. In a chart it withholds the whole chart; in a contact's telephone
   * number it marks the contact.
   *
   * @param severity by default an error if a record is lost, else a warning
   */
  fault(place: Place, code: IssueCode, detail?: string, severity: Severity = loss(place)): void {
    const chart = closest(place, ({ node }) => node['x-safety'] === 'chart');
    const phone = place.key === 'phone' && place.parent?.node['x-safety'] === 'contact' ? place.parent : null;
    mark(chart, 'incomplete');
    mark(phone, 'faulty');
    this.add(place, code, detail, chart === null && phone === null ? severity : 'safety');
  }

  /** Something that is kept but should be looked at. */
  doubt(place: Place, code: IssueCode, detail?: string): void {
    this.add(place, code, detail, 'warning');
  }

  /** The list, with a last entry that counts what did not fit in. */
  list(): readonly DataIssue[] {
    if (this.unlisted === 0) return this.issues;
    const message = `The data: there are ${this.unlisted} more problems. Put these right first.`;
    return [...this.issues, { path: '', code: 'more-issues', severity: 'error', message }];
  }

  private add(place: Place, code: IssueCode, detail: string | undefined, severity: Severity): void {
    if (this.issues.length >= MOST_ISSUES) {
      this.unlisted++;
      return;
    }
    // A function, because a "$&" in the data means something in a replacement text.
    const message = `${describe(place)} ${MESSAGES[code].replace('%', () => detail ?? '')}`;
    this.issues.push({ path: pointer(place), code, severity, message });
  }
}

function loss({ node, required, raw }: Place): Severity {
  const lost = required || holdsRecords(node) || (node['x-otherwise'] === null && isWritten(raw));
  return lost ? 'error' : 'warning';
}

function mark(record: Place | null, field: 'incomplete' | 'faulty'): void {
  if (isFields(record?.out)) record.out[field] = true;
}
