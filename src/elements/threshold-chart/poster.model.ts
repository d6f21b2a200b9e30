import type { Dataset } from '../../domain/types.js';
import type { AreaStep } from './next-step.model.js';
import { areaLines, contactLine, item, nobodyLines, noteLine, type NoteSection } from './record-note.model.js';
import { chartModel, NO_CHOICES, type ChartChoices, type ChartPage, type ShownChart } from './threshold-chart.model.js';

/** The empty chart for a wall. */
export interface PosterModel {
  /** Nothing is marked in it, and every age is there. */
  readonly chart: ShownChart;
  /** What stands below the table. */
  readonly sections: readonly NoteSection[];
}

/** On the whole chart, only whom one can ring: an address is too long to copy from a wall. */
const phoneLines = ({ name, contacts, page }: AreaStep): readonly string[] => {
  const phones = contacts.filter(({ phone }) => phone !== null);
  return [
    name,
    ...phones.map((contact) => contactLine({ ...contact, link: null, note: undefined })),
    ...(phones.length === 0 ? [item(`No number is given. ${page ?? 'Use the council’s website.'}`)] : []),
  ];
};

function posterSections({ intro, notes, cumulative, judgement, nextStep }: ShownChart): readonly NoteSection[] {
  const areas = nextStep.steps.flatMap((step) => step.areas);
  return [
    { name: 'How to read this chart', lines: [...(intro === undefined ? [] : [intro]), ...notes.map(noteLine)] },
    { name: cumulative.name, lines: [cumulative.text, ...cumulative.records.map(({ name }) => item(name))] },
    ...(judgement?.asksFor === undefined
      ? []
      : [{ name: `What ${judgement.words} asks for`, lines: [judgement.asksFor] }]),
    {
      name: judgement === null ? 'Worried about a child?' : 'Next step',
      lines: [
        ...(areas.length === 0
          ? nobodyLines(nextStep.national)
          : areas.flatMap(judgement === null ? phoneLines : areaLines)),
        ...nextStep.notes.map(noteLine),
      ],
    },
  ];
}

/**
 * The empty chart for a wall.
 *
 * @param area the reader's choice of area
 * @param level id of the one level to show with its next step, or null for the whole chart
 * @returns null if the chart may not be shown
 */
export function posterModel(
  dataset: Dataset,
  page: ChartPage,
  area: ChartChoices['area'],
  level: string | null,
): PosterModel | null {
  const chart = chartModel(dataset, page, { ...NO_CHOICES, area, judgement: level });
  if (chart.kind !== 'chart') return null;
  const sections = posterSections(chart);
  const { judgement, domains } = chart;
  if (judgement === null) return { chart, sections };
  const oneCell = domains.map((domain) => ({
    ...domain,
    cells: domain.cells.filter((cell) => cell.level === judgement),
  }));
  return { chart: { ...chart, levels: [judgement], domains: oneCell }, sections };
}
