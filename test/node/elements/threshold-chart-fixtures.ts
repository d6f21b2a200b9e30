import assert from 'node:assert/strict';
import { parseDataset } from '../../../src/dataset/parse.js';
import type { Dataset } from '../../../src/domain/types.js';
import {
  chartModel,
  NO_CHOICES,
  type ChartChoices,
  type ChartPage,
  type ShownChart,
} from '../../../src/elements/threshold-chart/threshold-chart.model.js';
import { chart } from '../../fixtures/example/chart.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';

/** A dataset as the element gets it. */
export function read(value: unknown): Dataset {
  const result = parseDataset(value);
  assert(result.ok);
  return result.dataset;
}

export const example = read(exampleDataset);

/** The example with a changed chart, without its worked examples. */
export const withChart = (change: object): Dataset =>
  read({ ...exampleDataset, charts: [{ ...chart, cases: [], ...change }] });

/** A page that names neither chart nor area. */
export const NO_PAGE: ChartPage = { chart: undefined, area: undefined };

/** The chart as shown; fails if it is withheld. */
export function shown(choices: Partial<ChartChoices> = {}, dataset = example, page = NO_PAGE): ShownChart {
  const model = chartModel(dataset, page, { ...NO_CHOICES, ...choices });
  assert(model.kind === 'chart');
  return model;
}

/** Choices with these signs marked. */
export const marks = (...ids: readonly string[]): Partial<ChartChoices> => ({ marked: new Set(ids) });
