import { openTargets, type OpenableRecord } from '../../domain/open-targets.js';
import type { Chart, ChartNote, Dataset } from '../../domain/types.js';

/** A standing note of a chart, ready to show. */
export interface NoteModel {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Resources to read. */
  readonly records: readonly OpenableRecord[];
}

/** Notes that stand beside the next step, where they are needed. */
const NEXT_STEP_NOTES: ReadonlySet<string> = new Set(['consent', 'disagreement', 'not-certain']);

const CUMULATIVE = 'cumulative-harm';

/** Shown when the data has no such note: no chart goes without it. */
const CUMULATIVE_FALLBACK: NoteModel = {
  id: CUMULATIVE,
  name: 'Harm adds up over time',
  text: 'Look at how long, how often, and what came before. Small things that go on can harm a child as much as one event.',
  records: [],
};

function noteModel(dataset: Dataset, note: ChartNote): NoteModel {
  return { id: note.id, name: note.title, text: note.text, records: openTargets(dataset, 'resource', note.resources) };
}

/** The standing notes of a chart, by where they are shown. */
export interface ChartNotes {
  /** Before the chart. */
  readonly standing: readonly NoteModel[];
  /** With the suggestion, whatever is marked. */
  readonly cumulative: NoteModel;
  /** With the next step. */
  readonly nextStep: readonly NoteModel[];
}

/** Sorts the notes of a chart by where they belong. */
export function chartNotes(dataset: Dataset, chart: Chart): ChartNotes {
  const notes = chart.notes.map((note) => noteModel(dataset, note));
  return {
    standing: notes.filter(({ id }) => id !== CUMULATIVE && !NEXT_STEP_NOTES.has(id)),
    cumulative: notes.find(({ id }) => id === CUMULATIVE) ?? CUMULATIVE_FALLBACK,
    nextStep: notes.filter(({ id }) => NEXT_STEP_NOTES.has(id)),
  };
}
