import assert from 'node:assert/strict';
import { parseDataset } from '../../../src/dataset/parse.js';
import { parseInstant } from '../../../src/domain/london-time.js';
import type { Dataset } from '../../../src/domain/types.js';
import {
  toolkitBrowserModel,
  type ToolkitBrowserModel,
  type ToolkitChoices,
} from '../../../src/elements/toolkit-browser/toolkit-browser.model.js';
import { EXAMPLE_NOW, exampleDataset } from '../../fixtures/example/dataset.js';

/** The dataset that a value is read as. */
export function read(value: unknown): Dataset {
  const result = parseDataset(value);
  assert(result.ok);
  return result.dataset;
}

export const dataset = read(exampleDataset);
export const at = (text: string): number => parseInstant(text)?.ms ?? Number.NaN;

const nothing: ToolkitChoices = {
  toolkit: undefined,
  topic: undefined,
  scopeLeft: false,
  query: '',
  ticked: new Map(),
  order: null,
  opened: null,
  shown: 20,
};

export const model = (choices: Partial<ToolkitChoices> = {}, data = dataset, now = EXAMPLE_NOW): ToolkitBrowserModel =>
  toolkitBrowserModel(data, { ...nothing, ...choices }, at(now));

export function list(choices: Partial<ToolkitChoices> = {}, data = dataset, now = EXAMPLE_NOW) {
  const shown = model(choices, data, now);
  assert(shown.kind === 'list');
  return shown;
}

export function detail(id: string, now = EXAMPLE_NOW, data = dataset) {
  const shown = model({ opened: id }, data, now);
  assert(shown.kind === 'toolkit');
  return shown.toolkit;
}
