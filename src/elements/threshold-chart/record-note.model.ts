import { formatInstant } from '../../domain/format-time.js';
import type { AreaContacts, ContactModel } from './chart-contacts.model.js';
import type { LevelModel } from './chart-level.model.js';
import type { NoteModel } from './chart-note.model.js';
import type { SignModel } from './chart-signs.model.js';
import type { AreaStep } from './next-step.model.js';
import type { ShownChart } from './threshold-chart.model.js';

/** When a note is written. */
export interface NoteTimes {
  /** The element's clock, in epoch milliseconds. */
  readonly now: number;
  /** The real moment, in epoch milliseconds, if the element's clock is frozen; else null. */
  readonly realTime: number | null;
}

/** A block of lines under a heading. Items begin with a dash. */
export interface NoteSection {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The note for the record: as text, or on paper. */
export interface RecordNote {
  /** `PREVIEW, NOT A RECORD` where the clock is frozen; else empty. */
  readonly warning: string;
  readonly name: string;
  /** When it was written, and of which chart. */
  readonly facts: readonly string[];
  readonly draft: ShownChart['draft'];
  readonly sections: readonly NoteSection[];
}

/** Said of a chart that is signed off. */
export const APPROVED = 'Status: approved.';

/** Last words of a note. */
export const NO_COPY = 'This tool kept no copy.';

const time = (ms: number): string => `${formatInstant({ ms, precision: 'minute' })}, UK time`;

const fullName = ({ label, name }: LevelModel): string => `${label}: ${name}`;

/** An item of a list. */
export const item = (text: string): string => `- ${text}`;

function markedLines({ domains }: ShownChart): readonly string[] {
  const lines = domains.flatMap(({ name, cells }) => {
    const marked = cells.filter((cell) => cell.marked);
    if (marked.length === 0) return [];
    return [
      name,
      ...marked.flatMap(({ level, signs }) => [
        `  ${fullName(level)}${level.baseline ? ' (going well)' : ''}`,
        ...signs
          .filter((sign) => sign.marked)
          .map(({ text, ages, outsideAge }) => {
            const more = [ages, outsideAge ? 'outside the age shown' : ''].filter((part) => part !== '').join(', ');
            return `  - ${text}${more === '' ? '' : ` (${more})`}`;
          }),
      ]),
    ];
  });
  return lines.length === 0 ? ['No sign is marked.'] : lines;
}

const signLines = (intro: string, signs: readonly SignModel[]): readonly string[] =>
  signs.length === 0 ? [] : [intro, ...signs.map(({ text, domain }) => item(`${text} (${domain})`))];

function suggestionLines({ suggestion, cumulative }: ShownChart): readonly string[] {
  const { level, sentence, because } = suggestion;
  return [
    level === null ? sentence : `${sentence}.`,
    ...signLines('Because these signs are marked:', because),
    ...(level?.asksFor === undefined ? [] : [`What it asks for: ${level.asksFor}`]),
    noteLine(cumulative),
  ];
}

function promptLines({ suggestion: { prompts } }: ShownChart): readonly string[] {
  return prompts.map(({ name, text, reason, source, records }) =>
    item(
      [
        `${name}.`,
        text,
        ...records.map((record) => `${record.name}.`),
        reason,
        source === null ? 'Illustrative rule.' : `From: ${source.name}.`,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
  );
}

/** A contact on one line. */
export function contactLine({ name, forWhom, phone, missing, hours, email, link, note, status }: ContactModel): string {
  const parts = [phone?.text, hours, missing?.words, missing?.url, email, link?.url].filter(
    (part) => part !== undefined && part !== '',
  );
  return item(
    `${name}${forWhom === undefined ? '' : ` (${forWhom})`}: ${[...parts, ...(note === undefined ? [] : [note.replace(/\.$/, '')]), status].join('. ')}`,
  );
}

/** A standing note with what to read. */
export const noteLine = ({ name, text, records }: NoteModel): string =>
  `${name}. ${text}${records.length === 0 ? '' : ` See: ${records.map((record) => record.name).join('; ')}.`}`;

/** What to do in one area and whom to ring. */
export function areaLines({ name, localName, text, contacts, links, page }: AreaStep): readonly string[] {
  return [
    localName === undefined ? name : `${name} (called ${localName} there)`,
    ...(text === '' ? [] : [text]),
    ...contacts.map(contactLine),
    ...(contacts.length === 0 ? [item(`No contact is given. ${page ?? 'Use the council’s website.'}`)] : []),
    ...links.map(({ title, url }) => item(url === undefined ? title : `${title}: ${url}`)),
  ];
}

/** Where no area is known, these are all that one can ring. */
export const nobodyLines = (national: AreaContacts | null): readonly string[] => [
  'No contact is given. Use your council’s website.',
  ...(national?.contacts ?? []).map(contactLine),
];

function nextStepLines({ nextStep: { steps, national, notes } }: ShownChart): readonly string[] {
  return [
    ...steps.flatMap(({ level, basis, areas }) => [
      ...(level === null ? ['If you are worried about a child:'] : [`For ${fullName(level)} (${basis.toLowerCase()})`]),
      ...(areas.length === 0 ? nobodyLines(national) : areas.flatMap(areaLines)),
    ]),
    ...notes.map(noteLine),
  ];
}

/** Lines to fill in by hand or in a case system: the chart asks for what it cannot know. */
const BLANKS = ['How often: ', 'How long: ', 'The child’s voice: '].map((label) => `${label}${'_'.repeat(40)}`);

/** The note for the record. A note of a frozen clock says that it is no record, and when it was really written. */
export function recordNote(chart: ShownChart, { now, realTime }: NoteTimes): RecordNote {
  const { judgement, reason, suggestion } = chart;
  return {
    warning: realTime === null ? '' : 'PREVIEW, NOT A RECORD',
    name: `Note for the record: ${chart.name}`,
    facts: [
      ...(realTime === null
        ? [`Date and time: ${time(now)}`]
        : [`The preview stands at: ${time(now)}`, `Really written: ${time(realTime)}`]),
      ...(chart.edition === '' ? [] : [`${chart.edition}.`]),
      `Age shown: ${chart.ageName === '' ? 'all ages' : chart.ageName}`,
    ],
    draft: chart.draft,
    sections: [
      { name: 'Signs marked', lines: markedLines(chart) },
      { name: 'What the chart suggests', lines: suggestionLines(chart) },
      {
        name: 'My own judgement',
        lines: [
          judgement === null ? 'Not decided.' : fullName(judgement),
          `Reason: ${reason.trim() === '' ? 'none given' : reason.trim()}`,
        ],
      },
      ...(suggestion.prompts.length === 0 ? [] : [{ name: 'Prompts', lines: promptLines(chart) }]),
      { name: 'Next step', lines: nextStepLines(chart) },
      { name: 'To fill in', lines: BLANKS },
    ],
  };
}

/** The note as plain text. */
export function noteText({ warning, name, facts, draft, sections }: RecordNote): string {
  const lines = [
    ...(warning === '' ? [] : [warning, '']),
    name,
    'If a child is in immediate danger, call 999.',
    ...facts,
    draft === null ? APPROVED : `Status: ${draft.first}. ${draft.more}`,
    ...sections.flatMap((section) => ['', section.name.toUpperCase(), ...section.lines]),
    '',
    NO_COPY,
  ];
  return `${lines.join('\n')}\n`;
}
