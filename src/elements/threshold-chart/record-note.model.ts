import { formatInstant } from '../../domain/format-time.js';
import type { ContactModel } from './chart-contacts.model.js';
import type { LevelModel } from './chart-level.model.js';
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

const time = (ms: number): string => `${formatInstant({ ms, precision: 'minute' })}, UK time`;

const fullName = ({ label, name }: LevelModel): string => `${label}: ${name}`;

const item = (text: string): string => `- ${text}`;

/** A block of lines under a heading. */
const section = (heading: string, lines: readonly string[]): readonly string[] => ['', heading.toUpperCase(), ...lines];

function markedLines({ domains }: ShownChart): readonly string[] {
  const lines = domains.flatMap(({ name, cells }) => {
    const marked = cells.filter((cell) => cell.marked);
    if (marked.length === 0) return [];
    return [
      name,
      ...marked.flatMap(({ level, signs }) => [
        `  ${fullName(level)}${level.baseline ? ' (going well)' : ''}`,
        ...signs.filter((sign) => sign.marked).map(({ text, ages }) => `  - ${text}${ages === '' ? '' : ` (${ages})`}`),
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
    `${cumulative.name}. ${cumulative.text}`,
  ];
}

function promptLines({ suggestion: { prompts } }: ShownChart): readonly string[] {
  return prompts.map(({ name, text, reason, illustrative, records }) =>
    item(
      [
        `${name}.`,
        text,
        ...records.map((record) => `${record.name}.`),
        reason,
        illustrative ? 'Illustrative rule.' : undefined,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
  );
}

function contactLine({ name, forWhom, phone, missing, hours, email, link, note, status }: ContactModel): string {
  const parts = [phone?.text, hours, missing?.words, missing?.url, email, link?.url].filter(
    (part) => part !== undefined && part !== '',
  );
  return item(
    `${name}${forWhom === undefined ? '' : ` (${forWhom})`}: ${[...parts, ...(note === undefined ? [] : [note.replace(/\.$/, '')]), status].join('. ')}`,
  );
}

function areaLines({ name, localName, text, contacts, links, page }: AreaStep): readonly string[] {
  return [
    localName === undefined ? name : `${name} (called ${localName} there)`,
    ...(text === '' ? [] : [text]),
    ...contacts.map(contactLine),
    ...(contacts.length === 0 ? [item(`No contact is given. ${page ?? 'Use the council’s website.'}`)] : []),
    ...links.map(({ title, url }) => item(url === undefined ? title : `${title}: ${url}`)),
  ];
}

function nextStepLines({ nextStep: { steps, notes } }: ShownChart): readonly string[] {
  return [
    ...steps.flatMap(({ level, basis, areas }) => [
      ...(level === null ? ['If you are worried about a child:'] : [`For ${fullName(level)} (${basis.toLowerCase()})`]),
      ...areas.flatMap(areaLines),
    ]),
    ...notes.map(({ name, text }) => `${name}. ${text}`),
  ];
}

/** Lines to fill in by hand or in a case system: the chart asks for what it cannot know. */
const BLANKS = ['How often: ', 'How long: ', 'The child’s voice: '].map((label) => `${label}${'_'.repeat(40)}`);

/**
 * The note for the record, as plain text. A note of a frozen clock says that it is no record, and when it was really
 * written.
 */
export function recordNote(chart: ShownChart, { now, realTime }: NoteTimes): string {
  const { judgement, reason } = chart;
  const written =
    realTime === null
      ? [`Date and time: ${time(now)}`]
      : [`The preview stands at: ${time(now)}`, `Really written: ${time(realTime)}`];
  const lines = [
    ...(realTime === null ? [] : ['PREVIEW, NOT A RECORD', '']),
    `Note for the record: ${chart.name}`,
    ...written,
    ...(chart.edition === '' ? [] : [`${chart.edition}.`]),
    chart.draft === null ? 'Status: approved.' : `Status: ${chart.draft.first}. ${chart.draft.more}`,
    `Age shown: ${chart.ageName === '' ? 'all ages' : chart.ageName}`,
    'If a child is in immediate danger, call 999.',
    ...section('Signs marked', markedLines(chart)),
    ...section('What the chart suggests', suggestionLines(chart)),
    ...section('My own judgement', [
      judgement === null ? 'Not decided.' : fullName(judgement),
      `Reason: ${reason.trim() === '' ? 'none given' : reason.trim()}`,
    ]),
    ...(chart.suggestion.prompts.length === 0 ? [] : section('Prompts', promptLines(chart))),
    ...section('Next step', nextStepLines(chart)),
    ...section('To fill in', BLANKS),
    '',
    'This tool kept no copy.',
  ];
  return `${lines.join('\n')}\n`;
}
