import { areasOf } from '../../domain/contacts.js';
import type { Area, Chart, Contact, Dataset, Link } from '../../domain/types.js';
import {
  contactModel,
  isForConcern,
  isFrontDoor,
  nationalContacts,
  URGENT,
  type AreaContacts,
} from './chart-contacts.model.js';
import type { LevelModel } from './chart-level.model.js';
import type { NoteModel } from './chart-note.model.js';

/** What to do in one area. */
export interface AreaStep extends AreaContacts {
  /** What the area calls the level, if it has a name of its own for it. */
  readonly localName: string | undefined;
  /** What to do, or that no step was found. Empty while there is no level. */
  readonly text: string;
  readonly links: readonly Link[];
}

/** What to do at a level, area by area. */
export interface LevelStep {
  /** Null while neither the chart nor the practitioner names one. */
  readonly level: LevelModel | null;
  /** Whose level it is. */
  readonly basis: string;
  readonly areas: readonly AreaStep[];
}

/** The next step, for the practitioner's judgement or else for what the chart suggests. */
export interface NextStepModel {
  /** Areas to choose from. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** Id of the area that is shown, or null for the chart's own areas side by side. */
  readonly area: string | null;
  /** One; two if the judgement is lower than the suggestion. */
  readonly steps: readonly LevelStep[];
  /** Whom one can turn to anywhere, or null. */
  readonly national: AreaContacts | null;
  readonly notes: readonly NoteModel[];
}

/** The areas that a chart is for: those it names, else those that are not neighbours. */
function ownAreas(dataset: Dataset, chart: Chart): readonly Area[] {
  const areas = areasOf(dataset);
  const named = areas.filter(({ id }) => chart.areas.includes(id));
  return named.length > 0 ? named : areas.filter(({ neighbour }) => !neighbour);
}

/**
 * The contacts of a step, or all that an area has for a worry where a step names none. The front door, and who answers
 * when it is closed, are always among them. At the highest level the professionals' urgent line comes first, whether or
 * not the step names it.
 */
function contactsAt(
  dataset: Dataset,
  ids: readonly string[],
  area: Area,
  level: LevelModel | null,
): readonly Contact[] {
  const named = ids.flatMap((id) => dataset.contacts.find((contact) => contact.id === id) ?? []);
  const own = dataset.contacts.filter((contact) => contact.area === area.id && isForConcern(contact));
  const wanted = named.length > 0 ? [...named, ...own.filter(isFrontDoor)] : own;
  const urgent = level?.highest ? [...named, ...own].filter(({ purpose }) => purpose === URGENT) : [];
  return [...new Set([...urgent, ...wanted])];
}

function areaStep(dataset: Dataset, chart: Chart, area: Area, level: LevelModel | null): AreaStep {
  const step = chart.nextSteps.find((each) => each.level === level?.id && each.area === area.id);
  const contacts = contactsAt(dataset, step?.contacts ?? [], area, level);
  return {
    id: area.id,
    name: area.title,
    page: area.url,
    localName: level?.nameIn.get(area.id),
    text:
      level === null
        ? ''
        : (step?.text ?? `No published step found for this ${chart.levelTerm} here: ask the front door.`),
    contacts: contacts.map((contact) =>
      contactModel(contact, area, level !== null && level.highest && contact.purpose === URGENT),
    ),
    links: step?.links ?? [],
  };
}

/**
 * The next step.
 *
 * @param judgement the practitioner's own level, or null
 * @param suggested the chart's level, or null. Shown as well if the judgement is lower.
 * @param area id of an area to show alone, or null for the chart's own areas
 */
export function nextStepModel(
  dataset: Dataset,
  chart: Chart,
  judgement: LevelModel | null,
  suggested: LevelModel | null,
  area: string | null,
  notes: readonly NoteModel[],
): NextStepModel {
  const known = areasOf(dataset);
  const chosen = known.find(({ id }) => id === area);
  const areas = chosen === undefined ? ownAreas(dataset, chart) : [chosen];
  const stepAt = (level: LevelModel | null, basis: string): LevelStep => ({
    level,
    basis,
    areas: areas.map((each) => areaStep(dataset, chart, each, level)),
  });
  const steps =
    judgement === null
      ? [stepAt(suggested, suggested === null ? '' : 'What the chart suggests')]
      : [
          stepAt(judgement, 'Your own judgement'),
          ...(suggested !== null && judgement.number < suggested.number
            ? [stepAt(suggested, 'What the chart suggests: your judgement is lower')]
            : []),
        ];
  return {
    choices: known.map(({ id, title }) => ({ id, name: title })),
    area: chosen?.id ?? null,
    steps,
    national: nationalContacts(dataset),
    notes,
  };
}
